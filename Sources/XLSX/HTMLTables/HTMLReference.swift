import CLibXML2

/// Characters that pages write by name or number: `&nbsp;`, `&#8364;`.
enum HTMLReference {
    /// What the numbers 128 to 159 mean, which pages take from Windows.
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
        0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The text of a reference without its marks; what means nothing stays as it stands.
    static func text(of name: ArraySlice<UInt8>, isEnded: Bool) -> [UInt8] {
        if let number = number(of: name) {
            let mapped = (128..<160).contains(number) ? windows[Int(number) - 128] : number
            // Zero, surrogates and what lies beyond all characters are none.
            let scalar = mapped == 0 ? nil : Unicode.Scalar(mapped)
            return Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
        }
        if let value = value(of: name), let scalar = Unicode.Scalar(value) {
            return Array(String(Character(scalar)).utf8)
        }
        return [UInt8(ascii: "&")] + name + (isEnded ? [UInt8(ascii: ";")] : [])
    }

    /// An attribute's value with its references resolved.
    static func decoded(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard value.contains(UInt8(ascii: "&")) else { return value }
        var text: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "&") else {
                text.append(byte)
                continue
            }
            let name = rest.prefix(32).prefix { part in
                part == UInt8(ascii: "#") || MarkupSpace.isLetter(part)
                    || MarkupSpace.isDigit(part)
            }
            rest = rest[name.endIndex...]
            let isEnded = rest.first == UInt8(ascii: ";")
            if isEnded { rest.removeFirst() }
            text += self.text(of: name, isEnded: isEnded)
        }
        return text[...]
    }

    /// The number behind `#` or `#x`; zero, which is no character, where it is too large.
    private static func number(of name: ArraySlice<UInt8>) -> UInt32? {
        guard name.first == UInt8(ascii: "#") else { return nil }
        var digits = name.dropFirst()
        let isHex = digits.first.map(MarkupSpace.small) == UInt8(ascii: "x")
        if isHex { digits = digits.dropFirst() }
        let text = String(decoding: digits, as: UTF8.self)
        guard !digits.isEmpty, text.allSatisfy(\.isHexDigit) else { return nil }
        if !isHex, !text.allSatisfy(\.isNumber) { return nil }
        return UInt32(text, radix: isHex ? 16 : 10) ?? 0
    }

    private static func value(of name: ArraySlice<UInt8>) -> UInt32? {
        guard !name.isEmpty else { return nil }
        return (Array(name) + [0]).withUnsafeBufferPointer { bytes in
            htmlEntityLookup(bytes.baseAddress).map { UInt32($0.pointee.value) }
        }
    }
}
