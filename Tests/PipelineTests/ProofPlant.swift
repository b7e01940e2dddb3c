import Foundation
import Intake
import Ledger
import Money
import Records
import Testing

/// A clean store with one figure changed in its files, and what the proof must say of it.
struct ProofPlant: CustomTestStringConvertible {
    var name: String
    var platform: String
    /// Differences up to the tolerance are no finding: the proof alone shows them.
    var tolerance = "1"
    /// Codes of the findings that name the difference.
    var codes: [String] = []
    /// Steps that are open, each with its exact rest in hundredths.
    var open: [String] = []
    /// Steps whose amount is another, each with by how much or the sign of that.
    var moved: [String] = []
    var change: @Sendable (inout [FileContents]) throws -> Void

    var testDescription: String { "\(platform): \(name)" }

    /// The proof and the codes of a run over the store's files and its bank statement.
    func run() async throws -> (proof: [ProofLine], codes: [String]) {
        let scenario = try Scenario(
            seed: 5, platform: platform + ":ID", orders: 90, weeks: 4, stores: 1, isClean: true)
        let store = try #require(try subfolders(scenario.path + "/inbox").first)
        let inbox = "\(scenario.path)/inbox/\(store)"
        var files = try subfolders(inbox).map { name in
            try FileIntake.read(path: "\(inbox)/\(name)", name: name, currency: .idr, market: "ID")
        }
        files.append(Self.bankStatement(of: files))
        try change(&files)
        try FileManager.default.removeItem(atPath: inbox)
        try FileManager.default.createDirectory(
            atPath: scenario.path + "/ledger", withIntermediateDirectories: true)
        let ledger = try LedgerDatabase(path: "\(scenario.path)/ledger/\(store).sqlite")
        try ledger.update { session in
            for file in files { _ = try session.take(file) }
        }
        let path = scenario.path + "/tieout.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("rules:", with: "rules:\n  tolerance: \"\(tolerance)\"")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        try await scenario.run()
        let found = try scenario.report("discrepancies.csv")
        return (try ProofLine.read(scenario), found.compactMap { $0["code"] })
    }

    private func subfolders(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// A line for each withdrawal that is done, on the day after it.
    private static func bankStatement(of files: [FileContents]) -> FileContents {
        var bank = FileContents(
            facts: FileFacts(
                name: "bank.csv", sha256: String(repeating: "b", count: 64), sizeBytes: 1,
                kind: .bank, profile: "invented", platform: "", currency: .idr, market: nil,
                period: DaySpan(Day(number: 20_740), Day(number: 20_790)), isPeriodStated: true,
                exportedOn: Day(number: 20_790), timezoneText: ""))
        let sent = Set(
            files.flatMap(\.walletRows)
                .filter {
                    $0.kind == .withdrawal && $0.amount.isNegative && $0.state == .transferred
                }
                .map { Withdrawal(day: $0.requestedOn, amount: $0.amount) })
        let inOrder = sent.sorted { ($0.day, $0.amount) < ($1.day, $1.amount) }
        for (index, row) in inOrder.enumerated() {
            bank.bankLines.append(
                BankLine(
                    bookedOn: row.day + 1, amount: -row.amount, reference: "",
                    provenance: Provenance(file: "bank.csv", sheet: "", rowNumber: index + 2)))
        }
        bank.rowCount = bank.bankLines.count
        return bank
    }

    /// Overlapping exports list a withdrawal twice.
    private struct Withdrawal: Hashable {
        var day: Day
        var amount: Amount
    }
}

extension ProofPlant {
    static func nothing(_ platform: String) -> ProofPlant {
        ProofPlant(name: "nothing", platform: platform) { _ in }
    }

