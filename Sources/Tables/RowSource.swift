/// A sheet that gives its rows one by one, in row order, without holding them all.
///
/// Rows without any value are left out; the numbers of the others are as a spreadsheet shows them.
package protocol RowSource {
    /// Puts the next row into `row`, whose memory is used again; false at the end.
    ///
    /// An error means that the sheet cannot go on.
    mutating func next(into row: inout Row) throws -> Bool

    /// From the next row on, as far as it was not read ahead, the texts of some columns are left
    /// out, which is cheaper: their cells are empty.
    mutating func leaveOut(_ columns: ColumnSet)

    /// What was met so far that is no reason not to read on.
    var readingNotes: [ReadingNote] { get }
}

extension RowSource {
    /// The next row, or nil at the end.
    package mutating func next() throws -> Row? {
        var row = Row(number: 0)
        return try next(into: &row) ? row : nil
    }

    /// A reader that cannot leave out anything gives all columns.
    package mutating func leaveOut(_ columns: ColumnSet) {}

    /// A reader that cannot note anything notes nothing.
    package var readingNotes: [ReadingNote] { [] }
}

/// Some columns of a sheet, by their indices.
package struct ColumnSet: Hashable, Sendable {
    @usableFromInline var isMember: [Bool] = []

    package init() {}

    package init(_ indices: some Sequence<Int>) {
        for index in indices { insert(index) }
    }

    @inlinable package func contains(_ index: Int) -> Bool {
        index < isMember.count && isMember[index]
    }

    @inlinable package var isEmpty: Bool { isMember.isEmpty }

    package mutating func insert(_ index: Int) {
        if index >= isMember.count {
            isMember += [Bool](repeating: false, count: index + 1 - isMember.count)
        }
        isMember[index] = true
    }
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
