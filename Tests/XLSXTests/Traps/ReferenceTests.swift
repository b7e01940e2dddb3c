import FuzzLaws
import Tables
import TestSupport
import Testing
import XLSX

/// Row elements, and the rows that they become: `number:A|B|C`.
struct ReferenceTests {
    private static func shown(_ rows: [Row]) -> [String] {
        rows.map { "\($0.number):" + $0.cells.map(\.text).joined(separator: "|") }
    }

    /// Writes `[2 B2=x C=y]` as row 2 with a cell at B2 and one without a reference.
    private static func markup(_ rows: String) -> String {
        rows.split(separator: "]").map { part in
            let words = part.drop { $0 == " " || $0 == "[" }.split(separator: " ")
            let number = words.first.map { $0 == "-" ? "" : " r=\"\($0)\"" } ?? ""
            let cells = words.dropFirst().map { word in
                let sides = word.split(separator: "=", omittingEmptySubsequences: false)
                let reference = sides[0] == "-" ? "" : " r=\"\(sides[0])\""
                return "<c\(reference)><v>\(sides[1])</v></c>"
            }.joined()
            return "<row\(number)>\(cells)</row>"
        }.joined()
    }

    /// Reads the rows plainly and again with what makes reading harder.
    private static func check(_ rows: String, _ expected: [String]) throws {
        let markup = markup(rows)
        #expect(shown(try PackageFixture(rows: markup).rows()) == expected)
        let dressed = markup.replacing("<row", with: "<!-- <row r='9'> --><x:row xmlns:x='u'")
            .replacing("</row", with: "</x:row").replacing(" r=", with: "\n  a='>'\tr = ")
        #expect(shown(try PackageFixture(rows: dressed).rows()) == expected)
    }

    @Test(arguments: [
        ("[1 A1=1 B1=2] [3 B3=3]", ["1:1|2", "3:|3"]),
        ("[- -=1 -=2] [- -=3]", ["1:1|2", "2:3"]),
        ("[- C4=1] [- A5=2]", ["4:||1", "5:2"]),
        ("[- A2=1] [- B2=2] [- A3=3]", ["2:1|2", "3:3"]),
        ("[-] [- -=1] [-] [-] [- -=2]", ["2:1", "5:2"]),
        ("[5 -=1 D5=2 -=3] [- -=4]", ["5:1|||2|3", "6:4"]),
        ("[1 -=1] [1 -=2]", ["1:1|2"]),
        ("[-] [-] [1 A1=1] [4 A4=2]", ["1:1", "4:2"]),
    ])
    func `no r on cells, on some, on rows`(rows: String, expected: [String]) throws {
        try Self.check(rows, expected)
    }

    @Test(arguments: [
        ("[2 A2=1] [2 B2=2] [2 D2=4] [3 A3=5]", ["2:1|2||4", "3:5"]),
        ("[1 a1=1 $B$1=2 $aB1=3]", ["1:1|2" + String(repeating: "|", count: 26) + "3"]),
        ("[1 C1=3 A1=1]", ["1:1||3"]),
        ("[1 A1=1 A1=2]", ["1:2"]),
        ("[1 A1=1 A3=3] [4 A4=4]", ["1:1", "3:3", "4:4"]),
        ("[3 A3=3] [1 A1=1] [2 A2=2]", ["1:1", "2:2", "3:3"]),
        ("[1 A1=1] [2 A2=2] [1 B1=3]", ["1:1|3", "2:2"]),
        ("[1 A1=1] [2 A2=2 B1=3]", ["1:1|3", "2:2"]),
        ("[1048576 A1048576=9] [1 A1=1]", ["1:1", "1048576:9"]),
    ])
    func `lower-case or $ refs, one row element per cell, rows repeated or out of order`(
        rows: String, expected: [String]
    ) throws {
        try Self.check(rows, expected)
    }

    @Test(arguments: [
        "", "<dimension/>", "<dimension ref=\"A1\"/>", "<dimension ref=\"A1:B2\"/>",
        "<dimension ref=\"A1:XFD1048576\"/>", "<dimension ref=\"1:10901\"/>",
        "<dimension ref=\"4\"/>", "<dimension ref=\"\"/>",
        "<dimension ref=\"ZZZZ99999999999999\"/>",
    ])
    func `dimension missing, too small, far too big, 1 to 10901, 4`(dimension: String) throws {
        let rows = Self.markup("[1 A1=1] [9 A9=2 AB9=3]")
        let sheet = "<worksheet>\(dimension)<sheetData>\(rows)</sheetData></worksheet>"
        let expected = ["1:1", "9:2" + String(repeating: "|", count: 27) + "3"]
        #expect(Self.shown(try PackageFixture(sheet: sheet).rows()) == expected)
    }

    @Test func `rows out to 1,048,576, empty or styled`() throws {
        let styled = (2..<20_000).map { "<row r=\"\($0)\" s=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>" }
        let rows =
            Self.markup("[1 A1=1]") + styled.joined()
            + "<row r=\"1048575\"/><row r=\"1048576\" ht=\"15\"><c r=\"XFD1048576\" s=\"1\"/></row>"
        let fixture = PackageFixture(rows: rows, styles: "<cellXfs><xf/><xf/></cellXfs>")
        #expect(Self.shown(try fixture.rows()) == ["1:1"])
        try Self.check("[1] [2 A2=] [900 A900=1] [1048576]", ["900:1"])
        let last = "1048576:" + String(repeating: "|", count: 16_383) + "1"
        try Self.check("[1048576 XFD1048576=1]", [last])
    }

