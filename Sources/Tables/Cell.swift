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

extension Cell {
    /// How far a number's text still tells the number that somebody typed or a program exported.
    package enum Precision: Hashable, Sendable {
        case exact
        /// A whole number of more than the 15 digits that a spreadsheet keeps of a number: the
        /// last digits are zeros or wrong.
        case damaged
        /// Scientific notation: as many digits are left as somebody once saw on a screen.
        case lossy
    }

    /// Digits that a spreadsheet keeps of a number.
    package static let exactDigitsMax = 15

    /// The precision of a numeric cell, and of a text in scientific notation.
    package var precision: Precision {
        guard kind == .number || kind == .text else { return .exact }
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        guard !whole.isEmpty else { return .exact }
        rest = rest[whole.endIndex...]
        if rest.isEmpty, kind == .number {
            let significant = whole.drop { $0 == 0x30 }
            return significant.count > Self.exactDigitsMax ? .damaged : .exact
        }
        if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
            rest = rest.dropFirst().drop { $0 >= 0x30 && $0 <= 0x39 }
        }
        guard let mark = rest.popFirst(), mark | 0x20 == UInt8(ascii: "e") else { return .exact }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
        let isExponent = !rest.isEmpty && rest.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        return isExponent ? .lossy : .exact
    }
}
