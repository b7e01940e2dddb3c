/// Where a cell says that it stands, for example `B7`, `b7` or `$B$7`.
struct CellReference {
    /// The last column, XFD, from 0.
    static let columnIndexMax = 16_383
    /// The last row.
    static let rowNumberMax = 1_048_576

    let columnIndex: Int
    let rowNumber: Int

    /// Nil where the text is no reference or lies beyond the last column or row.
    @inline(__always)
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var column = 0
        if index < text.count, text[index] == UInt8(ascii: "$") { index += 1 }
        while index < text.count {
            // Lower-case letters differ from capitals in this one bit.
            let letter = text[index] & ~0x20
            guard letter >= UInt8(ascii: "A"), letter <= UInt8(ascii: "Z") else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            guard column <= Self.columnIndexMax + 1 else { return nil }
            index += 1
        }
        if index < text.count, text[index] == UInt8(ascii: "$") { index += 1 }
        let digits = UnsafeBufferPointer(rebasing: text[index...])
        guard column > 0, let row = Self.rowNumber(digits) else { return nil }
        columnIndex = column - 1
        rowNumber = row
    }

    /// The number of a row, nil where the text is none or lies beyond the last row.
    @inline(__always)
    static func rowNumber(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
        var number = 0
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            guard number <= rowNumberMax else { return nil }
        }
        return number > 0 ? number : nil
    }
}
