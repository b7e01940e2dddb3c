/// Rows as RFC 4180 text: commas, line feeds, quotes where they are needed.
package struct CSVWriter: Sendable {
    /// What was written so far and not taken, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    private let protectsFormulas: Bool
    /// Cells of the row at hand, and where the row began.
    private var cellCount = 0
    private var rowStart = 0

    /// Texts that a spreadsheet would run as a formula get a leading apostrophe, unless a
    /// program is the reader and asks for them as they stand.
    package init(protectsFormulas: Bool = true) {
        self.protectsFormulas = protectsFormulas
    }

    /// What was written so far and not taken.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Gives what was written and starts anew, so that large tables need little memory.
    package mutating func takeText() -> String {
        defer { clear() }
        return text
    }

    /// Gives what was written and starts anew, as UTF-8.
    package mutating func takeBytes() -> [UInt8] {
        defer { clear() }
        return bytes
    }

    /// Forgets what was written, and keeps its memory for what follows.
    package mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        (cellCount, rowStart) = (0, 0)
    }

    /// Writes one row.
    package mutating func append(_ fields: [String]) {
        for field in fields {
            var field = field
            field.withUTF8 { add($0) }
        }
        endRow()
    }

    /// Writes a cell of the row at hand, as UTF-8.
    package mutating func add(_ field: UnsafeBufferPointer<UInt8>) {
        if cellCount > 0 { bytes.append(UInt8(ascii: ",")) }
        cellCount += 1
        let isProtected = protectsFormulas && Self.isFormula(field)
        guard isProtected || Self.needsQuotes(field) else {
            return bytes.append(contentsOf: field)
        }
        addWithCare(field, isProtected: isProtected)
    }

    /// Ends the row at hand.
    package mutating func endRow() {
        // One empty cell alone would read as a blank line, which is no row.
        if cellCount == 1 && bytes.count == rowStart { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
        (cellCount, rowStart) = (0, bytes.count)
    }

    private mutating func addWithCare(_ field: UnsafeBufferPointer<UInt8>, isProtected: Bool) {
        let quote = UInt8(ascii: "\"")
        let isQuoted = Self.needsQuotes(field)
        if isQuoted { bytes.append(quote) }
        if isProtected { bytes.append(UInt8(ascii: "'")) }
        for byte in field {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(quote) }
    }

    /// True for cells with a comma, a quote or a line end in them, looked for by eights.
    private static func needsQuotes(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeRawBufferPointer(field)
        var index = 0
        while index + 8 <= bytes.count {
            let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Control characters too: whether one is a line end is looked at byte by byte.
            if mayNeedQuotes(eight) { break }
            index += 8
        }
        return bytes[index...].contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
    }

    /// True where one of eight bytes is a comma, a quote or below 16.
    private static func mayNeedQuotes(_ eight: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let commas = eight ^ (ones &* UInt64(UInt8(ascii: ",")))
        let quotes = eight ^ (ones &* UInt64(UInt8(ascii: "\"")))
        // Taking one from a byte of zero, or 16 from a lower one, borrows into its high bit.
        let found =
            (commas &- ones) & ~commas | (quotes &- ones) & ~quotes
            | (eight &- (ones &* 16)) & ~eight
        return found & (ones &* 0x80) != 0
    }

    /// True for text that a spreadsheet would not take as text; numbers with a sign are numbers.
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
