/// Text from outside in a form that no terminal and no table takes for anything else.
package enum SafeText {
    /// A file's name: bytes that are no UTF-8 and characters that cannot be seen become escapes.
    package static func name(_ bytes: [UInt8]) -> String {
        guard bytes.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var text = ""
        var rest = bytes[...]
        while !rest.isEmpty {
            if let scalar = firstScalar(of: rest) {
                append(scalar, to: &text)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                text += "\\x" + hex(UInt32(rest[rest.startIndex]), digits: 2)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// A message: lines and tabs stay, all else that a terminal would obey becomes an escape.
    package static func message(_ text: String) -> String {
        let isKept = { (scalar: Unicode.Scalar) in
            scalar == "\n" || scalar == "\t" || !isUnseen(scalar)
        }
        guard !text.unicodeScalars.allSatisfy(isKept) else { return text }
        var safe = ""
        for scalar in text.unicodeScalars {
            if isKept(scalar) {
                safe.unicodeScalars.append(scalar)
            } else {
                append(scalar, to: &safe)
            }
        }
        return safe
    }

    /// Controls, and marks that turn the direction of the text around them.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200B, 0x200E, 0x200F,
            0x061C, 0xFEFF:
            true
        default: false
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
            if !isUnseen(scalar) {
                text.unicodeScalars.append(scalar)
            } else if scalar.value < 0x80 {
                text += "\\x" + hex(scalar.value, digits: 2)
            } else {
                text += "\\u{" + hex(scalar.value, digits: 4) + "}"
            }
        }
    }

    private static func hex(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The scalar that some bytes begin with; nil where they begin with none.
    private static func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var iterator = bytes.prefix(4).makeIterator()
        var decoder = UTF8()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return scalar
    }
}
