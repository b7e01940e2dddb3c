import Fees
import Ledger
import Money
import Records
import Testing

@testable import Pipeline

/// What is kept of windows of days is the same whether orders come at once or week by week.
struct FeeWindowsTests {
    /// An order with a commission whose rate steps after ten weeks, and now and then a wrong one.
    private static func order(_ index: Int) -> StoredCase {
        let day = index * 7 % 140
        let netSales = Int64(50_000 + index * 7_919 % 300_000) * 1_000_000
        let percent: Int64 = day < 70 ? 5 : 6
        let charged = netSales / 100 * (index.isMultiple(of: 17) ? 9 : percent)
        let charges = OrderCharges(
            ratedOn: Day(number: 20_000 + Int32(day)), itemCount: 1, entryCount: 1,
            netSales: netSales,
            charges: [OrderCharges.Charge(ComponentID("commission"), ticks: charged)])
        let none = Amount.zero(.idr)
        let summary = OrderSummary(
            orderID: "order-\(index)", state: .settled, createdOn: nil, deliveredOn: nil,
            settledOn: nil, dueOn: nil, netSales: none, settled: none, revenue: none, fees: none,
            shipping: none, adjustments: none, refunds: none, discrepancyCount: 0)
        return StoredCase(
            summary: summary, lastDay: nil, ratedOn: charges.ratedOn, horizon: CaseHorizon(),
            parts: [], charges: charges)
    }

    /// The rates and the kept windows after orders came in batches.
    private static func learned(
        _ batches: [[Int]], wholeMax: Int
    ) throws -> (rates: LearnedRates, windows: [String]) {
        let ledger = try LedgerDatabase(path: ":memory:")
        var rates = LearnedRates()
        for batch in batches {
            try ledger.update { session in
                let book = try session.caseBook()
                let state = try session.reader().caseBook()
                var changed: Set<Int32> = []
                for index in batch {
                    let days = try book.setCase(order(index), findings: [])
                    changed.formUnion(days.map(FeeWindows.index))
                }
                var windows = FeeWindows(book: book, state: state, currency: .idr)
                windows.ordersMax = wholeMax
                rates = try windows.learn(changed: changed)
            }
        }
        let windows = try ledger.read { try $0.caseBook().feeWindows().map(\.text) }
        return (rates, windows)
    }

    @Test(arguments: 1...6)
    func `windows are the same whatever came first`(seed: Int) throws {
        let all = Array(0..<700)
        let atOnce = try Self.learned([all], wholeMax: 100)
        let shuffled = all.sorted { ($0 * seed * 31 % 701, $0) < ($1 * seed * 31 % 701, $1) }
        let batches = stride(from: 0, to: 700, by: 140).map { Array(shuffled[$0..<($0 + 140)]) }
        let inBatches = try Self.learned(batches + [[], [3, 4]], wholeMax: 100)
        #expect(!atOnce.windows.isEmpty)
        #expect(inBatches.windows == atOnce.windows)
        #expect(inBatches.rates == atOnce.rates)
    }

    @Test func `a small store is learned from as a whole, and both ways agree`() throws {
        let whole = try Self.learned([Array(0..<700)], wholeMax: 700)
        #expect(whole.windows.isEmpty)
        #expect(whole.rates.steps.map(\.firstDay) == [Day(number: 20_070)])
        let windows = try Self.learned([Array(0..<700)], wholeMax: 699)
        #expect(!windows.windows.isEmpty)
        #expect(windows.rates == whole.rates)
    }
}
