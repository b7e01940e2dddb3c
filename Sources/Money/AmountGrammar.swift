/// How an export spells amounts: its separators, and the currency that its numbers are in.
///
/// The grammar is strict: a text is an amount as a whole or it is an error, never a prefix of one.
package struct AmountGrammar: Hashable, Sendable {
    /// Which of dot and comma stands before the decimals.
    package enum DecimalMark: Hashable, Sendable {
        case dot
        case comma
    }

    package var currency: Currency
    package var decimalMark: DecimalMark

    package init(currency: Currency, decimalMark: DecimalMark = .dot) {
        self.currency = currency
        self.decimalMark = decimalMark
    }

    /// The largest magnitude of one cell, in units.
    package static let cellUnitsMax: Int64 = 1_000_000_000_000

    /// What is allowed, for messages: `digits with "," between thousands and "." before decimals`.
    package var expectation: String {
        guard currency.decimals > 0 else {
            return "whole \(currency) digits, with \".\" or \",\" between thousands at most"
        }
        let (group, decimal) = decimalMark == .dot ? (",", ".") : (".", ",")
        return "digits with \"\(group)\" between thousands and \"\(decimal)\" before decimals"
    }

    /// The amount that a text spells: an optional sign, an optional currency code before or after,
    /// digits in groups of three or none, and decimals.
    package func amount(_ text: some StringProtocol) throws(AmountError) -> Amount {
        var bytes = Array(text.utf8)[...]
        trim(&bytes)
        guard !bytes.isEmpty else { throw .empty }
        let start = bytes.startIndex
        var isNegative = takeSign(&bytes)
        let hasSign = bytes.startIndex > start
        if let code = takeCode(&bytes) {
            guard code == currency else { throw .otherCurrency(code) }
            if !hasSign { isNegative = takeSign(&bytes) }
        }
        let ticks = try ticks(bytes)
        return Amount(ticks: isNegative ? -ticks : ticks, currency)
    }

    /// The same for a text with any number of decimals, rounded to those that the currency has.
    package func amount(
        _ text: some StringProtocol, _ rounding: Rounding
    ) throws(AmountError) -> Amount {
        let mark: Character = decimalMark == .dot ? "." : ","
        guard let place = text.lastIndex(of: mark) else { return try amount(text) }
        let whole = try amount(text[..<place])
        let decimals = text[text.index(after: place)...]
        guard decimals.utf8.allSatisfy(Self.isDigit) else { throw .notANumber }
        // More digits than these are the dust of binary fractions.
        let kept = decimals.prefix(Self.decimalsMax)
        guard let fraction = Int64(kept) else { throw .notANumber }
        let unit = Int128(currency.smallestUnitTicks)
        let scale = (0..<kept.count).reduce(Int128(1)) { scale, _ in scale * 10 }
        let isNegative = text.contains("-")
        let magnitude =
            Int128(abs(whole.ticks)) * scale + Int128(fraction) * Int128(Amount.ticksPerUnit)
        let units = rounding.quotient(isNegative ? -magnitude : magnitude, scale * unit)
        guard let ticks = Int64(exactly: units * unit) else { throw .tooLarge }
        return Amount(ticks: ticks, currency)
    }

    private static let decimalsMax = 17

    private func ticks(_ bytes: ArraySlice<UInt8>) throws(AmountError) -> Int64 {
        let (whole, fraction) = try split(bytes)
        var units: Int64 = 0
        for byte in whole {
            units = units * 10 + Int64(byte - UInt8(ascii: "0"))
            guard units <= Self.cellUnitsMax else { throw .tooLarge }
        }
        var ticks = units * Amount.ticksPerUnit
        var weight = Amount.ticksPerUnit / 10
        for byte in fraction {
            ticks += Int64(byte - UInt8(ascii: "0")) * weight
            weight /= 10
        }
        return ticks
    }

    /// The digits before and after the decimal mark, grouping taken out and checked.
    private func split(
        _ bytes: ArraySlice<UInt8>
    ) throws(AmountError) -> (whole: [UInt8], fraction: [UInt8]) {
        let marks = bytes.indices.filter { bytes[$0] == Self.dot || bytes[$0] == Self.comma }
        let digitsOnly = bytes.allSatisfy { Self.isDigit($0) || $0 == Self.dot || $0 == Self.comma }
        guard digitsOnly, let first = bytes.first, Self.isDigit(first) else { throw .notANumber }
        guard let last = marks.last else { return (Array(bytes), []) }
        var whole = bytes
        var fraction: ArraySlice<UInt8> = []
        if isDecimalMark(at: last, in: bytes, marks: marks) {
            whole = bytes[..<last]
            fraction = bytes[(last + 1)...]
            while fraction.last == UInt8(ascii: "0"), fraction.count > currency.decimals {
                fraction.removeLast()
            }
            guard last + 1 < bytes.endIndex else { throw .notANumber }
            guard fraction.count <= (currency.decimals == 0 ? 0 : 4) else {
                throw .tooManyDecimals
            }
        }
        return (try ungrouped(whole), Array(fraction))
    }

    /// Whether the last mark stands before decimals.
    ///
    /// For a currency without decimals a mark before exactly three digits groups thousands,
    /// whichever mark it is.
    private func isDecimalMark(
        at last: Int, in bytes: ArraySlice<UInt8>, marks: [Int]
    ) -> Bool {
        let decimal = decimalMark == .dot ? Self.dot : Self.comma
        if currency.decimals == 0 {
            let isAlone = marks.allSatisfy { bytes[$0] == bytes[last] }
            return !(isAlone && bytes.endIndex - last == 4)
        }
        return bytes[last] == decimal
    }

    private func ungrouped(_ whole: ArraySlice<UInt8>) throws(AmountError) -> [UInt8] {
        let group = whole.first { $0 == Self.dot || $0 == Self.comma }
        guard let group else { return Array(whole) }
        let decimal = decimalMark == .dot ? Self.dot : Self.comma
        guard currency.decimals == 0 || group != decimal else { throw .notANumber }
        let groups = whole.split(separator: group, omittingEmptySubsequences: false)
        let areWhole = groups.dropFirst()
            .allSatisfy { $0.count == 3 && $0.allSatisfy(Self.isDigit) }
        guard let head = groups.first, (1...3).contains(head.count), head.allSatisfy(Self.isDigit),
            areWhole
        else { throw .notANumber }
        return Array(groups.joined())
    }

    private func trim(_ bytes: inout ArraySlice<UInt8>) {
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    }

    /// Takes a sign in front; true for a minus.
    private func takeSign(_ bytes: inout ArraySlice<UInt8>) -> Bool {
        guard let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
            return false
        }
        bytes.removeFirst()
        return sign == UInt8(ascii: "-")
    }

    /// A code in capitals before or after the digits, with or without a space.
    private func takeCode(_ bytes: inout ArraySlice<UInt8>) -> Currency? {
        if let code = code(bytes.prefix(3)) {
            bytes.removeFirst(3)
            trim(&bytes)
            return code
        }
        guard let code = code(bytes.suffix(3)) else { return nil }
        bytes.removeLast(3)
        trim(&bytes)
        return code
    }

    private func code(_ letters: ArraySlice<UInt8>) -> Currency? {
        let areCapitals = letters.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
        return areCapitals ? Currency(code: String(decoding: letters, as: UTF8.self)) : nil
    }

    private static let dot = UInt8(ascii: ".")
    private static let comma = UInt8(ascii: ",")

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

/// Why a text is not an amount.
package enum AmountError: Error, Hashable, Sendable {
    case empty
    case notANumber
    case tooManyDecimals
    case tooLarge
    case otherCurrency(Currency)
}
