import Tables
import TestSupport
import Testing
import XLSX

/// The same workbook in every spelling that XML allows, and in some that it does not.
struct MarkupTests {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let fixture = PackageFixture(
        rows: """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.50</v></c></row>\
            <row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c></row>
            """,
        strings: ["<si><t>a</t></si>"], styles: "<cellXfs><xf/></cellXfs>")
    private static let rows = [
        Row(number: 1, cells: [.text("a"), Cell(.number, "12.50")]),
        Row(number: 3, cells: [.empty, .empty, .text("x")]),
    ]

    /// Every part through a change of its text.
    private static func changed(_ change: (String) -> String) -> PackageFixture {
        var fixture = fixture
        fixture.parts = fixture.parts.map { part in
            (part.name, Array(change(String(decoding: part.bytes, as: UTF8.self)).utf8))
        }
        return fixture
    }

    @Test(arguments: [PackageWriter.Method.stored, .deflated])
    func `strict namespace`(method: PackageWriter.Method) throws {
        var fixture = Self.changed { text in
            text.replacing(
                "http://schemas.openxmlformats.org/spreadsheetml/2006",
                with: "http://purl.oclc.org/ooxml/spreadsheetml"
            )
            .replacing(
                "http://schemas.openxmlformats.org/officeDocument/2006",
                with: "http://purl.oclc.org/ooxml/officeDocument")
        }
        fixture.method = method
        #expect(try fixture.rows() == Self.rows)
    }

    /// A prefix before each element's name, in sheets, shared strings and relationships alike.
    @Test(arguments: ["x", "ns0", "_"])
    func `prefixed elements such as x:row`(prefix: String) throws {
        let fixture = Self.changed { text in
            text.replacing("</", with: "\u{1}").replacing("<", with: "<\(prefix):")
                .replacing("\u{1}", with: "</\(prefix):")
                .replacing(" xmlns=", with: " xmlns:\(prefix)=")
                .replacing(":Relationships>", with: ":Relationships xmlns:\(prefix)='u'>")
                .replacing(/(<\/[^>]*Relationships)[^>]*>/) { "\($0.output.1)>" }
        }
        #expect(try fixture.rows() == Self.rows)
    }

    @Test(arguments: [
        "single quotes", "newline before attributes", "tab before attributes", "space around =",
        "space before >", "comments", "processing instructions", "CDATA", "character references",
        "hexadecimal references", "other attributes", "a declaration", "extensions", "all of it",
    ])
    func `single quotes, newline or tab before attributes, comments, CDATA, char refs`(
        spelling: String
    ) throws {
        let fixture = Self.changed { Self.spelled($0, spelling) }
        #expect(try fixture.rows() == Self.rows)
    }

