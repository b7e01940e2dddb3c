/// Tells, piece by piece, whether bytes are UTF-8, and counts the NULs among them.
struct UTF8Check {
    private(set) var isValid = true
    private(set) var nulBytes = 0
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// Looks at the next bytes.
    mutating func take(_ bytes: [UInt8]) {
        let span = bytes.span
        var index = 0
        while index < span.count {
            if missing == 0 { index = Self.endOfPlainText(in: bytes, from: index) }
            guard index < span.count else { return }
            take(span[unchecked: index])
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) {
        if missing > 0 {
            guard byte >= lowest, byte <= highest else {
                isValid = false
                missing = 0
                return
            }
            (lowest, highest) = (0x80, 0xBF)
            missing -= 1
            return
        }
        switch byte {
        case 0: nulBytes += 1
        case 0x01...0x7F: break
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, lowest) = (2, 0xA0)
        case 0xED: (missing, highest) = (2, 0x9F)  // No surrogates.
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, lowest) = (3, 0x90)
        case 0xF1...0xF3: missing = 3
        case 0xF4: (missing, highest) = (3, 0x8F)
        default: isValid = false
        }
    }

    /// The index of the first byte from `start` on that is NUL or not ASCII, found by eights.
    private static func endOfPlainText(in bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBytes { buffer in
            var index = start
            while index + 8 <= buffer.count {
                let eight = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // A byte of zero borrows its high bit when one is taken from each byte.
                let zeros = (eight &- 0x0101_0101_0101_0101) & ~eight
                guard (eight | zeros) & 0x8080_8080_8080_8080 == 0 else { break }
                index += 8
            }
            while index < buffer.count, buffer[index] != 0, buffer[index] < 0x80 { index += 1 }
            return index
        }
    }
}