    static let all: [ProofPlant] = [
        ProofPlant(
            name: "a row's total, its file's total kept", platform: "tiktok-shop",
            codes: ["settlement-sum-mismatch"], moved: ["settled 5000000"]
        ) { try changeRow(&$0, by: 50_000) },
        ProofPlant(
            name: "a row's total by less than the tolerance", platform: "tiktok-shop",
            tolerance: "900", open: ["settled 70000"], moved: ["settled 70000"]
        ) { try changeRow(&$0, by: 700) },
        ProofPlant(
            name: "the total of a row without an order", platform: "tiktok-shop",
            codes: ["settlement-sum-mismatch"], moved: ["settled 5000000"]
        ) { try changeAccountRow(&$0, by: 50_000) },
        ProofPlant(
            name: "the total of a row without an order by less than the tolerance",
            platform: "tiktok-shop", tolerance: "900", open: ["settled 70000"],
            moved: ["settled 70000"]
        ) { try changeAccountRow(&$0, by: 700) },
        ProofPlant(
            name: "a row's total", platform: "shopee", codes: ["settlement-sum-mismatch"],
            moved: ["settled 5000000"]
        ) { try changeRow(&$0, by: 50_000) },
        ProofPlant(
            name: "a row's total by less than the tolerance", platform: "shopee",
            tolerance: "900", open: ["settled 70000"], moved: ["settled 70000"]
        ) { try changeRow(&$0, by: 700) },
        ProofPlant(
            name: "a sale", platform: "lazada",
            codes: ["fee-mismatch", "order-amount-mismatch", "payout-sum-mismatch"],
            moved: ["settled 5000000", "statements 5000000"]
        ) { try changeSale(&$0, by: 50_000) },
        ProofPlant(
            name: "a sale by less than the tolerance", platform: "lazada", tolerance: "900",
            open: ["settled 70000"], moved: ["settled 70000", "statements 70000"]
        ) { try changeSale(&$0, by: 700) },
        ProofPlant(
            name: "a fee", platform: "lazada", codes: ["fee-mismatch", "payout-sum-mismatch"],
            moved: ["settled -5000000", "statements -5000000"]
        ) { try changeFee(&$0, by: -50_000) },
        ProofPlant(
            name: "a fee by less than the tolerance", platform: "lazada", tolerance: "900",
            open: ["payouts 70000"], moved: ["settled -70000", "statements -70000"]
        ) { try changeFee(&$0, by: -700) },
        ProofPlant(
            name: "a file's total", platform: "tiktok-shop", codes: ["statement-sum-mismatch"],
            moved: ["statements 900000"]
        ) { try changeTotal(&$0, by: 9_000) },
        ProofPlant(
            name: "a file's total by less than the tolerance", platform: "tiktok-shop",
            tolerance: "900", open: ["statements 70000"], moved: ["statements 70000"]
        ) { try changeTotal(&$0, by: 700) },
        ProofPlant(
            name: "a day's earnings", platform: "tiktok-shop", codes: ["payout-sum-mismatch"],
            moved: ["payouts 6000000"]
        ) { try changeEarnings(&$0, by: 60_000) },
        ProofPlant(
            name: "a day's earnings by less than the tolerance", platform: "tiktok-shop",
            tolerance: "900", open: ["payouts 70000"], moved: ["payouts 70000"]
        ) { try changeEarnings(&$0, by: 700) },
        ProofPlant(
            name: "a day without its deposit", platform: "tiktok-shop",
            codes: ["payout-sum-mismatch"], moved: ["payouts -"], change: removeEarnings),
        ProofPlant(
            name: "a release", platform: "shopee",
            codes: ["balance-break", "payout-sum-mismatch"], moved: ["payouts 6000000"]
        ) { try changeEarnings(&$0, by: 60_000) },
        ProofPlant(
            name: "a release by less than the tolerance", platform: "shopee", tolerance: "900",
            open: ["payouts 70000"], moved: ["payouts 70000"]
        ) { try changeEarnings(&$0, by: 700) },
        ProofPlant(
            name: "an order without its release", platform: "shopee",
            codes: ["balance-break", "payout-sum-mismatch"], moved: ["payouts -"],
            change: removeEarnings),
        ProofPlant(
            name: "a deposit", platform: "lazada", codes: ["payout-sum-mismatch"],
            moved: ["payouts 6000000"]
        ) { try changeEarnings(&$0, by: 60_000) },
        ProofPlant(
            name: "a statement without its deposit", platform: "lazada",
            codes: ["payout-sum-mismatch"], moved: ["payouts -"], change: removeEarnings),
        ProofPlant(
            name: "a bank line by less than the tolerance", platform: "tiktok-shop",
            tolerance: "900", open: ["bank -70000"], moved: ["bank -70000"]
        ) { try changeBankLine(&$0) { $0 - Amount(units: 700, .idr) } },
        ProofPlant(
            name: "a bank line by a fiftieth", platform: "shopee", codes: ["bank-amount-mismatch"],
            moved: ["bank -"]
        ) { try changeBankLine(&$0) { Amount(ticks: $0.ticks - $0.ticks / 50, .idr) } },
        ProofPlant(
            name: "a transfer that the bank does not show", platform: "lazada",
            codes: ["payout-not-in-bank"], moved: ["bank -"]
        ) { try changeBankLine(&$0) { .zero($0.currency) } },
    ]

