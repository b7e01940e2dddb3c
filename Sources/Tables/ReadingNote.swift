/// Something that a reader met that is no reason not to read on, but that somebody should know.
package struct ReadingNote: Hashable, Sendable {
    /// One kind of such a thing.
    package enum Kind: CaseIterable, Hashable, Sendable {
        /// A cell that stands nowhere in a sheet; it is left out.
        case cellOutsideSheet
        /// A formula that was saved without what it came to; its cell is empty.
        case formulaWithoutValue
        /// A number under a date style that is no day of the calendar; it is given as a number.
        case impossibleDate
        /// A character that XML forbids; it is left out of its text.
        case forbiddenCharacter
        /// A NUL character within text; it is left out.
        case droppedNUL
        /// Bytes that are no character; U+FFFD stands for them.
        case undecodableBytes
        /// A row with a quote where none belongs, read so that it has as many cells as others.
        case mendedQuotes
    }

    package var kind: Kind
    /// How often it was met.
    package var count: Int
    /// Where it was first: a cell such as `H12`, or a row's number; empty where nobody knows.
    package var firstPlace: String

    package init(_ kind: Kind, count: Int, firstPlace: String = "") {
        self.kind = kind
        self.count = count
        self.firstPlace = firstPlace
    }
}
