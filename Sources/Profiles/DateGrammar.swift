package import Records

/// How the exports spell days; a text is such a day as a whole or it is none.
///
/// The forms are `2026/11/23`, `2026-11-23`, `23/11/2026 18:04:05`, `11/23/2026 6:04:05 PM`,
/// `23-11-2026`, `23 Nov 2026 18:04`, `23-Nov-2026`, `23 November, 2026` and `Nov 23, 2026`, each
/// with a time of day and a zone or without.
package struct DateGrammar: Hashable, Sendable {
    /// A day, and the second of it where the text has a time.
    package struct Moment: Hashable, Sendable {
        package var day: Day
        /// 0 to 86,399.
        package var secondOfDay: Int?

        package init(day: Day, secondOfDay: Int?) {
            self.day = day
            self.secondOfDay = secondOfDay
        }
    }

    /// True where `01/02/2026` without AM or PM is the second of January.
    package var isMonthFirst: Bool

    package init(isMonthFirst: Bool = false) { self.isMonthFirst = isMonthFirst }

    /// What is allowed, for messages.
    package var expectation: String {
        let local = isMonthFirst ? "MM/dd/yyyy h:mm:ss AM" : "dd/MM/yyyy HH:mm:ss"
        return "a day such as yyyy/MM/dd, yyyy-MM-dd, dd MMM yyyy or \(local)"
    }

    /// The day that a text spells; nil for any other text.
    package func day(_ text: String) -> Day? { moment(text)?.day }

    /// The day that UTF-8 bytes spell; nil for any other text.
    package func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? { moment(bytes)?.day }

    /// The day and time of day that a text spells; nil for any other text.
    func moment(_ text: String) -> Moment? {
        var text = text
        return text.withUTF8 { moment($0) }
    }

    /// The day and time of day that UTF-8 bytes spell; nil for any other text.
    package func moment(_ bytes: UnsafeBufferPointer<UInt8>) -> Moment? {
        var scanner = DateScanner(bytes: bytes)
        return scanner.moment(isMonthFirst: isMonthFirst)
    }
}

/// Reads a day and perhaps a time of day from bytes.
private struct DateScanner {
    var bytes: UnsafeBufferPointer<UInt8>
    var index = 0

    mutating func moment(isMonthFirst: Bool) -> DateGrammar.Moment? {
        if let month = monthName() { return moment(afterMonth: month) }
        guard let first = number(digitsMax: 4) else { return nil }
        if let named = momentOfNamedMonth(day: first) { return named }
        guard let mark = separator(), let second = number(digitsMax: 2), takes(mark),
            let third = number(digitsMax: 4), let time = timeOfDay()
        else { return nil }
        if first.digitCount == 4 {
            guard third.digitCount <= 2, !time.isHalf else { return nil }
            return moment(first.value, second.value, third.value, time)
        }
        guard third.digitCount == 4 else { return nil }
        // With a dash the day stands first in every export that has it.
        let isSlash = mark == UInt8(ascii: "/")
        let isSwapped = isSlash && (isMonthFirst || time.isHalf)
        let (month, day) = isSwapped ? (first.value, second.value) : (second.value, first.value)
        return moment(third.value, month, day, time)
    }

