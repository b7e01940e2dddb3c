import Tables
import TestSupport
import Testing
import XLSX

/// Workbooks in the XML that spreadsheets wrote in 2003.
struct SpreadsheetMLTests {
    @Test(arguments: [
        ("String", "a &amp; b", Cell.text("a & b")),
        ("String", " a&#10;b ", .text(" a\nb ")),
        ("String", "576461413038785752", .text("576461413038785752")),
        ("Number", "1234.5", Cell(.number, "1234.5")),
        ("Number", " 0.57999999999999996\n", Cell(.number, "0.57999999999999996")),
        ("Number", "5.76461413038786E+017", Cell(.number, "5.76461413038786E+017")),
        ("Number", "twelve", .text("twelve")),
        ("Boolean", "1", Cell(.boolean, "TRUE")),
        ("Boolean", "0", Cell(.boolean, "FALSE")),
        ("Boolean", "maybe", .text("maybe")),
        ("Error", "#DIV/0!", Cell(.error, "#DIV/0!")),
        ("DateTime", "2026-01-27T00:00:00.000", Cell(.date, "2026-01-27")),
        ("DateTime", "2026-01-27", Cell(.date, "2026-01-27")),
        ("DateTime", "2026-02-01T10:20:30.000", Cell(.date, "2026-02-01T10:20:30")),
        ("DateTime", "1899-12-31T10:20:30.000", Cell(.date, "10:20:30")),
        ("DateTime", "27.1.2026", .text("27.1.2026")),
        ("DateTime", "2026-01-27T25", .text("2026-01-27T25")),
        ("Money", "5", .text("5")),
    ])
    func `a value has its type`(type: String, text: String, expected: Cell) throws {
        #expect(try MarkupFixture.data(type, text).cells() == [expected])
    }

    private static func cell(_ text: String, _ attributes: String = "") -> String {
        "<Cell \(attributes)><Data ss:Type=\"String\">\(text)</Data></Cell>"
    }

