/// One export of an invented history: where it lies, and when the seller made it.
package struct HistoryExport: Hashable, Sendable {
    /// What an export is beside the others of its kind.
    package enum Occasion: String, CaseIterable, Sendable {
        /// That of each Monday.
        case weekly
        /// Several weeks in one file, for days that weekly ones hold too.
        case spanning
        /// The days of an old weekly file once more, as they look later.
        case again
        /// A weekly file that is delivered with those of the last week only.
        case late
    }

    /// The folder's name in the inbox.
    package var store: String
    /// The path below that folder.
    package var name: String
    /// The place of the week at whose end it was made, from 0.
    package var week: Int
    package var occasion: Occasion
}
