import Money
import Records

/// Wallet rows; a withdrawal in process that comes back as transferred is an update.
enum WalletTable: RecordTable {
    static let name = "wallet_row"

    static let columns = [
        "kind", "type_text", "reference_id", "requested_on", "succeeded_on", "currency",
        "amount_ticks", "state", "order_id", "statement_id", "second_of_day",
        "balance_after_ticks",
    ]

    static let buckets = [
        Bucket(
            column: "reference_id",
            condition: "reference_id <> '' AND balance_after_ticks IS NULL"),
        Bucket(
            column: "requested_on",
            condition: "reference_id = '' AND balance_after_ticks IS NULL"),
        Bucket(column: "requested_on", condition: "balance_after_ticks IS NOT NULL"),
    ]

    static let touched = [
        TouchedParts.Part(table: "touched_day", column: "requested_on"),
        TouchedParts.Part(table: "touched_statement", column: "statement_id"),
    ]

    static func provenance(of row: WalletRow) -> Provenance { row.provenance }

    static func amounts(of row: WalletRow) -> [Amount] {
        [row.amount] + [row.balanceAfter].compactMap(\.self)
    }

    static func write(
        _ wallet: WalletRow, to row: inout RowWriter, context: WriteContext
    ) {
        row.add(wallet.kind.rawValue)
        row.add(wallet.typeText)
        row.add(wallet.referenceID)
        row.add(wallet.requestedOn)
        row.add(wallet.succeededOn)
        row.add(context.code(wallet.amount.currency))
        row.add(wallet.amount.ticks)
        row.add(wallet.state.rawValue)
        row.add(wallet.orderID)
        row.add(wallet.statementID)
        row.add(wallet.secondOfDay)
        row.add(wallet.balanceAfter?.ticks)
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
        var wallet = WalletRow(
            kind: kind, typeText: typeText, referenceID: referenceID, requestedOn: requestedOn,
            succeededOn: succeededOn, amount: row.amount(currency),
            state: try row.named(WalletRow.State.self), provenance: provenance)
        wallet.orderID = row.text()
        wallet.statementID = row.text()
        wallet.secondOfDay = row.integerOrNil().map { Int($0) }
        wallet.balanceAfter = row.amountOrNil(currency)
        return wallet
    }

    /// The state makes a version and no key: a withdrawal that failed later is the same one.
    ///
    /// The day of success is no part of either: it comes and goes with the state.
    static func claim(of row: WalletRow) -> RowClaim {
        RowClaim(
            key: NaturalKey(words(of: row), happenedOn: row.requestedOn),
            figures: "\(row.amount.currency) \(row.amount.ticks) \(row.state.rawValue)",
            ticks: row.amount.ticks)
    }

    /// A running balance tells rows apart better than anything else; without one the row's own
    /// reference does and, where it has none, its amount with the order and the time.
    private static func words(of row: WalletRow) -> [String] {
        let second = row.secondOfDay.map(String.init) ?? ""
        if let balance = row.balanceAfter {
            return [row.kind.rawValue, second, String(row.amount.ticks), String(balance.ticks)]
        }
        guard row.referenceID.isEmpty else { return [row.kind.rawValue, row.referenceID] }
        return [row.kind.rawValue, "", String(row.amount.ticks), row.orderID, second]
    }

    static func precedes(_ left: WalletRow, _ right: WalletRow) -> Bool {
        (
            left.requestedOn, left.secondOfDay ?? 0, left.referenceID, left.kind.rawValue,
            left.amount.ticks
        )
            < (
                right.requestedOn, right.secondOfDay ?? 0, right.referenceID,
                right.kind.rawValue, right.amount.ticks
            )
    }
}