    @Test(arguments: [
        ("<Row>\(cell("a"))\(cell("b", "ss:Index=\"4\""))\(cell("c"))</Row>", "1:a|||b|c"),
        ("<Row>\(cell("a", "ss:MergeAcross=\"2\""))\(cell("b"))</Row>", "1:a|||b"),
        (
            "<Row>\(cell("a", "ss:MergeDown=\"1\""))\(cell("b"))</Row><Row>"
                + "\(cell("c", "ss:Index=\"2\""))</Row>", "1:a|b/2:|c"
        ),
        ("<Row ss:Index=\"3\">\(cell("a"))</Row><Row/><Row>\(cell("b"))</Row>", "3:a/5:b"),
        ("<Row ss:Span=\"2\"/><Row>\(cell("a"))</Row>", "4:a"),
        ("<Row><Cell/><Cell><Data ss:Type=\"String\"/></Cell>\(cell("a"))</Row>", "1:||a"),
        // A formula's cached value; one that was saved without has none.
        (
            "<Row><Cell ss:Formula=\"=1+1\"><Data ss:Type=\"Number\">2</Data></Cell>"
                + "<Cell ss:Formula=\"=A1\"/>\(cell("a"))</Row>", "1:2||a"
        ),
        // Marks of a look within the text; the text of a comment or a reading hint is no value.
        (
            "<Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\"><B>a"
                + "<Font>b</Font></B> c</ss:Data><Comment><ss:Data>no</ss:Data></Comment>"
                + "<PhoneticText>no</PhoneticText></Cell></Row>", "1:ab c"
        ),
        (
            "<Row><Cell><Comment><Data>no</Data></Comment><Data ss:Type=\"String\">a</Data></Cell>"
                + "</Row>", "1:a"
        ),
    ])
    func `a cell stands where its indices say`(rows: String, expected: String) throws {
        let text = try MarkupFixture.sheet(rows).rows().map { row in
            "\(row.number):" + row.cells.map(\.text).joined(separator: "|")
        }.joined(separator: "/")
        #expect(text == expected)
    }

    @Test func `sheets stand in their order, hidden and empty ones too`() throws {
        let options = "<WorksheetOptions xmlns=\"urn:schemas-microsoft-com:office:excel\">"
        let sheets = try MarkupFixture.workbook(
            """
            <Worksheet ss:Name="A &amp; B"><Table><Row>\(Self.cell("a"))</Row></Table></Worksheet>
            <Worksheet ss:Name="Hidden"><Table><Row>\(Self.cell("b"))</Row></Table>
            \(options)<Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            <Worksheet ss:Name="Empty"/>
            """
        ).sheets()
        #expect(
            sheets.map(\.info) == [
                SheetInfo(name: "A & B"), SheetInfo(name: "Hidden", isVisible: false),
                SheetInfo(name: "Empty"),
            ])
        #expect(sheets.map { $0.rows.map { $0[0].text } } == [["a"], ["b"], []])
    }

    @Test func `prefixes, other encodings and a mark do no harm`() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-16"?><ss:Workbook \(MarkupFixture.spaces)>\
            <ss:Worksheet ss:Name="A"><ss:Table><ss:Row><ss:Cell><ss:Data ss:Type="String">订单\
            </ss:Data></ss:Cell></ss:Row></ss:Table></ss:Worksheet></ss:Workbook>
            """
        let wide: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(FileContainer.sniff(wide) == .spreadsheetML)
        #expect(try MarkupFixture(bytes: wide, format: .spreadsheetML).text() == "订单")
        let marked: [UInt8] =
            [0xEF, 0xBB, 0xBF] + Array(text.replacing("UTF-16", with: "UTF-8").utf8)
        #expect(FileContainer.sniff(marked) == .spreadsheetML)
        #expect(try MarkupFixture(bytes: marked, format: .spreadsheetML).text() == "订单")
    }

    @Test(arguments: [
        ("<Row ss:Index=\"0\"/>", XLSXError.wrongReference(part: "", reference: "0")),
        ("<Row ss:Index=\"x\"/>", .wrongReference(part: "", reference: "x")),
        ("<Row ss:Index=\"1048577\"/>", .wrongReference(part: "", reference: "1048577")),
        ("<Row ss:Index=\"1048576\"/><Row/>", .wrongReference(part: "", reference: "1048577")),
        ("<Row ss:Index=\"5\"/><Row ss:Index=\"5\"/>", .rowsOutOfOrder(part: "", rowNumber: 5)),
        ("<Row><Cell/><Cell ss:Index=\"1\"/></Row>", .wrongReference(part: "", reference: "1")),
        (
            "<Row>\(cell("a", "ss:Index=\"16385\""))</Row>",
            .tooLarge(part: "", limit: .columns, allowed: 16_384)
        ),
        (
            "<Row>\(cell("a", "ss:MergeAcross=\"1000000\""))\(cell("b"))</Row>",
            .tooLarge(part: "", limit: .columns, allowed: 16_384)
        ),
    ])
    func `a place that cannot be is refused`(rows: String, expected: XLSXError) throws {
        #expect(try MarkupFixture.sheet(rows).failure() == expected)
    }

    @Test(arguments: [
        "<!DOCTYPE Workbook>", "<!DOCTYPE Workbook SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE Workbook [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
    ])
    func `a document type is refused`(declaration: String) throws {
        let text = declaration + "<Workbook \(MarkupFixture.spaces)>&b;</Workbook>"
        let file = MarkupFixture(bytes: Array(text.utf8), format: .spreadsheetML)
        #expect(FileContainer.sniff(file.bytes) == .spreadsheetML)
        #expect(try file.failure() == .documentType(part: ""))
    }

    @Test func `LibreOffice's file reads as it was written`() throws {
        let path = Repository.root + "/Tests/XLSXTests/Fixtures/libreoffice.xml"
        let sheets = try MarkupFixture.sheets(of: path, .spreadsheetML)
        #expect(sheets.map(\.info.name) == ["s"])
        let rows = try #require(sheets.first).rows
        #expect(
            rows[1].cells == [
                .text("576461413038785752"), Cell(.date, "2026-01-27"), Cell(.boolean, "TRUE"),
                Cell(.number, "1234.5"), .text("a\nb"),
            ])
        #expect(rows[2].cells.suffix(2) == [Cell(.number, "-0.58"), .text("ä & <x> 订单")])
    }

    @Test func `a file that is cut off or has no sheet is refused`() throws {
        let whole = MarkupFixture.sheet("<Row>\(Self.cell("a"))</Row>").bytes
        for count in stride(from: 1, to: whole.count, by: 9) {
            let cut = MarkupFixture(bytes: Array(whole.prefix(count)), format: .spreadsheetML)
            guard case .malformedXML? = try cut.failure() else {
                Issue.record("\(count) bytes are no whole file")
                continue
            }
        }
        #expect(try MarkupFixture.workbook("").failure() == .notAWorkbook)
    }
}
