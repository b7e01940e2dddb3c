/// A calendar day without a time zone, as exports print it.
package struct Day: Hashable, Sendable, Codable {
    /// Days since 1970-01-01 in the Gregorian calendar.
    package var number: Int32

    package init(number: Int32) { self.number = number }

    /// A day of the Gregorian calendar; nil where there is no such day, or outside 1900 to 2999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// A day from `yyyy-MM-dd`; nil for any other text.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Int(String(decoding: bytes[0..<4], as: UTF8.self)),
            let month = Int(String(decoding: bytes[5..<7], as: UTF8.self)),
            let day = Int(String(decoding: bytes[8..<10], as: UTF8.self))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day of the Gregorian calendar.
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
    package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
    /// Whole days from the right day to the left one.
    package static func - (left: Day, right: Day) -> Int { Int(left.number - right.number) }

    private static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2:
            let isLeap =
                year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2026-11-23`.
    package var description: String {
        let (year, month, day) = parts
        // Digit by digit, since ledgers and reports have millions of days.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { bytes in
            func put(_ number: Int, _ range: Range<Int>) {
                var number = number
                for index in range.reversed() {
                    bytes[index] = UInt8(ascii: "0") + UInt8(number % 10)
                    number /= 10
                }
            }
            put(year, 0..<4)
            put(month, 5..<7)
            put(day, 8..<10)
            bytes[4] = UInt8(ascii: "-")
            bytes[7] = UInt8(ascii: "-")
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
