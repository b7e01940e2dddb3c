import XLSX

/// The XML of one part under way: text goes in, pieces go to the package.
struct PartText: Sendable {
    private(set) var bytes: [UInt8] = []

    init(_ text: String = "") { bytes.append(contentsOf: text.utf8) }

    /// Takes markup as it is.
    mutating func markup(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Takes text and escapes what XML reserves.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// Everything so far; the text is empty afterwards.
    mutating func taken() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Pieces of this size go to the package, so that no whole sheet is ever held.
    static let pieceSize = 1 << 18
}

/// A workbook under way: parts by name, large ones in pieces.
struct WorkbookFile {
    private var package: PackageWriter
    private var part = PartText()

    init(path: String) throws { package = try PackageWriter(path: path) }

    /// Adds a small part as a whole.
    mutating func add(_ name: String, _ text: String) throws {
        try package.add(part: name, Array(text.utf8))
    }

    mutating func begin(_ name: String) throws { try package.begin(part: name) }

    /// Lets the caller add to the open part.
    mutating func write(_ body: (inout PartText) -> Void) throws {
        body(&part)
        if part.bytes.count >= PartText.pieceSize { try package.write(part.taken()) }
    }

    mutating func end() throws {
        try package.write(part.taken())
        try package.end()
    }

    mutating func finish() throws { try package.finish() }
}

extension WorkbookFile {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageSpace = "http://schemas.openxmlformats.org/package/2006"

    static let worksheet = declaration + #"<worksheet xmlns="\#(main)">"#
    static let sharedStrings = declaration + #"<sst xmlns="\#(main)">"#

    /// A sheet as the workbook lists it.
    struct Sheet {
        var name: String
        var id: Int
        var relation: String
        /// Relative to `xl/`, or absolute with a leading slash.
        var target: String
    }

    /// Adds the parts that every workbook has beside its sheets.
    mutating func addFrame(
        sheets: [Sheet], application: String?, sharedStringsTarget: String?
    ) throws {
        try add("_rels/.rels", Self.rootRelations(application: application))
        if let application {
            try add("docProps/app.xml", Self.properties(application: application))
        }
        try add("xl/workbook.xml", Self.workbook(sheets))
        try add(
            "xl/_rels/workbook.xml.rels",
            Self.relations(sheets, sharedStringsTarget: sharedStringsTarget))
        try add("xl/styles.xml", Self.styles)
        try add(
            "[Content_Types].xml",
            Self.contentTypes(sheets, hasSharedStrings: sharedStringsTarget != nil))
    }

    private static func rootRelations(application: String?) -> String {
        var text = declaration + #"<Relationships xmlns="\#(packageSpace)/relationships">"#
        text += #"<Relationship Id="rId1" Type="\#(relation)/officeDocument" "#
        text += #"Target="xl/workbook.xml"/>"#
        if application != nil {
            text += #"<Relationship Id="rId2" Type="\#(relation)/extended-properties" "#
            text += #"Target="docProps/app.xml"/>"#
        }
        return text + "</Relationships>"
    }

    private static func properties(application: String) -> String {
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        return declaration + #"<Properties xmlns="\#(space)">"#
            + "<Application>\(application)</Application></Properties>"
    }

    private static func workbook(_ sheets: [Sheet]) -> String {
        var text = declaration + #"<workbook xmlns="\#(main)" xmlns:r="\#(relation)"><sheets>"#
        for sheet in sheets {
            text += #"<sheet name="\#(sheet.name)" sheetId="\#(sheet.id)" "#
            text += #"r:id="\#(sheet.relation)"/>"#
        }
        return text + "</sheets></workbook>"
    }

    private static func relations(_ sheets: [Sheet], sharedStringsTarget: String?) -> String {
        var text = declaration + #"<Relationships xmlns="\#(packageSpace)/relationships">"#
        for sheet in sheets {
            text += #"<Relationship Id="\#(sheet.relation)" Type="\#(relation)/worksheet" "#
            text += #"Target="\#(sheet.target)"/>"#
        }
        text += #"<Relationship Id="rId90" Type="\#(relation)/styles" Target="styles.xml"/>"#
        if let target = sharedStringsTarget {
            text += #"<Relationship Id="rId91" Type="\#(relation)/sharedStrings" "#
            text += #"Target="\#(target)"/>"#
        }
        return text + "</Relationships>"
    }

    private static func contentTypes(_ sheets: [Sheet], hasSharedStrings: Bool) -> String {
        let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var text = declaration + #"<Types xmlns="\#(packageSpace)/content-types">"#
        text += #"<Default Extension="rels" "#
        text += #"ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
        text += #"<Default Extension="xml" ContentType="application/xml"/>"#
        var parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
        parts += sheets.map { sheet in
            (sheet.target.hasPrefix("/") ? sheet.target : "/xl/" + sheet.target, "worksheet")
        }
        if hasSharedStrings { parts.append(("/xl/sharedStrings.xml", "sharedStrings")) }
        for (name, type) in parts {
            text += #"<Override PartName="\#(name)" ContentType="\#(office).\#(type)+xml"/>"#
        }
        return text + "</Types>"
    }

    /// Two cell styles: plain, and the template's header.
    private static let styles =
        declaration + #"<styleSheet xmlns="\#(main)">"#
        + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
        + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
        + #"<fills count="1"><fill><patternFill patternType="none"/></fill></fills>"#
        + "<borders count=\"1\"><border/></borders>"
        + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>"#
        + #"<cellXfs count="2"><xf numFmtId="0" fontId="0" xfId="0"/>"#
        + #"<xf numFmtId="49" fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>"#
}
