import CSV
import Tables
import Testing

/// One test for each trap of CSV files that is met in the wild, by its name.
struct CSVTrapTests {
    private func table(_ text: String) throws -> [[String]] { try rows(of: Array(text.utf8)) }

    private func dialect(_ text: String) throws -> CSVDialect {
        try CSVRowSource(bytes: Array(text.utf8)).dialect
    }

    @Test(arguments: [
        "\u{FEFF}id,b\n1,2\n", "\u{FEFF}\u{FEFF}id,b\n1,2\n", "\u{FEFF}\"id\",b\n1,2\n",
        "\"\u{FEFF}id\",b\n1,2\n", "\u{FEFF}\"\u{FEFF}id\",b\n1,2\n",
    ])
    func `a byte order mark glued to the first header is stripped`(text: String) throws {
        #expect(try table(text) == [["id", "b"], ["1", "2"]])
    }

    @Test(arguments: [true, false], [true, false])
    func `Excel's Unicode text in Chinese`(isBigEndian: Bool, hasMark: Bool) throws {
        let text =
            (hasMark ? "\u{FEFF}" : "") + "订单编号\t商品名称\t数量\n"
            + "1001\t无线蓝牙耳机降噪款黑色\t2\n1002\t手机壳\t1\n"
        let bytes = text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBigEndian ? pair.reversed() : pair
        }
        let encoding = try CSVRowSource(bytes: bytes).dialect.encoding
        #expect(encoding == (isBigEndian ? .utf16BigEndian : .utf16LittleEndian))
        #expect(try rows(of: bytes)[1] == ["1001", "无线蓝牙耳机降噪款黑色", "2"])
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-32 is refused by its name`(isBigEndian: Bool, hasMark: Bool) {
        let bytes = ((hasMark ? "\u{FEFF}" : "") + "id,b\n1,2\n").unicodeScalars.flatMap {
            let four = [UInt8($0.value & 0xFF), UInt8($0.value >> 8), 0, 0]
            return isBigEndian ? four.reversed() : four
        }
        #expect(throws: CSVError.unsupportedEncoding(name: "UTF-32")) {
            try CSVRowSource(bytes: bytes)
        }
    }

    @Test(arguments: [
        ("double", "a,b\n\"1,5\",2\n", "\"", CSVDialect.QuoteEscape.doubling),
        ("single", "a,b\n'1,5',2\n'x','it''s'\n", "'", .doubling),
        ("all single", "'a','b'\n'1','2'\n", "'", .doubling),
        ("backslash", "a,b\n\"say \\\"hi\\\", he said\",2\n3,4\n", "\"", .backslash),
        ("backslash, even", "a,b\n\"say \\\"hi\\\"\",2\n", "\"", .backslash),
        ("single with backslash", "a,b\n'it\\'s, or not',2\n3,4\n", "'", .backslash),
        ("a path", "a,b\n\"C:\\dir\\\",2\n", "\"", .doubling),
        ("apostrophes in words", "a,b\nit's,don't\n'tis,2\n", "\"", .doubling),
        ("forced text", "a,b\n'0123,'5\n'0124,'6\n", "\"", .doubling),
        ("both", "a,b\n\"x, y\",'z'\n\"x, y\",'z'\n", "\"", .doubling),
    ])
    func `quotes and escapes are found`(
        name: String, text: String, quote: String, escape: CSVDialect.QuoteEscape
    ) throws {
        let found = try dialect(text)
        #expect(found.quote == quote.utf8.first, "\(name)")
        #expect(found.escape == escape, "\(name)")
    }

    @Test(arguments: [
        ("single quotes", "a,b\n'1,5',2\n'x','it''s'\n", [["1,5", "2"], ["x", "it's"]]),
        (
            "backslash escapes", "a,b\n\"say \\\"hi\\\", he\",2\n\"\\\\,\\n\",4\n",
            [["say \"hi\", he", "2"], ["\\,\\n", "4"]]
        ),
        ("quotes inside unquoted fields", "a,b\n5\" x 3\",2\n", [["5\" x 3\"", "2"]]),
        (
            "unescaped quotes inside quoted fields", "a,b\n\"5\" pipe\",2\n\"x \"y, z\" w\",3\n",
            [["5\" pipe", "2"], ["x \"y, z\" w", "3"]]
        ),
        ("unescaped quotes at the end", "a,b\n\"a \"quoted\"\",2\n", [["a \"quoted\"", "2"]]),
        (
            "a stray quote swallows nothing", "a,b\n1,2\n\"3,4\n5,6\n7,8\n",
            [["1", "2"], ["\"3", "4"], ["5", "6"], ["7", "8"]]
        ),
        (
            "two stray quotes swallow nothing", "a,b,c\n\"3,4,5\n5,6,7\n\"7,8,9\n1,2,3\n",
            [["\"3", "4", "5"], ["5", "6", "7"], ["\"7", "8", "9"], ["1", "2", "3"]]
        ),
        (
            "newlines in quotes", "a,b\n\"1\n2\",3\n\"4\r\n5\",6\n",
            [["1\n2", "3"], ["4\r\n5", "6"]]
        ),
        ("leading apostrophe", "a,b\n'0123,'x\n\"'5\",'\n", [["0123", "'x"], ["5", "'"]]),
        (
            "trailing tab on long IDs", "a,b\n576461413038785752\t,2\n",
            [["576461413038785752\t", "2"]]
        ),
        ("CR only", "a,b\r1,2\r\"3\",4\r", [["1", "2"], ["3", "4"]]),
        (
            "decimal comma with ;", "a;b\n1,5;2,5\n-3,25;0,00\n",
            [["1,5", "2,5"], ["-3,25", "0,00"]]
        ),
        ("sep= and quotes", "sep=|\na|b\n\"1|2\"|3\n", [["1|2", "3"]]),
    ])
    func `traps`(name: String, text: String, expected: [[String]]) throws {
        #expect(try Array(table(text).dropFirst()) == expected, "\(name)")
    }

    @Test func `a preamble longer than the table does not spoil the delimiter`() throws {
        let preamble = "Income report\nShop: a, b\nFrom 1 to 2\n\nCurrency EUR\nNote\nNote 2\n"
        #expect(try dialect(preamble + "a;b;c\n1,5;2;3\n").delimiter == UInt8(ascii: ";"))
    }

    @Test func `quoted newlines do not spoil the delimiter`() throws {
        let text = "a;b\n\"1, 2\n3, 4\n5, 6\n7, 8\";x\n\"1, 2\n3, 4\";y\n"
        #expect(try dialect(text).delimiter == UInt8(ascii: ";"))
    }

    @Test func `a stray quote far down in a file costs one row at most`() throws {
        let before = (1...20_000).map { "\($0),text \($0),x\n" }.joined()
        let text = "id,text,c\n" + before + "20001,\"5 inch,x\n" + before + "1,\"a\nb\",c\n"
        var source = try CSVRowSource(bytes: Array(text.utf8))
        var count = 0
        var row = Row(number: 0)
        while try source.next(into: &row) {
            #expect(row.count == 3)
            if row.number == 20_002 { #expect(row[1].text == "\"5 inch") }
            count += 1
        }
        #expect(count == 40_003)
    }

    @Test(arguments: ["sep=\na,b\n1,2\n", "sep=\r\na,b\n1,2\n"])
    func `a delimiter line without a delimiter is a record`(text: String) throws {
        #expect(try dialect(text).delimiter == UInt8(ascii: ","))
        #expect(try !dialect(text).hasDelimiterLine)
    }

    @Test func `left-out columns are empty, and a row with nothing else is still given`() throws {
        let text = "a,b,c\n1,2,3\n,x,\n, ,\n\"4\",\"5\",\"6\"\n,\"7\",\n"
        var source = try CSVRowSource(bytes: Array(text.utf8))
        source.leaveOut(ColumnSet([1]))
        var found: [Row] = []
        while let row = try source.next() { found.append(row) }
        #expect(
            found.map { $0.cells.map(\.text) } == [
                ["a", "", "c"], ["1", "", "3"], ["", "", ""], ["4", "", "6"], ["", "", ""],
            ])
        #expect(found.allSatisfy { $0.kind(1) == .empty && $0.hasValueLeftOut })
        #expect(found.map(\.number) == [1, 2, 3, 5, 6])
    }
}
