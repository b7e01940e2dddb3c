import Foundation
import Ledger
import Money
import Pipeline
import Records
import TestSupport
import Testing

/// A store with a running balance and a bank statement, from its ledger to its reports.
struct AccountRunTests {
    private static let configuration = """
        version: 1
        stores:
          - id: shop
            market: ID
            currency: IDR
        """

    private static func day(_ number: Int) throws -> Day {
        try #require(Day(year: 2026, month: 11, day: number))
    }

    private static func rupiah(_ units: Int64) -> Amount { Amount(units: units, .idr) }

    private static func file(_ name: String, _ kind: FileKind) throws -> FileContents {
        let digits = StableHash.hex(name, digits: 16)
        let period = DaySpan(try day(1), try day(28))
        return FileContents(
            facts: FileFacts(
                name: name, sha256: String(repeating: digits, count: 4), sizeBytes: 1, kind: kind,
                profile: "shopee/\(kind.rawValue)", platform: "shopee", currency: .idr,
                market: "ID", period: period, isPeriodStated: true, exportedOn: period.last,
                timezoneText: ""))
    }

    private static func place(_ file: FileContents, _ row: Int) -> Provenance {
        Provenance(file: file.facts.name, sheet: "", rowNumber: row)
    }

    /// Two orders, each sold for 100,000 less a voucher of 10,000 and charged 9,000.
    private static func files() throws -> [FileContents] {
        var orders = try file("orders.xlsx", .orders)
        var income = try file("income.xlsx", .settlement)
        var wallet = try file("wallet.xlsx", .wallet)
        var bank = try file("bank.csv", .bank)
        var returns = try file("returns.xlsx", .returns)
        for (index, orderID) in ["A1", "B2"].enumerated() {
            var line = OrderLine(
                orderID: orderID, skuID: "s", status: .completed, quantity: 1,
                subtotalBeforeDiscount: rupiah(100_000), platformDiscount: rupiah(0),
                sellerDiscount: rupiah(0), createdOn: try day(2), completedOn: try day(8),
                provenance: place(orders, index + 2))
            line.orderDiscount = rupiah(10_000)
            orders.orderLines.append(line)
            income.entries.append(
                SettlementEntry(
                    kind: .order, type: "order", id: orderID, orderID: orderID,
                    createdOn: try day(2), settledOn: try day(10), total: rupiah(81_000),
                    sales: rupiah(90_000), refunds: rupiah(0),
                    components: [
                        Component(.sales, rupiah(90_000), group: .sales, parent: .total),
                        Component(
                            ComponentID("commission"), rupiah(-9_000), group: .fee, parent: .total),
                    ], provenance: place(income, index + 2)))
        }
        let movements: [(Int, Int64, Int64, String)] = [
            (10, 81_000, 81_000, "A1"), (10, 81_000, 162_000, "B2"), (12, -81_000, 81_000, ""),
            (14, -81_000, 0, ""),
        ]
        for (index, movement) in movements.enumerated() {
            var row = WalletRow(
                kind: movement.3.isEmpty ? .withdrawal : .earnings, typeText: "movement",
                referenceID: "", requestedOn: try day(movement.0), succeededOn: nil,
                amount: rupiah(movement.1), state: .transferred,
                provenance: place(wallet, 20 - index))
            row.secondOfDay = index
            row.balanceAfter = rupiah(movement.2)
            row.orderID = movement.3
            wallet.walletRows.append(row)
        }
        bank.bankLines.append(
            BankLine(
                bookedOn: try day(13), amount: rupiah(81_000), reference: "TRF",
                provenance: place(bank, 2)))
        returns.notices.append(
            OrderNotice(
                kind: .returned, id: "R1", orderID: "A1", statusText: "Cancelled by buyer",
                dueOn: try day(25), provenance: place(returns, 2)))
        returns.facts.isSelection = true
        return [orders, income, wallet, bank, returns].map { file in
            var file = file
            file.rowCount = file.recordCount
            return file
        }
    }

    private func scenario(_ files: [FileContents]) throws -> Scenario {
        let scenario = try Scenario(["tieout.yaml": Self.configuration])
        try FileManager.default.createDirectory(
            atPath: scenario.path + "/ledger", withIntermediateDirectories: true)
        let ledger = try LedgerDatabase(path: scenario.path + "/ledger/shop.sqlite")
        try ledger.update { session in
            for file in files { _ = try session.take(file) }
        }
        return scenario
    }

