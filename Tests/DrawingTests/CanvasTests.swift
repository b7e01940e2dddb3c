import Drawing
import Testing

/// What is drawn is the same each time, in every script of the markets.
struct CanvasTests {
    @Test(arguments: ["Fee 12%", "Phí hoa hồng", "ค่าธรรมเนียม", "平台佣金", "手数料カナ"])
    func `a picture has the same bytes each time and no missing character`(text: String) throws {
        let first = try #require(Self.picture(of: text))
        let second = try #require(Self.picture(of: text))
        #expect(first.bytes == second.bytes)
        #expect(first.missing.isEmpty)
        #expect(Array(first.bytes.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
    }

    @Test func `a picture holds no time`() throws {
        let bytes = try #require(Self.picture(of: "Fee")).bytes
        #expect(!String(decoding: bytes, as: UTF8.self).contains("tIME"))
    }

    @Test func `a document has the same bytes each time and the day that it is given`() throws {
        let documents = try (0..<2).map { _ in
            let canvas = Canvas(document: .a4, title: "Claim", day: "2026-11-23")
            canvas.write("ค่าธรรมเนียม 平台佣金", at: Point(40, 40), TextStyle(11))
            canvas.beginPage()
            canvas.write("Page two", at: Point(40, 40), TextStyle(11, bold: true))
            return try #require(canvas.finished())
        }
        #expect(documents[0] == documents[1])
        #expect(Array(documents[0].prefix(5)) == Array("%PDF-".utf8))
    }

    @Test func `a character that no font has is noticed`() {
        let canvas = Canvas(picture: Size(60, 30))
        canvas.write("A\u{10FFFD}A\u{10FFFD}", at: Point(0, 0), TextStyle(12))
        #expect(canvas.missing == ["\u{10FFFD}"])
    }

    @Test func `the fonts that are missing are named with their package`() {
        #expect(FontCheck.missing().isEmpty)
        let fonts = MissingFont.fonts(for: ["ก", "中", "文", "ệ"])
        #expect(fonts.map(\.script) == ["Thai", "Chinese", "Vietnamese"])
        #expect(fonts.map(\.package) == ["fonts-noto-core", "fonts-noto-cjk", "fonts-noto-core"])
    }

    @Test func `a long text stays in its width and lines`() {
        let canvas = Canvas(picture: Size(10, 10))
        let text = String(repeating: "commission ", count: 40)
        let one = canvas.extent(of: text, TextStyle(12), width: 100)
        let three = canvas.extent(of: text, TextStyle(12).lines(3), width: 100)
        #expect(one.width <= 100)
        #expect(three.height > 2.5 * one.height && three.height < 3.5 * one.height)
    }

    private static func picture(of text: String) -> (bytes: [UInt8], missing: [Unicode.Scalar])? {
        let canvas = Canvas(picture: Size(200, 40))
        canvas.write(text, at: Point(4, 4), TextStyle(14))
        return canvas.finished().map { ($0, canvas.missing) }
    }
}