    /// `23 Nov 2026`, `23-Nov-2026`, `23 November, 2026`, from behind the day.
    private mutating func momentOfNamedMonth(
        day: (value: Int, digitCount: Int)
    ) -> DateGrammar.Moment? {
        let start = index
        guard day.digitCount <= 2, takes(UInt8(ascii: " ")) || takes(UInt8(ascii: "-")),
            let month = monthName()
        else {
            index = start
            return nil
        }
        _ = takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: " ")) || takes(UInt8(ascii: "-")),
            let year = number(digitsMax: 4), year.digitCount == 4, let time = timeOfDay()
        else { return nil }
        return moment(year.value, month, day.value, time)
    }

    /// `Nov 23, 2026`, from behind the month.
    private mutating func moment(afterMonth month: Int) -> DateGrammar.Moment? {
        guard takes(UInt8(ascii: " ")), let day = number(digitsMax: 2) else { return nil }
        _ = takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: " ")), let year = number(digitsMax: 4), year.digitCount == 4,
            let time = timeOfDay()
        else { return nil }
        return moment(year.value, month, day.value, time)
    }

    private func moment(
        _ year: Int, _ month: Int, _ day: Int, _ time: Time
    ) -> DateGrammar.Moment? {
        Day(year: year, month: month, day: day).map {
            DateGrammar.Moment(day: $0, secondOfDay: time.second)
        }
    }

    /// A time of day, and whether it says AM or PM.
    private struct Time {
        var second: Int?
        var isHalf = false
    }

    /// Reads nothing or a whole time of day up to the end; nil for anything else.
    private mutating func timeOfDay() -> Time? {
        if index == bytes.count { return Time() }
        _ = takes(UInt8(ascii: ","))
        guard takes(UInt8(ascii: " ")) || takes(UInt8(ascii: "T")),
            let hour = number(digitsMax: 2), takes(UInt8(ascii: ":")),
            let minute = number(digitsMax: 2), minute.digitCount == 2
        else { return nil }
        var second = 0
        if takes(UInt8(ascii: ":")) {
            guard let found = number(digitsMax: 2), found.digitCount == 2 else { return nil }
            second = found.value
            if takes(UInt8(ascii: ".")), number(digitsMax: 9) == nil { return nil }
        }
        guard hour.value < 24, minute.value < 60, second < 61 else { return nil }
        let half = half()
        if let isAfternoon = half {
            guard (1...12).contains(hour.value) else { return nil }
            let hours = hour.value % 12 + (isAfternoon ? 12 : 0)
            return takesZone() ? time(hours, minute.value, second, isHalf: true) : nil
        }
        return takesZone() ? time(hour.value, minute.value, second, isHalf: false) : nil
    }

    private func time(_ hour: Int, _ minute: Int, _ second: Int, isHalf: Bool) -> Time {
        Time(second: min(hour * 3_600 + minute * 60 + second, 86_399), isHalf: isHalf)
    }

    /// Nothing, or a zone that ends the text: `Z`, `+0200`, ` +02:00`, ` UTC`, ` PDT`.
    private mutating func takesZone() -> Bool {
        if index == bytes.count { return true }
        let rest = bytes[index...].drop { $0 == UInt8(ascii: " ") }
        guard let first = rest.first else { return false }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            let digits = rest.dropFirst().filter { $0 != UInt8(ascii: ":") }
            return (2...4).contains(digits.count) && digits.allSatisfy { $0 &- 0x30 < 10 }
        }
        return rest.count <= 4 && rest.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// `AM` or `PM` in any case, after a space or not; true for the afternoon.
    private mutating func half() -> Bool? {
        let start = index
        _ = takes(UInt8(ascii: " "))
        guard bytes.count - index >= 2, bytes[index + 1] & 0xDF == UInt8(ascii: "M") else {
            index = start
            return nil
        }
        let letter = bytes[index] & 0xDF
        guard letter == UInt8(ascii: "A") || letter == UInt8(ascii: "P") else {
            index = start
            return nil
        }
        index += 2
        return letter == UInt8(ascii: "P")
    }

    /// An English month, whole or its first three letters, in any case.
    private mutating func monthName() -> Int? {
        let letters = bytes[index...].prefix { (0x41...0x5A).contains($0 & 0xDF) }.map { $0 | 0x20 }
        guard letters.count >= 3 else { return nil }
        let month = Self.months.firstIndex { name in
            letters == name || letters == Array(name.prefix(3))
                || (letters.count == 4 && letters == Array(name.prefix(4)))
        }
        guard let month else { return nil }
        index += letters.count
        return month + 1
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ].map { Array($0.utf8) }

    private mutating func separator() -> UInt8? {
        for mark in [UInt8(ascii: "/"), UInt8(ascii: "-")] where takes(mark) { return mark }
        return nil
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

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
