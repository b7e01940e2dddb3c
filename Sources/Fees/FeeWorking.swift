package import Money

/// The steps from a charge and its base to an expected fee, for whoever must follow them.
package struct FeeWorking: Hashable, Sendable {
    package var charge: FeeCharge
    package var base: FeeBase
    /// What the rate applies to; zero for a fixed amount.
    package var baseAmount: Amount
    /// Rate times base before rounding and cap, as a plain decimal; nil for a fixed amount.
    package var exactProduct: String?
    package var rounding: Rounding
    /// The product rounded, before the cap, positive; nil for a fixed amount.
    package var rounded: Amount?
    package var cap: FeeCap?
    /// The most for this order; nil without a cap.
    package var capAmount: Amount?
    package var itemCount: Int
    /// What it comes to, positive.
    package var amount: Amount
    /// The product category of the lines that it is for; empty where it is for the whole order.
    package var category: String
}

extension FeeWorking {
    init(
        _ rule: FeeRule, on baseAmount: Amount, itemCount: Int, amount: Amount,
        category: String = ""
    ) {
        let rate = rule.charge.rate
        self.init(
            charge: rule.charge, base: rule.base, baseAmount: baseAmount,
            exactProduct: rate?.exactProduct(of: baseAmount), rounding: rule.rounding,
            rounded: rate?.of(baseAmount, rounding: rule.rounding), cap: rule.cap,
            capAmount: rule.cap.map {
                Amount(ticks: $0.ticks(itemCount: itemCount), amount.currency)
            },
            itemCount: itemCount, amount: amount, category: category)
    }

    /// True where the cap and not the rate decides.
    package var isCapped: Bool {
        guard let rounded, let capAmount else { return false }
        return rounded > capAmount
    }
}
