import Tables
import TestSupport
import Testing
import XLSX

/// Row elements, and the rows that they become: `number:A|B|C`.
struct RowTests {
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

    @Test(arguments: [
        ("in order", "[1 A1=1 B1=2] [3 B3=3]", ["1:1|2", "3:|3"]),
        ("each cell in its own row", "[2 A2=1] [2 B2=2] [2 D2=4] [3 A3=5]", ["2:1|2||4", "3:5"]),
        ("no references", "[- -=1 -=2] [- -=3]", ["1:1|2", "2:3"]),
        ("no row numbers", "[- C4=1] [- A5=2]", ["4:||1", "5:2"]),
        ("one row without numbers", "[- A2=1] [- B2=2] [- A3=3]", ["2:1|2", "3:3"]),
        ("empty rows are counted on", "[-] [- -=1] [-] [-] [- -=2]", ["2:1", "5:2"]),
        ("a reference anchors", "[5 -=1 D5=2 -=3] [- -=4]", ["5:1|||2|3", "6:4"]),
        ("repeated without references", "[1 -=1] [1 -=2]", ["1:1|2"]),
        (
            "lower case and dollars", "[1 a1=1 $B$1=2 $aB1=3]",
            ["1:1|2" + String(repeating: "|", count: 26) + "3"]
        ),
        ("cells out of order", "[1 C1=3 A1=1]", ["1:1||3"]),
        ("the cell knows best", "[1 A1=1 A3=3] [4 A4=4]", ["1:1", "3:3", "4:4"]),
        ("blank rows", "[1] [2 A2=] [900 A900=1] [1048576]", ["900:1"]),
        (
            "the last cell", "[1048576 XFD1048576=1]",
            ["1048576:" + String(repeating: "|", count: 16_383) + "1"]
        ),
        ("rows out of order", "[3 A3=3] [1 A1=1] [2 A2=2]", ["1:1", "2:2", "3:3"]),
        ("a row in two places", "[1 A1=1] [2 A2=2] [1 B1=3]", ["1:1|3", "2:2"]),
        ("a cell of an earlier row", "[1 A1=1] [2 A2=2 B1=3]", ["1:1|3", "2:2"]),
        ("counted past a later one", "[-] [-] [1 A1=1] [4 A4=2]", ["1:1", "4:2"]),
    ])
    func `rows come in order and whole`(name: String, rows: String, expected: [String]) throws {
        let markup = Self.markup(rows)
        #expect(Self.shown(try PackageFixture(rows: markup).rows()) == expected, "\(name)")
        // The same with what makes reading harder.
        let dressed = markup.replacing("<row", with: "<!-- <row r='9'> --><x:row xmlns:x='u'")
            .replacing("</row", with: "</x:row").replacing(" r=", with: "\n  a='>'\tr = ")
        #expect(Self.shown(try PackageFixture(rows: dressed).rows()) == expected, "\(name)")
    }

    @Test(arguments: [
        ("[1 XFE1=1]", "XFE1"), ("[1 A1048577=1]", "A1048577"), ("[1048577 A1=1]", "1048577"),
        ("[0 A1=1]", "0"), ("[x A1=1]", "x"), ("[1 1=1]", "1"), ("[1 A=1]", "A"),
        ("[1 A0=1]", "A0"), ("[1 A1B=1]", "A1B"), ("[1 =1]", ""),
        ("[1 ZZZZZZZZZZZZZZZZ1=1]", "ZZZZZZZZZZZZZZZZ1"),
        ("[1048576 -=1] [- -=2]", "1048577"), ("[1 XFD1=1 -=2]", "XFE1"),
    ])
    func `a reference that is none is refused`(rows: String, reference: String) throws {
        let expected = XLSXError.wrongReference(
            part: "xl/worksheets/sheet1.xml", reference: reference)
        #expect(try PackageFixture(rows: Self.markup(rows)).failure() == expected)
    }

    @Test func `rows before a fault are given out, then the fault, each time`() throws {
        var fixture = PackageFixture(rows: Self.markup("[1 A1=1] [2 A2=2] [3 A3=3 XFE3=1]"))
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

    @Test func `formulas without a value and forbidden characters are counted`() throws {
        let fixture = PackageFixture(
            rows: "<row><c><f>1+1</f></c><c t=\"str\"><v>a\u{1}b&#2;c</v></c></row>")
        let folder = try TemporaryFolder()
        var source = try Workbook(path: fixture.write(to: folder)).rows(sheet: 0)
        #expect(try source.next()?.cells == [.empty, .text("abc")])
        #expect(try source.next() == nil)
        #expect(source.notes[.formulaWithoutValue].count == 1)
        #expect(source.notes[.forbiddenCharacter].count == 2)
    }
}
