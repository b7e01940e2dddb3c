import Money
import Records

/// Rows of the wallet as a table.
enum WalletRowTable {
    /// One row for each, with its place.
    static func table(_ rows: some Sequence<WalletRow>) -> PageTable {
        var table = PageTable(columns: [
            PageColumn("day", "day"), PageColumn("type", "type", .wide),
            PageColumn("reference_id", "reference or order"), PageColumn("remark"),
            PageColumn("amount", "amount", .right),
            PageColumn("balance_after", "balance after", .right),
            PageColumn("sources", "file!sheet!row"),
        ])
        table.rows = rows.map { row in
            let name = row.referenceID.isEmpty ? row.orderID : row.referenceID
            return PageRow(
                cells: [
                    .day(row.requestedOn), .text(row.typeText), .word(name),
                    .word(WalletRowTable.remark(row.state)), .amount(row.amount),
                    .amount(row.balanceAfter), .sources([row.provenance]),
                ],
                details: [
                    ("state", .text(row.state.rawValue)), ("wallet_kind", .text(row.kind.rawValue)),
                    ("order_id", .word(row.orderID)),
                    ("statement_id", .word(row.statementID)),
                ])
        }
        return table
    }

    /// The state where it is worth a word.
    static func remark(_ state: WalletRow.State) -> String {
        switch state {
        case .transferred, .unknown: ""
        case .inProcess, .failed: state.rawValue
        }
    }

    /// The line that adds up the rows above it.
    static func sum(_ text: String, _ amount: Amount) -> PageRow {
        PageRow(
            cells: [
                .nothing, .text(text), .nothing, .nothing, .amount(amount), .nothing, .nothing,
            ], isSum: true)
    }
}
