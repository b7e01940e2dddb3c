/// Text as it stands in a part.
package enum MarkupText {
    /// The text with what XML cannot hold as such spelled out, in elements and attributes alike.
    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        for (index, byte) in source.enumerated() {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "\t"): bytes += "&#9;".utf8
            case UInt8(ascii: "\n"): bytes += "&#10;".utf8
            case 0..<0x20: bytes += spelled(byte)
            case UInt8(ascii: "_") where EscapedText.isEscape(in: source, at: index):
                // A text that looks like a spelled character is none.
                bytes += spelled(byte)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func spelled(_ byte: UInt8) -> [UInt8] {
        let digits = String(byte, radix: 16, uppercase: true)
        return Array(("_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_").utf8)
    }
}
