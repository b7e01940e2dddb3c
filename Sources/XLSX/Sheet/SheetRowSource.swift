package import Tables

/// The rows of one sheet, one by one, in the order of their numbers.
///
/// Memory is bounded by a few pieces of the sheet, unless its rows are out of order: such a sheet
/// is collected. Copies share one reading.
package struct SheetRowSource: RowSource {
    private let rows: OrderedRows

    init(_ rows: OrderedRows) { self.rows = rows }

    /// Puts the next row that holds a value into `row`; false at the end.
    package mutating func next(into row: inout Row) throws(XLSXError) -> Bool {
        try rows.next(into: &row)
    }

    package mutating func leaveOut(_ columns: ColumnSet) { rows.reading.leaveOut(columns) }

    /// What was met so far that is no reason not to read the sheet.
    package var notes: SheetNotes { rows.reading.notes }
}
