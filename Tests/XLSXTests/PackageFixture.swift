import Tables
import TestSupport
import XLSX

/// A package for one test: parts by name, as far as the test needs them.
struct PackageFixture {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Parts in the order in which they are written.
    var parts: [(name: String, bytes: [UInt8])] = []
    var method = PackageWriter.Method.deflated

    /// A workbook of one sheet, with the rows as they stand in `sheetData`.
    init(rows: String, strings: [String] = [], styles: String = "", date1904: Bool = false) {
        self.init(
            sheet: "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows)</sheetData></worksheet>")
        set(
            "xl/workbook.xml",
            Self.workbook(
                "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/>", date1904: date1904))
        if !strings.isEmpty {
            set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings.joined())</sst>")
        }
        if !styles.isEmpty {
            set("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>")
        }
    }

    /// A workbook of one sheet, with the whole text of the sheet's part.
    init(sheet: String) {
        set("_rels/.rels", Self.relationships([("a", "officeDocument", "xl/workbook.xml")]))
        set(
            "xl/workbook.xml", Self.workbook("<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/>")
        )
        set(
            "xl/_rels/workbook.xml.rels",
            Self.relationships([("rId1", "worksheet", "worksheets/sheet1.xml")]))
        set("xl/worksheets/sheet1.xml", sheet)
    }

    static func workbook(_ sheets: String, date1904: Bool = false) -> String {
        let properties = date1904 ? "<workbookPr date1904=\"1\"/>" : ""
        return "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(properties)"
            + "<sheets>\(sheets)</sheets></workbook>"
    }

    static func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
        "<Relationships>"
            + all.map {
                "<Relationship Id=\"\($0.id)\" Type=\"\(links)/\($0.type)\""
                    + " Target=\"\($0.target)\"/>"
            }.joined() + "</Relationships>"
    }

    /// Sets or replaces a part; nil takes it away.
    mutating func set(_ name: String, _ text: String?) {
        set(name, bytes: text.map { Array($0.utf8) })
    }

    /// Sets or replaces a part of bytes; nil takes it away.
    mutating func set(_ name: String, bytes: [UInt8]?) {
        let index = parts.firstIndex { $0.name == name }
        if let index { parts.remove(at: index) }
        if let bytes { parts.insert((name, bytes), at: index ?? parts.count) }
    }

    func with(_ name: String, _ text: String?) -> PackageFixture {
        var copy = self
        copy.set(name, text)
        return copy
    }

    /// Writes the package into a folder.
    @discardableResult
    func write(to folder: TemporaryFolder, name: String = "a.xlsx") throws -> String {
        let path = folder.path + "/" + name
        var writer = try PackageWriter(path: path)
        for part in parts { try writer.add(part: part.name, part.bytes, method: method) }
        try writer.finish()
        return path
    }

    /// All rows of a sheet.
    func rows(sheet: Int = 0, limits: XLSXLimits = .standard) throws -> [Row] {
        let folder = try TemporaryFolder()
        return try readRows(path: write(to: folder), sheet: sheet, limits: limits)
    }

    /// The kinds and texts of one row's cells.
    func cells(limits: XLSXLimits = .standard) throws -> [Cell] {
        try rows(limits: limits).flatMap(\.cells)
    }

    /// The error that reading the first sheet ends with.
    func failure(limits: XLSXLimits = .standard) throws -> XLSXError? {
        do {
            _ = try rows(limits: limits)
            return nil
        } catch let error as XLSXError {
            return error
        }
    }
}

/// All rows of a sheet of a file.
func readRows(path: String, sheet: Int = 0, limits: XLSXLimits = .standard) throws -> [Row] {
    var source = try Workbook(path: path, limits: limits).rows(sheet: sheet)
    var rows: [Row] = []
    while let row = try source.next() { rows.append(row) }
    return rows
}
