import Tables
import Testing
import XLSX

/// One cell element, and what becomes of it.
struct CellTests {
    static let strings = [
        "<si><t>plain</t></si>",
        "<si><r><t xml:space=\"preserve\">rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>",
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>",
        "<si><t> \n trimmed\t</t></si>",
        "<si><t xml:space=\"preserve\"> kept\t</t></si>",
        "<si><t>a_x000D_b_x005F_x000D_c_x0041_x0042_d_xD83D__xDE00__xD83D_</t></si>",
        "<si><t></t></si>",
        "<si><t>&lt;&amp;&#228;<![CDATA[<x>]]></t></si>",
    ]

    @Test(arguments: [
        ("<c t=\"s\"><v>0</v></c>", Cell.text("plain")),
        ("<c t=\"s\"><v> 1 </v></c>", .text("rich text")),
        ("<c t=\"s\"><v>2</v></c>", .text("東京")),
        ("<c t=\"s\"><v>3</v></c>", .text("trimmed")),
        ("<c t=\"s\"><v>4</v></c>", .text(" kept\t")),
        ("<c t=\"s\"><v>5</v></c>", .text("a\rb_x000D_cAx0042_d😀_xD83D_")),
        ("<c t=\"s\"><v>7</v></c>", .text("<&ä<x>")),
        ("<c t=\"str\"><v>576480000000000123</v></c>", .text("576480000000000123")),
        ("<c t=\"str\"><f>A1</f><v> x_x000D_\t</v></c>", .text(" x\r\t")),
        ("<c t=\"inlineStr\"><is><t>in</t></is></c>", .text("in")),
        (
            "<c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>",
            .text("ab")
        ),
        ("<c t=\"inlineStr\"><v>in</v></c>", .text("in")),
        ("<c t=\"inlineStr\"><is><t>a</t><t>b</t></is></c>", .text("ab")),
        ("<c><is><t>12</t></is></c>", .text("12")),
        ("<c t='inlineStr'><is><t>it's</t></is></c>", .text("it's")),
        ("<c><v>576480000000000123</v></c>", Cell(.number, "576480000000000123")),
        ("<c t=\"n\"><v>0.57999999999999996</v></c>", Cell(.number, "0.57999999999999996")),
        ("<c><v>1.2E-5</v></c>", Cell(.number, "1.2E-5")),
        ("<c><v>\n 12.50 </v></c>", Cell(.number, "12.50")),
        ("<c><v>-0</v></c>", Cell(.number, "-0")),
        ("<c><v>1<!-- a comment -->2</v></c>", Cell(.number, "12")),
        ("<c><v>&#49;2</v></c>", Cell(.number, "12")),
        ("<c><v>1,5</v></c>", .text("1,5")),
        ("<c><v>NaN</v></c>", .text("NaN")),
        ("<c t=\"b\"><v>1</v></c>", Cell(.boolean, "TRUE")),
        ("<c t=\"b\"><v>false</v></c>", Cell(.boolean, "FALSE")),
        ("<c t=\"b\"><v>2</v></c>", .text("2")),
        ("<c t=\"e\"><v>#N/A</v></c>", Cell(.error, "#N/A")),
        ("<c t=\"e\"><v>ERROR</v></c>", Cell(.error, "ERROR")),
        ("<c t=\"d\"><v>2024-11-01T10:30:00</v></c>", Cell(.date, "2024-11-01T10:30:00")),
        ("<c t=\"d\"><v>soon</v></c>", .text("soon")),
        ("<c t=\"new\"><v>x</v></c>", .text("x")),
        ("<x:c t=\"str\" xmlns:x=\"u\"><x:v>prefix</x:v></x:c>", .text("prefix")),
    ])
    func `a cell's kind and text`(element: String, expected: Cell) throws {
        let fixture = PackageFixture(rows: "<row>\(element)</row>", strings: Self.strings)
        #expect(try fixture.rows() == [Row(number: 1, cells: [expected])])
    }

    @Test(arguments: [
        "<c/>", "<c s=\"1\"/>", "<c t=\"str\"></c>", "<c><v/></c>", "<c t=\"s\"><v>6</v></c>",
        "<c><f>1+1</f></c>", "<c t=\"inlineStr\"><is><t/></is></c>", "<c><v> </v></c>",
    ])
    func `a cell without a value is no cell`(element: String) throws {
        let fixture = PackageFixture(rows: "<row>\(element)</row>", strings: Self.strings)
        #expect(try fixture.rows().isEmpty)
        let between = "<row><c><v>1</v></c>\(element)<c><v>2</v></c></row>"
        #expect(
            try PackageFixture(rows: between, strings: Self.strings).cells()
                == [Cell(.number, "1"), .empty, Cell(.number, "2")])
    }

    @Test(arguments: ["8", "-1", "1.0", "x", "99999999999999999999999"])
    func `a shared text that does not exist ends the sheet`(index: String) throws {
        let fixture = PackageFixture(
            rows: "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>\(index)</v></c></row>",
            strings: Self.strings)
        let expected = XLSXError.missingSharedString(
            part: "xl/worksheets/sheet1.xml", cell: "B7", index: index)
        #expect(try fixture.failure() == expected)
    }

    @Test(arguments: [
        ("0.57999999999999996", "0.58"), ("12.50", "12.5"), ("1.2E+3", "1200"), ("1E-4", "0.0001"),
        ("-0.30000000000000004", "-0.3"), ("576480000000000123", "576480000000000123"),
        ("9.9999999999999995", "10"), ("0", "0"), ("-0.0", "0"), ("x", "x"), ("100", "100"),
        ("1234567890123456.5", "1234567890123457"), ("0.1", "0.1"),
        ("5.76E+17", "576000000000000000"),
    ])
    func `a number as a spreadsheet means it`(text: String, plain: String) {
        #expect(NumberText.plain(text) == plain)
    }
}
