package import Money

/// The steps from a charge and its base to an expected fee, for whoever must follow them.
package struct FeeWorking: Hashable, Sendable {
    package var charge: FeeCharge
    package var base: FeeBase
    /// What the rate applies to; zero for a fixed amount.
    package var baseAmount: Amount
    package var rounding: Rounding
    /// The product rounded, before minimum, cap and tax, positive; nil for a fixed amount.
    package var rounded: Amount?
    /// The least on an order with sales; nil without a minimum.
    package var minimum: Amount?
    package var cap: FeeCap?
    /// The most for this order; nil without a cap.
    package var capAmount: Amount?
    package var tax: FeeTax?
    /// The tax in the amount; nil without one.
    package var taxAmount: Amount?
    /// The unit prices that the charge is for; nil where the price does not matter.
    package var tier: FeeTierSpan?
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
            rounding: rule.rounding,
            rounded: rate?.of(baseAmount, rounding: rule.rounding),
            minimum: rule.minimumTicks.map { Amount(ticks: $0, amount.currency) }, cap: rule.cap,
            capAmount: rule.cap.map {
                Amount(ticks: $0.ticks(itemCount: itemCount), amount.currency)
            },
            tax: rule.tax,
            taxAmount: rule.tax.map { _ in
                rule.taxAmount(in: amount, on: baseAmount, itemCount)
            },
            tier: rule.tier, itemCount: itemCount, amount: amount, category: category)
    }

    /// Rate times base before rounding and cap, as a plain decimal; nil for a fixed amount.
    package var exactProduct: String? { charge.rate?.exactProduct(of: baseAmount) }

    /// The amount without a tax that comes on top of it.
    package var amountBeforeTax: Amount {
        guard let tax, !tax.isInside, let taxAmount else { return amount }
        return amount - taxAmount
    }

    /// True where the cap and not the rate decides.
    package var isCapped: Bool {
        guard let rounded, let capAmount else { return false }
        return rounded > capAmount
    }

    /// True where the minimum and not the rate decides.
    package var isRaised: Bool {
        guard let rounded, let minimum else { return false }
        return rounded < minimum && !amount.isZero
    }
}

extension FeeRule {
    /// The tax in an amount that the rule gave.
    fileprivate func taxAmount(
        in amount: Amount, on baseAmount: Amount, _ itemCount: Int
    ) -> Amount {
        guard let tax else { return .zero(amount.currency) }
        guard !tax.isInside else { return tax.inside(amount, rounding: rounding) }
        let fees: [Amount] =
            switch charge {
            case .rate: [beforeTax(on: baseAmount, itemCount: itemCount)]
            case .fixed(let ticks):
                // So many times the fee as there are orders or items that are charged.
                (1...Int64(max(base == .item ? itemCount : 1, 1))).map {
                    Amount(ticks: ticks * $0, amount.currency)
                }
            }
        return fees.first { withTax($0) == amount }.map { amount - $0 }
            ?? tax.inside(amount, rounding: rounding)
    }
}

extension FeeExpectation {
    /// What beside the rate made the amount, for a sentence after the rate: ` with its cap`,
    /// ` and 7% tax on it`.
    package var termsText: String {
        guard workings.count == 1, let working = workings.first else { return "" }
        var text = ""
        if let tier = working.tier { text += " (\(tier.text(expected.currency)))" }
        if expected.magnitude == cap { text += " with its cap" }
        if working.isRaised { text += " with its minimum" }
        if let tax = working.tax, !tax.isInside { text += " and \(tax.rate.percent) tax on it" }
        return text
    }
}
