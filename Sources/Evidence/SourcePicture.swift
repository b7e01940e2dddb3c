/// Rows of a file as a spreadsheet shows them, cut down to the columns that bear on a claim.
package struct SourcePicture: Hashable, Sendable {
    /// A column that is shown.
    package struct Column: Hashable, Sendable {
        /// Such as `AB`.
        package var letters: String
        /// As the file spells it.
        package var header: String
        /// True for amounts, which stand at the right.
        package var isAmount: Bool

        package init(letters: String, header: String, isAmount: Bool) {
            self.letters = letters
            self.header = header
            self.isAmount = isAmount
        }
    }

    /// A row that is shown.
    package struct Line: Hashable, Sendable {
        package var number: Int
        /// One for each column.
        package var texts: [String]
        /// False for a neighbour, which is shown muted.
        package var isAtIssue: Bool
        /// The columns whose cells are marked, as indices into the picture's columns.
        package var marks: Set<Int>

        package init(number: Int, texts: [String], isAtIssue: Bool, marks: Set<Int> = []) {
            self.number = number
            self.texts = texts
            self.isAtIssue = isAtIssue
            self.marks = marks
        }
    }

    package var file: String
    /// Empty for a CSV.
    package var sheet: String
    package var sha256: String
    package var headerRowNumber: Int
    package var columns: [Column]
    package var lines: [Line]
    package var hiddenColumnCount: Int

    package init(
        file: String, sheet: String, sha256: String, headerRowNumber: Int, columns: [Column],
        lines: [Line], hiddenColumnCount: Int
    ) {
        self.file = file
        self.sheet = sheet
        self.sha256 = sha256
        self.headerRowNumber = headerRowNumber
        self.columns = columns
        self.lines = lines
        self.hiddenColumnCount = hiddenColumnCount
    }

    /// File, sheet and the rows at issue, such as `income.xlsx / Order details / row 12`.
    package var place: String {
        let numbers = lines.filter(\.isAtIssue).map { String($0.number) }.joined(separator: ", ")
        return [file, sheet, numbers].filter { !$0.isEmpty }.joined(separator: " / ")
    }
}
