package import Tables

/// Writes a workbook of cells and nothing else: no styles, widths or shared texts.
///
/// Read again it gives the same cells of the same kinds.
package struct PlainWorkbookWriter {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let space = "http://schemas.openxmlformats.org/package/2006"
    private static let declaration =
        #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    /// Pieces of this size go to the package, so that no whole sheet is ever held.
    private static let pieceSize = 1 << 18

    private var package: PackageWriter
    private var piece = ""
    private let sheets: [SheetInfo]

    /// Makes the file; the sheets follow in this order.
    package init(path: String, sheets: [SheetInfo]) throws(PackageWriterError) {
        package = try PackageWriter(path: path)
        self.sheets = sheets
        try package.add(part: "[Content_Types].xml", text: types)
        try package.add(part: "_rels/.rels", text: relations)
        try package.add(part: "xl/workbook.xml", text: workbook)
        try package.add(part: "xl/_rels/workbook.xml.rels", text: workbookRelations)
    }

    /// Begins the sheet of an index; rows follow in the order of their numbers.
    package mutating func begin(sheet index: Int) throws(PackageWriterError) {
        try package.begin(part: "xl/worksheets/sheet\(index + 1).xml")
        piece = Self.declaration + #"<worksheet xmlns="\#(Self.main)"><sheetData>"#
    }

    /// Writes a row; empty cells leave no trace.
    package mutating func append(_ row: Row) throws(PackageWriterError) {
        piece += #"<row r="\#(row.number)">"#
        for (index, cell) in row.cells.enumerated() where cell.kind != .empty {
            let place = CellPosition(rowNumber: row.number, columnIndex: index).reference
            piece += Self.markup(cell, place)
        }
        piece += "</row>"
        guard piece.utf8.count >= Self.pieceSize else { return }
        try package.write(Array(piece.utf8))
        piece = ""
    }

    /// Ends the sheet at hand.
    package mutating func end() throws(PackageWriterError) {
        try package.write(Array((piece + "</sheetData></worksheet>").utf8))
        try package.end()
    }

    /// Writes the directory; the workbook is complete.
    package mutating func finish() throws(PackageWriterError) { try package.finish() }

    private static func markup(_ cell: Cell, _ place: String) -> String {
        let text = MarkupText.escaped(cell.text)
        return switch cell.kind {
        case .empty: ""
        case .text:
            #"<c r="\#(place)" t="inlineStr"><is><t xml:space="preserve">\#(text)</t></is></c>"#
        case .number: #"<c r="\#(place)"><v>\#(text)</v></c>"#
        case .boolean: #"<c r="\#(place)" t="b"><v>\#(text == "TRUE" ? 1 : 0)</v></c>"#
        case .date: #"<c r="\#(place)" t="d"><v>\#(text)</v></c>"#
        case .error: #"<c r="\#(place)" t="e"><v>\#(text)</v></c>"#
        }
    }

    private var types: String {
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let parts = sheets.indices.map { index in
            #"<Override PartName="/xl/worksheets/sheet\#(index + 1).xml" "#
                + #"ContentType="\#(kind).worksheet+xml"/>"#
        }
        return Self.declaration + #"<Types xmlns="\#(Self.space)/content-types">"#
            + #"<Default Extension="rels" "#
            + #"ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + #"<Override PartName="/xl/workbook.xml" ContentType="\#(kind).sheet.main+xml"/>"#
            + parts.joined() + "</Types>"
    }

    private var relations: String {
        Self.declaration + #"<Relationships xmlns="\#(Self.space)/relationships">"#
            + #"<Relationship Id="rId1" Type="\#(Self.relation)/officeDocument" "#
            + #"Target="xl/workbook.xml"/></Relationships>"#
    }

    private var workbook: String {
        let list = sheets.enumerated().map { index, sheet in
            #"<sheet name="\#(MarkupText.escaped(sheet.name))" sheetId="\#(index + 1)""#
                + (sheet.isVisible ? "" : #" state="hidden""#) + #" r:id="rId\#(index + 1)"/>"#
        }
        return Self.declaration
            + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.relation)"><sheets>"#
            + list.joined() + "</sheets></workbook>"
    }

    private var workbookRelations: String {
        let list = sheets.indices.map { index in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(Self.relation)/worksheet" "#
                + #"Target="worksheets/sheet\#(index + 1).xml"/>"#
        }
        return Self.declaration + #"<Relationships xmlns="\#(Self.space)/relationships">"#
            + list.joined() + "</Relationships>"
    }
}
