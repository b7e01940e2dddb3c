import Workbook

/// A column of a sheet's table.
struct SheetColumn {
    /// What stands below the header, as far as it decides how the header is aligned.
    enum Content {
        case text
        case number
        /// Text right of a number.
        case unit
    }

    let title: String
    let width: Int
    let content: Content

    init(_ title: String, _ width: Int, _ content: Content = .text) {
        self.title = title
        self.width = width
        self.content = content
    }

    /// The header's look.
    var headerStyle: CellStyle {
        var style = StyledCell.headerStyle
        style.isRightAligned = content == .number
        style.isIndented = content == .unit
        return style
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
        sheet.setWidths(columns.map(\.width))
        sheet.freeze(aboveRow: headerRow + 1)
        sheet.setPrinting(headerRow: headerRow)
        try write(columns, row: headerRow)
    }

    /// Appends a row; fewer cells than columns leave the rest empty.
    mutating func append(_ cells: [StyledCell]) throws {
        let lines = zip(cells, columns).map { $0.lineCount(width: $1.width) }.max() ?? 1
        if lines > 1 { sheet.setHeight(lines: lines, row: nextRow) }
        for (column, cell) in cells.enumerated() where cell.value != .empty {
            try sheet.write(cell.value, row: nextRow, column: column, style: cell.style)
        }
        nextRow += 1
    }

    /// Appends a line that says something about the table, out of the filter's reach.
    mutating func appendNote(_ text: String) throws { try appendNote([text]) }

    /// The same in several lines.
    mutating func appendNote(_ lines: [String]) throws {
        nextRow += 1
        for line in lines {
            try sheet.write(.text(line), row: nextRow, column: 0, style: StyledCell.noteStyle)
            nextRow += 1
        }
    }

    /// Appends a second header over other rows than the filter's.
    mutating func appendHeader(_ columns: [SheetColumn]) throws {
        try write(columns, row: nextRow)
        nextRow += 1
    }

    /// Puts the filter over the rows that are there now.
    func filterRows() {
        sheet.filter(headerRow: headerRow, lastRow: nextRow - 1, columnCount: columns.count)
    }

    private func write(_ header: [SheetColumn], row: Int) throws {
        sheet.setHeight(lines: 2, row: row)
        for (index, column) in header.enumerated() {
            try sheet.write(
                .text(column.title), row: row, column: index, style: column.headerStyle)
        }
    }
}
