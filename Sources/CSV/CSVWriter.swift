/// Rows as RFC 4180 text: commas, line feeds, quotes where they are needed.
package struct CSVWriter: Sendable {
    /// What was written so far and not taken, as UTF-8.
    package private(set) var bytes: [UInt8] = []
    private let protectsFormulas: Bool

    /// Texts that a spreadsheet would run as a formula get a leading apostrophe, unless a
    /// program is the reader and asks for them as they stand.
    package init(protectsFormulas: Bool = true) {
        self.protectsFormulas = protectsFormulas
    }

    /// What was written so far and not taken.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Gives what was written and starts anew, so that large tables need little memory.
    package mutating func takeText() -> String {
        defer { bytes.removeAll(keepingCapacity: true) }
        return text
    }

    /// Gives what was written and starts anew, as UTF-8.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes one row.
    package mutating func append(_ fields: [String]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field)
        }
        // One empty cell alone would read as a blank line, which is no row.
        if fields == [""] { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ field: String) {
        let needsQuotes = field.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
                || byte == UInt8(ascii: "\r")
        }
        let isProtected = protectsFormulas && Self.isFormula(field)
        guard needsQuotes else {
            if isProtected { bytes.append(UInt8(ascii: "'")) }
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isProtected { bytes.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// True for text that a spreadsheet would not take as text; numbers with a sign are numbers.
    private static func isFormula(_ field: String) -> Bool {
        switch field.utf8.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"): !isNumber(field.utf8.dropFirst())
        default: false
        }
    }

    /// Digits, then perhaps a dot and more digits.
    private static func isNumber(_ text: Substring.UTF8View) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
            }
    }
}
