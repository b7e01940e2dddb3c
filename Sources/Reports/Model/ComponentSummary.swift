package import Money
package import Records

/// One fee, discount, shipping or tax amount over a rate period, as a row of components.csv.
package struct ComponentSummary: Hashable, Sendable {
    /// Where the expected rate comes from.
    package enum Source: String, Sendable, CaseIterable {
        case book
        case learned
        /// What the platform publishes.
        case builtIn = "built-in"
    }

    package var component: ComponentID
    /// Settlement entries that hold it.
    package var entryCount: Int
    package var charged: Amount
    /// What the rate applies to; nil where the component has no rate.
    package var base: Amount?
    package var rateExpected: Rate?
    package var rateObserved: Rate?
    /// Nil where neither book nor learner knows a rate.
    package var source: Source?
    /// First order creation day of the rate period; nil where one period spans everything.
    package var from: Day?
    /// What should have been charged; nil where nothing is known of it.
    package var expected: Amount?
    /// Charged less expected, as far as findings tell of it.
    package var difference: Amount?

    package init(
        component: ComponentID, entryCount: Int, charged: Amount, base: Amount? = nil,
        rateExpected: Rate? = nil, rateObserved: Rate? = nil, source: Source? = nil,
        from: Day? = nil, expected: Amount? = nil, difference: Amount? = nil
    ) {
        self.component = component
        self.entryCount = entryCount
        self.charged = charged
        self.base = base
        self.rateExpected = rateExpected
        self.rateObserved = rateObserved
        self.source = source
        self.from = from
        self.expected = expected
        self.difference = difference
    }
}
