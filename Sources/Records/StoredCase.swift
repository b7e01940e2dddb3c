/// What the case book keeps of an order: its row of the reports, and what its verdict rests on.
package struct StoredCase: Hashable, Sendable {
    package var summary: OrderSummary
    /// The last day on which anything happened to the order.
    package var lastDay: Day?
    /// The day that decides which rates hold.
    package var ratedOn: Day?
    package var horizon: CaseHorizon
    /// What the order adds to the sums of its store.
    package var parts: [BookPart]
    /// How its fees were charged; nil for an order that shows no rate.
    package var charges: OrderCharges?

    package init(
        summary: OrderSummary, lastDay: Day?, ratedOn: Day?, horizon: CaseHorizon,
        parts: [BookPart], charges: OrderCharges? = nil
    ) {
        self.summary = summary
        self.lastDay = lastDay
        self.ratedOn = ratedOn
        self.horizon = horizon
        self.parts = parts
        self.charges = charges
    }
}

/// How long the verdict on an order stands while no row of it changes.
package struct CaseHorizon: Hashable, Sendable {
    /// First day of a run on which the verdict is the same; nil for ever before.
    package var validFrom: Day?
    /// Last day of a run on which the verdict is the same; nil for ever after.
    package var validTo: Day?
    /// Days that count for the verdict by whether files cover them; nil where none do.
    package var watched: DaySpan?
    /// True where the verdict rests on which files hold the order, not on its rows alone.
    package var restsOnFiles = false

    package init() {}
}

/// An amount that an order, or another part of a store, adds to one of the store's sums.
package struct BookPart: Hashable, Sendable {
    /// Names the sum.
    package var name: String
    /// How many things were counted.
    package var count: Int
    package var ticks: Int64

    package init(_ name: String, count: Int, ticks: Int64) {
        self.name = name
        self.count = count
        self.ticks = ticks
    }
}

/// What one order tells of others: whether its ID is damaged, and whether it may lack damaged rows.
package struct OrderTrait: Hashable, Sendable {
    /// The day on which the order was created, or the nearest that is known of it.
    package var createdOn: Day?
    /// True where the ID may be one that a spreadsheet damaged.
    package var isRuin = false
    /// True where the order lacks lines or settlement, so that damaged rows may belong to it.
    package var isCandidate = false

    package init() {}
}
