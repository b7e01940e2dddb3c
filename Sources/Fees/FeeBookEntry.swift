package import Money
package import Records

/// One line of a fee book: what a component costs, for whom, and on which days.
package struct FeeBookEntry: Hashable, Sendable {
    package var component: ComponentID
    /// Nil where the entry holds for every platform.
    package var platform: String?
    /// Nil where the entry holds for every market.
    package var market: String?
    /// The stores that the entry is for; empty for all.
    package var stores: [String]
    /// The product categories that the entry is for, in any case; empty for all.
    package var categories: [String]
    package var charge: FeeCharge
    package var base: FeeBase
    package var cap: FeeCap?
    /// True where the fee comes back when the sale is refunded.
    package var isRefundable: Bool
    package var rounding: Rounding
    /// First order creation day; nil for no beginning.
    package var from: Day?
    /// First order creation day on which it holds no more; nil for no end.
    package var to: Day?

    package init(
        component: ComponentID, platform: String? = nil, market: String? = nil,
        stores: [String] = [], categories: [String] = [], charge: FeeCharge, base: FeeBase,
        cap: FeeCap? = nil, isRefundable: Bool = true, rounding: Rounding = .halfEven,
        from: Day? = nil, to: Day? = nil
    ) {
        self.component = component
        self.platform = platform
        self.market = market
        self.stores = stores
        self.categories = categories
        self.charge = charge
        self.base = base
        self.cap = cap
        self.isRefundable = isRefundable
        self.rounding = rounding
        self.from = from
        self.to = to
    }
}

extension FeeBookEntry {
    /// How narrow the entry is: stores count more than categories, those more than the market,
    /// that more than the platform.
    var specificity: Int {
        (stores.isEmpty ? 0 : 8) + (categories.isEmpty ? 0 : 4) + (market == nil ? 0 : 2)
            + (platform == nil ? 0 : 1)
    }

    /// True where the entry is for the store, whatever the category and the day.
    func applies(to store: Store) -> Bool {
        (platform.map { $0.lowercased() == store.platform.lowercased() } ?? true)
            && (market.map { $0.lowercased() == store.market.lowercased() } ?? true)
            && (stores.isEmpty || stores.contains(store.id))
    }

    /// True where the entry is for the category; one without categories is for all.
    func applies(toCategory category: String) -> Bool {
        categories.isEmpty || categories.contains { $0.lowercased() == category.lowercased() }
    }

    /// True on the days of the entry; without a day only where it has neither beginning nor end.
    func isInForce(on day: Day?) -> Bool {
        guard let day else { return from == nil && to == nil }
        return (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    /// True where both entries could be for the same order of the same store.
    func overlaps(_ other: FeeBookEntry) -> Bool {
        let sharesDays =
            (other.to.map { to in from.map { $0 < to } ?? true } ?? true)
            && (to.map { to in other.from.map { $0 < to } ?? true } ?? true)
        return component == other.component && sharesDays
            && Self.agree(platform, other.platform) && Self.agree(market, other.market)
            && Self.meet(stores, other.stores)
            && Self.meet(
                categories.map { $0.lowercased() }, other.categories.map { $0.lowercased() })
    }

    /// True where both entries ask for the same money.
    func charges(sameAs other: FeeBookEntry) -> Bool {
        charge == other.charge && base == other.base && cap == other.cap
            && isRefundable == other.isRefundable && rounding == other.rounding
    }

    private static func agree(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        return left.lowercased() == right.lowercased()
    }

    private static func meet(_ left: [String], _ right: [String]) -> Bool {
        left.isEmpty || right.isEmpty || left.contains { right.contains($0) }
    }
}
