/// What is left of an order ID that a spreadsheet took for a number.
package struct DamagedIDForm: Hashable, Sendable {
    /// The leading digits that the spreadsheet kept.
    var digits: [UInt8]
    /// How many digits the ID had before.
    var length: Int
    /// False for zeros at the end of a plain number, which prove nothing by themselves.
    package var isCertain: Bool

    /// Digits that a spreadsheet keeps of a number; it writes zeros for the others.
    static let keptDigits = 15

    /// The form of a damaged ID: `5.76461E+17` or digits with zeros from the 16th on; nil for
    /// any other text.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let scientific = Self.scientific(bytes) ?? Self.zeroed(bytes) else { return nil }
        self = scientific
    }

    /// True where the text is the ruin of an ID for certain.
    package static func isCertain(_ text: String) -> Bool {
        DamagedIDForm(text)?.isCertain ?? false
    }

    /// True where a whole ID would be written as this form, cut or rounded.
    package func fits(_ orderID: String) -> Bool {
        let candidate = Array(orderID.utf8)
        guard candidate.count == length, candidate.allSatisfy(Self.isDigit) else { return false }
        let head = Array(candidate.prefix(digits.count))
        guard head != digits else { return true }
        let next = candidate.dropFirst(digits.count).first ?? UInt8(ascii: "0")
        return next >= UInt8(ascii: "5") && Self.increased(head) == digits
    }

    private init(digits: [UInt8], length: Int, isCertain: Bool) {
        self.digits = digits
        self.length = length
        self.isCertain = isCertain
    }

    /// `5.76461E+17`, with dot or comma.
    private static func scientific(_ bytes: [UInt8]) -> DamagedIDForm? {
        guard
            let mark = bytes.firstIndex(where: {
                $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e")
            })
        else { return nil }
        var mantissa = Array(bytes[..<mark])
        // One digit stands before the mark: `26081312345E67` is a whole order number of Shopee.
        if mantissa.count > 1 {
            guard mantissa.count > 2, [UInt8(ascii: "."), UInt8(ascii: ",")].contains(mantissa[1])
            else { return nil }
            mantissa.remove(at: 1)
        }
        let power = bytes[(mark + 1)...].drop { $0 == UInt8(ascii: "+") }
        guard let first = mantissa.first, first != UInt8(ascii: "0"),
            mantissa.allSatisfy(isDigit), !power.isEmpty, power.count <= 2,
            power.allSatisfy(isDigit), let exponent = Int(String(decoding: power, as: UTF8.self)),
            exponent >= mantissa.count
        else { return nil }
        return DamagedIDForm(digits: mantissa, length: exponent + 1, isCertain: true)
    }

    /// 17 or more digits of which those after the 15th are zeros.
    private static func zeroed(_ bytes: [UInt8]) -> DamagedIDForm? {
        guard bytes.count >= keptDigits + 2, bytes.allSatisfy(isDigit),
            bytes[keptDigits...].allSatisfy({ $0 == UInt8(ascii: "0") })
        else { return nil }
        return DamagedIDForm(
            digits: Array(bytes.prefix(keptDigits)), length: bytes.count, isCertain: false)
    }

    private static func increased(_ digits: [UInt8]) -> [UInt8] {
        var digits = digits
        for index in digits.indices.reversed() {
            guard digits[index] == UInt8(ascii: "9") else {
                digits[index] += 1
                return digits
            }
            digits[index] = UInt8(ascii: "0")
        }
        return [UInt8(ascii: "1")] + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
