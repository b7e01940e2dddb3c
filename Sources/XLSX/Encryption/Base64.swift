/// Bytes written as letters, as XML holds them.
enum Base64 {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values = Dictionary(uniqueKeysWithValues: zip(letters, UInt8(0)..<64))

    /// The bytes of a text, white space left out; nil where it is no Base64.
    static func decode(_ text: String) -> [UInt8]? {
        let letters = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let digits = letters.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
        guard letters.count.isMultiple(of: 4), letters.count - digits.count <= 2 else {
            return nil
        }
        var bytes: [UInt8] = []
        var (bits, bitCount) = (0, 0)
        for digit in digits {
            guard let value = values[digit] else { return nil }
            bits = (bits << 6 | Int(value)) & 0xFFFF
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        }
        return bytes
    }

    /// The text of some bytes.
    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let digit = bits >> (18 - 6 * place) & 0x3F
                text.append(place <= group.count ? letters[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
