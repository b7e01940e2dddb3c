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
        ("45597.434027777781", "2024-11-01T10:25:00"),
        ("45597.999999999", "2024-11-02"),
        ("45597.9999999", "2024-11-01T23:59:59"),
        ("45597.000011574074", "2024-11-01T00:00:01"),
        ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("366", "1900-12-31"),
        ("36585", "2000-02-29"), ("73109", "2100-02-28"), ("73110", "2100-03-01"),
        ("2958465", "9999-12-31"),
        ("0", "00:00:00"), ("0.5", "12:00:00"), ("1E-500", nil),
        ("60", nil), ("60.5", nil), ("2958466", nil), ("-1", nil), ("1E300", nil),
        ("576480000000000123", nil),
    ])
    func `a serial under a date style is a date`(serial: String, expected: String?) throws {
        let expected = expected.map { Cell(.date, $0) }
        for style in ["1", "2"] {
            let found = try cell(serial, style: style)
            #expect(found == expected ?? found.map { Cell($0.kind, serial) })
            if expected == nil { #expect(found?.kind != .date) }
        }
        #expect(try cell(serial, style: "0")?.kind != .date)
        #expect(try cell(serial, style: "3")?.kind != .date)
    }

    @Test(arguments: [("0", "1904-01-01"), ("44135", "2024-11-01"), ("0.5", "1904-01-01T12:00:00")])
    func `a workbook may count from 1904`(serial: String, expected: String) throws {
        #expect(try cell(serial, style: "1", date1904: true) == Cell(.date, expected))
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("DD/MM/YY", true), ("[h]:mm", true), ("[ss]", true),
        ("[$-409]mmm d", true), ("mm:ss.0", true), ("yyyy\"年\"", true), ("0;;;d", true),
        ("General", false), ("GENERAL", false), ("0.00E+00", false), ("#,##0.00", false),
        ("[Red]0", false), ("[$USD] 0", false), ("\"days\" 0", false), ("0\\d", false),
        ("0_d", false), ("0*d", false), ("@", false), ("", false), ("[>100]0", false),
        ("0 \"unclosed d", false), ("[unclosed d", false),
    ])
    func `a format's code tells a date`(code: String, isDate: Bool) throws {
        let escaped = MarkupText.escaped(code)
        let styles =
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"170\"/></cellXfs>"
        let fixture = PackageFixture(
            rows: "<row><c s=\"0\"><v>45597</v></c></row>", styles: styles)
        #expect(
            try fixture.cells() == [isDate ? Cell(.date, "2024-11-01") : Cell(.number, "45597")])
    }

    @Test func `formats that every workbook knows`() throws {
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
