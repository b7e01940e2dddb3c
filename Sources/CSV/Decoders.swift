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
    static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        for byte in bytes where byte != 0 {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let value = byte < 0xA0 ? table[Int(byte) - 0x80] : UInt32(byte)
                UTF8Spelling.append(value, to: &text)
            }
        }
    }
}

/// Text with two or four bytes for each character.
struct UTF16Decoder {
    let isBigEndian: Bool

    /// Appends the text of bytes as UTF-8, without NULs; gives back the bytes of a character
    /// that is cut off, unless these are the last.
    func append(_ bytes: [UInt8], to text: inout [UInt8], isLast: Bool) -> [UInt8] {
        var index = 0
        while index + 1 < bytes.count {
            let unit = codeUnit(bytes, at: index)
            guard UTF16.isLeadSurrogate(unit) else {
                let isStray = UTF16.isTrailSurrogate(unit)
                if unit != 0 { UTF8Spelling.append(isStray ? 0xFFFD : UInt32(unit), to: &text) }
                index += 2
                continue
            }
            guard index + 3 < bytes.count else { break }
            let next = codeUnit(bytes, at: index + 2)
            guard UTF16.isTrailSurrogate(next) else {
                UTF8Spelling.append(0xFFFD, to: &text)
                index += 2
                continue
            }
            let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF))
            UTF8Spelling.append(value, to: &text)
            index += 4
        }
        guard isLast, index < bytes.count else { return Array(bytes[index...]) }
        UTF8Spelling.append(0xFFFD, to: &text)
        return []
    }

    private func codeUnit(_ bytes: [UInt8], at index: Int) -> UInt16 {
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
