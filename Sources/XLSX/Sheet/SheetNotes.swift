/// What a sheet holds that is no reason not to read it, but that somebody should know.
package struct SheetNotes: Hashable, Sendable {
    /// One kind of such a thing.
    package enum Kind: Int, CaseIterable, Hashable, Sendable {
        /// A formula that was saved without what it came to; its cell is empty.
        case formulaWithoutValue
        /// A number under a date style that is no day of the calendar; it is given as a number.
        case impossibleDate
        /// A cell that stands nowhere in a sheet of XFD1048576 cells; it is left out.
        case cellOutsideSheet
        /// A character that XML forbids; it is left out of its text.
        case forbiddenCharacter
    }

    /// How often it was met, and the place where it was first.
    package struct Count: Hashable, Sendable {
        package var count = 0
        package var firstPlace = ""
    }

    private var counts = [Count](repeating: Count(), count: Kind.allCases.count)

    /// Nothing to note.
    package init() {}

    /// How often a thing was met.
    package subscript(kind: Kind) -> Count { counts[kind.rawValue] }

    mutating func add(_ kind: Kind, at place: String, count: Int = 1) {
        if counts[kind.rawValue].count == 0 { counts[kind.rawValue].firstPlace = place }
        counts[kind.rawValue].count += count
    }
}
