import Fees
import Foundation
import Ledger
import Money
import Records

/// Learns what fees cost from the charges of orders, two weeks at a time.
///
/// A store of few orders is learned from as a whole. Of a large one each window is looked at by
/// itself, together with what stands out in the windows beside it, and what it shows is kept: a
/// week then costs the windows of its own orders. Either way the result depends on the orders
/// alone and not on when they came.
struct FeeWindows {
    let book: CaseBookWriter
    let state: CaseBookReader
    let currency: Currency

    /// Days of a window.
    private static let windowDays: Int32 = 14
    /// Stores of more orders are learned from window by window.
    var ordersMax = 50_000

    /// The window that a day belongs to.
    static func index(of day: Day) -> Int32 {
        let (quotient, remainder) = day.number.quotientAndRemainder(dividingBy: windowDays)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The rates of the store, where the orders of some windows changed.
    func learn(changed: Set<Int32>) throws -> LearnedRates {
        let kept = try state.feeWindows()
        guard try state.hasMoreRatedOrders(than: ordersMax), let days = try state.ratedDays() else {
            for window in kept { try book.setFeeWindow(nil, firstDay: window.firstDay) }
            guard let days = try state.ratedDays() else { return LearnedRates() }
            let all = FeeWindow(try samples(of: days), currency: currency)
            return RateLearner.learn([all], currency: currency)
        }
        let decoder = JSONDecoder()
        var windows: [Int32: FeeWindow] = [:]
        for window in kept {
            let decoded = try? decoder.decode(FeeWindow.self, from: Data(window.text.utf8))
            guard let decoded, decoded.isCurrent else {
                // An earlier version kept it: all windows are looked at again.
                windows = [:]
                break
            }
            windows[Self.index(of: window.firstDay)] = decoded
        }
        let all = Set(Self.index(of: days.first)...Self.index(of: days.last))
        let written = try update(&windows, windows.isEmpty ? all : changed)
        try keep(windows, written)
        return RateLearner.learn(
            windows.sorted { $0.key < $1.key }.map(\.value), currency: currency)
    }

    /// Looks at the changed windows, and again at windows beside which other charges stand out.
    private func update(
        _ windows: inout [Int32: FeeWindow], _ changed: Set<Int32>
    ) throws -> Set<Int32> {
        // A first look at all windows holds the samples of two of them: the one before is counted
        // once its neighbours are known. Later looks at few windows read them again instead.
        let isFirst = windows.isEmpty
        var written = changed
        var before: [ComponentID: [FeeSample]]?
        for index in changed.sorted() {
            let samples = try samples(of: Self.days(of: index))
            windows[index] = samples.isEmpty ? nil : FeeWindow(samples, currency: currency)
            if let before { _ = try countNeighbours(of: index - 1, &windows) { before } }
            before = isFirst ? samples : nil
        }
        let beside = Set(changed.flatMap { [$0 - 1, $0, $0 + 1] })
        for index in beside.sorted() {
            let isCounted = try countNeighbours(of: index, &windows) {
                try samples(of: Self.days(of: index))
            }
            if isCounted { written.insert(index) }
        }
        return written
    }

    /// Counts what stands out beside a window; false where that was counted already.
    private func countNeighbours(
        of index: Int32, _ windows: inout [Int32: FeeWindow],
        in samples: () throws -> [ComponentID: [FeeSample]]
    ) throws -> Bool {
        guard var window = windows[index] else { return false }
        let neighbours = [index - 1, index + 1].compactMap { windows[$0]?.found }
        guard !window.hasCounted(neighbours) else { return false }
        window.count(neighbours, in: try samples(), currency: currency)
        windows[index] = window
        return true
    }

    private func keep(_ windows: [Int32: FeeWindow], _ written: Set<Int32>) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for index in written.sorted() {
            let text = try windows[index].map {
                String(decoding: try encoder.encode($0), as: UTF8.self)
            }
            try book.setFeeWindow(text, firstDay: Self.days(of: index).first)
        }
    }

    private func samples(of days: DaySpan) throws -> [ComponentID: [FeeSample]] {
        var samples: [ComponentID: [FeeSample]] = [:]
        try state.forEachCharges(ratedOn: days) { charges in
            for sample in FeeSample.samples(of: charges) {
                samples[sample.component, default: []].append(sample)
            }
        }
        return samples
    }

    private static func days(of index: Int32) -> DaySpan {
        let first = Day(number: index * windowDays)
        return DaySpan(first, first + Int(windowDays) - 1)
    }
}
