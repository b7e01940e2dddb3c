/// Days since the begin of a workbook's time, as ISO 8601, by whole numbers only.
struct SerialDates {
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
    /// Digits of a whole number below any power of ten that overflows.
    private static let shortDigitsMax = 17

    private let countsFrom1904: Bool
    private var bytes: [UInt8] = []
    /// The day that `bytes` begin with: rows of one day mostly stand together.
    private var lastDay = -1

    init(countsFrom1904: Bool) { self.countsFrom1904 = countsFrom1904 }

    /// The date of a serial, with the time where it has a fraction, or the time alone below 1.
    ///
    /// Nil where the text is no number or no spreadsheet shows it as a date.
    mutating func text(_ serial: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let milliseconds = Self.shortMilliseconds(serial) ?? Self.milliseconds(serial) else {
            return nil
        }
        let time = Int(milliseconds % Self.millisecondsPerDay)
        let days = Int(milliseconds / Self.millisecondsPerDay)
        if days == 0 && !countsFrom1904 {
            lastDay = -1
            bytes.removeAll(keepingCapacity: true)
            appendClock(time / 1_000)
            return bytes
        }
        let serialDay = days + (countsFrom1904 ? Self.days1904 : 0)
        guard serialDay <= Self.dayMax, serialDay != Self.dayThatNeverWas else { return nil }
        setDate(serialDay < Self.dayThatNeverWas ? serialDay + 1 : serialDay)
        if time > 0 {
            bytes.append(UInt8(ascii: "T"))
            appendClock(time / 1_000)
        }
        return bytes
    }

    /// The serial in milliseconds, rounded half up; nil below zero and beyond all dates.
    private static func milliseconds(_ serial: UnsafeBufferPointer<UInt8>) -> Int128? {
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

    /// The same for the usual spelling, some digits and perhaps a dot and some more; nil for
    /// any other.
    private static func shortMilliseconds(_ serial: UnsafeBufferPointer<UInt8>) -> Int128? {
        var value: UInt64 = 0
        var divisor: UInt64 = 1
        var digits = 0
        var isFraction = false
        for byte in serial {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard byte >= 0x30, byte <= 0x39, digits < shortDigitsMax else { return nil }
            digits += 1
            value = value * 10 + UInt64(byte - 0x30)
            if isFraction { divisor *= 10 }
        }
        guard digits > 0, value / divisor <= UInt64(dayMax) else { return nil }
        let product = value.multipliedFullWidth(by: UInt64(millisecondsPerDay))
        let (low, overflow) = product.low.addingReportingOverflow(divisor / 2)
        let high = product.high + (overflow ? 1 : 0)
        return Int128(divisor.dividingFullWidth((high, low)).quotient)
    }

    private mutating func appendClock(_ seconds: Int) {
        append(seconds / 3_600, width: 2)
        bytes.append(UInt8(ascii: ":"))
        append(seconds / 60 % 60, width: 2)
        bytes.append(UInt8(ascii: ":"))
        append(seconds % 60, width: 2)
    }

    /// Makes `bytes` the calendar's day for days since 1899-12-30.
    private mutating func setDate(_ serialDay: Int) {
        let size = 10
        guard serialDay != lastDay else { return bytes.removeLast(bytes.count - size) }
        lastDay = serialDay
        bytes.removeAll(keepingCapacity: true)
        // Years that begin in March have their leap day last; 719,468 days lie between the
        // first of March of year 0 and 1970.
        let days = serialDay - Self.daysTo1970 + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        append(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), width: 4)
        bytes.append(UInt8(ascii: "-"))
        append(month, width: 2)
        bytes.append(UInt8(ascii: "-"))
        append(dayOfYear - (153 * marchMonth + 2) / 5 + 1, width: 2)
    }

    private mutating func append(_ number: Int, width: Int) {
        var divisor = 1
        for _ in 1..<width { divisor *= 10 }
        while divisor > 0 {
            bytes.append(0x30 + UInt8(number / divisor % 10))
            divisor /= 10
        }
    }
}
