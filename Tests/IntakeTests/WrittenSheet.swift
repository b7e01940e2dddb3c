import TestSupport
import XLSX

/// Workbooks that a test writes by hand.
enum WrittenSheet {
    private static let schema = "http://schemas.openxmlformats.org/officeDocument/2006"

    /// The elements of a row whose cells are texts.
    static func row(_ texts: [String]) -> String {
        let cells = texts.map { "<c t=\"inlineStr\"><is><t>\(MarkupText.escaped($0))</t></is></c>" }
        return "<row>\(cells.joined())</row>"
    }

    /// Writes sheets of row elements, for which style 1 is a date, and gives the file's path.
    static func write(
        _ sheets: [(name: String, rows: String)], to folder: TemporaryFolder
    ) throws -> String {
        let path = folder.path + "/written.xlsx"
        var writer = try PackageWriter(path: path)
        var (list, targets) = ("", "")
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\"/>"
            targets +=
                "<Relationship Id=\"r\(index)\" Target=\"worksheets/sheet\(index).xml\""
                + " Type=\"\(schema)/relationships/worksheet\"/>"
            try writer.add(
                part: "xl/worksheets/sheet\(index).xml",
                text: "<worksheet><sheetData>\(sheet.rows)</sheetData></worksheet>")
        }
        try writer.add(
            part: "xl/workbook.xml",
            text:
                "<workbook xmlns:r=\"\(schema)/relationships\"><sheets>\(list)</sheets></workbook>")
        targets +=
            "<Relationship Id=\"s\" Target=\"styles.xml\" Type=\"\(schema)/relationships/styles\"/>"
        try writer.add(
            part: "xl/_rels/workbook.xml.rels", text: "<Relationships>\(targets)</Relationships>")
        try writer.add(
            part: "xl/styles.xml",
            text: "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        try writer.finish()
        return path
    }
}
