import Money
import Records

/// How Lazada's exports spell days and money.
enum LazadaText {
    /// `05 Jul 2026`, or with another separator `05-Jul-2026`.
    static func day(_ day: Day, separator: String = " ") -> String {
        let (year, month, date) = day.parts
        return [SampleText.padded(date), months[month - 1], String(year)]
            .joined(separator: separator)
    }

    /// `14 Nov 2024 08:15`.
    static func minute(_ day: Day, second: Int) -> String {
        let hour = SampleText.padded(second / 3_600)
        return "\(Self.day(day)) \(hour):\(SampleText.padded(second / 60 % 60))"
    }

    /// `18 Jun 2026 02:25:02`.
    static func time(_ day: Day, second: Int) -> String {
        minute(day, second: second) + ":" + SampleText.padded(second % 60)
    }

    /// Two decimals in every currency: `145000.00`.
    static func money(_ ticks: Int64) -> String { Amount.plain(ticks: ticks, decimals: 2) }

    /// With commas between thousands, and a plus before money that comes in where it is asked for.
    static func groupedMoney(_ ticks: Int64, hasPlus: Bool) -> String {
        var digits = Array(money(abs(ticks)).utf8)
        var place = digits.count - 6
        while place > 0 {
            digits.insert(UInt8(ascii: ","), at: place)
            place -= 3
        }
        let sign = ticks < 0 ? "-" : hasPlus && ticks > 0 ? "+" : ""
        return sign + String(decoding: digits, as: UTF8.self)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
