/// One row of a sheet: its number as people see it, and its cells from column A on.
package struct Row: Hashable, Sendable {
    /// The row number that a spreadsheet shows, from 1; in a CSV the record's number, from 1.
    package var number: Int
    /// The cells by column index; cells beyond the end are empty.
    package var cells: [Cell]

    package init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell of a column index; an empty cell where the row is shorter.
    package subscript(index: Int) -> Cell {
        cells.indices.contains(index) ? cells[index] : .empty
    }

    /// True where no cell holds more than white space.
    package var isBlank: Bool {
        cells.allSatisfy { cell in
            cell.text.utf8.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        }
    }
}
