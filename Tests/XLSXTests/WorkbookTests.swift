import Tables
import TestSupport
import Testing
import XLSX

/// How the parts of a workbook are found.
struct WorkbookTests {
    static let plain = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<si><t>x</t></si>"])

    private func text(_ fixture: PackageFixture) throws -> String? {
        try fixture.cells().first?.text
    }

    @Test(arguments: [
        "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml",
        "worksheets\\sheet1.xml", "\\xl\\worksheets\\sheet1.xml",
        "./worksheets/../worksheets/sheet1.xml",
        "Worksheets/Sheet1.XML",
    ])
    func `a target may be spelled in many ways`(target: String) throws {
        let links = PackageFixture.relationships([("rId1", "worksheet", target)])
        #expect(try text(Self.plain.with("xl/_rels/workbook.xml.rels", links)) == "x")
    }

    @Test func `names may have other cases, backslashes and a slash in front`() throws {
        var fixture = Self.plain
        fixture.parts = fixture.parts.map { part in
            ("/" + part.name.uppercased().replacing("/", with: "\\"), part.bytes)
        }
        #expect(try text(fixture) == "x")
    }

    @Test func `a workbook may have any name, and folders may be entries`() throws {
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

    @Test func `names help where relationships are missing`() throws {
        let fixture = Self.plain.with("_rels/.rels", nil).with("xl/_rels/workbook.xml.rels", nil)
        #expect(try text(fixture) == "x")
    }

    @Test func `strict workbooks and stored parts read the same`() throws {
        var fixture = Self.plain
        fixture.method = .stored
        fixture.parts = fixture.parts.map { part in
            let text = String(decoding: part.bytes, as: UTF8.self)
                .replacing(
                    "http://schemas.openxmlformats.org/spreadsheetml/2006",
                    with: "http://purl.oclc.org/ooxml/spreadsheetml"
                )
                .replacing(
                    "http://schemas.openxmlformats.org/officeDocument/2006",
                    with: "http://purl.oclc.org/ooxml/officeDocument")
            return (part.name, Array(text.utf8))
        }
        #expect(try text(fixture) == "x")
    }

    @Test(arguments: [true, false])
    func `parts may be UTF-16 and have a mark`(isBigEndian: Bool) throws {
        var fixture = Self.plain
        for (index, part) in fixture.parts.enumerated() {
            let text =
                "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                + String(decoding: part.bytes, as: UTF8.self)
            fixture.parts[index].bytes = text.utf16.flatMap { unit in
                let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isBigEndian ? bytes : bytes.reversed()
            }
        }
        #expect(try text(fixture) == "x")
        for (index, part) in Self.plain.parts.enumerated() {
            fixture.parts[index].bytes = [0xEF, 0xBB, 0xBF] + part.bytes
        }
        #expect(try text(fixture) == "x")
    }

    @Test func `sheets stand in tab order, hidden ones named, charts left out`() throws {
        var fixture = Self.plain
        fixture.set(
            "xl/workbook.xml",
            PackageFixture.workbook(
                """
                <sheet name="B &amp; C" sheetId="2" r:id="r2"/><sheet name="Chart" r:id="r3"/>
                <sheet name="A" sheetId="1" state="hidden" r:id="r1"/>
                <sheet name="V" sheetId="4" state="veryHidden" r:id="r1"/>
                """))
        fixture.set(
            "xl/_rels/workbook.xml.rels",
            PackageFixture.relationships([
                ("r1", "worksheet", "worksheets/sheet1.xml"),
                ("r3", "chartsheet", "chartsheets/sheet1.xml"),
                ("r2", "worksheet", "worksheets/sheet2.xml"),
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
