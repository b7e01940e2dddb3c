package import Records

/// What is wrong with a fee on purpose.
package enum FeeAnomaly: String, Sendable, CaseIterable {
    case overcharge
    case undercharge
    case missing
    case doubled
    /// Another rate on all orders of a few days, or on a fifth of one day's.
    case run
}

/// One fee of an invented order, with what it should be.
package struct RegimeFee: Sendable {
    /// The place of the component in the regime.
    package var component: Int
    /// Positive, in ticks, before any refund.
    package var right: Int64
    package var anomaly: FeeAnomaly?
}

/// An order as matching builds it, with what is true of its fees.
package struct RegimeOrder: Sendable {
    package var orderCase: OrderCase
    /// From 0.
    package var day: Int
    package var figures: RegimeFigures
    package var fees: [RegimeFee]
    package var isRefunded: Bool
}
