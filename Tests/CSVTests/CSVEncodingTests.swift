import CSV
import Tables
import Testing

struct CSVEncodingTests {
    private static let text = "ID\tชื่อ\n1\tä€😀\n"

    private static func wide(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBigEndian ? pair.reversed() : pair
        }
    }

    @Test(arguments: [
        (Array(text.utf8), TextEncoding.utf8, false),
        ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8, true),
        ([0xFF, 0xFE] + wide(text, isBigEndian: false), .utf16LittleEndian, true),
        ([0xFE, 0xFF] + wide(text, isBigEndian: true), .utf16BigEndian, true),
    ])
    func `an encoding is found and decoded`(
        bytes: [UInt8], encoding: TextEncoding, hasMark: Bool
    ) throws {
        let dialect = try CSVRowSource(bytes: bytes).dialect
        #expect(dialect.encoding == encoding)
        #expect(dialect.hasByteOrderMark == hasMark)
        #expect(dialect.delimiter == UInt8(ascii: "\t"))
        #expect(try rows(of: bytes) == [["ID", "ชื่อ"], ["1", "ä€😀"]])
    }

    @Test(arguments: [true, false])
    func `UTF-16 needs no mark`(isBigEndian: Bool) throws {
        let bytes = Self.wide("Order ID\tName\n1\tä\n", isBigEndian: isBigEndian)
        #expect(try rows(of: bytes) == [["Order ID", "Name"], ["1", "ä"]])
    }

    @Test func `bytes that are no UTF-8 are Windows-1252, and the dialect says so`() throws {
        let bytes = Array("a;b\n".utf8) + [0xE7, 0xE3, 0x3B, 0x80, 0x31, 0x0A]
        #expect(try CSVRowSource(bytes: bytes).dialect.encoding == .windows1252)
        #expect(try rows(of: bytes) == [["a", "b"], ["çã", "€1"]])
    }

    @Test(arguments: [
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x28], [0x80], [0xFF],
    ])
    func `only well-formed UTF-8 is UTF-8`(wrong: [UInt8]) throws {
        let bytes = Array("a,b\n1,".utf8) + wrong + Array("\n".utf8)
        #expect(try CSVRowSource(bytes: bytes).dialect.encoding == .windows1252)
    }

    @Test func `a character that the end cuts off leaves the rest UTF-8`() throws {
        let bytes = Array("ä,b\n1,".utf8) + [0xE2, 0x82]
        #expect(try rows(of: bytes) == [["ä", "b"], ["1", "\u{FFFD}"]])
    }

    @Test func `surrogates that stand alone become replacement characters`() throws {
        let bytes: [UInt8] = [
            0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x3D, 0xD8, 0x62, 0, 0x2C, 0, 0, 0xDE, 0x63,
        ]
        #expect(try rows(of: bytes) == [["a", "\u{FFFD}b", "\u{FFFD}\u{FFFD}"]])
    }

    @Test func `dropped NULs are counted`() throws {
        let source = try CSVRowSource(bytes: Array("a,b\n\u{0}1,\u{0}2\n".utf8))
        #expect(source.dialect.droppedNULs == 2)
    }
}
