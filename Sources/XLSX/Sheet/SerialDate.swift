/// Days since the begin of a workbook's time, as ISO 8601, by whole numbers only.
enum SerialDate {
    private static let millisecondsPerDay: Int128 = 86_400_000
    /// Days between the two begins of time that workbooks have.
    private static let days1904 = 1_462
    /// 9999-12-31.
    private static let dayMax = 2_958_465
    /// 1900-02-29, which old spreadsheets believed in; the days before it are one too low.
    private static let dayThatNeverWas = 60
    /// Days from 1899-12-30, the day 0 of serials behind that day, to 1970-01-01.
    private static let daysTo1970 = 25_569
    private static let digitsMax = 25

    /// The date of a serial, with the time where it has a fraction, or the time alone below 1.
    ///
    /// Nil where the text is no number or no spreadsheet shows it as a date.
    static func text(_ serial: some Collection<UInt8>, countsFrom1904: Bool) -> String? {
        guard let milliseconds = milliseconds(serial) else { return nil }
        let time = Int(milliseconds % millisecondsPerDay / 1_000)
        let days = Int(milliseconds / millisecondsPerDay)
        if days == 0 && !countsFrom1904 { return clock(time) }
        let serialDay = days + (countsFrom1904 ? days1904 : 0)
        guard serialDay <= dayMax, serialDay != dayThatNeverWas else { return nil }
        let day = date(serialDay < dayThatNeverWas ? serialDay + 1 : serialDay)
        return milliseconds % millisecondsPerDay == 0 ? day : day + "T" + clock(time)
    }

    /// The serial in milliseconds, rounded half up; nil below zero and beyond all dates.
    private static func milliseconds(_ serial: some Collection<UInt8>) -> Int128? {
        guard var parts = NumberText.parts(serial), !parts.isNegative || parts.digits.isEmpty
        else { return nil }
        if parts.digits.count > digitsMax {
            parts.exponent += parts.digits.count - digitsMax
            parts.digits.removeLast(parts.digits.count - digitsMax)
        }
        guard parts.digits.count + parts.exponent <= 8 else { return nil }
        var value = parts.digits.reduce(Int128(0)) { $0 * 10 + Int128($1) } * millisecondsPerDay
        for _ in 0..<max(0, parts.exponent) { value *= 10 }
        guard parts.exponent < 0 else { return value }
        // Below this nothing is left of a millisecond.
        guard parts.exponent > -36 else { return 0 }
        var divisor: Int128 = 1
        for _ in 0 ..< -parts.exponent { divisor *= 10 }
        return (value + divisor / 2) / divisor
    }

    private static func clock(_ seconds: Int) -> String {
        let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return parts.map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// The calendar's day for days since 1899-12-30.
    private static func date(_ serialDay: Int) -> String {
        // Years that begin in March have their leap day last; 719,468 days lie between the
        // first of March of year 0 and 1970.
        let days = serialDay - daysTo1970 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
