/// White space, letters and digits as markup knows them.
enum MarkupSpace {
    /// Space, tab, line ends and form feed.
    @inline(__always)
    static func contains(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    /// A letter of ASCII.
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// The small letter of a capital one.
    @inline(__always)
    static func small(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte | 0x20 : byte }

    /// The text without white space around it.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = text.firstIndex(where: { !contains($0) }),
            let last = text.lastIndex(where: { !contains($0) })
        else { return [] }
        return text[first...last]
    }
}
