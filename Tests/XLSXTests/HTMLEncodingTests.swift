import Tables
import Testing
import XLSX

/// The encodings of web pages.
struct HTMLEncodingTests {
    private static func page(_ head: String, _ cell: [UInt8]) -> MarkupFixture {
        let start = Array("<html><head>\(head)</head><table><tr><td>".utf8)
        return MarkupFixture(
            bytes: start + cell + Array("</td></tr></table>".utf8), format: .html)
    }

    private static func meta(_ name: String) -> String {
        "<meta http-equiv=Content-Type content=\"text/html; charset=\(name)\">"
    }

    @Test(
        arguments: [
            (meta("utf-8"), Array("订单 ä".utf8), "订单 ä"),
            ("", Array("订单 ä".utf8), "订单 ä"),
            (meta("gb2312"), [0xB6, 0xA9, 0xB5, 0xA5], "订单"),
            ("<meta charset='GBK'>", [0xB6, 0xA9, 0xB5, 0xA5], "订单"),
            (meta("big5"), [0xAD, 0x71, 0xB3, 0xE6], "訂單"),
            (meta("Shift_JIS"), [0x92, 0x8D, 0x95, 0xB6], "注文"),
            (meta("windows-1258"), [0xD0, 0xFE], "Đ₫"),
            (meta("windows-874"), [0xA1], "ก"),
            (meta("iso-8859-1"), [0x80, 0xE4], "€ä"),
            ("", [0x80, 0xE4], "€ä"),
            // What a page says of itself may be wrong.
            (meta("gb2312"), Array("订单".utf8), "订单"),
            (meta("utf-16"), Array("订单".utf8), "订单"),
            (meta("no-such-set"), [0xE4], "ä"),
            (meta("utf-8"), [0x61, 0xFF, 0x62], "a\u{FFFD}b"),
        ] as [(String, [UInt8], String)])
    func `a page is read in the encoding that it is in`(
        head: String, cell: [UInt8], expected: String
    ) throws {
        #expect(try Self.page(head, cell).text() == expected)
    }

    @Test(arguments: [true, false], [true, false])
    func `UTF-16 is known with and without its mark`(isBigEndian: Bool, hasMark: Bool) throws {
        // Longer than one piece, so that characters are cut.
        let long = String(repeating: "x", count: 9_001)
        let text = "<table><tr><td>订单 😀</td><td>\(long)</td></tr></table>"
        let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
        let page = MarkupFixture(bytes: bytes, format: .html)
        #expect(try page.text() == "订单 😀|\(long)")
        #expect(FileContainer.sniff(Array(bytes.prefix(4096))) == .html)
    }

    @Test func `characters that pieces cut are whole`() throws {
        for offset in 0..<4 {
            let text = String(repeating: "x", count: offset) + String(repeating: "€", count: 9_000)
            #expect(try Self.page("", Array(text.utf8)).text() == text)
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let page = MarkupFixture(
            bytes: mark + MarkupFixture.table("<tr><td>ä</tr>").bytes, format: .html)
        #expect(try page.text() == "ä")
    }

    @Test func `a reference that pieces cut is whole`() throws {
        for offset in 0..<8 {
            let filler = String(repeating: "x", count: 8_192 - 15 - offset)
            let page = MarkupFixture.page("<table><tr><td>\(filler)&euro;!</td></tr></table>")
            #expect(try page.text() == filler + "€!")
        }
    }
}
