import Tables
import TestSupport
import Testing
import XLSX

/// Numbers, truth values, errors and formulas.
struct NumberTests {
    @Test(arguments: [
        ("<c><v>576480000000000123</v></c>", Cell(.number, "576480000000000123")),
        ("<c t=\"n\"><v>0.57999999999999996</v></c>", Cell(.number, "0.57999999999999996")),
        ("<c><v>1.2E-5</v></c>", Cell(.number, "1.2E-5")),
        ("<c><v>5.7648E+17</v></c>", Cell(.number, "5.7648E+17")),
        ("<c><v>\n 12.50 </v></c>", Cell(.number, "12.50")),
        ("<c><v>-0</v></c>", Cell(.number, "-0")),
        ("<c><v>007</v></c>", Cell(.number, "007")),
        ("<c><v>1,5</v></c>", .text("1,5")),
        ("<c><v>NaN</v></c>", .text("NaN")),
        ("<c t=\"str\"><v>12.50</v></c>", .text("12.50")),
        ("<c t=\"inlineStr\"><is><t>12.50</t></is></c>", .text("12.50")),
    ])
    func `numbers keep their own text, and numbers as text are text`(
        element: String, expected: Cell
    ) throws {
        try TextTests.check(element, expected)
    }

    @Test(arguments: [
        ("0.57999999999999996", "0.58"), ("12.50", "12.5"), ("1.2E+3", "1200"), ("1E-4", "0.0001"),
        ("-0.30000000000000004", "-0.3"), ("576480000000000123", "576480000000000123"),
        ("9.9999999999999995", "10"), ("0", "0"), ("-0.0", "0"), ("x", "x"), ("100", "100"),
        ("1234567890123456.5", "1234567890123457"), ("0.1", "0.1"),
        ("5.76E+17", "576000000000000000"),
    ])
    func `0.57999999999999996 is meant as 0.58`(text: String, plain: String) {
        #expect(NumberText.plain(text) == plain)
    }

    @Test(arguments: [
        ("<c><v>576480000000000</v></c>", Cell.Precision.exact),
        ("<c><v>5764800000000001</v></c>", .damaged), ("<c><v>-1234567890123456</v></c>", .damaged),
        ("<c><v>5.7648E+17</v></c>", .lossy), ("<c><v>0.57999999999999996</v></c>", .exact),
        ("<c t=\"str\"><v>576480000000000123</v></c>", .exact),
        ("<c t=\"str\"><v>5.7648E+17</v></c>", .lossy),
        ("<c t=\"str\"><v>5,76E+17</v></c>", .lossy),
        ("<c t=\"str\"><v>E5</v></c>", .exact), ("<c t=\"b\"><v>1</v></c>", .exact),
    ])
    func `an integer of more than 15 digits is damaged, an exponent lossy`(
        element: String, precision: Cell.Precision
    ) throws {
        let cells = try PackageFixture(rows: "<row>\(element)</row>").cells()
        #expect(cells.map(\.precision) == [precision])
    }

    @Test(arguments: [
        ("<c t=\"b\"><v>1</v></c>", Cell(.boolean, "TRUE")),
        ("<c t=\"b\"><v>0</v></c>", Cell(.boolean, "FALSE")),
        ("<c t=\"b\"><v>true</v></c>", Cell(.boolean, "TRUE")),
        ("<c t=\"b\"><v>false</v></c>", Cell(.boolean, "FALSE")),
        ("<c t=\"b\"><v>2</v></c>", .text("2")),
        ("<c t=\"e\"><v>#N/A</v></c>", Cell(.error, "#N/A")),
        ("<c t=\"e\"><v>#GETTING_DATA</v></c>", Cell(.error, "#GETTING_DATA")),
        ("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", Cell(.error, "#DIV/0!")),
        ("<c t=\"e\"><v>ERROR</v></c>", Cell(.error, "ERROR")),
    ])
    func `booleans, errors and the unknown 'ERROR' keep their kind`(
        element: String, expected: Cell
    ) throws {
        try TextTests.check(element, expected)
    }

    @Test(arguments: [
        ("<c><f>1+1</f><v>2</v></c>", Cell(.number, "2"), 0),
        ("<c t=\"str\"><f>A1</f><v>x</v></c>", .text("x"), 0),
        ("<c t=\"b\"><f>TRUE()</f><v>1</v></c>", Cell(.boolean, "TRUE"), 0),
        ("<c><f t=\"shared\" si=\"0\"/><v>3</v></c>", Cell(.number, "3"), 0),
        ("<c><f t=\"array\" ref=\"A1\">1</f><v>4</v></c>", Cell(.number, "4"), 0),
        ("<c><f>1+1</f></c>", .empty, 1), ("<c><f>1+1</f><v/></c>", .empty, 1),
        ("<c t=\"str\"><f>A1</f><v></v></c>", .empty, 1),
        ("<c><f t=\"shared\" si=\"0\"/></c>", .empty, 1),
        ("<c/>", .empty, 0),
    ])
    func `cached formula values, and a missing v is counted`(
        element: String, expected: Cell, missing: Int
    ) throws {
        let folder = try TemporaryFolder()
        let fixture = PackageFixture(rows: "<row>\(element)<c><v>9</v></c></row>")
        var source = try Workbook(path: fixture.write(to: folder)).rows(sheet: 0)
        #expect(try source.next()?.cells == [expected, Cell(.number, "9")])
        #expect(try source.next() == nil)
        #expect(source.notes[.formulaWithoutValue].count == missing)
    }

    @Test(arguments: [
        "<c/>", "<c s=\"1\"/>", "<c t=\"str\"></c>", "<c><v/></c>", "<c t=\"s\"><v>6</v></c>",
        "<c><f>1+1</f></c>", "<c t=\"inlineStr\"><is><t/></is></c>", "<c><v> </v></c>",
    ])
    func `a cell without a value is no cell`(element: String) throws {
        let fixture = PackageFixture(rows: "<row>\(element)</row>", strings: TextTests.strings)
        #expect(try fixture.rows().isEmpty)
        let between = "<row><c><v>1</v></c>\(element)<c><v>2</v></c></row>"
        #expect(
            try PackageFixture(rows: between, strings: TextTests.strings).cells()
                == [Cell(.number, "1"), .empty, Cell(.number, "2")])
    }
}
