import GRDB
import Money
import Records

/// Wallet rows; a withdrawal in process that comes back as transferred is an update.
enum WalletTable: RecordTable {
    static let name = "wallet_row"

    static let columns = [
        "kind", "type_text", "reference_id", "requested_on", "succeeded_on", "currency",
        "amount_ticks", "state",
    ]

    static let buckets = [
        Bucket(column: "reference_id", condition: "reference_id <> ''"),
        Bucket(column: "requested_on", condition: "reference_id = ''"),
    ]

    static func provenance(of row: WalletRow) -> Provenance { row.provenance }

    static func amounts(of row: WalletRow) -> [Amount] {
        [row.amount]
    }

    static func values(
        of row: WalletRow, context: WriteContext
    ) -> [(any DatabaseValueConvertible)?] {
        [
            row.kind.rawValue, row.typeText, row.referenceID, context.text(row.requestedOn),
            context.text(row.succeededOn), row.amount.currency.code, row.amount.ticks,
            row.state.rawValue,
        ]
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> WalletRow {
        let kind = try row.named(WalletRow.Kind.self)
        let typeText = row.text()
        let referenceID = row.text()
        let requestedOn = try row.day()
        let succeededOn = try row.dayOrNil()
        let currency = try row.currency()
        return WalletRow(
            kind: kind, typeText: typeText, referenceID: referenceID, requestedOn: requestedOn,
            succeededOn: succeededOn, amount: row.amount(currency),
            state: try row.named(WalletRow.State.self), provenance: provenance)
    }

    /// The day of success is no part of a version: it comes and goes with the state.
    static func claim(of row: WalletRow) -> Claim {
        var words = [row.kind.rawValue, row.referenceID]
        if row.referenceID.isEmpty { words.append(String(row.amount.ticks)) }
        return Claim(
            key: NaturalKey(words, happenedOn: row.requestedOn),
            figures: "\(row.amount.currency) \(row.amount.ticks) \(row.state.rawValue)",
            ticks: row.amount.ticks)
    }

    static func precedes(_ left: WalletRow, _ right: WalletRow) -> Bool {
        (left.requestedOn, left.referenceID, left.kind.rawValue, left.amount.ticks)
            < (right.requestedOn, right.referenceID, right.kind.rawValue, right.amount.ticks)
    }
}
