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
                try book.setCase(stored, findings: [Self.finding("2")])
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
                    try book.setCase(stored, findings: [])
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
            try book.setCase(stored, findings: [Self.finding("1")])
            try book.judgeAgain(nil, findings: [], of: "1")
            #expect(try session.reader().caseBook().findings(of: Self.store).isEmpty)
            try book.setCase(stored, findings: [])
            try book.finish()
        }
        #expect(try ledger.read { try $0.caseBook().sums() } == [Self.part("a", 5)])
    }

    @Test func `charges are compared with those that were written last`() throws {
        let charges = { (day: Int, numbers: ClosedRange<Int>) in
            OrderCharges(
                ratedOn: Export.day(day), itemCount: 1, entryCount: 2, netSales: .max,
                customerPayment: -9,
                charges: numbers.map {
                    OrderCharges.Charge(ComponentID("charge \($0)"), ticks: Int64($0))
                })
        }
        var first = Self.stored("1", [])
        first.charges = charges(1, 1...12)
        var second = first
        (second.ratedOn, second.charges) = (Export.day(2), charges(2, 3...5))
        let plain = Self.stored("1", [])
        let ledger = try LedgerDatabase(path: ":memory:")
        for days in [[Export.day(1)], [Export.day(2), Export.day(1)]] {
            try ledger.update { session in
                let book = try session.caseBook()
                #expect(try book.setCase(first, findings: []) == days)
                #expect(try book.setCase(first, findings: []) == [])
                #expect(
                    try book.setCase(second, findings: []) == [Export.day(1), Export.day(2)])
                // Judged again an order keeps what it showed.
                try book.judgeAgain(plain, findings: [], of: "1")
                #expect(try book.setCase(second, findings: []) == [])
                #expect(try book.setCase(plain, findings: []) == [Export.day(2)])
                #expect(try book.setCase(second, findings: []) == [Export.day(2)])
            }
        }
        let days = DaySpan(Export.day(1), Export.day(3))
        var kept: [OrderCharges] = []
        try ledger.read { try $0.caseBook().forEachCharges(ratedOn: days) { kept.append($0) } }
        #expect(kept == [second.charges])
    }

    @Test func `only an order that tells something of others has a trait`() throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        var trait = OrderTrait()
        trait.createdOn = Export.day(4)
        var open = trait
        open.isCandidate = true
        var ruin = trait
        ruin.isRuin = true
        for (now, candidates, ruins) in [
            (trait, [], []), (open, ["2"], []), (ruin, [], ["2"]), (trait, [], []),
        ] {
            try ledger.update { try $0.caseBook().setTrait(now, of: "2") }
            let book = try ledger.read { reader in
                let book = try reader.caseBook()
                return (try book.candidates(createdOn: Export.day(4)), try book.ruins())
            }
            #expect(book == (candidates, ruins))
        }
    }
}
