package import Money
package import Profiles
package import Records

/// What a file is, for a person who wonders: kind, sheets, columns, period, control totals.
package struct FileInspection: Sendable {
    package var name: String
    /// What the file is by its content: `csv`, `xlsx`, `html` or `spreadsheetml`.
    package var container: String
    /// How a text file spells characters, such as `GB18030`; nil for workbooks.
    package var encoding: String?
    /// What stands between the cells of a text file; nil for workbooks.
    package var delimiter: String?
    /// Nil where no profile knows the file.
    package var kind: FileKind?
    package var profile: String?
    package var platform: String?
    /// The language of the headers; nil where no profile knows the file.
    package var language: Language?
    package var market: String?
    package var currency: Currency?
    package var sheets: [SheetInspection] = []
    package var period: DaySpan?
    /// What the file states of itself, beside what its rows add up to.
    package var totals: [ControlTotal] = []
    /// Rows below the headers with any value.
    package var rowCount = 0
    package var problems: [String] = []

    init(name: String, container: String) {
        self.name = name
        self.container = container
    }
}

/// What one sheet of a file is.
package struct SheetInspection: Sendable {
    /// A header and what it is bound to.
    package struct MappedColumn: Hashable, Sendable {
        package var header: String
        package var meaning: String
    }

    package var name: String
    package var isVisible: Bool
    /// Rows below the header with any value.
    package var rowCount = 0
    /// Nil for sheets without a header.
    package var headerRow: Int?
    package var mappedColumns: [MappedColumn] = []
    package var unknownColumns: [String] = []
}
