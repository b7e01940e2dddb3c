import Money

/// How a finding gets into an invented world, and how something that only looks like it does.
struct Plant: Sendable {
    /// The finding's name.
    var code: String
    /// The markets of the big sample whose stores get the finding.
    var fires: Set<SampleMarket>
    /// The markets of the big sample whose stores get the near miss.
    var spares: Set<SampleMarket>
    /// The market of the small sample of this code.
    var home: SampleMarket = .britain
    /// Which files that small sample has.
    var style = FileStyle.whole
    /// True where the finding rests on the days' totals, which must not change any more.
    var isLate = false
    /// Changes the world before anything happens in it.
    var prepare: @Sendable (inout StoreWorld) -> Void = { _ in }
    /// The same for the near miss of the small sample.
    var prepareSpare: @Sendable (inout StoreWorld) -> Void = { _ in }
    /// Puts the finding in and notes it; false where the world offers no place for it.
    var fire: @Sendable (inout StoreWorld) -> Bool
    /// Puts the near miss in and notes it; false where the world offers no place for it.
    var spare: @Sendable (inout StoreWorld) -> Bool

    /// All plants; those that find it hardest to get a place come first.
    static let all = refunds + payouts + amounts + fees + adjustments + files + account
}

extension StoreWorld {
    /// An amount near a share of another one, as whole units of at least `least` smallest units.
    func portion(_ ticks: Int64, percent: Int64, least: Int64 = 5) -> Int64 {
        let unit = market.currency.smallestUnitTicks
        return max(abs(ticks) * percent / 100 / unit, least) * unit
    }

    /// The fee that the market's book names first.
    var leadingFee: Figure { market == .america ? .referral : .platformCommission }
}
