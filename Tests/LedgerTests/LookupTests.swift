import Ledger
import Records
import Testing

/// Records by the IDs and days that people ask for.
struct LookupTests {
    /// A ledger with two statements, an adjustment, a wallet, a bank line and a restated row.
    private static func reading<T>(_ body: (LedgerReader) throws -> T) throws -> T {
        var older = Export("older.xlsx", on: 7)
        older.entry(90, order: "576000001", settled: 5, statement: "S1", payment: "P1")
        var income = Export("income.xlsx", on: 8)
        income.entry(95, order: "576000001", settled: 5, statement: "S1", payment: "P1")
        income.entry(40, order: "576000002", settled: 6, statement: "S2", payment: "P1")
        income.entry(-7, order: "", id: "fine-1", kind: .adjustment, settled: 6)
        income.wallet(95, .earnings, reference: "W1", statement: "S1")
        var bank = Export("bank.csv", kind: .bank, on: 9)
        bank.bank(135, reference: "B-77")
        let ledger = try LedgerDatabase(path: ":memory:")
        try ledger.update { session in
            for file in [older, income, bank] { _ = try session.take(file.contents) }
        }
        return try ledger.read(body)
    }

    @Test func `records are found by their IDs and days`() throws {
        try Self.reading { (ledger: LedgerReader) throws in
            #expect(try ledger.entries(ofStatement: "S1").map(\.total) == [Export.amount(95)])
            #expect(
                try ledger.entries(ofPayment: "P1").map(\.orderID) == ["576000001", "576000002"])
            #expect(try ledger.entries(settledOn: Export.day(6)).count == 2)
            #expect(try ledger.entries(withID: "fine-1").map(\.total) == [Export.amount(-7)])
            #expect(try ledger.entries(withID: "576000002").count == 1)
            #expect(try ledger.walletRows(reference: "W1").count == 1)
            #expect(try ledger.walletRows(ofStatement: "S1").count == 1)
            #expect(try ledger.bankLines(reference: "B-77").count == 1)
            #expect(try ledger.entries(ofStatement: "").isEmpty == false)
            #expect(try ledger.entries(ofStatement: "S3").isEmpty)
        }
    }

    @Test func `older versions come with what stands for them`() throws {
        try Self.reading { (ledger: LedgerReader) throws in
            let ofOrder = try ledger.restatements(ofOrder: "576000001")
            #expect(ofOrder.map(\.before.total) == [Export.amount(90)])
            #expect(ofOrder.map(\.after.total) == [Export.amount(95)])
            #expect(try ledger.restatements(ofEntry: "576000001") == ofOrder)
            #expect(try ledger.restatements(ofOrder: "576000002").isEmpty)
        }
    }

    @Test(arguments: [
        ("57600000", 9, ["576000001", "576000002"]), ("57600000", 1, ["576000001"]),
        ("S", 9, ["S1", "S2"]), ("fin", 9, ["fine-1"]), ("x", 9, []),
    ])
    func `IDs are found by how they begin`(prefix: String, max: Int, ids: [String]) throws {
        let found = try Self.reading { try $0.ids(startingWith: prefix, max: max) }
        #expect(found == ids)
    }

    @Test(arguments: [("0002", ["576000002"]), ("-1", ["fine-1"]), ("99", [])])
    func `IDs are found by how they end`(suffix: String, ids: [String]) throws {
        let found = try Self.reading { try $0.ids(endingWith: suffix, max: 9) }
        #expect(found == ids)
    }
}
