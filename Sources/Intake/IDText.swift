import Profiles
import Tables

/// IDs of 18 and 19 digits, and what spreadsheets make of them.
enum IDText {
    /// Digits that a spreadsheet keeps of a number; it writes zeros for the others.
    private static let keptDigits = 15

    /// The ID of a cell: its digits, or the ruin of an ID such as `5.76461E+17`, as found.
    ///
    /// A numeric cell lost all digits but 15. Zeros in their place prove nothing in a text; from
    /// a numeric cell the ID is given in scientific notation, as a spreadsheet shows it, so that
    /// the loss stays visible. Nil for text that is no ID.
    static func orderID(_ cell: Cell) -> String? {
        let text = HeaderText.folded(cell.text)
        if isDigits(text) { return cell.kind == .number ? numericID(text) : text }
        guard let (digits, exponent) = scientific(text) else { return nil }
        guard cell.kind == .number else { return text }
        // A numeric cell also writes short numbers so: 1.2E3 is 1200.
        if exponent < keptDigits, digits.count <= exponent + 1 {
            return digits + String(repeating: "0", count: exponent + 1 - digits.count)
        }
        return shown(digits, exponent: exponent)
    }

    private static func numericID(_ text: String) -> String {
        let rest = text.utf8.dropFirst(keptDigits)
        let isRuin = !rest.isEmpty && rest.allSatisfy { $0 == UInt8(ascii: "0") }
        return isRuin ? shown(text, exponent: text.utf8.count - 1) : text
    }

    /// The number as a spreadsheet shows it, with the digits that it keeps.
    private static func shown(_ digits: String, exponent: Int) -> String {
        var kept = Array(digits.utf8.prefix(keptDigits))
        if let next = digits.utf8.dropFirst(keptDigits).first, next >= UInt8(ascii: "5"),
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
