import Money
import Profiles
import Records
import Tables

/// Makes records of the rows of one table, whatever its rows are.
enum TableRows {
    case orders(OrderRows)
    case settlement(SettlementRows)
    case wallet(WalletRows)
    case bank(BankRows)
    case notices(NoticeRows)
    case control(ControlRows)

    /// Nil where the header lacks what no row can do without.
    init?(
        _ claim: HeaderClaim, _ context: FileContext, _ currency: Currency, file: String,
        sheet: String
    ) {
        let reading = context.reading
        let rows: TableRows? =
            switch claim.layout.rows {
            case .orders:
                OrderRows(claim, context, file: file, sheet: sheet).map(TableRows.orders)
            case .settlement:
                SettlementRows(claim, context, file: file, sheet: sheet)
                    .map(TableRows.settlement)
            case .wallet:
                WalletRows(claim, reading, currency, file: file, sheet: sheet)
                    .map(TableRows.wallet)
            case .bank:
                BankRows(claim, reading, currency, file: file, sheet: sheet).map(TableRows.bank)
            case .returns: Self.notices(.returned, claim, reading, currency, file, sheet)
            case .unsettled: Self.notices(.unsettled, claim, reading, currency, file, sheet)
            case .failedDelivery:
                Self.notices(.failedDelivery, claim, reading, currency, file, sheet)
            case .control:
                .control(ControlRows(claim, reading, currency, file: file, sheet: sheet))
            }
        guard let rows else { return nil }
        self = rows
    }

    private static func notices(
        _ kind: OrderNotice.Kind, _ claim: HeaderClaim, _ reading: CellReading,
        _ currency: Currency,
        _ file: String, _ sheet: String
    ) -> TableRows? {
        NoticeRows(kind, claim, reading, currency, file: file, sheet: sheet)
            .map(TableRows.notices)
    }
}

/// Which rows of a table are no records by a rule of its page.
struct RowRules {
    private let only: [(index: Int, words: Set<String>)]
    private let footers: Set<String>

    init(_ claim: HeaderClaim) {
        only = claim.layout.only.compactMap { field, words in
            claim.binding.index(of: field).map { ($0, words) }
        }
        footers = claim.layout.footers
    }

    /// The rule that takes a row out: `detail-row` for one that repeats another in parts,
    /// `footer` for totals and remarks below the table.
    func rule(_ row: Row) -> String? {
        if !footers.isEmpty,
            let first = (0..<row.count).first(where: { !CellReading.isNull(row, $0) }),
            footers.contains(HeaderText.normalized(row.text(first)))
        {
            return "footer"
        }
        let isKept = only.allSatisfy { index, words in
            words.contains(HeaderText.normalized(row.text(index)))
        }
        return isKept ? nil : "detail-row"
    }
}
