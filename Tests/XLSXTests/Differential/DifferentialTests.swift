import FuzzLaws
import TestSupport
import Testing
import XLSX

/// The scanner gives what libxml2 gives, whatever it is fed.
///
/// `DIFFERENTIAL_SEED` and `DIFFERENTIAL_COUNT` of the environment choose other workbooks.
struct DifferentialTests {
    static let seed = SeededRandom.seed("DIFFERENTIAL_SEED", otherwise: 20_261_125)
    static let count = Int(SeededRandom.seed("DIFFERENTIAL_COUNT", otherwise: 2_000))
    /// The tests share the work on as many cores as there are.
    static let lots = 8

    static let samples = Repository.files(in: "samples", suffix: ".xlsx")

    static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>
        """

    @Test(arguments: samples)
    func `samples read the same`(file: String) throws {
        let path = Repository.root + "/" + file
        guard let workbook = try? Workbook(path: path) else { return }
        for sheet in workbook.sheets.indices {
            let expected = SheetOutcome(path: path, sheet: sheet, engine: .libxml2)
            let found = SheetOutcome(path: path, sheet: sheet, engine: .scanner)
            #expect(found == expected, "\(file), sheet \(sheet + 1)")
        }
    }

    /// Declarations by the difference that they once made, or could make.
    @Test(arguments: [
        ("usual", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"),
        ("name in other letters", "<?xml version='1.0' eNcoding='utf-8' standalone='yes'?>"),
        ("value in other letters", "<?xml version='1.0' encoding='uTf-8' standalone='YES'?>"),
        ("order", "<?xml version='1.0' standalone='yes' encoding='utf-8'?>"),
        ("twice", "<?xml version='1.0' encoding='utf-8' encoding='utf-8'?>"),
        ("version", "<?xml version='1.1'?>"), ("no version", "<?xml encoding='utf-8'?>"),
        ("mixed quotes", "<?xml version='1.0\" encoding='utf-8'?>"),
        ("no space", "<?xml version='1.0'encoding='utf-8'?>"),
        ("other encoding", "<?xml version='1.0' encoding='UTF-16'?>"),
        ("space in front", " <?xml version='1.0'?>"), ("empty", "<?xml?>"), ("none", ""),
    ])
    func `a declaration reads the same`(name: String, declaration: String) throws {
        let folder = try TemporaryFolder()
        let sheet =
            declaration + "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
        let path = try write((Array(sheet.utf8), Array("<sst/>".utf8)), to: folder)
        let expected = SheetOutcome(path: path, engine: .libxml2)
        #expect(SheetOutcome(path: path, engine: .scanner) == expected, "\(name)")
        #expect(expected.failure != nil || expected.rows.count == 1)
    }

    @Test(arguments: 0..<lots)
    func `generated workbooks read the same, in pieces of any size`(lot: Int) throws {
        try compare(lot: lot, count: Self.count / 4) { _, _ in }
    }

    @Test(arguments: 0..<lots)
    func `mutated workbooks read the same, in pieces of any size`(lot: Int) throws {
        try compare(lot: lot, count: Self.count) { parts, random in
            if !random.oneIn(4) { parts.sheet = Mutation.mutated(parts.sheet, &random) }
            if random.oneIn(3) { parts.strings = Mutation.mutated(parts.strings, &random) }
        }
    }

    private func compare(
        lot: Int, count: Int,
        _ change: (inout (sheet: [UInt8], strings: [UInt8]), inout SeededRandom) -> Void
    ) throws {
        let folder = try TemporaryFolder()
        var refused = 0
        var read = 0
        for number in stride(from: lot, to: count, by: Self.lots) {
            let seed = Self.seed &+ UInt64(number)
            var random = SeededRandom(seed: seed)
            var maker = RandomSheet(seed: random.next())
            var parts = (sheet: Array(maker.sheet().utf8), strings: Array(maker.strings().utf8))
            change(&parts, &random)
            let path = try write(parts, to: folder)
            var limits = XLSXLimits()
            let expected = SheetOutcome(path: path, engine: .libxml2, limits: limits)
            limits.pieceSize = random.pick([1, 2, 7, 64, 200, 256 << 10])
            let found = SheetOutcome(path: path, engine: .scanner, limits: limits)
            if expected.failure == nil { read += 1 } else { refused += 1 }
            guard found != expected else { continue }
            Issue.record(
                """
                DIFFERENTIAL_SEED=\(seed) DIFFERENTIAL_COUNT=1 shows it, pieces \(limits.pieceSize)
                --- sheet
                \(String(decoding: parts.sheet, as: UTF8.self))
                --- strings
                \(String(decoding: parts.strings, as: UTF8.self))
                --- expected
                \(expected)
                --- found
                \(found)
                """)
        }
        // A comparison of nothing but errors, or of nothing, would prove nothing.
        #expect(read > 0 || count < 100, "seed \(Self.seed): \(refused) were refused")
    }

    private func write(
        _ parts: (sheet: [UInt8], strings: [UInt8]), to folder: TemporaryFolder
    ) throws -> String {
        var fixture = PackageFixture(sheet: "")
        fixture.method = .stored
        fixture.set("xl/worksheets/sheet1.xml", bytes: parts.sheet)
        fixture.set("xl/sharedStrings.xml", bytes: parts.strings)
        fixture.set(
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(PackageFixture.main)\">\(Self.styles)</styleSheet>")
        return try fixture.write(to: folder)
    }
}
