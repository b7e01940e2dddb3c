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
    /// The charge; of tiers that of the last one, which has no end.
    package var charge: FeeCharge
    /// The tiers before the last, the lowest price first; empty where the price does not matter.
    package var tiers: [FeeTier] = []
    package var base: FeeBase
    /// The least that is charged on an order with sales, before tax, in ticks.
    package var minimumTicks: Int64?
    /// The most that is charged, before tax.
    package var cap: FeeCap?
    /// Nil where the component is charged without a tax, or the tax does not matter.
    package var tax: FeeTax?
    /// Whether the fee comes back when the sale is refunded.
    package var refundability: Refundability
    /// Nil for the way in which the store's platform rounds.
    package var rounding: Rounding?
    /// First order creation day; nil for no beginning.
    package var from: Day?
    /// First order creation day on which it holds no more; nil for no end.
    package var to: Day?
    /// Where it stands.
    package var place = FeePlace()

    package init(
        component: ComponentID, platform: String? = nil, market: String? = nil,
        stores: [String] = [], categories: [String] = [], charge: FeeCharge, base: FeeBase,
        cap: FeeCap? = nil, isRefundable: Bool = true, rounding: Rounding? = nil,
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
        refundability = isRefundable ? .refundable : .kept
        self.rounding = rounding
        self.from = from
        self.to = to
    }
}

/// Where an entry of a fee book stands, and who says it.
package struct FeePlace: Hashable, Sendable {
    /// The file of an included fee book, as tieout.yaml names it; empty for tieout.yaml itself.
    package var file = ""
    /// Its place in the list of that file, from 1; 0 for an entry that stands in no file.
    package var number = 0
    /// Where the charge is written down, as the entry says it; empty where it does not.
    package var source = ""
    /// When the source said so: a day, month or year, empty where it is not known.
    package var asOf = ""
    /// True for what Tieout knows by itself; a seller's entry for the component replaces it.
    package var isBuiltIn = false

    package init() {}
}

extension FeeBookEntry {
    /// The charge of a line and, where the price decides, the tier that it lies in.
    func charge(of line: OrderLine) -> (charge: FeeCharge, tier: FeeTierSpan?) {
        guard let last = tiers.last else { return (charge, nil) }
        guard let index = tiers.firstIndex(where: { $0.reaches(line) }) else {
            return (charge, FeeTierSpan(lower: last, upper: nil))
        }
        let lower = index > 0 ? tiers[index - 1] : nil
        return (tiers[index].charge, FeeTierSpan(lower: lower, upper: tiers[index]))
    }

    /// True where lines of one order may have different charges.
    var dependsOnLines: Bool { !categories.isEmpty || !tiers.isEmpty }

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
        day.map { isInForce(on: $0) } ?? (from == nil && to == nil)
    }

    /// True where both entries could be for the same order of the same store.
    func overlaps(_ other: FeeBookEntry) -> Bool {
        component == other.component && sharesDays(with: other)
            && Self.agree(platform, other.platform) && Self.agree(market, other.market)
            && Self.meet(stores, other.stores)
            && Self.meet(
                categories.map { $0.lowercased() }, other.categories.map { $0.lowercased() })
    }

    /// True where both entries ask for the same money.
    func charges(sameAs other: FeeBookEntry) -> Bool {
        charge == other.charge && tiers == other.tiers && base == other.base
            && minimumTicks == other.minimumTicks && cap == other.cap && tax == other.tax
            && refundability == other.refundability && rounding == other.rounding
    }

    private static func agree(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        return left.lowercased() == right.lowercased()
    }

    private static func meet(_ left: [String], _ right: [String]) -> Bool {
        left.isEmpty || right.isEmpty || left.contains { right.contains($0) }
    }
}
