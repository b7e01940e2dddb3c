import Tables

/// Writes the cells of one row into memory that is large enough for them.
struct LineWriter {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private let start: Int
    private let protectsFormulas: Bool
    private var position: Int
    private var cellCount = 0
    /// Up to where `bytes` were looked through for what asks for quotes, and where the last such
    /// byte stands.
    private var searched = 0
    private var found = -1

    /// Begins at a place of the memory; `bytes` hold the texts of all cells.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, into memory: UnsafeMutableBufferPointer<UInt8>,
        from start: Int, protectsFormulas: Bool
    ) {
        self.bytes = bytes
        self.memory = memory
        self.start = start
        self.protectsFormulas = protectsFormulas
        position = start
    }

    /// Writes a cell, given by the place of its text.
    @inline(__always)
    mutating func add(_ place: Range<Int>) {
        if cellCount > 0 { put(UInt8(ascii: ",")) }
        cellCount += 1
        if protectsFormulas || needsQuotes(place) {
            addWithCare(UnsafeBufferPointer(rebasing: bytes[place]))
        } else {
            copy(UnsafeBufferPointer(rebasing: bytes[place]))
        }
    }

    /// Writes a cell that is not among the line's own bytes.
    mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
        if cellCount > 0 { put(UInt8(ascii: ",")) }
        cellCount += 1
        addWithCare(text)
    }

    /// Ends the line and gives its bytes.
    mutating func end() -> Int {
        // One empty cell alone would read as a blank line, which is no row.
        if cellCount == 1 && position == start {
            put(UInt8(ascii: "\""))
            put(UInt8(ascii: "\""))
        }
        put(UInt8(ascii: "\n"))
        return position - start
    }

    private mutating func addWithCare(_ field: UnsafeBufferPointer<UInt8>) {
        let quote = UInt8(ascii: "\"")
        let isQuoted = field.contains(where: Self.asksForQuotes)
        if isQuoted { put(quote) }
        if protectsFormulas && Self.isFormula(field) { put(UInt8(ascii: "'")) }
        guard isQuoted else { return copy(field) }
        for byte in field {
            if byte == quote { put(quote) }
            put(byte)
        }
        put(quote)
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        memory[position] = byte
        position += 1
    }

    @inline(__always)
    private mutating func copy(_ field: UnsafeBufferPointer<UInt8>) {
        guard let target = memory.baseAddress, let source = field.baseAddress else { return }
        ByteCopy.copy(source, field.count, to: target + position)
        position += field.count
    }
}

/// Looking for what asks for quotes: each byte of a row once, by eights.
extension LineWriter {
    @inline(__always)
    private mutating func needsQuotes(_ place: Range<Int>) -> Bool {
        if found < place.lowerBound && searched < place.upperBound {
            search(from: place.lowerBound)
        }
        return place.contains(found)
    }

    /// Goes on to the next byte that asks for quotes, or to the end.
    private mutating func search(from start: Int) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = max(start, searched)
        while index < bytes.count {
            if index + 8 <= raw.count {
                let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                guard Self.mayAskForQuotes(eight) else {
                    index += 8
                    continue
                }
            }
            let end = min(index + 8, bytes.count)
            while index < end {
                if Self.asksForQuotes(bytes[index]) {
                    (found, searched) = (index, index + 1)
                    return
                }
                index += 1
            }
        }
        (found, searched) = (-1, bytes.count)
    }

    @inline(__always)
    private static func asksForQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// True where one of eight bytes is a comma, a quote or below 16.
    @inline(__always)
    private static func mayAskForQuotes(_ eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let commas = eight ^ (ones &* UInt64(UInt8(ascii: ",")))
        let quotes = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
        // Taking one from a byte of zero, or 16 from a lower one, borrows into its high bit.
        let found =
            (commas &- ones) & ~commas | (quotes &- ones) & ~quotes
            | (eight &- (ones &* 16)) & ~eight
        return found & (ones &* 0x80) != 0
    }
}

/// What a spreadsheet would not take as text.
extension LineWriter {
    /// True for text that a spreadsheet would run; numbers with a sign are numbers.
    private static func isFormula(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        switch field.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(field.dropFirst())
        default: false
        }
    }

    /// Digits, then perhaps a dot and more digits.
    private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            }
    }
}
