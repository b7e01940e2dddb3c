import Tables
import Testing
import XLSX

/// Texts, wherever a cell keeps them.
struct TextTests {
    static let strings = [
        "<si><t>plain</t></si>",
        "<si><r><t xml:space=\"preserve\">rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>",
        "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr/></si>",
        "<si><t> \n trimmed\t</t></si>",
        "<si><t xml:space=\"preserve\"> kept\t</t></si>",
        "<si><t>a_x000D_b_x005F_x000D_c_x0041_x0042_d_xD83D__xDE00__xD83D_</t></si>",
        "<si><t></t></si>",
        "<si><t>&lt;&amp;&#228;<![CDATA[<x>]]></t></si>",
        "<si><r><t> a </t></r><r><t xml:space=\"preserve\"> b </t></r></si>",
        "<si><t xml:space=\"default\">\u{A0} kept: no ASCII \u{3000}</t></si>",
        "<si><rPh sb=\"0\" eb=\"1\"><t>ア</t></rPh><r><t>阿</t></r><rPh><t>ア</t></rPh></si>",
    ]

    static func check(_ element: String, _ expected: Cell) throws {
        let fixture = PackageFixture(rows: "<row>\(element)</row>", strings: strings)
        #expect(try fixture.rows() == [Row(number: 1, cells: [expected])])
    }

    @Test(arguments: [
        ("<c t=\"s\"><v>0</v></c>", "plain"),
        ("<c t=\"s\"><v> 00 </v></c>", "plain"),
        ("<c t=\"s\"><v>7</v></c>", "<&ä<x>"),
        ("<c t=\"inlineStr\"><is><t>in</t></is></c>", "in"),
        ("<c t='inlineStr'><is><t>it's</t></is></c>", "it's"),
        ("<c t=\"str\"><v>576480000000000123</v></c>", "576480000000000123"),
        ("<c t=\"str\"><f>A1</f><v> x </v></c>", " x "),
        ("<c t=\"new\"><v>a type that nobody knows</v></c>", "a type that nobody knows"),
    ])
    func `shared, inline and formula strings are text`(element: String, text: String) throws {
        try Self.check(element, .text(text))
    }

    @Test(arguments: ["11", "-1", "1.0", "x", "99999999999999999999999"])
    func `an index beyond the shared strings ends the sheet`(index: String) throws {
        let fixture = PackageFixture(
            rows: "<row r=\"7\"><c r=\"B7\" t=\"s\"><v>\(index)</v></c></row>",
            strings: Self.strings)
        let expected = XLSXError.missingSharedString(
            part: "xl/worksheets/sheet1.xml", cell: "B7", index: index)
        #expect(try fixture.failure() == expected)
    }

    @Test(arguments: [
        ("<c t=\"inlineStr\"><v>in</v></c>", "in"),
        ("<c t=\"inlineStr\"><is><t>a</t><t>b</t></is></c>", "ab"),
        ("<c t=\"inlineStr\"><is><t>a</t></is><is><t>b</t></is></c>", "ab"),
        ("<c t=\"str\"><v>a</v><v>b</v></c>", "ab"),
        ("<c><is><t>12</t></is></c>", "12"),
        ("<c t=\"str\"><is><t>in</t></is></c>", "in"),
        // What stands in both places is the same text twice.
        ("<c t=\"inlineStr\"><is><t>in</t></is><v>in</v></c>", "in"),
    ])
    func `inlineStr that has a v, several t or v`(element: String, text: String) throws {
        try Self.check(element, .text(text))
    }

