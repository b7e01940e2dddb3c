import Profiles
import Records

/// Which column holds which field, by name and by the shape of the values.
struct FieldGuess {
    /// A column with the field that it was taken for, and why.
    struct Bound {
        var field: Field
        var column: ColumnSample
        var why: String
    }

    let kind: FileKind
    let kindWhy: String
    private(set) var bound: [Bound] = []
    private let rowCount: Int

    init(_ table: DraftTable) {
        (kind, kindWhy) = Self.kind(of: table)
        rowCount = table.rowCount
        for field in Self.fields(of: kind) { bind(field, table.columns) }
    }

    /// The column of a field.
    func column(_ field: Field) -> ColumnSample? {
        bound.first { $0.field == field }?.column
    }

    /// Takes a field back, where it turned out to be of no use.
    mutating func drop(_ field: Field) { bound.removeAll { $0.field == field } }

    private mutating func bind(_ field: Field, _ columns: [ColumnSample]) {
        let taken = Set(bound.map(\.column.index))
        let candidates = columns.filter { column in
            !taken.contains(column.index) && fits(column, field)
                && !HeaderNames.isPersonal(column.header)
        }.compactMap { column in
            HeaderNames.rank(column.header, as: field).map { (rank: $0, column: column) }
        }
        guard
            let best = candidates.min(by: {
                ($0.rank, $0.column.index) < ($1.rank, $1.column.index)
            })
        else { return }
        let names = HeaderNames.words(of: best.column.header)
        let isWhole = HeaderNames.isName(names, of: field)
        bound.append(
            Bound(
                field: field, column: best.column,
                why: (isWhole ? "likely: " : "guess: ") + shape(best.column, field)))
    }

    private func shape(_ column: ColumnSample, _ field: Field) -> String {
        let filled = "\(column.filledCount) of \(rowCount) rows"
        if Self.days.contains(field) { return "days in \(filled)" }
        if field == .currency { return "codes in \(filled)" }
        if Self.types.contains(field) { return "\(column.words.count) different texts" }
        return "by its name; filled in \(filled)"
    }

    private func fits(_ column: ColumnSample, _ field: Field) -> Bool {
        if Self.days.contains(field) {
            return column.isDay && column.filledCount * 2 > rowCount
        }
        switch field {
        case .currency: return column.isCurrency
        case .type, .feeType, .feeName: return column.isType
        case .status: return column.isType
        case .releaseState:
            return column.isType && column.words.contains(where: HeaderNames.isPending)
        case .quantity: return column.filledCount > 0 && !column.hasDecimals && !column.isCounting
        case .amount, .credit, .debit, .walletAmount, .balanceAfter, .unitPrice, .orderAmount,
            .subtotalBeforeDiscount, .sellerDiscount:
            return column.isAmount && column.filledCount > 0
        case .transactionID: return column.isUnique && !column.isDay && !column.hasDecimals
        case .orderID, .statementID, .paymentID, .skuID, .lineID:
            return column.filledCount > 0 && !column.isDay && !column.hasDecimals
                && !column.isCurrency
        default: return column.filledCount > 0 && !column.isDay
        }
    }

    private static let days: Set<Field> = [
        .settledDate, .transactionDate, .createdTime, .deliveredTime, .completedTime,
        .cancelledTime, .requestedDate,
    ]
    private static let types: Set<Field> = [.type, .feeType, .feeName, .releaseState, .status]

    private static func fields(of kind: FileKind) -> [Field] {
        switch kind {
        case .orders:
            [
                .orderID, .status, .createdTime, .deliveredTime, .completedTime, .cancelledTime,
                .quantity, .subtotalBeforeDiscount, .unitPrice, .sellerDiscount, .orderAmount,
                .skuID, .sellerSKU, .productName, .variation, .currency,
            ]
        case .bank:
            [
                .transactionDate, .balanceAfter, .amount, .credit, .debit, .referenceID,
                .description,
            ]
        case .wallet:
            [
                .requestedDate, .balanceAfter, .walletAmount, .type, .orderID, .referenceID,
                .description,
            ]
        default:
            [
                .orderID, .currency, .settledDate, .transactionDate, .type, .feeType, .feeName,
                .statementID, .paymentID, .transactionID, .releaseState, .lineID, .sellerSKU,
            ]
        }
    }

    /// What the rows most likely are.
    private static func kind(of table: DraftTable) -> (FileKind, String) {
        func has(_ field: Field) -> Bool {
            table.columns.contains {
                $0.filledCount > 0 && HeaderNames.rank($0.header, as: field) != nil
            }
        }
        let hasBalance = table.columns.contains {
            $0.isAmount && HeaderNames.rank($0.header, as: .balanceAfter) != nil
        }
        if hasBalance {
            return has(.orderID) || has(.type)
                ? (.wallet, "likely: a running balance and types")
                : (.bank, "likely: a running balance, no orders, no types")
        }
        let hasTotal = table.columns.contains {
            $0.isAmount && HeaderNames.words(of: $0.header).contains("net")
        }
        if has(.status), has(.quantity), has(.unitPrice), !hasTotal, !has(.feeName) {
            return (.orders, "likely: status, quantity and price, no fees")
        }
        return (.settlement, "likely: amounts of orders, no balance")
    }
}

extension HeaderNames {
    /// True where words are a whole name of a field.
    static func isName(_ words: String, of field: Field) -> Bool {
        rank(words, as: field).map { rank in rank < nameCount(of: field) } ?? false
    }
}
