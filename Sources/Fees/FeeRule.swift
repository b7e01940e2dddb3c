package import Money
package import Records

/// The charge in force for a component of an order, whether from the book or from history.
struct FeeRule: Hashable {
    var component: ComponentID
    var charge: FeeCharge
    var base: FeeBase
    var cap: FeeCap?
    var refundability: Refundability
    var rounding: Rounding
    /// False where the store's orders do not tell which way ties are rounded.
    var isRoundingKnown = true
    var source: FeeSource
    var from: Day?
    /// The least on an order with sales, in ticks.
    var minimumTicks: Int64?
    var tax: FeeTax?
    /// The unit prices that the charge is for; nil where the price does not matter.
    var tier: FeeTierSpan?
}

extension FeeRule {
    /// The rule of an entry for a store of a platform; where the price decides, for the tier of
    /// a line.
    init(_ entry: FeeBookEntry, platform: String, line: OrderLine? = nil) {
        let (charge, tier) = line.map { entry.charge(of: $0) } ?? (entry.charge, nil)
        self.init(
            component: entry.component, charge: charge, base: entry.base, cap: entry.cap,
            refundability: entry.refundability, rounding: entry.rounding ?? .usual(of: platform),
            source: entry.place.isBuiltIn ? .published : .book, from: entry.from,
            minimumTicks: entry.minimumTicks, tax: entry.tax, tier: tier)
    }

    /// A learned rate rounds as the store's orders show; where they do not tell, as its platform
    /// was measured to: Shopee half up, others half even.
    init(_ rate: LearnedRate, platform: String) {
        self.init(
            component: rate.component, charge: rate.charge, base: rate.base, cap: rate.cap,
            refundability: Refundability.published(for: rate.component),
            rounding: rate.rounding ?? .usual(of: platform),
            isRoundingKnown: rate.rounding != nil || rate.charge.rate == nil,
            source: .learned, from: rate.from)
    }

    /// The same rule with ties rounded the other way, where nobody knows which is right.
    var otherwiseRounded: FeeRule? {
        guard !isRoundingKnown else { return nil }
        var other = self
        other.rounding = rounding == .halfUp ? .halfEven : .halfUp
        return other
    }

    /// True where it is not known which way the fee on a base is rounded, and matters.
    func isTie(on base: Amount, itemCount: Int) -> Bool {
        otherwiseRounded.map {
            $0.amount(on: base, itemCount: itemCount) != amount(on: base, itemCount: itemCount)
        } ?? false
    }

    /// The fee on a base, positive: rounded, not below its minimum nor above its cap, with its tax.
    func amount(on base: Amount, itemCount: Int) -> Amount {
        guard case .rate = charge else { return base }
        return withTax(beforeTax(on: base, itemCount: itemCount))
    }

    /// The same before a tax that comes on top.
    func beforeTax(on base: Amount, itemCount: Int) -> Amount {
        guard case .rate(let rate) = charge else { return base }
        return limited(rate.of(base, rounding: rounding), on: base, itemCount: itemCount)
    }

    /// A fee with the tax that comes on top of it, which is rounded by itself.
    func withTax(_ fee: Amount) -> Amount {
        guard let tax, !tax.isInside else { return fee }
        return fee + tax.onTop(of: fee, rounding: rounding)
    }

    /// Fee and tax rounded once, as where a platform publishes both as one rate; nil without a
    /// tax on top, and where a limit and not the rate decides.
    func amountRoundedOnce(on base: Amount, itemCount: Int) -> Amount? {
        guard case .rate(let rate) = charge, let tax, !tax.isInside,
            !isLimited(on: base, itemCount: itemCount)
        else { return nil }
        let unit = Int128(base.currency.smallestUnitTicks)
        let one = Int128(Rate.partsPerOne)
        let units = rounding.quotient(
            Int128(base.ticks) * Int128(rate.parts) * (one + Int128(tax.rate.parts)),
            unit * one * one)
        return Amount(ticks: Int64(units * unit), base.currency)
    }

    /// True where the minimum or the cap and not the rate decides.
    func isLimited(on base: Amount, itemCount: Int) -> Bool {
        guard case .rate(let rate) = charge else { return false }
        return rate.of(base, rounding: rounding) != beforeTax(on: base, itemCount: itemCount)
    }

    /// The fee or, on a reversal, what comes back of it, at most the cap either way; a minimum is
    /// for a sale only.
    private func limited(_ amount: Amount, on base: Amount, itemCount: Int) -> Amount {
        var amount = amount
        if let minimumTicks, base.isPositive {
            amount = max(amount, Amount(ticks: minimumTicks, amount.currency))
        }
        guard let cap else { return amount }
        let most = Amount(ticks: cap.ticks(itemCount: itemCount), amount.currency)
        return max(min(amount, most), -most)
    }
}

extension Rounding {
    /// How a platform was measured to round its fees: Shopee half up, others half even.
    package static func usual(of platform: String) -> Rounding {
        platform.lowercased() == "shopee" ? .halfUp : .halfEven
    }
}

extension Refundability {
    /// What the platforms publish on fees of refunded sales; `unknown` where they say nothing, or
    /// where it depends on when the refund comes.
    package static func published(for component: ComponentID) -> Refundability {
        if comingBack.contains(component) { return .refundable }
        return staying.contains(component) ? .kept : .unknown
    }

    private static let comingBack = Set(
        [
            "platform-commission", "commission", "bonus-cashback", "referral", "transaction",
            "payment",
        ].map(ComponentID.init(rawValue:)))

    private static let staying = Set(
        [
            "order-processing", "dynamic-commission", "infrastructure", "refund-administration",
            "premium",
        ].map(ComponentID.init(rawValue:)))
}
