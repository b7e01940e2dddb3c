package import Money

/// A market with its currency, and the order in which its exports write day and month.
package struct Market: Hashable, Sendable {
    /// The code of the country, for example `ID`.
    package var code: String
    package var currency: Currency
    /// True where `01/02/2026` is the second of January.
    package var isMonthFirst: Bool

    /// The markets in which the profiled platforms sell.
    package static let all: [Market] = lines.compactMap { line in
        let words = line.split(separator: " ")
        guard words.count >= 2, let currency = Currency(code: words[1]) else { return nil }
        return Market(
            code: String(words[0]), currency: currency,
            isMonthFirst: words.last == "month-first")
    }

    /// The market with a code; nil for codes that no profile knows.
    package static func named(_ code: String) -> Market? { all.first { $0.code == code } }

    /// The market that settles in a currency; nil where several do.
    package static func settling(in currency: Currency) -> Market? {
        let markets = all.filter { $0.currency == currency }
        return markets.count == 1 ? markets[0] : nil
    }

    private static let lines = """
        ID IDR
        TH THB
        VN VND
        MY MYR
        PH PHP
        SG SGD
        GB GBP
        US USD month-first
        BR BRL
        MX MXN
        JP JPY month-first
        TW TWD
        CA CAD
        PK PKR
        DE EUR
        ES EUR
        FR EUR
        IE EUR
        IT EUR
        """.split(separator: "\n")
}

/// Headers that only one market's export has, all of them together.
package struct MarketHint: Hashable, Sendable {
    package var market: String
    /// Normalised headers.
    package var headers: Set<String>
}