    private static func spelled(_ text: String, _ spelling: String) -> String {
        switch spelling {
        case "single quotes": text.replacing("\"", with: "'")
        case "newline before attributes":
            text.replacing(/[ ]([a-zA-Z:]+=)/) { "\r\n\n\($0.output.1)" }
        case "tab before attributes": text.replacing(/[ ]([a-zA-Z:]+=)/) { "\t\t\($0.output.1)" }
        case "space around =": text.replacing("=\"", with: " \n=\t \"")
        case "space before >":
            text.replacing(/([a-z"])(\/?)>/) { "\($0.output.1) \n\($0.output.2)>" }
        case "comments":
            text.replacing("><", with: "><!-- <row r=\"9\"> ]]> not > ' --><")
                .replacing(">12.50", with: "><!--9-->12<!-- - -->.50")
        case "processing instructions": text.replacing("><", with: "><?a <row r=\"9\"> ?><")
        case "CDATA":
            text.replacing(">a<", with: "><![CDATA[a]]><")
                .replacing(">12.50<", with: ">1<![CDATA[2.]]><![CDATA[]]>50<")
        case "character references":
            text.replacing(">a<", with: ">&#97;<")
                .replacing("r=\"C3\"", with: "r=\"&#67;3\"").replacing(">12.", with: ">1&#50;.")
                .replacing("t=\"s\"", with: "t=\"&#115;\"").replacing(
                    "r=\"3\"", with: "r=\"&#x33;\"")
        case "hexadecimal references":
            text.replacing(">a<", with: ">&#x61;<")
                .replacing(">12.", with: ">1&#x0032;.")
        case "other attributes":
            text.replacing("<c ", with: "<c x:r=\"Z9\" R=\"Q5\" xmlns:x=\"u\" cm=\"'>\" ")
                .replacing("<row ", with: "<row spans='1:9' ht=\"/>\" rr=\"7\" ")
        case "a declaration": "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n" + text
        case "extensions":
            text.replacing("</row>", with: "<extLst><ext uri='c'/></extLst></row>")
                .replacing(
                    "</sheetData>", with: "</sheetData><extLst><ext><row r='9'/></ext></extLst>")
        default:
            ["space around =", "CDATA", "comments", "other attributes"]
                .reduce(text, spelled)
        }
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 parts with and without a declaration`(isBigEndian: Bool, isDeclared: Bool) throws {
        var fixture = Self.fixture
        fixture.parts = fixture.parts.map { part in
            let declaration = isDeclared ? "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" : ""
            let text = "\u{FEFF}" + declaration + String(decoding: part.bytes, as: UTF8.self)
            return (
                part.name,
                text.utf16.flatMap { unit in
                    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                    return isBigEndian ? bytes : bytes.reversed()
                }
            )
        }
        #expect(try fixture.rows() == Self.rows)
    }

    @Test func `BOM in parts`() throws {
        #expect(try Self.changed { "\u{FEFF}" + $0 }.rows() == Self.rows)
        let declared = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n"
        #expect(try Self.changed { declared + $0 }.rows() == Self.rows)
    }

    @Test func `a part in another 8-bit encoding is read by its declaration`() throws {
        var fixture = PackageFixture(rows: "<row><c t=\"str\"><v>#</v></c></row>")
        let index = try #require(fixture.parts.firstIndex { $0.name == Self.sheet })
        let declaration = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8)
        fixture.parts[index].bytes =
            declaration + fixture.parts[index].bytes.map { $0 == UInt8(ascii: "#") ? 0xE9 : $0 }
        #expect(try fixture.cells() == [.text("é")])
    }

    @Test(arguments: [
        ("a\u{1}b&#2;c", "abc", 2), ("\u{B}", "", 1), ("a&#xFFFF;b", "ab", 1),
        ("&#0;a", "a", 1), ("a&#xD800;b", "ab", 1), ("\u{7F}\u{85}", "\u{7F}\u{85}", 0),
    ])
    func `invalid XML characters are left out and counted, the sheet goes on`(
        spelled: String, text: String, count: Int
    ) throws {
        let fixture = PackageFixture(
            rows: "<row><c t=\"str\"><v>\(spelled)</v></c><c><v>1</v></c></row>"
                + "<row><c t=\"inlineStr\"><is><t>\(spelled)</t></is></c><c><v>2</v></c></row>")
        let folder = try TemporaryFolder()
        var source = try Workbook(path: fixture.write(to: folder)).rows(sheet: 0)
        let cell = text.isEmpty ? Cell.empty : .text(text)
        #expect(try source.next()?.cells == [cell, Cell(.number, "1")])
        #expect(try source.next()?.cells == [cell, Cell(.number, "2")])
        #expect(try source.next() == nil)
        #expect(source.notes[.forbiddenCharacter].count == 2 * count)
    }

    @Test func `bytes that are no UTF-8 are replaced in their cell and nowhere else`() throws {
        let parts = ["<row><c t=\"str\"><v>a", "b</v></c><c t=\"str\"><v>ä€</v></c></row>"]
        var fixture = PackageFixture(rows: parts.joined(separator: "#"))
        let index = try #require(fixture.parts.firstIndex { $0.name == Self.sheet })
        let hash = try #require(fixture.parts[index].bytes.firstIndex(of: UInt8(ascii: "#")))
        fixture.parts[index].bytes[hash] = 0xFF
        #expect(try fixture.cells() == [.text("a\u{FFFD}b"), .text("ä€")])
    }

    @Test(arguments: ["\u{1}", "\u{FFFF}"])
    func `a forbidden character in a tag is refused, since it may hide where a cell is`(
        character: String
    ) throws {
        let fixture = PackageFixture(
            rows: "<row r=\"1\"><c r=\"C\(character)1\"><v>1</v></c></row>")
        #expect(try fixture.failure() != nil)
    }
}
