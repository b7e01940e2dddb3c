package import Records

/// How the exports spell days; a text is such a day as a whole or it is none.
///
/// The forms are `2026/11/23`, `2026-11-23`, `23/11/2026 18:04:05`, `11/23/2026 6:04:05 PM`.
package struct DateGrammar: Hashable, Sendable {
    /// True where `01/02/2026` without AM or PM is the second of January.
    package var isMonthFirst: Bool

    package init(isMonthFirst: Bool = false) { self.isMonthFirst = isMonthFirst }

    /// What is allowed, for messages.
    package var expectation: String {
        let local = isMonthFirst ? "MM/dd/yyyy h:mm:ss AM" : "dd/MM/yyyy HH:mm:ss"
        return "a day such as yyyy/MM/dd, yyyy-MM-dd or \(local)"
    }

    /// The day that a text spells; nil for any other text.
    package func day(_ text: String) -> Day? {
        var text = text
        return text.withUTF8 { day($0) }
    }

    /// The day that UTF-8 bytes spell; nil for any other text.
    package func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        var scanner = DateScanner(bytes: bytes)
        return scanner.day(isMonthFirst: isMonthFirst)
    }
}

/// Reads a day and perhaps a time of day from bytes.
private struct DateScanner {
    var bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    mutating func day(isMonthFirst: Bool) -> Day? {
        guard let first = number(digitsMax: 4), let mark = separator(),
            let second = number(digitsMax: 2), takes(mark), let third = number(digitsMax: 4)
        else { return nil }
        let isYearFirst = first.digitCount == 4
        guard let half = timeOfDay() else { return nil }
        if isYearFirst {
            guard third.digitCount <= 2, half == .none else { return nil }
            return Day(year: first.value, month: second.value, day: third.value)
        }
        // A dash without the year in front is no form of any export.
        guard mark == UInt8(ascii: "/"), third.digitCount == 4 else { return nil }
        let isSwapped = isMonthFirst || half == .stated
        let (month, day) = isSwapped ? (first.value, second.value) : (second.value, first.value)
        return Day(year: third.value, month: month, day: day)
    }

    /// Whether a time of day says AM or PM.
    private enum Half {
        case none
        case stated
    }

    /// Reads nothing or a whole time of day up to the end; nil for anything else.
    private mutating func timeOfDay() -> Half? {
        if index == bytes.count { return Half.none }
        guard takes(UInt8(ascii: " ")) || takes(UInt8(ascii: "T")),
            let hour = number(digitsMax: 2), takes(UInt8(ascii: ":")),
            let minute = number(digitsMax: 2), minute.digitCount == 2
        else { return nil }
        var second = 0
        if takes(UInt8(ascii: ":")) {
            guard let number = number(digitsMax: 2), number.digitCount == 2 else { return nil }
            second = number.value
            if takes(UInt8(ascii: ".")), number9() == nil { return nil }
        }
        guard hour.value < 24, minute.value < 60, second < 61 else { return nil }
        if index == bytes.count { return Half.none }
        if takes(UInt8(ascii: "Z")) { return index == bytes.count ? Half.none : nil }
        return takesHalf() && (1...12).contains(hour.value) ? .stated : nil
    }

    /// `AM` or `PM` in any case, after a space or not, as the last of the text.
    private mutating func takesHalf() -> Bool {
        _ = takes(UInt8(ascii: " "))
        guard bytes.count - index == 2 else { return false }
        let letter = bytes[index] & 0xDF
        let isHalf = letter == UInt8(ascii: "A") || letter == UInt8(ascii: "P")
        return isHalf && bytes[index + 1] & 0xDF == UInt8(ascii: "M")
    }

    private mutating func separator() -> UInt8? {
        for mark in [UInt8(ascii: "/"), UInt8(ascii: "-")] where takes(mark) { return mark }
        return nil
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func number9() -> Int? { number(digitsMax: 9)?.value }

    private mutating func number(digitsMax: Int) -> (value: Int, digitCount: Int)? {
        var value = 0
        let start = index
        while index < bytes.count, index - start < digitsMax, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }
}
