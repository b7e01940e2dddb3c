import Records

/// By how much the days of a settlement file may differ from the shop's own.
enum TimeZoneShift: Hashable {
    /// The file is in the shop's time.
    case none
    /// The file is in UTC and the shop lies west of it: its day may be the one before.
    case before
    /// The file is in UTC and the shop lies east of it: its day may be the next one.
    case after
    case unknown

    /// From a file's own words: `UTC+7` is the shop's time; `UTC` is it in no market for sure.
    init(of text: String, market: String) {
        let words = text.filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }.uppercased()
        let utc: Set<String> = ["UTC", "UTC+0", "UTC+00:00", "UTC+0:00", "GMT", "GMT+0"]
        if words.isEmpty {
            self = .unknown
        } else if !utc.contains(words) {
            self = .none
        } else {
            self = Self.westernMarkets.contains(market.uppercased()) ? .before : .after
        }
    }

    private static let westernMarkets: Set<String> = ["US", "CA", "MX", "BR"]

    /// The shop's days that a day of the file may be.
    func days(around day: Day) -> DaySpan {
        switch self {
        case .none: DaySpan(day, day)
        case .before: DaySpan(day - 1, day)
        case .after: DaySpan(day, day + 1)
        case .unknown: DaySpan(day - 1, day + 1)
        }
    }
}
