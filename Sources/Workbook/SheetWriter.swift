import CXLSXWriter

/// Writes the cells of one sheet, row after row; rows and columns count from 0.
package final class SheetWriter {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// Kept so that the sheet never outlives its workbook.
    private let workbook: WorkbookWriter
    private var lastRow = -1
    private var linkCount = 0

    init(sheet: UnsafeMutablePointer<lxw_worksheet>, workbook: WorkbookWriter) {
        self.sheet = sheet
        self.workbook = workbook
    }

    /// Rows that a sheet holds.
    static let rowsMax = 1_048_576
    /// Columns that a sheet holds.
    static let columnsMax = 16_384
    /// UTF-16 units that a cell's text holds; longer texts are cut and end in an ellipsis.
    static let textLengthMax = 32_767
    /// Links that a sheet holds; later ones are written as text.
    static let linksMax = 65_000

    /// Writes one cell; within a sheet no row may come after a later one.
    package func write(
        _ value: CellValue, row: Int, column: Int, style: CellStyle = .plain
    ) throws(WorkbookError) {
        guard row >= lastRow, row < Self.rowsMax, (0..<Self.columnsMax).contains(column) else {
            throw .position(row: row, column: column)
        }
        lastRow = row
        let (place, side) = (UInt32(row), UInt16(column))
        let format = workbook.format(style)
        let error =
            switch value {
            case .empty: worksheet_write_blank(sheet, place, side, format)
            case .text(let text):
                worksheet_write_string(sheet, place, side, Self.fitting(text), format)
            case .integer(let number):
                worksheet_write_number(sheet, place, side, Double(number), format)
            case .decimal(let unscaled, let decimals):
                writeDecimal(unscaled, decimals: decimals, place, side, format)
            case .day(let number):
                // Excel's day 1 is 1900-01-01 and it believes in 1900-02-29.
                worksheet_write_number(sheet, place, side, Double(number + 25_569), format)
            case .link(let text, let target, let targetRow):
                writeLink(text, to: target, targetRow, place, side, format)
            }
        guard error == LXW_NO_ERROR else { throw .position(row: row, column: column) }
    }

    /// Writes a row of cells from column 0 on, all in one style.
    package func write(
        _ values: [CellValue], row: Int, style: CellStyle = .plain
    ) throws(WorkbookError) {
        for (column, value) in values.enumerated() {
            try write(value, row: row, column: column, style: style)
        }
    }

    /// Sets the widths of the columns from column 0 on, in characters; to be called before the
    /// first cell.
    package func setWidths(_ widths: [Int]) {
        for (column, width) in widths.enumerated() {
            worksheet_set_column(
                sheet, UInt16(column), UInt16(column), Double(width), nil)
        }
    }

    /// Makes a row tall enough for a number of lines; to be called before its first cell.
    package func setHeight(lines: Int, row: Int) {
        guard row >= lastRow, row < Self.rowsMax else { return }
        lastRow = row
        worksheet_set_row(sheet, UInt32(row), Double(2 + 13 * lines), nil)
    }

    /// Keeps the rows above `row` in sight.
    package func freeze(aboveRow row: Int) { worksheet_freeze_panes(sheet, UInt32(row), 0) }

    /// Puts filter buttons on a header row over the rows below it.
    package func filter(headerRow: Int, lastRow: Int, columnCount: Int) {
        guard columnCount > 0 else { return }
        worksheet_autofilter(
            sheet, UInt32(headerRow), 0, UInt32(max(headerRow, lastRow)), UInt16(columnCount - 1))
    }

    /// Prints the sheet landscape, one page wide, with its header row on each page.
    package func setPrinting(headerRow: Int) {
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)  // A4
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_repeat_rows(sheet, UInt32(headerRow), UInt32(headerRow))
    }

    /// Draws a line over days at a cell; the chart hides nothing that was written.
    package func addChart(_ line: ChartLine, row: Int, column: Int) {
        guard let chart = workbook.makeLineChart() else { return }
        let series = chart_add_series(chart, nil, nil)
        let rows = (UInt32(line.firstRow), UInt32(line.lastRow))
        let (days, values) = (UInt16(line.categoryColumn), UInt16(line.valueColumn))
        chart_series_set_categories(series, line.sheet, rows.0, days, rows.1, days)
        chart_series_set_values(series, line.sheet, rows.0, values, rows.1, values)
        chart_series_set_name(series, line.name)
        var stroke = lxw_chart_line()
        stroke.color = UInt32(line.colour)
        stroke.width = 1.75
        chart_series_set_line(series, &stroke)
        chart_title_set_name(chart, line.name)
        var font = lxw_chart_font()
        font.size = 11
        font.bold = 1
        chart_title_set_name_font(chart, &font)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        chart_axis_set_num_format(chart.pointee.x_axis, "yyyy-mm-dd")
        chart_axis_set_num_format(chart.pointee.y_axis, line.valueFormat)
        // Labels stay at the foot where the line goes below zero.
        chart_axis_set_label_position(
            chart.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        worksheet_insert_chart(sheet, UInt32(row), UInt16(column), chart)
    }

    /// A spreadsheet keeps 15 digits; a longer number stays exact as text.
    private func writeDecimal(
        _ unscaled: Int64, decimals: Int, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        var divisor: Int64 = 1
        for _ in 0..<decimals { divisor *= 10 }
        guard unscaled.magnitude < 1_000_000_000_000_000 else {
            return worksheet_write_string(
                sheet, row, column, Self.plain(unscaled, divisor: divisor, decimals), format)
        }
        // Both are exact here, so the quotient is the number nearest to the decimal.
        return worksheet_write_number(
            sheet, row, column, Double(unscaled) / Double(divisor), format)
    }

    private func writeLink(
        _ text: String, to target: String, _ targetRow: Int, _ row: UInt32, _ column: UInt16,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) -> lxw_error {
        guard linkCount < Self.linksMax else {
            return worksheet_write_string(sheet, row, column, Self.fitting(text), format)
        }
        linkCount += 1
        let quoted = target.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''")
        return worksheet_write_url_opt(
            sheet, row, column, "internal:'\(quoted)'!A\(targetRow + 1)", format,
            Self.fitting(text), nil)
    }

    private static func plain(_ unscaled: Int64, divisor: Int64, _ decimals: Int) -> String {
        let magnitude = unscaled.magnitude
        let sign = unscaled < 0 ? "-" : ""
        let whole = sign + String(magnitude / divisor.magnitude)
        guard decimals > 0 else { return whole }
        let fraction = String(magnitude % divisor.magnitude)
        return whole + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
    }

    private static func fitting(_ text: String) -> String {
        guard text.utf16.count > textLengthMax else { return text }
        var length = 0
        var cut = text.startIndex
        for index in text.indices {
            length += text[index].utf16.count
            guard length < textLengthMax else { break }
            cut = text.index(after: index)
        }
        return text[..<cut] + "…"
    }
}
