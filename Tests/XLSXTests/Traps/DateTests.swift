import Tables
import Testing
import XLSX

struct DateTests {
    static let styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
        <dxfs><dxf><numFmt numFmtId="0" formatCode="yyyy"/></dxf></dxfs>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>
        """

    private func cell(_ serial: String, style: String, date1904: Bool = false) throws -> Cell? {
        try PackageFixture(
            rows: "<row><c s=\"\(style)\"><v>\(serial)</v></c></row>", styles: Self.styles,
            date1904: date1904
        ).cells().first
    }

    @Test(arguments: [
        ("45597", "2024-11-01"),
        ("45597.0", "2024-11-01"),
        ("4.5597E4", "2024-11-01"),
        ("45597.5", "2024-11-01T12:00:00"),
        ("366", "1900-12-31"),
        ("36585", "2000-02-29"), ("73109", "2100-02-28"), ("73110", "2100-03-01"),
        ("2958465", "9999-12-31"),
        ("0", "00:00:00"), ("0.5", "12:00:00"),
    ])
    func `a serial under a date style is a date`(serial: String, expected: String) throws {
        for style in ["1", "2"] {
            #expect(try cell(serial, style: style) == Cell(.date, expected))
        }
        for style in ["0", "3", "-1", "x"] {
            #expect(try cell(serial, style: style) == Cell(.number, serial))
        }
    }

    @Test(arguments: [
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("59.5", "1900-02-28T12:00:00"), ("60", nil),
        ("60.5", nil), ("61", "1900-03-01"),
    ])
    func `the 1900 leap bug: 59, 60, 61`(serial: String, expected: String?) throws {
        let cell = expected.map { Cell(.date, $0) } ?? Cell(.number, serial)
        #expect(try self.cell(serial, style: "1") == cell)
    }

    @Test(arguments: [
        ("45597.434027777781", "2024-11-01T10:25:00"),
        ("45597.999999999", "2024-11-02"),
        ("45597.9999999", "2024-11-01T23:59:59"),
        ("45597.99999999999", "2024-11-02"),
        ("45596.99999999999", "2024-11-01"),
        ("45657.99999999999", "2025-01-01"),
        ("59.99999999999", nil),
        ("0.99999999999", "1900-01-01"),
        ("2958465.99999999999", nil),
        ("45597.000011574074", "2024-11-01T00:00:01"),
        // 10:25:00.499, .5 and .999: a fraction of a second is cut off, never rounded up.
        ("45597.43403355", "2024-11-01T10:25:00"), ("45597.434033564815", "2024-11-01T10:25:00"),
        ("45597.434039340278", "2024-11-01T10:25:00"),
        // 10:24:59.9996 is 10:25:00.000 in milliseconds.
        ("45597.434027773148", "2024-11-01T10:25:00"),
        ("45597.4999999999999999999999999999999999999999", "2024-11-01T12:00:00"),
    ])
    func `times are rounded to milliseconds before they are split`(
        serial: String, expected: String?
    ) throws {
        let cell = expected.map { Cell(.date, $0) } ?? Cell(.number, serial)
        #expect(try self.cell(serial, style: "1") == cell)
    }

    @Test(arguments: [
        ("2958466", Cell.Kind.number), ("-1", .number), ("-0.5", .number), ("1E300", .number),
        ("1E9", .number), ("576480000000000123", .number), ("1E-500", .text),
    ])
    func `a date style on an impossible serial keeps the number`(
        serial: String, kind: Cell.Kind
    ) throws {
        #expect(try cell(serial, style: "1") == Cell(kind, serial))
        #expect(try cell(serial, style: "1", date1904: true) == Cell(kind, serial))
    }

    @Test(arguments: [
        "2024-11-01", "2024-11-01T10:30:00", "2024-11-01T10:30:00.123Z", "20241101T103000", "12:30",
    ])
    func `t="d" is an ISO 8601 date`(text: String) throws {
        for style in ["", " s=\"1\""] {
            let fixture = PackageFixture(
                rows: "<row><c t=\"d\"\(style)><v>\(text)</v></c></row>", styles: Self.styles)
            #expect(try fixture.cells() == [Cell(.date, text)])
        }
        try TextTests.check("<c t=\"d\"><v>soon</v></c>", .text("soon"))
    }

    @Test(arguments: [("0", "1904-01-01"), ("44135", "2024-11-01"), ("0.5", "1904-01-01T12:00:00")])
    func `date1904 counts from 1904`(serial: String, expected: String) throws {
        #expect(try cell(serial, style: "1", date1904: true) == Cell(.date, expected))
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("DD/MM/YY", true), ("[h]:mm", true), ("[ss]", true),
        ("[$-409]mmm d", true), ("mm:ss.0", true), ("yyyy\"年\"", true), ("0;;;d", true),
        ("General", false), ("GENERAL", false), ("0.00E+00", false), ("#,##0.00", false),
        ("General;[Red]-General", false), ("Standard;-Standard", false), ("##0.0E+0", false),
        ("[Blue][<100]0;[h]:mm", true), ("_-* #,##0.00\\ \"dm\"_-", false), ("\\y\\m\\d 0", false),
        ("[DBNum1][$-804]yyyy", true), ("[Magenta]0.0", false), ("[hh]", true), ("[mm]:ss", true),
        ("[Red]0", false), ("[$USD] 0", false), ("\"days\" 0", false), ("0\\d", false),
        ("0_d", false), ("0*d", false), ("@", false), ("", false), ("[>100]0", false),
        ("0 \"unclosed d", false), ("[unclosed d", false),
    ])
    func `dates by style only: custom codes`(code: String, isDate: Bool) throws {
        let escaped = MarkupText.escaped(code)
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>"
        let fixture = PackageFixture(
            rows: "<row><c s=\"0\"><v>45597</v></c></row>", styles: styles)
        #expect(
            try fixture.cells() == [isDate ? Cell(.date, "2024-11-01") : Cell(.number, "45597")])
    }

    @Test func `dates by style only: built-in ids`() throws {
        let ids = (0...60).map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        let cells = (0...60).map { "<c s=\"\($0)\"><v>45597</v></c>" }.joined()
        let fixture = PackageFixture(
            rows: "<row>\(cells)</row>", styles: "<cellXfs>\(ids)</cellXfs>")
        let dates = try fixture.cells().enumerated().filter { $0.element.kind == .date }
        #expect(
            dates.map(\.offset)
                == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
    }
}
