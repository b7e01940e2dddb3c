import Tables
import TestSupport
import XLSX

/// A marked-up file for one test.
struct MarkupFixture {
    var bytes: [UInt8]
    var format: MarkupFile.Format
    var limits = XLSXLimits()

    /// A web page.
    static func page(_ text: String) -> MarkupFixture {
        MarkupFixture(bytes: Array(text.utf8), format: .html)
    }

    /// A page of one table with these rows.
    static func table(_ rows: String) -> MarkupFixture { page("<table>\(rows)</table>") }

    static let spaces =
        "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\""

    /// A SpreadsheetML workbook with what stands in it.
    static func workbook(_ sheets: String) -> MarkupFixture {
        let text = "<?xml version=\"1.0\"?><Workbook \(spaces)>\(sheets)</Workbook>"
        return MarkupFixture(bytes: Array(text.utf8), format: .spreadsheetML)
    }

    /// A SpreadsheetML workbook of one sheet with these rows.
    static func sheet(_ rows: String) -> MarkupFixture {
        workbook("<Worksheet ss:Name=\"A\"><Table>\(rows)</Table></Worksheet>")
    }

    /// One cell of SpreadsheetML, as the value of its type.
    static func data(_ type: String, _ text: String) -> MarkupFixture {
        sheet("<Row><Cell><Data ss:Type=\"\(type)\">\(text)</Data></Cell></Row>")
    }

    func with(_ change: (inout XLSXLimits) -> Void) -> MarkupFixture {
        var copy = self
        change(&copy.limits)
        return copy
    }

    /// The sheets with their rows.
    func sheets() throws -> [(info: SheetInfo, rows: [Row])] {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "export.xls")
        return try Self.sheets(of: path, format, limits)
    }

    /// The sheets of a file with their rows.
    static func sheets(
        of path: String, _ format: MarkupFile.Format, _ limits: XLSXLimits = .standard
    ) throws -> [(info: SheetInfo, rows: [Row])] {
        let file = try MarkupFile(path: path, format: format, limits: limits)
        return try file.sheets.indices.map { index in
            var source = try file.rows(sheet: index)
            var rows: [Row] = []
            while let row = try source.next() { rows.append(row) }
            return (file.sheets[index], rows)
        }
    }

    /// The rows of the first sheet.
    func rows() throws -> [Row] { try sheets().first?.rows ?? [] }

    /// The cells of the first sheet.
    func cells() throws -> [Cell] { try rows().flatMap(\.cells) }

    /// The first sheet, with `|` between cells and `/` between rows that hold values.
    func text() throws -> String {
        try rows().map { row in row.cells.map(\.text).joined(separator: "|") }
            .joined(separator: "/")
    }

    /// The error that reading ends with.
    func failure() throws -> XLSXError? {
        do {
            _ = try sheets()
            return nil
        } catch let error as XLSXError {
            return error
        }
    }
}
