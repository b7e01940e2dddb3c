import Checks
import Evidence
import Intake
import Profiles
import Records
import Tables

/// Chooses the columns of a picture: those that tell the row, and those that show what is wrong.
struct PictureColumns {
    let extract: SheetExtract
    let finding: Discrepancy
    let kind: FileKind

    /// More columns than this make a picture that nobody can read at its own size.
    private static let columnsMax = 10
    /// Texts of cells that say nothing.
    private static let silent: Set<String> = ["", "0", "0.00", "0.0", "/", "-"]

    /// The picture of some rows; nil where the sheet has none of them.
    func picture(_ rowNumbers: Set<Int>, file: FileFacts, sheet: String) -> SourcePicture? {
        let atIssue = rowNumbers.filter { extract.rows[$0] != nil }
        guard !atIssue.isEmpty else { return nil }
        let marked = Set(extract.columns.indices.filter { isMarked(extract.columns[$0]) })
        let shown = shown(atIssue, marked)
        let numbers = extract.rows.keys.filter { number in
            atIssue.contains(number)
                || (atIssue.contains { abs($0 - number) == 1 } && isData(number))
        }
        let lines = numbers.sorted().map { number -> SourcePicture.Line in
            let texts = extract.rows[number] ?? []
            let isAtIssue = atIssue.contains(number)
            let marks = shown.enumerated().filter { _, place in
                marked.contains(place) && isAtIssue && isMarkedRow(number)
                    && !(texts[place].isEmpty)
            }
            return SourcePicture.Line(
                number: number, texts: shown.map { texts[$0] }, isAtIssue: isAtIssue,
                marks: Set(marks.map(\.offset)))
        }
        return SourcePicture(
            file: file.name, sheet: sheet, sha256: file.sha256,
            headerRowNumber: extract.headerRowNumber,
            columns: shown.map { place in
                let column = extract.columns[place]
                return SourcePicture.Column(
                    letters: CellPosition.columnName(column.index),
                    header: column.header, isAmount: isAmount(column.meaning))
            },
            lines: lines, hiddenColumnCount: extract.columnCount - shown.count)
    }

    /// The name of the component as the file has it: its column's header, or the row's own word.
    func header(_ rowNumbers: Set<Int>) -> String {
        guard let component = finding.component else { return "" }
        for column in extract.columns {
            if case .money(let money) = column.meaning, money.id == component {
                return column.header
            }
        }
        guard let place = extract.columns.firstIndex(where: { $0.meaning == .field(.feeName) }),
            let number = rowNumbers.sorted().first(where: { extract.components[$0] == component })
        else { return "" }
        return extract.rows[number]?[place] ?? ""
    }

    /// False for a row that explains the columns: it has no figure in it.
    private func isData(_ number: Int) -> Bool {
        (extract.rows[number] ?? []).contains { text in text.contains { $0.isNumber } }
    }

    // MARK: Marks

    private func isMarked(_ column: SheetExtract.Column) -> Bool {
        switch column.meaning {
        case .money(let money): isMarked(money)
        case .field(let field): Self.fields(of: finding.code, kind).contains(field)
        case .named, .personal, .unused: false
        }
    }

    private func isMarked(_ money: MoneyColumn) -> Bool {
        if let component = finding.component, finding.code != ShippingOvercharge.code {
            return money.id == component
        }
        switch finding.code {
        case ShippingOvercharge.code: return money.group == .shipping
        case RefundDuplicate.code, RefundExceedsOrder.code, RefundNotInOrders.code:
            return money.group == .refund
        case OrderAmountMismatch.code: return money.group == .sales || money.id == .sales
        case AdjustmentUnexplained.code: return money.id == .total
        default: return false
        }
    }

    /// In exports with one amount a row, only rows of the component bear the mark.
    private func isMarkedRow(_ number: Int) -> Bool {
        guard let component = finding.component, let own = extract.components[number] else {
            return true
        }
        return own == component || finding.code == ShippingOvercharge.code
    }

    private static func fields(of code: String, _ kind: FileKind) -> Set<Field> {
        switch (kind, code) {
        case (.orders, MissingPayout.code), (.orders, FeeOnCancelled.code):
            [.status, .substatus, .deliveredTime, .completedTime, .cancelledTime]
        case (.orders, OrderAmountMismatch.code):
            [
                .subtotalBeforeDiscount, .subtotalAfterDiscount, .sellerDiscount, .orderDiscount,
                .quantity,
            ]
        case (.orders, RefundNotInOrders.code), (.orders, RefundExceedsOrder.code):
            [.status, .substatus, .refundAmount, .returnedQuantity]
        case (.settlement, _): [.amount]
        case (.wallet, _): [.walletAmount]
        case (.bank, _): [.walletAmount, .credit, .debit]
        default: []
        }
    }

    // MARK: Columns

    /// Places of the columns that are shown, in the order of the sheet.
    private func shown(_ rowNumbers: Set<Int>, _ marked: Set<Int>) -> [Int] {
        func says(_ place: Int) -> Bool {
            rowNumbers.contains { number in
                let text = extract.rows[number]?[place] ?? ""
                return !Self.silent.contains(text.filter { !$0.isWhitespace })
            }
        }
        let ranked = extract.columns.indices.compactMap { place -> (rank: Int, place: Int)? in
            let isTelling = says(place)
            if marked.contains(place) {
                // A column at issue is shown even where it is zero, unless there are many.
                let isOneColumn =
                    finding.component != nil && finding.code != ShippingOvercharge.code
                return isTelling ? (0, place) : isOneColumn ? (4, place) : nil
            }
            guard isTelling, let rank = rank(extract.columns[place].meaning) else { return nil }
            return (rank, place)
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
            .prefix(Self.columnsMax).map(\.place).sorted()
    }

    /// How much a column helps to understand the row; nil for one that does not.
    private func rank(_ meaning: ColumnMeaning) -> Int? {
        switch meaning {
        case .money(let money):
            if money.id == .total { return 2 }
            if money.group == .sales || money.id == .sales { return 3 }
            if money.id.rawValue == "customer-payment" { return 3 }
            return money.group == .refund ? 3 : nil
        case .field(let field): return Self.ranks[field]
        case .named, .personal, .unused: return nil
        }
    }

    private static let ranks: [Field: Int] = [
        .orderID: 1, .entryID: 1, .relatedOrderID: 2, .feeName: 1, .type: 2, .rowLevel: 2,
        .amount: 1,
        .walletAmount: 1, .settledDate: 2, .transactionDate: 3, .createdTime: 3, .status: 2,
        .deliveredTime: 3, .completedTime: 3, .statementID: 5, .skuID: 5, .quantity: 4,
        .subtotalAfterDiscount: 4, .subtotalBeforeDiscount: 4, .unitPrice: 5,
        .succeededDate: 2, .requestedDate: 2, .walletState: 3, .credit: 1, .debit: 1,
        .noticeID: 2, .noticeAmount: 2, .cancelledTime: 3, .orderAmount: 4, .sellerDiscount: 5,
    ]

    private func isAmount(_ meaning: ColumnMeaning) -> Bool {
        switch meaning {
        case .money: true
        case .field(let field): Self.amounts.contains(field)
        case .named, .personal, .unused: false
        }
    }

    private static let amounts: Set<Field> = [
        .unitPrice, .subtotalBeforeDiscount, .subtotalAfterDiscount, .platformDiscount,
        .sellerDiscount, .orderDiscount, .orderAmount, .refundAmount, .amount, .walletAmount,
        .balanceAfter, .credit, .debit, .noticeAmount, .statementTotal, .quantity,
        .returnedQuantity,
    ]
}
