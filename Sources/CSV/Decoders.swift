/// Western European text with a byte for each character.
enum Windows1252 {
    /// The characters of the bytes 0x80 to 0x9F; bytes that mean nothing stand for themselves.
    private static let table: [UInt32] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]

    /// Appends the text of bytes as UTF-8, without NULs.
    static func append(
        _ bytes: ArraySlice<UInt8>, to text: inout [UInt8]
    ) -> TextDecoder.Dirt {
        var dirt = TextDecoder.Dirt()
        for byte in bytes {
            if byte == 0 {
                dirt.nulCount += 1
            } else if byte < 0x80 {
                text.append(byte)
            } else {
                let value = byte < 0xA0 ? table[Int(byte) - 0x80] : UInt32(byte)
                UTF8Spelling.append(value, to: &text)
            }
        }
        return dirt
    }
}

/// Text with two or four bytes for each character.
struct UTF16Decoder {
    let isBigEndian: Bool

    init(_ encoding: TextEncoding) { isBigEndian = encoding == .utf16BigEndian }

    /// True where the two bytes at an index are the first half of a character of four.
    func isLead(_ bytes: [UInt8], at index: Int) -> Bool {
        UTF16.isLeadSurrogate(codeUnit(bytes[...], at: index))
    }

    /// Appends the text of bytes as UTF-8, without NULs.
    func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> TextDecoder.Dirt {
        var dirt = TextDecoder.Dirt()
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let unit = codeUnit(bytes, at: index)
            index += 2
            if unit == 0 {
                dirt.nulCount += 1
            } else if !UTF16.isSurrogate(unit) {
                UTF8Spelling.append(UInt32(unit), to: &text)
            } else if UTF16.isLeadSurrogate(unit), index + 1 < bytes.endIndex,
                UTF16.isTrailSurrogate(codeUnit(bytes, at: index))
            {
                let next = codeUnit(bytes, at: index)
                index += 2
                let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF))
                UTF8Spelling.append(value, to: &text)
            } else {
                replace(&text, &dirt)
            }
        }
        if index < bytes.endIndex { replace(&text, &dirt) }
        return dirt
    }

    private func replace(_ text: inout [UInt8], _ dirt: inout TextDecoder.Dirt) {
        text.append(contentsOf: TextPieces.replacement)
        dirt.replacedCount += 1
    }

    private func codeUnit(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt16 {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}

/// The bytes of one character in UTF-8.
enum UTF8Spelling {
    /// Appends a character by its number, which is no surrogate.
    static func append(_ value: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (value >> shift) & 0x3F) }
        switch value {
        case 0..<0x80:
            text.append(UInt8(value))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | value >> 6))
            text.append(tail(0))
        case 0x800..<0x10000:
            text.append(UInt8(0xE0 | value >> 12))
            text.append(tail(6))
            text.append(tail(0))
        default:
            text.append(UInt8(0xF0 | value >> 18))
            text.append(tail(12))
            text.append(tail(6))
            text.append(tail(0))
        }
    }
}
