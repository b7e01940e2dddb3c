/// One character of more than a byte, as UTF-8 spells it and XML allows it.
enum UTF8Sequence {
    /// How many bytes the character at an index has, 0 where it is none that XML allows.
    ///
    /// `bytes` ends in zeros, so that a sequence that is cut off is none.
    static func size(_ bytes: UnsafePointer<UInt8>) -> Int {
        let first = bytes[0]
        guard first >= 0xC2, isTail(bytes[1]) else { return 0 }
        if first < 0xE0 { return 2 }
        guard isTail(bytes[2]) else { return 0 }
        if first < 0xF0 {
            let isOverlong = first == 0xE0 && bytes[1] < 0xA0
            let isSurrogate = first == 0xED && bytes[1] >= 0xA0
            // U+FFFE and U+FFFF are no characters of XML.
            let isForbidden = first == 0xEF && bytes[1] == 0xBF && bytes[2] >= 0xBE
            return isOverlong || isSurrogate || isForbidden ? 0 : 3
        }
        guard first < 0xF5, isTail(bytes[3]) else { return 0 }
        let isOverlong = first == 0xF0 && bytes[1] < 0x90
        let isTooLarge = first == 0xF4 && bytes[1] >= 0x90
        return isOverlong || isTooLarge ? 0 : 4
    }

    /// How many bytes a character has that begins with this byte, by its first byte alone.
    static func expectedSize(_ first: UInt8) -> Int {
        first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
