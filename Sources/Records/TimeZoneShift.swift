/// By how much the days of a file may differ from the shop's own.
package enum TimeZoneShift: Hashable, Sendable {
    /// The file is in the shop's time.
    case none
    /// The shop lies west of the file's time zone: its day may be the one before.
    case before
    /// The shop lies east of the file's time zone: its day may be the next one.
    case after
    case unknown

    /// From a file's own words such as `UTC` or `UTC+7`, and where the shop lies.
    ///
    /// Where nobody stated the shop's time zone, `UTC+7` is taken for it, and the market says on
    /// which side of UTC it lies.
    package init(of text: String, store: Store) {
        let words = text.filter { !$0.isWhitespace && $0 != "(" && $0 != ")" }.uppercased()
        guard !words.isEmpty else {
            self = .unknown
            return
        }
        let minutes = Self.minutesAheadOfUTC(words)
        switch (minutes, store.timeZone?.minutesAheadOfUTC) {
        case (let file?, let shop?):
            if shop == file...file {
                self = .none
            } else if file <= shop.lowerBound {
                self = .after
            } else {
                self = file >= shop.upperBound ? .before : .unknown
            }
        case (0?, nil):
            self = Self.westernMarkets.contains(store.market.uppercased()) ? .before : .after
        case (_?, nil), (nil, _): self = .none
        }
    }

    private static let westernMarkets: Set<String> = ["US", "CA", "MX", "BR"]

    /// The shop's days that a day of the file may be.
    package func days(around day: Day) -> DaySpan {
        switch self {
        case .none: DaySpan(day, day)
        case .before: DaySpan(day - 1, day)
        case .after: DaySpan(day, day + 1)
        case .unknown: DaySpan(day - 1, day + 1)
        }
    }

    /// `UTC`, `GMT+7`, `UTC-03:30`; nil for other words.
    private static func minutesAheadOfUTC(_ words: String) -> Int? {
        guard words.hasPrefix("UTC") || words.hasPrefix("GMT") else { return nil }
        let rest = words.dropFirst(3)
        guard let sign = rest.first else { return 0 }
        guard sign == "+" || sign == "-" else { return nil }
        let parts = rest.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            .map { Int($0) }
        guard let hours = parts.first ?? nil, hours <= 14, parts.count <= 2,
            let minutes = parts.count == 2 ? parts[1] : 0, minutes < 60
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
