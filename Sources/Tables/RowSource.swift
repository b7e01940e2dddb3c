/// A sheet that gives its rows one by one, in row order, without holding them all.
///
/// Rows without any value are left out; the numbers of the others are as a spreadsheet shows them.
package protocol RowSource {
    /// The next row, or nil at the end. An error means that the sheet cannot go on.
    mutating func next() throws -> Row?
}

/// A sheet as a workbook lists it.
package struct SheetInfo: Hashable, Sendable {
    /// The name on the tab; for a CSV the empty text.
    package var name: String
    /// False for hidden and very hidden sheets.
    package var isVisible: Bool

    package init(name: String, isVisible: Bool = true) {
        self.name = name
        self.isVisible = isVisible
    }
}