    @Test func `the proof reaches the bank, and what did not arrive is the only finding`()
        async throws
    {
        let scenario = try scenario(Self.files())
        try await scenario.run()
        let findings = try scenario.report("discrepancies.csv")
        #expect(findings.map { $0["code"] } == ["payout-not-in-bank"])
        #expect(findings.map { $0["delta"] } == ["-81000"])
        let proof = try scenario.report("proof.csv")
        #expect(proof.map { $0["step"] } == ["orders", "settled", "statements", "payouts", "bank"])
        #expect(proof.map { $0["amount"] } == ["180000", "162000", "162000", "162000", "81000"])
        #expect(proof.map { $0["explained"] } == ["0", "-18000", "0", "0", "-81000"])
        #expect(proof.allSatisfy { $0["unexplained"] == "0" })
        let balances = try scenario.report("balances.csv")
        #expect(Set(balances.map { $0["proven"] }) == ["yes"])
        #expect(balances.first { $0["date"] == "2026-11-12" }?["closing"] == "81000")
        let coverage = try scenario.report("coverage.csv").map { $0["kind"] }
        #expect(coverage == ["bank", "orders", "settlement", "wallet"])
    }

    @Test func `explain shows what wallet and notices say of an order`() throws {
        let scenario = try scenario(Self.files())
        let text = try scenario.explain("shop", "A1")
        #expect(text.contains("its share of the seller's voucher on the order  -10,000 IDR"))
        #expect(text.contains("wallet: movement"), "\(text)")
        #expect(text.contains("received exactly that."))
        #expect(text.contains("return: R1: Cancelled by buyer"))
        #expect(text.contains("2026-11-25  last day to appeal"))
        #expect(text.contains("Everything that the files say of this order agrees."))
    }

    /// A statement of one unit with a row for each fee, and the deposit that pays it.
    private static func statementFiles(deposit: Int64) throws -> [FileContents] {
        var orders = try file("orders.xlsx", .orders)
        var income = try file("income.csv", .settlement)
        var wallet = try file("wallet.csv", .wallet)
        orders.orderLines = [
            OrderLine(
                orderID: "A1", skuID: "U1", status: .delivered, quantity: 1,
                subtotalBeforeDiscount: rupiah(100_000), platformDiscount: rupiah(0),
                sellerDiscount: rupiah(0), createdOn: try day(2), deliveredOn: try day(8),
                provenance: place(orders, 2))
        ]
        let parts: [(String, Int64, Component.Group)] = [
            ("item-price-credit", 100_000, .sales), ("commission", -8_000, .fee),
            ("payment", -2_000, .fee),
        ]
        for (index, part) in parts.enumerated() {
            income.entries.append(
                SettlementEntry(
                    kind: .order, type: part.0, id: "A1", orderID: "A1", skuID: "U1",
                    createdOn: try day(2), settledOn: try day(10), total: rupiah(part.1),
                    sales: rupiah(max(part.1, 0)), refunds: rupiah(0),
                    components: [
                        Component(
                            ComponentID(part.0), rupiah(part.1), group: part.2, parent: .total)
                    ], statementID: "S1", provenance: place(income, index + 2)))
        }
        var row = WalletRow(
            kind: .earnings, typeText: "Deposit", referenceID: "T-000001",
            requestedOn: try day(11), succeededOn: nil, amount: rupiah(deposit),
            state: .transferred, provenance: place(wallet, 2))
        row.statementID = "S1"
        wallet.walletRows = [row]
        return [orders, income, wallet].map { file in
            var file = file
            file.rowCount = file.recordCount
            return file
        }
    }

    @Test(arguments: [(Int64(90_000), [String]()), (Int64(89_000), ["payout-sum-mismatch"])])
    func `a deposit pays its statement`(deposit: Int64, codes: [String]) async throws {
        let scenario = try scenario(Self.statementFiles(deposit: deposit))
        try await scenario.run()
        #expect(try scenario.report("discrepancies.csv").map { $0["code"] } == codes)
        let proof = try scenario.report("proof.csv")
        #expect(proof.map { $0["step"] } == ["orders", "settled", "statements", "payouts"])
        #expect(proof.map { $0["amount"] } == ["100000", "90000", "90000", "\(deposit)"])
        #expect(proof.allSatisfy { $0["unexplained"] == "0" })
        #expect(try scenario.report("orders.csv").map { $0["state"] } == ["settled"])
        #expect(try scenario.report("balances.csv").last?["closing"] == "\(deposit)")
    }
}
