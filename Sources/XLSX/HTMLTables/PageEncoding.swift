/// Which encoding a web page is in: what its bytes prove goes before what it says of itself.
struct PageEncoding {
    /// As the system's converter calls it.
    let name: String
    /// Bytes of the mark at the page's begin.
    let markSize: Int

    private static let marks: [([UInt8], String)] = [
        ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
    ]

    /// Names that pages use for encodings that have more characters than the name says.
    private static let widerNames = [
        "GB2312": "GB18030", "GBK": "GB18030", "X-GBK": "GB18030", "BIG5": "BIG5-HKSCS",
        "ISO-8859-1": "CP1252", "LATIN1": "CP1252", "ASCII": "CP1252", "US-ASCII": "CP1252",
        "X-SJIS": "CP932", "SHIFT_JIS": "CP932", "EUC-KR": "CP949", "KS_C_5601-1987": "CP949",
        "TIS-620": "CP874", "WINDOWS-874": "CP874",
    ]

    init(head: [UInt8]) {
        for (mark, name) in Self.marks where head.starts(with: mark) {
            (self.name, markSize) = (name, mark.count)
            return
        }
        markSize = 0
        if let wide = Self.wideName(head) {
            name = wide
        } else if Self.isUTF8(head) {
            name = Self.isASCII(head) ? Self.statedName(head) ?? "UTF-8" : "UTF-8"
        } else {
            name = Self.statedName(head) ?? "CP1252"
        }
    }

    /// UTF-16 without a mark: a page begins with ASCII, each character of which has a zero.
    private static func wideName(_ head: [UInt8]) -> String? {
        guard head.count >= 2, (head[0] == 0) != (head[1] == 0) else { return nil }
        return head[0] == 0 ? "UTF-16BE" : "UTF-16LE"
    }

    private static func isASCII(_ head: [UInt8]) -> Bool { head.allSatisfy { $0 < 0x80 } }

    /// True for valid UTF-8, whose last character may be cut off.
    private static func isUTF8(_ head: [UInt8]) -> Bool {
        for cut in 0..<min(4, head.count + 1) {
            if String(validating: head.dropLast(cut), as: UTF8.self) != nil { return true }
        }
        return false
    }

    /// What stands behind `charset=` or, in XHTML, `encoding=`.
    private static func statedName(_ head: [UInt8]) -> String? {
        let place =
            MarkupSearch.end(of: "charset=", in: head[...])
            ?? MarkupSearch.end(of: "encoding=", in: head.prefix(200))
        guard let place else { return nil }
        let value = head[place...].drop {
            MarkupSpace.contains($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        let bytes = value.prefix(40).prefix { byte in
            MarkupSpace.isLetter(byte) || MarkupSpace.isDigit(byte) || "-_.:".utf8.contains(byte)
        }
        let name = String(decoding: bytes, as: UTF8.self).uppercased()
        // A page whose bytes are no UTF-16 does not become so by saying it.
        guard !name.isEmpty, !name.hasPrefix("UTF-16"), name != "UNICODE" else { return nil }
        let wider = widerNames[name] ?? name
        return TextConverter(from: wider) == nil ? nil : wider
    }
}
