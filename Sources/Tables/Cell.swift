/// One cell: what kind of value it holds, and that value's own text.
package struct Cell: Hashable, Sendable {
    /// What the file says that the cell is.
    package enum Kind: UInt8, Sendable {
        case empty
        case text
        /// A numeric cell; its text is the number exactly as the file spells it.
        case number
        /// `TRUE` or `FALSE`.
        case boolean
        /// A numeric cell under a date style, or an ISO 8601 cell; its text is ISO 8601.
        case date
        /// A spreadsheet error such as `#N/A`, as its text.
        case error
    }

    package var kind: Kind
    /// The value as text, never routed through binary floating point; empty for `empty`.
    package var text: String

    package init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }

    /// A cell without a value.
    package static let empty = Cell(.empty, "")

    /// A cell of text; the empty text is a text.
    package static func text(_ text: String) -> Cell { Cell(.text, text) }
}
