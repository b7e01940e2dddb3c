package import Tables

/// Numbers as cells spell them: digits, perhaps a dot, perhaps an exponent.
package enum NumberText {
    /// A number cut into its sign, its digits and the power of ten of the last digit.
    struct Parts: Equatable {
        var isNegative = false
        /// Digits as values, without needless zeros in front.
        var digits: [UInt8] = []
        var exponent = 0
    }

    private static let exponentMax = 400

    /// The parts of a number; nil where the text is none or its exponent is out of all reason.
    static func parts(_ text: some Collection<UInt8>) -> Parts? {
        var parts = Parts()
        var rest = text[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
            parts.isNegative = rest.popFirst() == UInt8(ascii: "-")
        }
        var isFraction = false
        var hasDigits = false
        while let byte = rest.first, byte | 0x20 != UInt8(ascii: "e") {
            rest.removeFirst()
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            hasDigits = true
            if byte > 0x30 || !parts.digits.isEmpty { parts.digits.append(byte - 0x30) }
            if isFraction { parts.exponent -= 1 }
        }
        guard hasDigits else { return nil }
        guard rest.popFirst() != nil else { return parts }
        guard let exponent = Int(String(decoding: rest, as: UTF8.self)),
            abs(exponent) <= exponentMax
        else { return nil }
        parts.exponent += exponent
        return parts
    }

    /// True where the text is a number, with however many digits.
    static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text.first == UInt8(ascii: "-") ? 1 : 0
        let start = index
        while index < text.count, text[index] &- 0x30 < 10 { index &+= 1 }
        guard index > start else { return parts(text) != nil }
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            while index < text.count, text[index] &- 0x30 < 10 { index &+= 1 }
        }
        return index == text.count || parts(text) != nil
    }

    /// True for numbers that ``plain(_:)`` would leave as they are, told by their spelling alone;
    /// it says no where it would have to count.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text.first == UInt8(ascii: "-") ? 1 : 0
        let start = index
        guard text.count - start <= significantDigits, index < text.count else { return false }
        while index < text.count, text[index] &- 0x30 < 10 { index &+= 1 }
        let digits = index - start
        // Zeros in front, and a zero with a sign, have a shorter spelling.
        guard digits > 0, text[start] != 0x30 || (digits == 1 && (start == 0 || index < text.count))
        else { return false }
        guard index < text.count else { return true }
        guard text[index] == UInt8(ascii: ".") else { return false }
        index += 1
        guard index < text.count, text[text.count - 1] != 0x30 else { return false }
        while index < text.count, text[index] &- 0x30 < 10 { index &+= 1 }
        return index == text.count
    }

    /// Gives each number of a row its plain spelling.
    package static func makePlain(_ row: inout Row) {
        var index = firstNotPlain(in: row, from: 0)
        while index < row.count {
            var plain = plain(row.text(index))
            plain.withUTF8 { row.put(.number, $0, at: index) }
            index = firstNotPlain(in: row, from: index + 1)
        }
    }

    private static func firstNotPlain(in row: Row, from start: Int) -> Int {
        row.withCells { bytes, ends, kinds in
            for index in start..<max(start, kinds.count) {
                // A pattern, since `==` of another module's type is no single instruction.
                guard case .number = kinds[index] else { continue }
                let textStart = index == 0 ? 0 : ends[index - 1]
                let text = UnsafeBufferPointer(rebasing: bytes[textStart..<ends[index]])
                if !isPlain(text) { return index }
            }
            return kinds.count
        }
    }

    /// A number as a spreadsheet means it: plain digits, rounded half up to the 15 that a
    /// spreadsheet keeps where it has a fraction, so that `0.57999999999999996` is `0.58`.
    ///
    /// Whole numbers stay as they are; text that is no number stays as it is.
    package static func plain(_ text: String) -> String {
        guard var parts = parts(text.utf8) else { return text }
        if parts.exponent < 0 && parts.digits.count > significantDigits { round(&parts) }
        while parts.exponent < 0 && parts.digits.last == 0 {
            parts.digits.removeLast()
            parts.exponent += 1
        }
        var digits = parts.digits.map { $0 + 0x30 }
        if digits.isEmpty { return "0" }
        if parts.exponent >= 0 {
            digits += [UInt8](repeating: 0x30, count: parts.exponent)
        } else {
            let missing = max(0, 1 - parts.exponent - digits.count)
            digits = [UInt8](repeating: 0x30, count: missing) + digits
            digits.insert(UInt8(ascii: "."), at: digits.count + parts.exponent)
        }
        return (parts.isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self)
    }

    private static let significantDigits = 15

    /// Drops digits of the fraction behind the significant ones.
    private static func round(_ parts: inout Parts) {
        let dropped = min(parts.digits.count - significantDigits, -parts.exponent)
        var carries = parts.digits[parts.digits.count - dropped] >= 5
        parts.digits.removeLast(dropped)
        parts.exponent += dropped
        var index = parts.digits.count - 1
        while carries && index >= 0 {
            carries = parts.digits[index] == 9
            parts.digits[index] = carries ? 0 : parts.digits[index] + 1
            index -= 1
        }
        if carries { parts.digits.insert(1, at: 0) }
    }
}
