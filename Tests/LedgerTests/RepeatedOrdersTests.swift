import Ledger
import Money
import Records
import Testing

/// An order whose rows only came again is not judged again, unless its verdict rests on the files.
struct RepeatedOrdersTests {
    /// A ledger whose orders were judged, each with a case that rests on files or not.
    private static func judged(
        _ exports: [Export], restingOnFiles: Set<String> = [], withFinding: Set<String> = []
    ) throws -> LedgerDatabase {
        let ledger = try LedgerDatabase(path: ":memory:")
        for export in exports { _ = try ledger.update { try $0.take(export.contents) } }
        try ledger.update { session in
            var orderIDs: [String] = []
            try session.reader().forEachOrder { orderIDs.append($0.orderID) }
            let book = try session.caseBook()
            for orderID in orderIDs {
                var horizon = CaseHorizon()
                horizon.restsOnFiles = restingOnFiles.contains(orderID)
                let findings = withFinding.contains(orderID) ? [Self.finding(orderID)] : []
                let stored = StoredCase(
                    summary: Self.summary(orderID), lastDay: nil, ratedOn: nil, horizon: horizon,
                    parts: [])
                try book.setCase(stored, findings: findings)
            }
            try book.finish()
        }
        return ledger
    }

    private static func summary(_ orderID: String) -> OrderSummary {
        let none = Export.amount(0)
        return OrderSummary(
            orderID: orderID, state: .awaiting, createdOn: nil, deliveredOn: nil, settledOn: nil,
            dueOn: nil, netSales: none, settled: none, revenue: none, fees: none, shipping: none,
            adjustments: none, refunds: none, discrepancyCount: 0)
    }

    private static func finding(_ orderID: String) -> Discrepancy {
        var finding = Discrepancy(
            code: "order-amount-mismatch", severity: .medium,
            store: Store(id: "store", platform: "tiktok-shop", market: "ID", currency: .idr),
            occurredOn: Export.day(1), explanation: "It differs.", sources: [])
        finding.orderID = orderID
        return finding
    }

    private static func touched(by export: Export, in ledger: LedgerDatabase) throws -> Int {
        _ = try ledger.update { try $0.take(export.contents) }
        return try ledger.read { try $0.caseBook().touchedCount() }
    }

    private static func orders(
        _ name: String, on day: Int, status: OrderStatus = .toShip, product: String = "",
        orders: [String] = ["1", "2", "3"]
    ) -> Export {
        var export = Export(name, kind: .orders, on: day)
        for order in orders { export.line(100, order: order, status: status, name: product) }
        return export
    }

    @Test func `an export that repeats all orders touches none`() throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)])
        #expect(try Self.touched(by: Self.orders("b", on: 2), in: ledger) == 0)
        var files: [String] = []
        try ledger.read { reader in
            try reader.forEachOrder { files += $0.lines.map(\.provenance.file) }
        }
        #expect(files == ["b", "b", "b"])
    }

    @Test func `only what is new is touched`() throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)])
        let later = Self.orders("b", on: 2, orders: ["2", "3", "4", "5"])
        #expect(try Self.touched(by: later, in: ledger) == 2)
    }

    @Test(arguments: [
        ("another status", OrderStatus.shipped, ""), ("another name", .toShip, "Tea"),
    ])
    func `a row that says more touches its order`(
        _ what: String, status: OrderStatus, product: String
    ) throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)])
        let later = Self.orders("b", on: 2, status: status, product: product)
        #expect(try Self.touched(by: later, in: ledger) == 3, "\(what)")
    }

    @Test func `a second line of one SKU touches its order`() throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)])
        var later = Self.orders("b", on: 2)
        later.line(100, order: "2")
        #expect(try Self.touched(by: later, in: ledger) == 1)
    }

    @Test func `a verdict that rests on files is touched by each of them`() throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)], restingOnFiles: ["2"])
        #expect(try Self.touched(by: Self.orders("b", on: 2), in: ledger) == 1)
    }

    @Test func `a finding quotes rows, so each file that repeats them touches it`() throws {
        let ledger = try Self.judged([Self.orders("a", on: 1)], withFinding: ["1", "3"])
        #expect(try Self.touched(by: Self.orders("b", on: 2), in: ledger) == 2)
    }

    @Test func `an order that was not judged yet is touched`() throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        #expect(try Self.touched(by: Self.orders("a", on: 1), in: ledger) == 3)
        #expect(try Self.touched(by: Self.orders("b", on: 2), in: ledger) == 3)
    }

    @Test func `an older status that comes back late changes nothing and touches nothing`() throws {
        let ledger = try Self.judged([
            Self.orders("a", on: 1), Self.orders("b", on: 2, status: .shipped),
        ])
        #expect(try Self.touched(by: Self.orders("c", on: 3), in: ledger) == 0)
    }
}
