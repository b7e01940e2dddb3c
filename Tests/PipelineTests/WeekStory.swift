import Foundation
import Ledger
import Money
import Pipeline
import Records
import TestSupport

/// A workspace whose files come over several runs, each with its own as-of day in November 2026.
struct WeekStory {
    let scenario: Scenario
    var path: String { scenario.path }

    init(_ configuration: String) throws {
        scenario = try Scenario(["tieout.yaml": configuration])
        try FileManager.default.createDirectory(
            atPath: path + "/ledger", withIntermediateDirectories: true)
    }

    /// A day of November; days beyond 30 run on into December.
    static func day(_ number: Int) -> Day { Day(number: 20_757 + Int32(number)) }

    static func rupiah(_ units: Int64) -> Amount { Amount(units: units, .idr) }

    /// An empty file over some days of November.
    static func file(
        _ name: String, _ kind: FileKind, _ days: ClosedRange<Int>, exported: Int? = nil
    ) -> FileContents {
        let digits = StableHash.hex(name, digits: 16)
        let period = DaySpan(day(days.lowerBound), day(days.upperBound))
        return FileContents(
            facts: FileFacts(
                name: name, sha256: String(repeating: digits, count: 4), sizeBytes: 1, kind: kind,
                profile: "some/\(kind.rawValue)", platform: "shopee", currency: .idr,
                market: "ID", period: period, isPeriodStated: true,
                exportedOn: exported.map(day) ?? period.last, timezoneText: ""))
    }

    /// An order of 100,000 rupiah, created two days before its delivery.
    static func orders(
        _ name: String, _ delivered: [String: Int], _ days: ClosedRange<Int>
    ) -> FileContents {
        var contents = file(name, .orders, days)
        for (index, order) in delivered.sorted(by: { $0.key < $1.key }).enumerated() {
            contents.orderLines.append(
                OrderLine(
                    orderID: order.key, skuID: "s", status: .completed, quantity: 1,
                    subtotalBeforeDiscount: rupiah(100_000), platformDiscount: rupiah(0),
                    sellerDiscount: rupiah(0), createdOn: day(order.value - 2),
                    deliveredOn: day(order.value), completedOn: day(order.value),
                    provenance: Provenance(file: name, sheet: "Orders", rowNumber: index + 2)))
        }
        return contents
    }

    /// A settlement of 100,000 rupiah less a fee for each order.
    static func income(
        _ name: String, _ settled: [(order: String, on: Int, fee: Int64)],
        _ days: ClosedRange<Int>, exported: Int? = nil
    ) -> FileContents {
        var contents = file(name, .settlement, days, exported: exported)
        for (index, row) in settled.enumerated() {
            contents.entries.append(
                SettlementEntry(
                    kind: .order, type: "order", id: row.order, orderID: row.order,
                    createdOn: day(1), settledOn: day(row.on), total: rupiah(100_000 - row.fee),
                    sales: rupiah(100_000), refunds: rupiah(0),
                    components: [
                        Component(.sales, rupiah(100_000), group: .sales, parent: .total),
                        Component(
                            ComponentID("commission"), rupiah(-row.fee), group: .fee,
                            parent: .total),
                    ], provenance: Provenance(file: name, sheet: "Income", rowNumber: index + 7)))
        }
        return contents
    }

    /// A wallet that lists every movement, with the balance after each.
    static func wallet(
        _ name: String, _ balances: [(on: Int, before: Int64, after: Int64)],
        _ days: ClosedRange<Int>
    ) -> FileContents {
        var contents = file(name, .wallet, days)
        for (index, row) in balances.enumerated() {
            let amount = rupiah(row.after - row.before)
            var movement = WalletRow(
                kind: amount.isNegative ? .ads : .other, typeText: "movement", referenceID: "",
                requestedOn: day(row.on), succeededOn: nil, amount: amount, state: .transferred,
                provenance: Provenance(file: name, sheet: "", rowNumber: index + 2))
            movement.balanceAfter = rupiah(row.after)
            contents.walletRows.append(movement)
        }
        return contents
    }

    /// Takes files into a store's ledger and runs the workspace as of a day of November.
    @discardableResult
    func run(
        _ asOf: Int, _ files: [FileContents] = [], store: String = "shop"
    ) async throws -> RunOutcome {
        let ledger = try LedgerDatabase(path: "\(path)/ledger/\(store).sqlite")
        try ledger.update { session in
            for var file in files {
                file.rowCount = file.recordCount
                _ = try session.take(file)
            }
        }
        let options = try RunOptions(
            workspacePath: path, asOf: Self.day(asOf).description, keepsInbox: false,
            passwordPath: nil)
        return try await Run.execute(options) { _ in }
    }

    /// The rows of a CSV of a run's report, by column name.
    func report(_ asOf: Int, _ name: String) throws -> [[String: String]] {
        try Scenario.rows("\(path)/reports/\(Self.day(asOf))/\(name)")
    }

    /// `change reason code order delta closed_by` of each row of changes.csv; empty parts left out.
    func changes(_ asOf: Int) throws -> [String] {
        try report(asOf, "changes.csv").map { row in
            ["change", "reason", "code", "order_id", "delta", "closed_by"]
                .compactMap { row[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    func ledgerBytes() throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: path + "/ledger")
    }

    func reportBytes(_ asOf: Int) throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: "\(path)/reports/\(Self.day(asOf))")
    }
}
