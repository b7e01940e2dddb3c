import Ledger
import Money
import Records
import Testing

/// The case book holds what was written last, however often and in whatever order it came.
struct CaseWritingTests {
    private static func stored(_ orderID: String, _ parts: [BookPart]) -> StoredCase {
        let none = Export.amount(0)
        let summary = OrderSummary(
            orderID: orderID, state: .awaiting, createdOn: Export.day(1), deliveredOn: nil,
            settledOn: nil, dueOn: nil, netSales: none, settled: none, revenue: none, fees: none,
            shipping: none, adjustments: none, refunds: none, discrepancyCount: 0)
        return StoredCase(
            summary: summary, lastDay: nil, ratedOn: Export.day(1), horizon: CaseHorizon(),
            parts: parts)
    }

    private static func finding(_ orderID: String) -> Discrepancy {
        var finding = Discrepancy(
            code: "order-amount-mismatch", severity: .medium, store: store,
            occurredOn: Export.day(1), explanation: "It differs.", sources: [])
        finding.orderID = orderID
        return finding
    }

    private static let store = Store(
        id: "store", platform: "tiktok-shop", market: "ID", currency: .idr)

    private static func part(_ name: String, _ ticks: Int64) -> BookPart {
        BookPart(name, count: 1, ticks: ticks)
    }

    @Test func `an order that is judged twice in one run counts once`() throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        try ledger.update { session in
            let book = try session.caseBook()
            for ticks: Int64 in [7, -12, -.max] {
                let stored = Self.stored("2", [Self.part("a", ticks), Self.part("b", 1)])
                try book.setCase(stored, findings: [Self.finding("2")], of: "2")
            }
            try book.finish()
        }
        let book = try ledger.read { try $0.caseBook().sums() }
        #expect(book == [Self.part("a", -.max), Self.part("b", 1)])
        #expect(try ledger.read { try $0.caseBook().sumsOfCases() } == book)
        #expect(try ledger.read { try $0.caseBook().findings(of: Self.store) }.count == 1)
    }

    @Test(arguments: [["1", "2", "3"], ["3", "1", "2"], ["2", "10", "ä", "1", "ä", "10"]])
    func `orders may come in any order, some of them before the greatest one`(
        orders: [String]
    ) throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        for run in 1...2 {
            try ledger.update { session in
                let book = try session.caseBook()
                for order in orders {
                    let stored = Self.stored(order, [Self.part("run \(run)", 3)])
                    try book.setCase(stored, findings: [], of: order)
                }
                try book.finish()
            }
            let count = Set(orders).count
            let sums = try ledger.read { try $0.caseBook().sums() }
            #expect(sums == [BookPart("run \(run)", count: count, ticks: Int64(3 * count))])
            #expect(try ledger.read { try $0.caseBook().orders(since: nil, .idr).count } == count)
        }
    }

    @Test func `a case that is taken out and comes back is new`() throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        let stored = Self.stored("1", [Self.part("a", 5)])
        try ledger.update { session in
            let book = try session.caseBook()
            try book.setCase(stored, findings: [Self.finding("1")], of: "1")
            try book.setCase(nil, findings: [], of: "1")
            #expect(try session.reader().caseBook().findings(of: Self.store).isEmpty)
            try book.setCase(stored, findings: [], of: "1")
            try book.finish()
        }
        #expect(try ledger.read { try $0.caseBook().sums() } == [Self.part("a", 5)])
    }

    @Test func `a trait is compared with the one that was written last`() throws {
        var first = OrderTrait()
        first.ratedOn = Export.day(1)
        first.netSales = -9
        first.charges = (1...12).map { Self.part("charge \($0)", Int64(-$0)) }
        var second = first
        second.ratedOn = Export.day(2)
        second.charges = [Self.part("charge 12", 4), Self.part("charge 1", .max)]
        let ledger = try LedgerDatabase(path: ":memory:")
        for before in [nil, second] {
            try ledger.update { session in
                let book = try session.caseBook()
                #expect(try book.setTrait(first, of: "2")?.before == before)
                #expect(try book.setTrait(first, of: "2") == nil)
                #expect(try book.setTrait(first, of: "1")?.before == before)
                #expect(try book.setTrait(second, of: "1")?.before == first)
                #expect(try book.setTrait(second, of: "2")?.before == first)
            }
        }
    }
}
