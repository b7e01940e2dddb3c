/// The `_x000D_` spelling of characters that XML does not let stand in a text.
enum EscapedText {
    private static let length = 7
    private static let underscore = UInt8(ascii: "_")

    /// Replaces each spelled character, from left to right; what came out of a
    /// spelling is no part of another one.
    private static func decode(_ text: inout [UInt8]) {
        guard var place = nextEscape(in: text, from: 0) else { return }
        var decoded = Array(text[..<place.index])
        while true {
            var unit = place.unit
            var end = place.index + length
            if UTF16.isLeadSurrogate(UInt16(unit)), let next = escape(in: text, at: end),
                UTF16.isTrailSurrogate(UInt16(next))
            {
                unit = 0x10000 + ((unit & 0x3FF) << 10 | (next & 0x3FF))
                end += length
            }
            // Half a character alone is left as it is spelled.
            if let scalar = Unicode.Scalar(unit) {
                decoded.append(contentsOf: Array(String(scalar).utf8))
            } else {
                decoded.append(contentsOf: text[place.index..<end])
            }
            guard let next = nextEscape(in: text, from: end) else {
                decoded.append(contentsOf: text[end...])
                break
            }
            decoded.append(contentsOf: text[end..<next.index])
            place = next
        }
        text = decoded
    }

    /// A text without spelled characters; nil where it holds none, as almost all do.
    @inline(__always)
    static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard text.count >= length, let start = text.baseAddress,
            ByteSearch.find("_x", in: start, from: 0, to: text.count) != nil
        else { return nil }
        var bytes = Array(text)
        decode(&bytes)
        return bytes
    }

    /// True where a text has a spelled character at an index.
    static func isEscape(in text: [UInt8], at index: Int) -> Bool {
        escape(in: text, at: index) != nil
    }

    private static func nextEscape(
        in text: [UInt8], from start: Int
    ) -> (index: Int, unit: UInt32)? {
        guard text.count - start >= length else { return nil }
        for index in start...text.count - length where text[index] == underscore {
            if let unit = escape(in: text, at: index) { return (index, unit) }
        }
        return nil
    }

    /// The number of `_x` and exactly four hexadecimal digits and `_` at an index.
    private static func escape(in text: [UInt8], at index: Int) -> UInt32? {
        guard index + length <= text.count, text[index] == underscore,
            text[index + 1] == UInt8(ascii: "x"), text[index + 6] == underscore
        else { return nil }
        var unit: UInt32 = 0
        for byte in text[index + 2..<index + 6] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x41 + 10)
            case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x61 + 10)
            default: return nil
            }
        }
        return unit
    }
}
