import Money
import Records
import TestSupport

/// Random exports of a store's account, small enough to overlap, restate and break in every way.
struct AccountWorld {
    var random: SeededRandom
    private var entries: [SettlementEntry] = []
    private var walletRows: [WalletRow] = []

    private static let dayCount = 12

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        for number in 0..<Self.dayCount {
            for _ in 0..<random.below(4) { entries.append(entry(on: number)) }
        }
        if random.oneIn(2) { fillStatedWallet() } else { fillWallet() }
    }

    static func day(_ number: Int) -> Day { Day(number: 20_454) + number }

    /// Files over windows of days that overlap; some rows come back with other figures.
    mutating func files() -> [FileContents] {
        (0..<(3 + random.below(3))).map { number in
            let first = random.below(Self.dayCount - 2)
            let days = Self.day(first)...Self.day(first + 2 + random.below(6))
            var file = Self.file("file \(number).xlsx", on: random.below(20))
            for entry in entries where days.contains(entry.settledOn) && !random.oneIn(9) {
                file.entries.append(changed(entry))
            }
            for row in walletRows where days.contains(row.requestedOn) && !random.oneIn(9) {
                file.walletRows.append(changed(row))
            }
            file.entries.shuffle(using: &random)
            file.walletRows.shuffle(using: &random)
            return placed(file)
        }
    }

    /// The same bytes under another name.
    func renamed(_ file: FileContents, _ name: String) -> FileContents {
        var file = file
        file.facts.name = name
        return placed(file)
    }

    private mutating func entry(on number: Int) -> SettlementEntry {
        let orderID = random.oneIn(5) ? "" : "10000000\(random.below(40))"
        let kind: SettlementEntry.Kind = orderID.isEmpty ? .ads : .order
        let amount = Amount(units: Int64(random.below(900)) - 200, random.oneIn(15) ? .usd : .idr)
        return SettlementEntry(
            kind: kind, type: kind.rawValue, id: orderID.isEmpty ? "ad \(number)" : orderID,
            orderID: orderID, createdOn: Self.day(number - 3), settledOn: Self.day(number),
            total: amount, sales: amount, refunds: .zero(amount.currency), components: [],
            statementID: random.oneIn(3) ? "" : "S\(number / 3)",
            paymentID: random.oneIn(2) ? "" : "P\(number / 3)", provenance: Self.nowhere)
    }

    /// A wallet that states earnings and withdrawals, and deposits that name statements.
    private mutating func fillWallet() {
        for number in 0..<Self.dayCount {
            for _ in 0..<random.below(4) {
                var row = movement(on: number, Int64(random.below(500)) - 100)
                row.referenceID = random.oneIn(3) ? "" : "\(random.below(50))"
                row.state = random.oneIn(6) ? .failed : .transferred
                if random.oneIn(3) { row.statementID = "S\(random.below(6))" }
                walletRows.append(row)
            }
        }
    }

    /// A wallet with a running balance that breaks now and then; many rows share a moment.
    private mutating func fillStatedWallet() {
        var balance: Int64 = 100
        for number in 0..<Self.dayCount where !random.oneIn(4) {
            for _ in 0..<random.below(6) {
                let units = Int64(random.below(9)) - 4
                balance += units
                if random.oneIn(12) { balance += 50 }
                var row = movement(on: number, units)
                row.secondOfDay = random.oneIn(2) ? 60 : random.below(4)
                row.balanceAfter = random.oneIn(20) ? nil : Amount(units: balance, .idr)
                row.orderID = random.oneIn(2) ? "" : "10000000\(random.below(40))"
                walletRows.append(row)
            }
        }
    }

    private mutating func movement(on number: Int, _ units: Int64) -> WalletRow {
        let kind = random.pick(WalletRow.Kind.allCases)
        return WalletRow(
            kind: kind, typeText: kind.rawValue, referenceID: "", requestedOn: Self.day(number),
            succeededOn: nil, amount: Amount(units: units, .idr), state: .transferred,
            provenance: Self.nowhere)
    }

    /// Now and then a file has other figures than the ones before it.
    private mutating func changed(_ entry: SettlementEntry) -> SettlementEntry {
        var entry = entry
        if random.oneIn(8) { entry.total += Amount(units: 7, entry.total.currency) }
        if random.oneIn(8) { entry.paymentID = "P9" }
        return entry
    }

    private mutating func changed(_ row: WalletRow) -> WalletRow {
        var row = row
        if random.oneIn(8) { row.state = .failed }
        return row
    }

    private static let nowhere = Provenance(file: "", sheet: "", rowNumber: 1)

    private static func file(_ name: String, on exportedOn: Int) -> FileContents {
        let digits = StableHash.hex(name, digits: 16)
        return FileContents(
            facts: FileFacts(
                name: name, sha256: String(repeating: digits, count: 4), sizeBytes: 1,
                kind: .settlement, profile: "invented", platform: "invented", currency: .idr,
                market: "ID", period: nil, isPeriodStated: false, exportedOn: day(exportedOn),
                timezoneText: ""))
    }

    /// Each row with its place in the file.
    private func placed(_ file: FileContents) -> FileContents {
        var file = file
        let name = file.facts.name
        for index in file.entries.indices {
            file.entries[index].provenance = Provenance(
                file: name, sheet: "Income", rowNumber: index + 2)
        }
        for index in file.walletRows.indices {
            file.walletRows[index].provenance = Provenance(
                file: name, sheet: "Wallet", rowNumber: index + 2)
        }
        file.rowCount = file.recordCount
        return file
    }
}