    @Test func `no sharedStrings part, or its name in another case`() throws {
        let none = PackageFixture(rows: "<row><c t=\"str\"><v>x</v></c></row>")
        #expect(try none.cells() == [.text("x")])
        let missing = PackageFixture(rows: "<row><c t=\"s\"><v>0</v></c></row>")
        #expect(
            try missing.failure()
                == .missingSharedString(part: "xl/worksheets/sheet1.xml", cell: "A1", index: "0"))
        let sst = "<sst><si><t>x</t></si></sst>"
        for name in ["xl/SharedStrings.xml", "XL/sharedstrings.XML", "xl/SHAREDSTRINGS.xml"] {
            #expect(try missing.with(name, sst).cells() == [.text("x")], "\(name)")
        }
    }

    @Test(arguments: [
        "", "count=\"2\"", "uniqueCount=\"2\"", "count=\"0\" uniqueCount=\"0\"",
        "count=\"1\" uniqueCount=\"1\"", "count=\"-5\" uniqueCount=\"x\"",
        "count=\"4294967295\" uniqueCount=\"99999999999999999999\"",
    ])
    func `count and uniqueCount missing or wrong`(attributes: String) throws {
        let fixture = PackageFixture(
            rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
        let sst = "<sst \(attributes)><si><t>a</t></si><si><t>b</t></si></sst>"
        #expect(try fixture.with("xl/sharedStrings.xml", sst).cells() == [.text("a"), .text("b")])
    }

    @Test(arguments: [
        ("<c t=\"s\"><v> 1 </v></c>", "rich text"),
        ("<c t=\"s\"><v>8</v></c>", "a b "),
        ("<c t=\"inlineStr\"><is><r><t>a</t></r><r><rPr><i/></rPr><t>b</t></r></is></c>", "ab"),
        ("<c t=\"inlineStr\"><is><t>a</t><r><t>b</t></r></is></c>", "ab"),
        ("<c t=\"inlineStr\"><is><r><rPr><rFont val=\"t\"/></rPr><t>a</t></r></is></c>", "a"),
    ])
    func `rich text runs are joined, inline ones too`(element: String, text: String) throws {
        try Self.check(element, .text(text))
    }

    @Test(arguments: [
        ("<c t=\"s\"><v>2</v></c>", "東京"),
        ("<c t=\"s\"><v>10</v></c>", "阿"),
        ("<c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh></is></c>", "a"),
        ("<c t=\"inlineStr\"><is><t>a</t><rPh><t>x</t></rPh><t>b</t></is></c>", "ab"),
    ])
    func `phonetic rPh is skipped`(element: String, text: String) throws {
        try Self.check(element, .text(text))
    }

    @Test(arguments: [
        ("<c t=\"s\"><v>3</v></c>", "trimmed"),
        ("<c t=\"s\"><v>4</v></c>", " kept\t"),
        ("<c t=\"s\"><v>9</v></c>", "\u{A0} kept: no ASCII \u{3000}"),
        ("<c t=\"inlineStr\"><is><t>\r\n a b\t </t></is></c>", "a b"),
        ("<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>", " a "),
        ("<c t=\"inlineStr\"><is><t xml:space='preserve'>a&#13;\n</t></is></c>", "a\r\n"),
    ])
    func `xml space, and white space trimmed without preserve`(
        element: String, text: String
    ) throws {
        try Self.check(element, .text(text))
    }

    @Test(arguments: [
        ("a_x000D_b", "a\rb"), ("_x005F_x000D_", "_x000D_"), ("_x0041_x0042_", "Ax0042_"),
        ("_x000d__x000A_", "\r\n"), ("_x00D_ _x0000D_ _X000D_", "_x00D_ _x0000D_ _X000D_"),
        ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"), ("_xDE00__xD83D_", "_xDE00__xD83D_"),
        ("__x0041__", "_A_"), ("_x00", "_x00"), ("_x004", "_x004"), ("_x00G1_", "_x00G1_"),
    ])
    func `_x000D_ and _x005F_x000D_ in shared, inline and formula strings`(
        spelled: String, text: String
    ) throws {
        let fixture = PackageFixture(
            rows: """
                <row><c t="s"><v>0</v></c><c t="str"><v>\(spelled)</v></c>\
                <c t="inlineStr"><is><t>\(spelled)</t></is></c></row>
                """,
            strings: ["<si><t>\(spelled)</t></si>"])
        let expected = Cell.text(text)
        #expect(try fixture.cells() == [expected, expected, expected])
    }

    @Test(arguments: ["_x000D_", "_x0041_x0042_", "\r\u{1}", "_x005F_", "__x0041__", "_x00"])
    func `what is written as an escape is read as it was`(text: String) throws {
        let written = MarkupText.escaped(text)
        let fixture = PackageFixture(rows: "<row><c t=\"str\"><v>\(written)</v></c></row>")
        #expect(try fixture.cells() == [.text(text)])
    }
}
