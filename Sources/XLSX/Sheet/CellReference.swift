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

extension CellReference {
    /// True for a reference to a cell behind XFD1048576: well-formed, but no place of a sheet.
    static func isBeyondSheet(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let letters = text.prefix { (0x41...0x5A).contains($0 & ~0x20) || $0 == UInt8(ascii: "$") }
        return letters.contains { $0 != UInt8(ascii: "$") }
            && isNumber(text[letters.endIndex...])
    }

    /// True for a row's number however large; a row 0 is none.
    static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        text.contains { $0 != 0x30 } && text.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// The digits of a row's number, which each reference to a cell of the row repeats.
struct RowDigits {
    private static let sizeMax = 8
    private static let lettersMax = 3

    private var count = 0
    /// The digits as bytes, the first one lowest.
    private var word: UInt64 = 0

    /// Digits that no reference ends in.
    init() {}

    init(_ number: Int) {
        for digit in String(number).utf8.prefix(Self.sizeMax) {
            word |= UInt64(digit) << UInt64(8 * count)
            count += 1
        }
    }

    /// The column of a reference in capital letters to a cell of the row, nil for any other.
    ///
    /// Eight bytes from the reference's begin on must be there to be looked at.
    @inline(__always)
    func column(of reference: UnsafeBufferPointer<UInt8>) -> Int? {
        let letters = reference.count &- count
        guard count > 0, letters > 0, letters <= Self.lettersMax,
            reference.count <= Self.sizeMax, let start = reference.baseAddress
        else { return nil }
        let found = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
        let digits = found >> UInt64(8 &* letters) & (UInt64.max >> UInt64(64 &- 8 &* count))
        guard digits == word else { return nil }
        var column = 0
        for index in 0..<letters {
            let letter = start[index] &- UInt8(ascii: "A")
            guard letter < 26 else { return nil }
            column = column &* 26 &+ Int(letter) &+ 1
        }
        return column <= CellReference.columnIndexMax + 1 ? column - 1 : nil
    }
}
