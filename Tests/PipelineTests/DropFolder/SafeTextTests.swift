import Testing

@testable import Pipeline

/// What is told of a name can be seen, whatever the name holds.
struct SafeTextTests {
    @Test(arguments: [
        ("orders.csv", "orders.csv"),
        ("Pesanan_é_漢字 1.csv", "Pesanan_é_漢字 1.csv"),
        ("a\nb.csv", "a\\nb.csv"),
        ("a\r\tb", "a\\r\\tb"),
        ("\u{1B}[31mred", "\\x1B[31mred"),
        ("\u{1B}]0;title\u{7}", "\\x1B]0;title\\x07"),
        ("invoice\u{202E}vsc.exe", "invoice\\u{202E}vsc.exe"),
        ("a\u{9B}31m", "a\\u{009B}31m"),
        ("a\u{2028}b", "a\\u{2028}b"),
        ("-rf", "-rf"),
        ("", ""),
    ])
    func `what a terminal would obey becomes an escape`(name: String, told: String) {
        #expect(SafeText.name(Array(name.utf8)) == told)
    }

    @Test(
        arguments: [
            ([0x61, 0xFF, 0x62], "a\\xFFb"),
            ([0xC3], "\\xC3"),
            ([0xC3, 0xA9, 0xC3], "é\\xC3"),
            ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
            ([0xF0, 0x9F, 0x98], "\\xF0\\x9F\\x98"),
            ([0xC0, 0xAF], "\\xC0\\xAF"),
        ] as [([UInt8], String)])
    func `bytes that are no UTF-8 are told byte by byte`(bytes: [UInt8], told: String) {
        #expect(SafeText.name(bytes) == told)
    }

    @Test func `a message keeps its lines and nothing else that is not seen`() {
        #expect(SafeText.message("a: \u{1B}[2Jb\n  c\r\n") == "a: \\x1B[2Jb\n  c\\r\n")
    }

    @Test(arguments: [10, 40, 255])
    func `a name that is too long is cut and keeps its extension`(size: Int) {
        let name = String(repeating: "é", count: 200) + ".xlsx"
        let other = String(repeating: "é", count: 201) + ".xlsx"
        #expect(ShortName.fitting("a.csv", sizeMax: size) == "a.csv")
        let short = ShortName.fitting(name, sizeMax: max(size, 32))
        #expect(short.utf8.count <= max(size, 32))
        #expect(short.hasSuffix(".xlsx"))
        #expect(short != ShortName.fitting(other, sizeMax: max(size, 32)))
    }
}
