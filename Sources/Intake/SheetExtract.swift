package import Profiles
package import Records
import Tables
package import XLSX

/// Rows of one sheet in the columns that may leave the house: money, IDs, days and states.
///
/// Columns of the buyer are not left out of it: they were never in it.
package struct SheetExtract: Sendable {
    /// A column that may be shown.
    package struct Column: Sendable {
        /// From 0.
        package var index: Int
        /// As the file spells it.
        package var header: String
        package var meaning: ColumnMeaning
    }

    package var headerRowNumber: Int
    package var columns: [Column]
    /// How many columns the sheet has.
    package var columnCount: Int
    /// The texts of each row, one for each of the columns, by row number.
    package var rows: [Int: [String]]
    /// What the amount of a row is, in exports that name it in a column of its own.
    package var components: [Int: ComponentID] = [:]

    /// The facts of a row that may be shown; texts of people and free words are none of them.
    private static let shown: Set<Field> = [
        .orderID, .lineID, .skuID, .sellerSKU, .category, .status, .substatus, .preOrder,
        .quantity, .returnedQuantity, .unitPrice, .subtotalBeforeDiscount,
        .subtotalAfterDiscount, .platformDiscount, .sellerDiscount, .orderDiscount, .orderAmount,
        .refundAmount, .createdTime, .paidTime, .shippedTime, .deliveredTime, .completedTime,
        .cancelledTime, .entryID, .transactionID, .type, .settledDate, .transactionDate, .currency,
        .relatedOrderID, .statementID, .statementTotal, .paymentID, .rowLevel, .releaseState,
        .amount, .feeName, .feeType, .requestedDate, .walletAmount, .walletState, .succeededDate,
        .balanceAfter, .credit, .debit, .noticeID, .noticeAmount, .dueDate,
    ]

    /// True for a column that may be shown.
    package static func shows(_ meaning: ColumnMeaning) -> Bool {
        switch meaning {
        case .field(let field): shown.contains(field)
        case .money: true
        case .named, .personal, .unused: false
        }
    }
}

extension FileIntake {
    /// Rows of a sheet and those beside them, read again from a file; rows that the sheet does not
    /// have are not in it.
    package static func extract(
        path: String, sheet: String, rowNumbers: Set<Int>, passwords: [Password] = [],
        catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> SheetExtract {
        try TableFile.reading(path: path, name: path, passwords) { file throws(IntakeError) in
            let plan = try FilePlan(file, name: path, catalogue: catalogue)
            guard var found = plan.sheets.first(where: { $0.info.name == sheet }),
                let binding = found.role.binding
            else {
                throw .noSuchRow(file: path, sheet: sheet, rowNumber: rowNumbers.min() ?? 0)
            }
            let columns = binding.columns.compactMap { column -> SheetExtract.Column? in
                guard let meaning = column.meaning, SheetExtract.shows(meaning) else { return nil }
                return SheetExtract.Column(
                    index: column.index, header: column.header, meaning: meaning)
            }
            var extract = SheetExtract(
                headerRowNumber: binding.rowNumber, columns: columns,
                columnCount: binding.columns.count, rows: [:])
            let names = found.role.namesOfAmounts
            let shown = Set(columns.map(\.index))
            found.cursor.leaveOut(
                ColumnSet(binding.columns.map(\.index).filter { !shown.contains($0) }))
            let wanted = Set(rowNumbers.flatMap { [$0 - 1, $0, $0 + 1] })
                .filter { $0 > binding.rowNumber }
            let last = wanted.max() ?? 0
            var row = Row(number: 0)
            while try found.cursor.next(into: &row), row.number <= last {
                guard wanted.contains(row.number) else { continue }
                NumberText.makePlain(&row)
                extract.rows[row.number] = columns.map { row[$0.index].text }
                let texts = names.columns.map { row[$0].text }
                extract.components[row.number] = names.names?.column(of: texts)?.id
            }
            return extract
        }
    }
}

extension FilePlan.Role {
    /// The columns that name the amounts of rows, and what their words mean.
    fileprivate var namesOfAmounts: (columns: [Int], names: FeeNames?) {
        guard case .data(let claim) = self, let first = claim.layout.namedAmounts.first else {
            return ([], nil)
        }
        return (first.names.compactMap { claim.binding.index(of: $0) }, claim.layout.feeNames)
    }
}
