package import Money

/// A seller's shop on one platform and in one market, and what its owner agreed with it.
package struct Store: Hashable, Sendable {
    /// The folder's name in `inbox/`.
    package var id: String
    /// `tiktok-shop`, `shopee`, `lazada`.
    package var platform: String
    /// The market's code, for example `ID`; empty where neither config nor files tell.
    package var market: String
    package var currency: Currency
    /// The wallet before the first file; nil where nobody stated it.
    package var openingBalance: Amount?
    /// Days from delivery (completion where there is no delivery date) to the due day.
    package var settlementDays: Int
    /// The shop's time zone; nil where nobody stated it.
    package var timeZone: ShopTimeZone?

    package init(
        id: String, platform: String, market: String, currency: Currency,
        openingBalance: Amount? = nil, settlementDays: Int = Store.settlementDaysDefault
    ) {
        self.id = id
        self.platform = platform
        self.market = market
        self.currency = currency
        self.openingBalance = openingBalance
        self.settlementDays = settlementDays
    }

    package static let settlementDaysDefault = 15
}

/// The time zone in which a shop counts its days.
package struct ShopTimeZone: Hashable, Sendable {
    /// As configured, for example `Asia/Jakarta`.
    package var name: String
    /// Minutes ahead of UTC, in winter and in summer; negative west of it.
    package var minutesAheadOfUTC: ClosedRange<Int>

    package init(name: String, minutesAheadOfUTC: ClosedRange<Int>) {
        self.name = name
        self.minutesAheadOfUTC = minutesAheadOfUTC
    }
}

/// How strictly a store is checked.
package struct Rules: Hashable, Sendable {
    /// A difference up to and including this is none.
    package var tolerance: Amount
    /// Days after the due day before money counts as late or missing.
    package var graceDays: Int
    /// Sorted by first day within each effect.
    package var negativeBalance: [NegativeBalanceRule]
    /// 50 USD in the store's currency: from here on a money finding is of severity high.
    ///
    /// Nil where no exchange rate is known.
    package var highSeverity: Amount?

    package init(
        tolerance: Amount, graceDays: Int = Rules.graceDaysDefault,
        negativeBalance: [NegativeBalanceRule], highSeverity: Amount?
    ) {
        self.tolerance = tolerance
        self.graceDays = graceDays
        self.negativeBalance = negativeBalance
        self.highSeverity = highSeverity
    }

    package static let graceDaysDefault = 3
}
