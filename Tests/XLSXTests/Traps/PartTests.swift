import Tables
import TestSupport
import Testing
import XLSX

/// How the parts of a workbook are found.
struct PartTests {
    static let plain = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<si><t>x</t></si>"])

    private func text(_ fixture: PackageFixture) throws -> String? {
        try fixture.cells().first?.text
    }

    @Test(arguments: [
        "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml", "//xl//worksheets/sheet1.xml",
        "./worksheets/../worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
        "../../xl/worksheets/sheet1.xml", "Worksheets/Sheet1.XML",
    ])
    func `absolute and relative targets, backslashes, xl once too much`(target: String) throws {
        let links = PackageFixture.relationships([("rId1", "worksheet", target)])
        #expect(try text(Self.plain.with("xl/_rels/workbook.xml.rels", links)) == "x")
    }

    @Test(arguments: ["\\", "/", "./", "/./"])
    func `backslash names, leading slash, other cases`(lead: String) throws {
        var fixture = Self.plain
        let isBack = lead == "\\"
        fixture.parts = fixture.parts.map { part in
            let name = lead + part.name.uppercased()
            return (isBack ? name.replacing("/", with: "\\") : name, part.bytes)
        }
        #expect(try text(fixture) == "x")
    }

    @Test func `all parts below xl/xl/`() throws {
        var fixture = Self.plain
        fixture.parts = fixture.parts.map { part in
            (part.name.hasPrefix("xl/") ? "xl/" + part.name : part.name, part.bytes)
        }
        #expect(try text(fixture) == "x")
        let links = PackageFixture.relationships([("a", "officeDocument", "xl/xl/workbook.xml")])
        #expect(try text(fixture.with("_rels/.rels", links)) == "x")
    }

    @Test func `workbook not at xl/workbook.xml`() throws {
        var fixture = Self.plain
        fixture.set("xl/worksheets/", "")
        fixture.set(
            "_rels/.rels", PackageFixture.relationships([("a", "officeDocument", "/book/main.xml")])
        )
        fixture.set("book/main.xml", PackageFixture.workbook("<sheet name=\"A\" r:id=\"x\"/>"))
        fixture.set(
            "book/_rels/main.xml.rels",
            PackageFixture.relationships([
                ("x", "worksheet", "../xl/worksheets/sheet1.xml"),
                ("y", "sharedStrings", "/xl/sharedStrings.xml"),
            ]))
        #expect(try text(fixture) == "x")
    }

    @Test(arguments: [
        ["_rels/.rels"], ["xl/_rels/workbook.xml.rels"],
        ["_rels/.rels", "xl/_rels/workbook.xml.rels"],
    ])
    func `no _rels/.rels, no relationships of the workbook`(missing: [String]) throws {
        let fixture = missing.reduce(Self.plain) { $0.with($1, nil) }
        #expect(try text(fixture) == "x")
    }

    @Test(arguments: ["no such part.xml", "xl/worksheets/sheet1.xml"])
    func `relationships that point at nothing or at a wrong part`(target: String) throws {
        let links = PackageFixture.relationships([("a", "officeDocument", target)])
        let fixture = Self.plain.with("_rels/.rels", links)
        if target.hasPrefix("no") {
            #expect(try text(fixture) == "x")
        } else {
            #expect(try fixture.failure() == .notAWorkbook)
        }
    }

    @Test func `no [Content_Types].xml, or one that lies`() throws {
        #expect(!Self.plain.parts.contains { $0.name == "[Content_Types].xml" })
        #expect(try text(Self.plain) == "x")
        for types in [
            "<Types/>", "no XML", "<Types><Default Extension=\"xml\" ContentType=\"a/b\"/></Types>",
        ] {
            #expect(try text(Self.plain.with("[Content_Types].xml", types)) == "x")
        }
    }

    @Test func `no styles`() throws {
        let rows = "<row><c s=\"3\"><v>45597</v></c></row>"
        #expect(try PackageFixture(rows: rows).cells() == [Cell(.number, "45597")])
        for styles in ["<fonts/>", "<cellXfs/>", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"] {
            let fixture = PackageFixture(rows: rows, styles: styles)
            #expect(try fixture.cells() == [Cell(.number, "45597")], "\(styles)")
        }
    }

    @Test func `sheet order by workbook.xml, chartsheets left out, hidden and veryHidden told`()
        throws
    {
        var fixture = Self.plain
        fixture.set(
            "xl/workbook.xml",
            PackageFixture.workbook(
                """
                <sheet name="B &amp; C" sheetId="2" r:id="r2"/><sheet name="Chart" r:id="r3"/>
                <sheet name="A" sheetId="1" state="hidden" r:id="r1"/>
                <sheet name="V" sheetId="4" state="veryHidden" r:id="r4"/>
                """))
        fixture.set(
            "xl/_rels/workbook.xml.rels",
            PackageFixture.relationships([
                ("r1", "worksheet", "worksheets/sheet1.xml"),
                ("r3", "chartsheet", "chartsheets/sheet1.xml"),
                ("r2", "worksheet", "worksheets/sheet2.xml"),
                ("r4", "worksheet", "worksheets/sheet4.xml"),
            ]))
        fixture.set(
            "xl/worksheets/sheet2.xml",
            "<worksheet><sheetData><row r=\"3\"><c><v>2</v></c></row></sheetData></worksheet>")
        let folder = try TemporaryFolder()
        let workbook = try Workbook(path: fixture.write(to: folder))
        #expect(
            workbook.sheets == [
                SheetInfo(name: "B & C"), SheetInfo(name: "A", isVisible: false),
                SheetInfo(name: "V", isVisible: false),
            ])
        var (first, second) = (try workbook.rows(sheet: 0), try workbook.rows(sheet: 1))
        #expect(try first.next() == Row(number: 3, cells: [Cell(.number, "2")]))
        #expect(try second.next() == Row(number: 1, cells: [.text("x")]))
        #expect(throws: XLSXError.noSuchSheet(index: 3)) { try workbook.rows(sheet: 3) }
    }

    @Test func `what the workbook names must be there`() throws {
        let gone = Self.plain.with("xl/worksheets/sheet1.xml", nil)
        #expect(try gone.failure() == .missingPart(part: "xl/worksheets/sheet1.xml"))
        let links = PackageFixture.relationships([("rId9", "worksheet", "worksheets/sheet1.xml")])
        #expect(
            try Self.plain.with("xl/_rels/workbook.xml.rels", links).failure()
                == .missingPart(part: "rId1"))
        #expect(
            try Self.plain.with("xl/workbook.xml", nil).with("_rels/.rels", nil).failure()
                == .notAWorkbook)
        #expect(try Self.plain.with("xl/workbook.xml", "<document/>").failure() == .notAWorkbook)
        let binary = PackageFixture.relationships([("a", "officeDocument", "xl/workbook.bin")])
        #expect(
            try Self.plain.with("_rels/.rels", binary).with("xl/workbook.bin", "x").failure()
                == .binaryWorkbook(part: "xl/workbook.bin"))
    }
}
