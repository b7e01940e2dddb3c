import Profiles
import Tables

/// IDs of 18 and 19 digits, and what spreadsheets make of them.
enum IDText {
    /// The ID of a cell: its digits, or the ruin of an ID such as `5.76461E+17`, as found.
    ///
    /// Nil for text that is no ID.
    static func orderID(_ row: Row, _ index: Int) -> String? {
        if row.kind(index) == .text, let id = row.withBytes(index, plainID) { return id }
        return orderID(row[index])
    }

    /// A number such as `2.6E+13` that stands where an ID of letters and digits should; nil where
    /// all digits are there.
    ///
    /// Such an ID with one E in it looks like a number; zeros at its end would be a guess.
    static func shortened(_ cell: Cell) -> String? {
        let text = HeaderText.folded(cell.text)
        guard cell.kind == .number, let (digits, exponent) = scientific(text),
            digits.count < exponent
        else { return nil }
        return shown(digits, exponent: exponent)
    }

    /// An ID that is not only digits: the text without the apostrophe that guards it from being
    /// taken for a number.
    static func textID(_ row: Row, _ index: Int) -> String {
        let text = HeaderText.folded(row.text(index))
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    /// The common form of an ID: a text of digits, perhaps with white space around it.
    private static func plainID(_ text: UnsafeBufferPointer<UInt8>) -> String? {
        let digits = HeaderText.core(of: text)
        guard !digits.isEmpty, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The ID of a cell that is spelled in any other way.
    ///
    /// A numeric cell lost all digits but 15. Zeros in their place prove nothing in a text; from
    /// a numeric cell the ID is given in scientific notation, as a spreadsheet shows it, so that
    /// the loss stays visible.
    private static func orderID(_ cell: Cell) -> String? {
        let text = HeaderText.folded(cell.text)
        switch Cell(cell.kind, text).precision {
        case .exact: return isDigits(text) ? text : nil
        case .damaged: return isDigits(text) ? damagedID(text) : nil
        case .lossy:
            guard let (digits, exponent) = scientific(text) else { return nil }
            guard cell.kind == .number else { return text }
            // A numeric cell also writes short numbers so: 1.2E3 is 1200.
            if exponent < Cell.exactDigitsMax, digits.count <= exponent + 1 {
                return digits + String(repeating: "0", count: exponent + 1 - digits.count)
            }
            return shown(digits, exponent: exponent)
        }
    }

    /// Digits that no spreadsheet keeps are whole where they are no zeros: a program wrote them.
    private static func damagedID(_ digits: String) -> String {
        let rest = digits.utf8.dropFirst(Cell.exactDigitsMax)
        let isRuin = rest.allSatisfy { $0 == UInt8(ascii: "0") }
        return isRuin ? shown(digits, exponent: digits.utf8.count - 1) : digits
    }

    /// The number as a spreadsheet shows it, with the digits that it keeps.
    private static func shown(_ digits: String, exponent: Int) -> String {
        var kept = Array(digits.utf8.prefix(Cell.exactDigitsMax))
        if let next = digits.utf8.dropFirst(Cell.exactDigitsMax).first, next >= UInt8(ascii: "5"),
            var index = kept.lastIndex(where: { $0 != UInt8(ascii: "9") })
        {
            kept[index] += 1
            while index + 1 < kept.count {
                index += 1
                kept[index] = UInt8(ascii: "0")
            }
        }
        let text = String(decoding: kept, as: UTF8.self)
        return "\(text.prefix(1)).\(text.dropFirst())E+\(exponent)"
    }

    /// The digits and the power of ten of `5.76461E+17`; a comma may stand for the dot.
    private static func scientific(_ text: String) -> (digits: String, exponent: Int)? {
        let parts = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "E" || $0 == "e" })
        guard parts.count == 2 else { return nil }
        let power = parts[1].hasPrefix("+") ? parts[1].dropFirst() : parts[1]
        guard (1...2).contains(power.count), isDigits(power), let exponent = Int(power) else {
            return nil
        }
        let mantissa = parts[0].split(
            omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
        guard mantissa.count <= 2, mantissa[0].count == 1, mantissa[0] != "0",
            mantissa.allSatisfy(isDigits)
        else { return nil }
        return (mantissa.joined(), exponent)
    }

    private static func isDigits(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
