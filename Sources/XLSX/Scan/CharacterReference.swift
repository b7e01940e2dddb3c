/// `&amp;`, `&#10;` and the like: a character by its name or number.
struct CharacterReference {
    /// What stands at an ampersand.
    enum Found {
        case character(CharacterReference)
        /// The bytes end before the reference does.
        case cutOff
        /// Nothing that a part without a document type may hold.
        case unknown
    }

    /// The character as UTF-8, from the lowest byte on.
    let utf8: UInt32
    let utf8Size: Int
    /// Bytes from the ampersand to the semicolon.
    let size: Int

    /// More digits than any character needs; zeros in front of a number are left to libxml2.
    private static let sizeMax = 12

    /// Reads the reference at an ampersand, of which `count` bytes are there.
    static func find(_ bytes: UnsafePointer<UInt8>, count: Int) -> Found {
        var size = 1
        while size < count, size < sizeMax, bytes[size] != UInt8(ascii: ";") { size += 1 }
        guard size < sizeMax else { return .unknown }
        guard size < count else { return .cutOff }
        let name = UnsafeBufferPointer(start: bytes + 1, count: size - 1)
        guard let value = name.first == UInt8(ascii: "#") ? number(name) : named(name),
            let spelled = spelled(value)
        else { return .unknown }
        return .character(
            CharacterReference(utf8: spelled.utf8, utf8Size: spelled.size, size: size + 1))
    }

    private static func named(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let characters: [(StaticString, UInt32)] = [
            ("lt", 0x3C), ("gt", 0x3E), ("amp", 0x26), ("quot", 0x22), ("apos", 0x27),
        ]
        return characters.first { $0.0.withUTF8Buffer { name.elementsEqual($0) } }?.1
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let isHex = text.count > 1 && text[1] == UInt8(ascii: "x")
        let digits = text.dropFirst(isHex ? 2 : 1)
        guard !digits.isEmpty else { return nil }
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt32
            switch byte {
            case 0x30...0x39: digit = UInt32(byte - 0x30)
            case 0x41...0x46 where isHex: digit = UInt32(byte - 0x41) + 10
            case 0x61...0x66 where isHex: digit = UInt32(byte - 0x61) + 10
            default: return nil
            }
            value = value * (isHex ? 16 : 10) + digit
            guard value <= 0x10FFFF else { return nil }
        }
        return value
    }

    /// The bytes of a character that XML allows.
    private static func spelled(_ value: UInt32) -> (utf8: UInt32, size: Int)? {
        let isControl = value < 0x20 && value != 0x09 && value != 0x0A && value != 0x0D
        guard !isControl, value != 0xFFFE, value != 0xFFFF, let scalar = Unicode.Scalar(value)
        else { return nil }
        var bytes: UInt32 = 0
        var size = 0
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            bytes |= UInt32(byte) << UInt32(size * 8)
            size += 1
        }
        return (bytes, size)
    }
}
