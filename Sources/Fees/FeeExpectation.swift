package import Money
package import Records

/// Where the charge that a fee should have comes from.
package enum FeeSource: String, Sendable, CaseIterable {
    case book
    /// From the store's own history.
    case learned
    /// What the platform publishes, where neither book nor history knows better.
    case published = "built-in"
}

/// Whether a fee comes back when the sale is refunded.
package enum Refundability: String, Sendable, CaseIterable {
    case refundable
    case kept
    /// Neither the book nor the platform's rules say; both fit.
    case unknown
}

/// What one component of an order should be, over all its settlement entries.
package struct FeeExpectation: Hashable, Sendable {
    package var component: ComponentID
    /// With a component's sign: a charge is negative.
    package var expected: Amount
    /// Other amounts that fit as well, sorted and without `expected`.
    ///
    /// They are rounded by entry, come of a refund before settlement, or are the charge of the
    /// neighbouring day where the rate changes.
    package var alternatives: [Amount]
    /// What the rate applies to; zero for a fixed amount.
    package var base: Amount
    /// Nil for a fixed amount, and where the order's lines have different rates.
    package var rate: Rate?
    /// The most that may be charged on this order, positive: a cap per item times the items.
    package var cap: Amount?
    package var refundability: Refundability
    package var source: FeeSource
    private var basis: Basis

    /// What the expected amount was worked out from.
    enum Basis: Hashable {
        case order(FeeRule, itemCount: Int, amount: Amount)
        /// Lines have different rates.
        case lines([FeeWorking])
    }

    init(
        component: ComponentID, expected: Amount, alternatives: [Amount] = [], base: Amount,
        rate: Rate?, cap: Amount? = nil, refundability: Refundability, source: FeeSource,
        basis: Basis
    ) {
        self.component = component
        self.expected = expected
        self.alternatives = alternatives
        self.base = base
        self.rate = rate
        self.cap = cap
        self.refundability = refundability
        self.source = source
        self.basis = basis
    }

    /// How the expected amount was worked out: once or, where lines have different rates, for each
    /// of these.
    package var workings: [FeeWorking] {
        switch basis {
        case .order(let rule, let itemCount, let amount):
            [FeeWorking(rule, on: base, itemCount: itemCount, amount: amount)]
        case .lines(let workings): workings
        }
    }

    /// True where the fee is known to come back with a refund.
    package var isRefundable: Bool { refundability == .refundable }

    /// True where the charge is the expected one or one that fits as well, within a tolerance.
    package func fits(_ charged: Amount, tolerance: Amount) -> Bool {
        (expected - charged).magnitude <= tolerance
            || alternatives.contains { ($0 - charged).magnitude <= tolerance }
    }
}