    /// The total of a sale's row, its parts kept.
    private static func changeRow(_ files: inout [FileContents], by units: Int64) throws {
        let (file, row) = try entry(files) { $0.sales.isPositive }
        files[file].entries[row].total += Amount(units: units, .idr)
        files[file].moneyIn += Amount(units: units, .idr)
    }

    /// The total of a row without an order that is split into parts, these kept.
    private static func changeAccountRow(_ files: inout [FileContents], by units: Int64) throws {
        let isAccountRow = { (entry: SettlementEntry) in entry.orderID.isEmpty }
        let file = try #require(middleFile(files) { $0.entries.contains(where: isAccountRow) })
        let row = try #require(files[file].entries.firstIndex(where: isAccountRow))
        let part = Component(
            ComponentID("ads"), files[file].entries[row].total, group: .adjustment, parent: .total)
        files[file].entries[row].components = [part]
        files[file].entries[row].total += Amount(units: units, .idr)
        files[file].moneyIn += Amount(units: units, .idr)
    }

    /// A sale that is a row of its own.
    private static func changeSale(_ files: inout [FileContents], by units: Int64) throws {
        let (file, row) = try entry(files) { $0.sales.isPositive }
        files[file].entries[row].sales += Amount(units: units, .idr)
        try changePart(file, row, &files, by: units)
    }

    /// A fee that is a row of its own.
    private static func changeFee(_ files: inout [FileContents], by units: Int64) throws {
        let (file, row) = try entry(files) {
            $0.components.contains { $0.id == ComponentID("commission") && $0.amount.isNegative }
        }
        try changePart(file, row, &files, by: units)
    }

    private static func changePart(
        _ file: Int, _ row: Int, _ files: inout [FileContents], by units: Int64
    ) throws {
        let amount = Amount(units: units, .idr)
        files[file].entries[row].total += amount
        files[file].moneyIn += amount
        let leaf = try #require(
            files[file].entries[row].components.firstIndex { $0.group != .subtotal })
        files[file].entries[row].components[leaf].amount += amount
    }

    /// A row in the middle of the file in the middle.
    private static func entry(
        _ files: [FileContents], _ fits: (SettlementEntry) -> Bool
    ) throws -> (file: Int, row: Int) {
        let file = try #require(middleFile(files) { !$0.entries.isEmpty })
        let rows = files[file].entries.indices.filter {
            files[file].entries[$0].kind == .order && fits(files[file].entries[$0])
        }.sorted { files[file].entries[$0].settledOn < files[file].entries[$1].settledOn }
        try #require(!rows.isEmpty)
        return (file, rows[rows.count / 2])
    }

    private static func changeTotal(_ files: inout [FileContents], by units: Int64) throws {
        let file = try #require(
            middleFile(files) { $0.statedTotals.contains { $0.component == .total } })
        let place = try #require(
            files[file].statedTotals.firstIndex { $0.component == .total })
        files[file].statedTotals[place].amount += Amount(units: units, .idr)
    }

    private static func changeEarnings(_ files: inout [FileContents], by units: Int64) throws {
        let (file, row) = try earnings(files)
        files[file].walletRows[row].amount += Amount(units: units, .idr)
    }

    private static func removeEarnings(_ files: inout [FileContents]) throws {
        let (file, row) = try earnings(files)
        files[file].walletRows.remove(at: row)
        files[file].rowCount -= 1
    }

    private static func changeBankLine(
        _ files: inout [FileContents], _ change: (Amount) -> Amount
    ) throws {
        let file = files.count - 1
        let row = files[file].bankLines.count / 2
        try #require(files[file].bankLines.indices.contains(row))
        files[file].bankLines[row].amount = change(files[file].bankLines[row].amount)
    }

    private static func earnings(_ files: [FileContents]) throws -> (file: Int, row: Int) {
        let file = try #require(middleFile(files) { !$0.walletRows.isEmpty })
        let rows = files[file].walletRows.indices.filter {
            files[file].walletRows[$0].kind == .earnings
        }.sorted {
            files[file].walletRows[$0].requestedOn < files[file].walletRows[$1].requestedOn
        }
        return (file, rows[rows.count / 3])
    }

    /// The place of the file in the middle of those that fit, by day of export.
    private static func middleFile(
        _ files: [FileContents], _ fits: (FileContents) -> Bool
    ) -> Int? {
        let places = files.indices.filter { fits(files[$0]) }
            .sorted { files[$0].facts.exportedOn < files[$1].facts.exportedOn }
        return places.isEmpty ? nil : places[places.count / 2]
    }
}
