import Tables
import Testing
import XLSX

/// Parts without end, under the limits of every run.
struct LargePartTests {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let standard = XLSXLimits.standard
    private static let fixture = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<si><t>x</t></si>"],
        styles: "<cellXfs><xf/></cellXfs>")
    /// The parts that are read for a sheet's first row.
    private static let parts = [
        "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml", sheet,
    ]

    private static func failure(_ part: String, _ text: String) throws -> XLSXError? {
        try fixture.with(part, text).failure()
    }

    @Test(arguments: parts)
    func `elements a million deep`(part: String) throws {
        let text = String(repeating: "<a>", count: 1_000_000)
        #expect(
            try Self.failure(part, text)
                == .tooLarge(part: part, limit: .depth, allowed: Self.standard.depthMax))
        let deep = String(repeating: "<a>", count: 63) + String(repeating: "</a>", count: 63)
        let sheet = "<worksheet>\(deep)<sheetData/></worksheet>"
        #expect(try Self.failure(Self.sheet, sheet) == nil)
    }

    @Test(arguments: parts)
    func `an attribute, a comment and a tag of 4 MB`(part: String) throws {
        for (head, tail) in [("<a b=\"", "\"/>"), ("<a><!-- ", " --></a>"), ("<a ", "/>")] {
            try Self.checkToken(part, head, size: 4 << 20, tail)
        }
    }

    @Test func `an attribute of 100 MB`() throws {
        try Self.checkToken(Self.sheet, "<worksheet a='", size: 100_000_000, "'/>")
    }

    private static func checkToken(
        _ part: String, _ head: String, size: Int, _ tail: String
    ) throws {
        let text = head + String(repeating: " ", count: size) + tail
        #expect(
            try failure(part, text)
                == .tooLarge(part: part, limit: .tokenSize, allowed: standard.tokenSizeMax))
    }

    private static let million = ["", "xmlns:"].map { prefix in
        "<a" + (0..<1_000_000).map { " \(prefix)a\($0)=''" }.joined() + "/>"
    }

    /// Attributes are compared each with each other: the time grows with the square of them.
    @Test(arguments: parts)
    func `a million attributes or namespaces of one element`(part: String) throws {
        for text in Self.million {
            #expect(
                try Self.failure(part, text)
                    == .tooLarge(
                        part: part, limit: .tokenSize, allowed: Self.standard.tokenSizeMax))
        }
        for prefix in ["", "xmlns:"] {
            let some = (0..<2_000).map { " \(prefix)a\($0)='u'" }.joined()
            #expect(
                try Self.failure(part, "<a\(some)/>")
                    == .tooLarge(
                        part: part, limit: .attributes, allowed: Self.standard.attributesMax))
        }
    }

    @Test(arguments: [
        (
            sheet, "<worksheet><sheetData><row><c t=\"str\"><v>a",
            "</v></c></row></sheetData></worksheet>"
        ),
        (sheet, "<worksheet><sheetData><row><c><v>1", "</v></c></row></sheetData></worksheet>"),
        (
            sheet, "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a",
            "</t></is></c></row></sheetData></worksheet>"
        ),
        ("xl/sharedStrings.xml", "<sst><si><t>a", "</t></si></sst>"),
        ("xl/sharedStrings.xml", "<sst><si><r><t xml:space='preserve'>", "</t></r></si></sst>"),
    ])
    func `a text of 4 MB`(part: String, head: String, tail: String) throws {
        #expect(
            try Self.failure(part, head + String(repeating: " ", count: 4 << 20) + tail)
                == .tooLarge(part: part, limit: .cellSize, allowed: Self.standard.cellSizeMax))
    }

    @Test func `a million sheets, relationships, styles and formats`() throws {
        let million = 1_000_000
        let cases: [(String, String, String, XLSXError.LimitName, Int)] = [
            (
                "xl/workbook.xml", "<sheet name=\"a\" r:id=\"b\"/>", "workbook", .sheets,
                Self.standard.sheetsMax
            ),
            (
                "xl/_rels/workbook.xml.rels", "<Relationship Id=\"a\" Type=\"t\" Target=\"x\"/>",
                "Relationships", .relationships, Self.standard.relationshipsMax
            ),
            (
                "xl/styles.xml", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", "styleSheet", .styles,
                Self.standard.stylesMax
            ),
        ]
        for (part, element, root, limit, allowed) in cases {
            let text =
                "<\(root) xmlns:r='u'>" + String(repeating: element, count: million) + "</\(root)>"
            #expect(
                try Self.failure(part, text)
                    == .tooLarge(part: part, limit: limit, allowed: allowed))
        }
        let formats = (0..<million / 4).map { "<numFmt numFmtId=\"\($0)\" formatCode=\"0\"/>" }
        let part = "xl/styles.xml"
        #expect(
            try Self.failure(part, "<a><numFmts>\(formats.joined())</numFmts></a>")
                == .tooLarge(part: part, limit: .styles, allowed: Self.standard.stylesMax))
    }

    @Test func `sheets that are one and the same part`() throws {
        let sheets = (1...500).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }.joined()
        let workbook = PackageFixture.workbook(sheets)
        #expect(
            try Self.failure("xl/workbook.xml", workbook)
                == .repeatedPart(part: Self.sheet))
        let links = PackageFixture.relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "worksheet", "/XL/worksheets/../worksheets/Sheet1.xml"),
        ])
        let two = PackageFixture.workbook(
            "<sheet name=\"A\" r:id=\"rId1\"/><sheet name=\"B\" r:id=\"rId2\"/>")
        let fixture = Self.fixture.with("xl/workbook.xml", two)
        #expect(
            try fixture.with("xl/_rels/workbook.xml.rels", links).failure()
                == .repeatedPart(part: Self.sheet))
    }

    /// 1,300 cells that ask for 21 million in between.
    @Test func `a small sheet out of order that would fill the memory`() throws {
        let rows = (1...1_300).reversed().map { "<row><c r=\"XFD\($0)\"><v>1</v></c></row>" }
        #expect(
            try PackageFixture(rows: rows.joined()).failure()
                == .tooLarge(
                    part: Self.sheet, limit: .collectedCells,
                    allowed: Self.standard.collectedCellsMax))
    }

    /// One text of a megabyte, shared by all cells of a row: 3 KB of sheet become 100 MB.
    @Test func `a row of many references to one long text`() throws {
        let text = String(repeating: "x", count: 1_000_000)
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 100)
        let fixture = PackageFixture(
            rows: "<row>\(cells)</row>", strings: ["<si><t>\(text)</t></si>"])
        #expect(
            try fixture.failure()
                == .tooLarge(part: Self.sheet, limit: .rowSize, allowed: Self.standard.rowSizeMax))
    }

    @Test func `a part that unpacks to more than a hundred times its size is no alarm`() throws {
        let rows = String(repeating: "<row></row>", count: 50_000) + "<row><c><v>1</v></c></row>"
        #expect(try PackageFixture(rows: rows).rows().map(\.number) == [50_001])
    }
}
