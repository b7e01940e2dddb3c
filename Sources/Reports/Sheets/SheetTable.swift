import Workbook

/// A column of a sheet's table.
struct SheetColumn {
    let title: String
    let width: Int

    init(_ title: String, _ width: Int) {
        self.title = title
        self.width = width
    }
}

/// A table in a sheet: a header that stays in sight, filter buttons, and rows appended below.
struct SheetTable {
    let sheet: SheetWriter
    let columns: [SheetColumn]
    let headerRow: Int
    private(set) var nextRow: Int

    /// Begins the table that a sheet is about; its header stays in sight.
    init(
        _ sheet: SheetWriter, headerRow: Int = 0, columns: [SheetColumn]
    ) throws {
        self.sheet = sheet
        self.columns = columns
        self.headerRow = headerRow
        nextRow = headerRow + 1
        sheet.setWidths(columns.map { ColumnWidth($0.width) })
        sheet.freeze(aboveRow: headerRow + 1)
        sheet.setPrinting(headerRow: headerRow)
        try sheet.write(
            columns.map { .text($0.title) }, row: headerRow, style: StyledCell.headerStyle)
    }

    /// Appends a row; fewer cells than columns leave the rest empty.
    mutating func append(_ cells: [StyledCell]) throws {
        for (column, cell) in cells.enumerated() where cell.value != .empty {
            try sheet.write(cell.value, row: nextRow, column: column, style: cell.style)
        }
        nextRow += 1
    }

    /// Appends a line that says something about the table, out of the filter's reach.
    mutating func appendNote(_ text: String) throws {
        nextRow += 1
        try sheet.write(.text(text), row: nextRow, column: 0, style: StyledCell.noteStyle)
        nextRow += 1
    }

    /// Puts the filter over the rows that are there now.
    func filterRows() {
        sheet.filter(headerRow: headerRow, lastRow: nextRow - 1, columnCount: columns.count)
    }
}
