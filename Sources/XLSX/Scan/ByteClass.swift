/// What a byte may be in markup, looked up in a table of 256.
struct ByteClass {
    /// A letter or `_`: what a name begins with.
    static let nameStart: UInt8 = 1
    /// What may follow within a name; the colon between prefix and name is apart.
    static let name: UInt8 = 2
    static let space: UInt8 = 4
    /// Means nothing but itself in a text.
    static let plainText: UInt8 = 8
    /// Means nothing but itself in the value of an attribute, quotes left out.
    static let plainValue: UInt8 = 16

    /// The table; it is never given back, because every reading uses it, and never changed.
    nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max { table[Int(byte)] = classes(of: byte) }
        return UnsafePointer(table)
    }()

    private static func classes(of byte: UInt8) -> UInt8 {
        let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        let isDigit = (0x30...0x39).contains(byte)
        let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
        var classes: UInt8 = 0
        if isLetter { classes |= nameStart | name }
        if isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") { classes |= name }
        if isSpace { classes |= space }
        // A carriage return is part of a line end and changes; the others stand for themselves.
        let isText = (0x20...0x7F).contains(byte) || byte == 0x09 || byte == 0x0A
        if isText && !"<&]".utf8.contains(byte) { classes |= plainText }
        if (0x20...0x7F).contains(byte) && !"<&\"'".utf8.contains(byte) { classes |= plainValue }
        return classes
    }
}
