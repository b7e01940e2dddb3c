import TestSupport
import XLSX

/// A workbook of one sheet that a test writes by hand.
enum WrittenSheet {
    /// The elements of a row whose cells are texts.
    static func row(_ texts: [String]) -> String {
        let cells = texts.map { "<c t=\"inlineStr\"><is><t>\(MarkupText.escaped($0))</t></is></c>" }
        return "<row>\(cells.joined())</row>"
    }

    /// Writes a workbook whose second style is a date and gives its path.
    static func write(rows: String, name: String, to folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/sheet.xlsx"
        var writer = try PackageWriter(path: path)
        try writer.add(
            part: "xl/workbook.xml",
            text: """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/\
                relationships"><sheets><sheet name="\(name)" sheetId="1" r:id="a"/></sheets>\
                </workbook>
                """)
        try writer.add(
            part: "xl/_rels/workbook.xml.rels",
            text: """
                <Relationships><Relationship Id="a" Target="worksheets/sheet1.xml" Type="http://\
                schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>\
                </Relationships>
                """)
        try writer.add(
            part: "xl/styles.xml",
            text: "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        try writer.add(
            part: "xl/worksheets/sheet1.xml",
            text: "<worksheet><sheetData>\(rows)</sheetData></worksheet>")
        try writer.finish()
        return path
    }
}