    @Test func `a wide gap between two cells holds nothing`() throws {
        let row = try #require(
            try PackageFixture(rows: Self.markup("[5 A5=1 XFD5=2]")).rows().first)
        #expect(row.count == 16_384 && row.cells.filter { $0 != .empty }.count == 2)
    }

    @Test(arguments: [
        ("[1 XFE1=1]", [], "XFE1"), ("[1 A1048577=1]", [], "A1048577"),
        ("[1 ZZZZZZZZZZZZZZZZ1=1]", [], "ZZZZZZZZZZZZZZZZ1"),
        ("[1 A99999999999999999999999=1]", [], "A99999999999999999999999"),
        ("[1 A1=1 XFE1=2 B1=3] [2 A2=4]", ["1:1|3", "2:4"], "XFE1"),
        ("[1 A1=1] [1048577 A1048577=2]", ["1:1"], "A1048577"),
        ("[1 A1=1 A1048577=2] [2 A2=3]", ["1:1", "2:3"], "A1048577"),
        ("[1 A1=1] [1048577 -=2] [2 -=3]", ["1:1", "2:3"], "behind row 1048576"),
        ("[1048576 -=1] [- -=2]", ["1048576:1"], "behind row 1048576"),
        (
            "[1 XFD1=1 -=2] [2 A2=3]", ["1:" + String(repeating: "|", count: 16_383) + "1", "2:3"],
            "XFE1"
        ),
    ])
    func `refs past XFD1048576`(rows: String, expected: [String], place: String) throws {
        let folder = try TemporaryFolder()
        let path = try PackageFixture(rows: Self.markup(rows)).write(to: folder)
        for engine in MarkupEngine.allCases {
            let found = SheetOutcome(path: path, engine: engine)
            #expect(Self.shown(found.rows) == expected && found.failure == nil)
            #expect(found.notes[.cellOutsideSheet].count == 1)
            #expect(found.notes[.cellOutsideSheet].firstPlace == place)
        }
    }

    @Test func `a cell in a row behind the last one counts where it says that it stands`() throws {
        let rows = try PackageFixture(rows: Self.markup("[1048577 A1=1]")).rows()
        #expect(Self.shown(rows) == ["1:1"])
    }

    @Test(arguments: [
        ("[0 A1=1]", "0"), ("[x A1=1]", "x"), ("[1 1=1]", "1"), ("[1 A=1]", "A"),
        ("[1 A0=1]", "A0"), ("[1 A1B=1]", "A1B"), ("[1 =1]", ""),
    ])
    func `a reference that is none is refused`(rows: String, reference: String) throws {
        let expected = XLSXError.wrongReference(
            part: "xl/worksheets/sheet1.xml", reference: reference)
        #expect(try PackageFixture(rows: Self.markup(rows)).failure() == expected)
    }

    @Test func `merged header cells: the value is in the top left one only`() throws {
        let sheet =
            "<worksheet><sheetData>\(Self.markup("[1 A1=fees B1= C1=] [2 A2=a B2=b C2=c]"))"
            + "</sheetData><mergeCells count=\"9\"><mergeCell ref=\"A1:C1\"/>"
            + "<mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"
        #expect(Self.shown(try PackageFixture(sheet: sheet).rows()) == ["1:fees", "2:a|b|c"])
    }

    @Test func `rows before a fault are given out, then the fault, each time`() throws {
        var fixture = PackageFixture(rows: Self.markup("[1 A1=1] [2 A2=2] [3 A3=3 3=1]"))
        fixture.method = .stored
        let folder = try TemporaryFolder()
        var source = try Workbook(path: fixture.write(to: folder)).rows(sheet: 0)
        #expect(try source.next()?.number == 1)
        #expect(try source.next()?.number == 2)
        for _ in 0..<2 { #expect(throws: XLSXError.self) { try source.next() } }
    }

    @Test(arguments: [true, false])
    func `a sheet of many pieces keeps all rows`(isShuffled: Bool) throws {
        let numbers = Array(1...4_000)
        let order =
            isShuffled ? numbers.filter { $0 % 2 == 0 } + numbers.filter { $0 % 2 == 1 } : numbers
        let rows = order.map { number in
            (0..<3).map { column in
                let reference = CellPosition(rowNumber: number, columnIndex: column).reference
                return
                    "<row r=\"\(number)\"><c r=\"\(reference)\" t=\"str\">"
                    + "<v>\(number) &amp; \(column)</v></c></row>"
            }.joined()
        }.joined()
        let found = try PackageFixture(rows: rows).rows()
        #expect(found.count == numbers.count)
        for (index, row) in found.enumerated() {
            guard row.number == index + 1,
                row.cells == (0..<3).map({ .text("\(index + 1) & \($0)") })
            else {
                Issue.record("row \(index + 1) is \(row)")
                return
            }
        }
    }

    @Test func `what stands beside the data is not read`() throws {
        let sheet =
            "<worksheet><dimension ref=\"A1\"/><cols><c r=\"A1\"><v>9</v></c></cols>"
            + "<sheetData>\(Self.markup("[1 A1=1] [9 A9=2]"))</sheetData>"
            + "<controls><row>12</row><c r=\"A3\"><v>3</v></c></controls></worksheet>"
        #expect(Self.shown(try PackageFixture(sheet: sheet).rows()) == ["1:1", "9:2"])
    }
}
