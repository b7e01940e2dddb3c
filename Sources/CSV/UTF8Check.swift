/// Tells, piece by piece, whether bytes are UTF-8, and counts the NULs among them.
struct UTF8Check {
    /// How many well-formed characters beyond ASCII make up for one place that is none: text in
    /// another encoding has next to no such characters by chance.
    private static let charactersPerFault = 16

    private(set) var nulBytes = 0
    /// Characters beyond ASCII.
    private(set) var characterCount = 0
    /// Places that are not well-formed.
    private(set) var faultCount = 0
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    /// True where the text is UTF-8, but for a character that its end may cut off.
    var isValid: Bool { faultCount == 0 }

    /// True where the text is UTF-8 from begin to end.
    var isWhole: Bool { isValid && missing == 0 }

    /// True where a little of a UTF-8 text was damaged.
    var isMostlyValid: Bool { characterCount >= faultCount * Self.charactersPerFault }

    /// Looks at the next bytes.
    mutating func take(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var index = 0
            while index < bytes.count {
                if missing == 0 {
                    while index + EightBytes.count <= bytes.count,
                        EightBytes(base + index).isPlain
                    {
                        index += EightBytes.count
                    }
                    guard index < bytes.count else { return }
                }
                take(bytes[index])
                index += 1
            }
        }
    }

    private mutating func take(_ byte: UInt8) {
        if missing > 0 {
            let isExpected = byte >= lowest && byte <= highest
            (lowest, highest) = (0x80, 0xBF)
            if isExpected {
                missing -= 1
                if missing == 0 { characterCount += 1 }
                return
            }
            faultCount += 1
            missing = 0
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
        default: faultCount += 1
        }
    }
}
