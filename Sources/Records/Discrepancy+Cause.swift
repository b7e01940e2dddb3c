extension Discrepancy {
    /// Findings that a rate decides on, which holds for the orders created on some days.
    package static let codesOfRates: Set<String> = ["fee-mismatch", "fee-cap-exceeded"]

    /// True where the day on which the order was created says more of the cause than the day on
    /// which the finding happened.
    package var isOfRate: Bool { Self.codesOfRates.contains(code) && orderCreatedOn != nil }

    /// The day on which the cause was at work.
    package var causeDay: Day { isOfRate ? orderCreatedOn ?? occurredOn : occurredOn }
}
