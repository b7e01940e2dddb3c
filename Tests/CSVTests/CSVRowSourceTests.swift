import CSV
import Tables
import TestSupport
import Testing

/// The rows of a text as texts, with their numbers where asked for.
func rows(of bytes: [UInt8]) throws -> [[String]] {
    var source = try CSVRowSource(bytes: bytes)
    var rows: [[String]] = []
    while let row = try source.next() { rows.append(row.cells.map(\.text)) }
    return rows
}

struct CSVRowSourceTests {
    @Test(arguments: [
        ("plain", "a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("no final newline", "a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("CRLF", "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("CR", "a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        (
            "mixed line ends", "a,b\r1,2\r\n3,4\n5,6",
            [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]
        ),
        ("blank lines", "a,b\n\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("rows of nothing", "a,b\n,\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("header only", "a,b", [["a", "b"]]),
        ("one cell", "a", [["a"]]),
        (
            "ragged", "a,b,c\n1\n1,2,3,4\n5,6,7\n",
            [["a", "b", "c"], ["1"], ["1", "2", "3", "4"], ["5", "6", "7"]]
        ),
        ("delimiter at the end", "a,b,\n1,2,", [["a", "b", ""], ["1", "2", ""]]),
        ("quotes", "\"a\",\"b,c\"\n\"1\"\"2\",\"\"\n", [["a", "b,c"], ["1\"2", ""]]),
        ("newlines in quotes", "a,b\n\"x\r\ny\n\rz\",2\n", [["a", "b"], ["x\r\ny\n\rz", "2"]]),
        ("quote within a cell", "a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
        ("text after a quote", "a,b\n\"5\" inch,2\n", [["a", "b"], ["5 inch", "2"]]),
        ("quote closed by the end", "a,b\n1,\"2\"", [["a", "b"], ["1", "2"]]),
        (
            "trailing tabs stay", "id,b,c\n1\t,2\t,\t\n3\t,4\t,\t\n",
            [["id", "b", "c"], ["1\t", "2\t", "\t"], ["3\t", "4\t", "\t"]]
        ),
        (
            "forced text", "a,b\n=\"0123\",\"=\"\"7\"\"\"\n=\"1\"&\"2\",3\n",
            [["a", "b"], ["0123", "7"], ["=\"1\"&\"2\"", "3"]]
        ),
        ("spaces stay", "a, b\n 1 ,2\n", [["a", " b"], [" 1 ", "2"]]),
        (
            "long digits stay", "a,b\n576480000000000123,0.10\n",
            [["a", "b"], ["576480000000000123", "0.10"]]
        ),
        ("NUL is dirt", "a,b\n1\u{0}2,3\n", [["a", "b"], ["12", "3"]]),
    ])
    func `rows and cells`(name: String, text: String, expected: [[String]]) throws {
        #expect(try rows(of: Array(text.utf8)) == expected, "\(name)")
    }

    @Test(arguments: [
        ("comma", "a,b\n1,2\n", ","),
        ("semicolon", "a;b\n1;2\n", ";"),
        ("tab", "a\tb\n1\t2\n", "\t"),
        ("bar", "a|b\n1|2\n", "|"),
        ("decimal commas", "a;b;c\n1,5;2,5;3,5\n1,6;2,6;3,6\n", ";"),
        ("tabs behind IDs", "id,time,x\n1\t,2\t,3\n1\t,2\t,3\n", ","),
        ("lines before the header", "Report\n\na;b;c\n1;2;3\n4;5;6\n", ";"),
        ("semicolons in quotes", "a,b\n\"1;2;3\",4\n\"1;2;3\",4\n", ","),
        ("one column", "a\n1\n2\n", ","),
        ("stated", "sep=;\na,b;c\n", ";"),
        ("stated and quoted", "\"SEP=|\"\r\na,b|c\n", "|"),
    ])
    func `the delimiter is found`(name: String, text: String, expected: String) throws {
        let source = try CSVRowSource(bytes: Array(text.utf8))
        #expect(source.dialect.delimiter == expected.utf8.first, "\(name)")
    }

    @Test func `the line that states the delimiter is no row`() throws {
        var source = try CSVRowSource(bytes: Array("sep=;\r\na;b,c\r\n".utf8))
        #expect(try source.next() == Row(number: 1, cells: [.text("a"), .text("b,c")]))
        #expect(try source.next() == nil)
        #expect(source.dialect.hasDelimiterLine)
    }

    @Test func `a row's number counts records, blank ones too`() throws {
        var source = try CSVRowSource(bytes: Array("a,b\n\"1\n2\",3\n\n4,5\n".utf8))
        var numbers: [Int] = []
        while let row = try source.next() { numbers.append(row.number) }
        #expect(numbers == [1, 2, 4])
    }

    @Test func `a given delimiter is obeyed`() throws {
        var source = try CSVRowSource(
            bytes: Array("a,b\n1,2\n".utf8), delimiter: UInt8(ascii: ";"))
        #expect(try source.next()?.cells == [.text("a,b")])
    }

    @Test func `what spans the pieces of a file stays whole`() throws {
        // Every kind of break at every place around the border of two pieces of 256 KB.
        for shift in 0..<16 {
            let filler = String(repeating: "x", count: (256 << 10) - 16 + shift)
            let text = "h,\(filler)\r\nä€😀,\"a\"\"b\r\nc\"\r\n=\"1\",\"\"\r\n"
            #expect(
                try rows(of: Array(text.utf8))
                    == [["h", filler], ["ä€😀", "a\"b\r\nc"], ["1", ""]])
        }
    }

    @Test func `a file reads as its bytes do`() throws {
        let folder = try TemporaryFolder()
        let lines = (1...30_000).map { "\($0),\"text \($0)\"\n" }.joined()
        var source = try CSVRowSource(path: folder.write("id,text\n" + lines, to: "a.csv"))
        var count = 0
        while let row = try source.next() {
            if row.number > 1 { #expect(row[1].text == "text \(row.number - 1)") }
            count += 1
        }
        #expect(count == 30_001)
    }
}
