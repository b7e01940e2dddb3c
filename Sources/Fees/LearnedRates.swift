package import Money
package import Records

/// What a component costs by the store's own history, over a period of order creation days.
package struct LearnedRate: Hashable, Sendable, Codable {
    package var component: ComponentID
    package var charge: FeeCharge
    package var base: FeeBase
    package var cap: FeeCap?
    /// Orders of the period that show the cap; nil without one, and where nobody counted them.
    ///
    /// One or two may as well have been undercharged.
    package var capCount: Int?
    /// How the platform rounds; nil for a fixed amount and where no order tells.
    package var rounding: Rounding?
    /// First order creation day; nil for the first period.
    package var from: Day?
    /// First order creation day of the next period; nil for the last.
    package var to: Day?
    /// Orders of the period that the charge explains to the last unit.
    package var supportCount: Int
    /// Orders of the period that were charged the component.
    package var chargedCount: Int
    /// Orders of the period with sales, charged or not.
    package var orderCount: Int

    package init(
        component: ComponentID, charge: FeeCharge, base: FeeBase, cap: FeeCap? = nil,
        rounding: Rounding? = nil, from: Day? = nil, to: Day? = nil, supportCount: Int,
        chargedCount: Int, orderCount: Int
    ) {
        self.component = component
        self.charge = charge
        self.base = base
        self.cap = cap
        self.rounding = rounding
        self.from = from
        self.to = to
        self.supportCount = supportCount
        self.chargedCount = chargedCount
        self.orderCount = orderCount
    }

    /// True where so few orders show the cap that they may as well have been undercharged.
    package var isCapUncertain: Bool { capCount.map { $0 < Self.capOrdersMin } ?? false }

    /// Orders that a cap takes to be one.
    private static let capOrdersMin = 3

    /// True where most orders of the period have the component; a programme that few orders are
    /// in is not expected of an order that nothing is known of yet.
    package var isUsual: Bool { chargedCount * 2 >= orderCount }
}

/// A component whose charge is another one from some order creation day on.
package struct RateStep: Hashable, Sendable, Codable {
    package var component: ComponentID
    /// The charge before, for people: `6.5%`, or `1,250 IDR per order`.
    package var before: String
    package var after: String
    /// First order creation day with the new charge.
    package var firstDay: Day
    /// Orders that show the new charge.
    package var supportCount: Int

    package init(
        component: ComponentID, before: String, after: String, firstDay: Day, supportCount: Int
    ) {
        self.component = component
        self.before = before
        self.after = after
        self.firstDay = firstDay
        self.supportCount = supportCount
    }
}

/// The charges that a store's own history shows.
package struct LearnedRates: Hashable, Sendable, Codable {
    /// Sorted by component, then day; periods of one component do not overlap.
    package var rates: [LearnedRate]
    /// Sorted by component, then day.
    package var steps: [RateStep]
    /// What nothing was learned of, sorted by component, then day.
    package var undecided: [UndecidedComponent]

    package init(
        rates: [LearnedRate] = [], steps: [RateStep] = [], undecided: [UndecidedComponent] = []
    ) {
        self.rates = rates
        self.steps = steps
        self.undecided = undecided
    }
}

extension LearnedRates {
    /// What an earlier version kept has no list of what it left undecided.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            rates: try values.decode([LearnedRate].self, forKey: .rates),
            steps: try values.decode([RateStep].self, forKey: .steps),
            undecided: try values.decodeIfPresent(
                [UndecidedComponent].self, forKey: .undecided) ?? [])
    }
}
