import Testing

@testable import Pipeline

/// When a file is finished: 10 seconds without a change, 60 for an archive without its end.
struct SettlingTests {
    /// A look: at this second the file has this size, and how it looks when it is opened.
    struct Look {
        var second: Int
        var size: Int?
        var isOpen = false
        var lacksEnd = false
        /// Dates of the file, which must not matter.
        var date: Int64 = 0
    }

    struct Case: CustomTestStringConvertible {
        var testDescription: String
        var looks: [Look]
        /// The seconds of the looks that found the file finished.
        var finished: [Int]
    }

    static let cases = [
        Case(
            testDescription: "it must look the same for as long as asked",
            looks: [Look(second: 0, size: 5), Look(second: 9, size: 5), Look(second: 10, size: 5)],
            finished: [10]),
        Case(
            testDescription: "growing begins the time anew",
            looks: [
                Look(second: 0, size: 5), Look(second: 9, size: 6), Look(second: 18, size: 6),
                Look(second: 19, size: 6),
            ], finished: [19]),
        Case(
            testDescription: "an old date does not finish a growing file",
            looks: (0...9).map { Look(second: $0 * 9, size: $0, date: -9_000_000) }
                + [Look(second: 91, size: 9, date: -9_000_000)],
            finished: [91]),
        Case(
            testDescription: "a new date alone is a change",
            looks: [
                Look(second: 0, size: 5, date: 1), Look(second: 10, size: 5, date: 2),
                Look(second: 20, size: 5, date: 2),
            ], finished: [20]),
        Case(
            testDescription: "a date in the future does not keep a file back",
            looks: [
                Look(second: 0, size: 5, date: 1 << 60), Look(second: 10, size: 5, date: 1 << 60),
            ], finished: [10]),
        Case(
            testDescription: "a file that is open for writing waits for as long as it takes",
            looks: (0...50).map { Look(second: $0 * 100, size: 5, isOpen: true) }
                + [Look(second: 5_001, size: 5)],
            finished: [5_001]),
        Case(
            testDescription: "an archive without its end waits longer",
            looks: [
                Look(second: 0, size: 5, lacksEnd: true), Look(second: 59, size: 5, lacksEnd: true),
                Look(second: 60, size: 5, lacksEnd: true),
            ], finished: [60]),
        Case(
            testDescription: "a file that goes and comes back begins anew",
            looks: [
                Look(second: 0, size: 5), Look(second: 9, size: nil), Look(second: 11, size: 5),
                Look(second: 20, size: 5), Look(second: 21, size: 5),
            ], finished: [21]),
    ]

    private static let place = FinishedFiles.Place(store: "shop", path: Array("a.xlsx".utf8))

    @Test(arguments: cases)
    func `a file is finished when it has not changed for long enough`(example: Case) {
        var settling = Settling(settle: .seconds(10), patience: .seconds(60))
        var finished: [Int] = []
        for look in example.looks {
            let findings = Self.look(look, &settling)
            if !findings.finished.stamps.isEmpty { finished.append(look.second) }
        }
        #expect(finished == example.finished)
    }

    @Test func `the next look is when a file may be finished, and never for nothing`() {
        var settling = Settling(settle: .seconds(10), patience: .seconds(60))
        #expect(Self.look(Look(second: 0, size: nil), &settling).nextLook == nil)
        #expect(Self.look(Look(second: 3, size: 1), &settling).nextLook == .seconds(13))
        #expect(Self.look(Look(second: 13, size: 1), &settling).nextLook == nil)
        let open = Look(second: 23, size: 1, isOpen: true)
        #expect(Self.look(open, &settling).nextLook == .seconds(43))
        let still = Look(second: 903, size: 1, isOpen: true)
        #expect(Self.look(still, &settling).nextLook == .seconds(963))
    }

    @Test func `a file that a run left where it was is tried again after a minute, two, four`() {
        var settling = Settling(settle: .seconds(0), patience: .seconds(60))
        var second = 0
        for pause in [60, 120, 240, 480, 960, 1_920, 3_600, 3_600] {
            let found = Self.look(Look(second: second, size: 1), &settling)
            #expect(found.finished.stamps.count == 1)
            settling.note(tried: found.finished, at: .seconds(second))
            let between = Self.look(Look(second: second + pause - 1, size: 1), &settling)
            #expect(between.finished.stamps.isEmpty && between.waitingCount == 0)
            #expect(between.nextLook == .seconds(second + pause))
            second += pause
        }
        settling.note(
            tried: Self.look(Look(second: second, size: 1), &settling).finished, at: .zero)
        #expect(!Self.look(Look(second: second + 1, size: 2), &settling).finished.stamps.isEmpty)
    }

    private static func look(_ look: Look, _ settling: inout Settling) -> Settling.Findings {
        var stamps: [FinishedFiles.Place: FileStamp] = [:]
        if let size = look.size {
            stamps[place] = FileStamp(
                device: 1, inode: 1, sizeBytes: size, modifiedNanoseconds: look.date,
                changedNanoseconds: look.date)
        }
        let probe = Settling.Probe(
            isOpenForWriting: { _ in look.isOpen }, lacksEnd: { _ in look.lacksEnd })
        return settling.look(stamps, at: .seconds(look.second), probe)
    }
}
