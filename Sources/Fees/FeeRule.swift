import Money
import Records

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
}

extension FeeRule {
    init(_ entry: FeeBookEntry) {
        self.init(
            component: entry.component, charge: entry.charge, base: entry.base, cap: entry.cap,
            refundability: entry.isRefundable ? .refundable : .kept, rounding: entry.rounding,
            source: .book, from: entry.from)
    }

    /// A learned rate rounds as the store's orders show; where they do not tell, as its platform
    /// was measured to: Shopee half up, others half even.
    init(_ rate: LearnedRate, platform: String) {
        self.init(
            component: rate.component, charge: rate.charge, base: rate.base, cap: rate.cap,
            refundability: Refundability.published(for: rate.component),
            rounding: rate.rounding ?? (platform == "shopee" ? .halfUp : .halfEven),
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

    /// The fee on a base, positive, rounded and capped.
    func amount(on base: Amount, itemCount: Int) -> Amount {
        guard case .rate(let rate) = charge else { return base }
        return capped(rate.of(base, rounding: rounding), itemCount: itemCount)
    }

    /// The fee or, on a reversal, what comes back of it, at most the cap either way.
    private func capped(_ amount: Amount, itemCount: Int) -> Amount {
        guard let cap else { return amount }
        let most = Amount(ticks: cap.ticks(itemCount: itemCount), amount.currency)
        return max(min(amount, most), -most)
    }
}

extension Refundability {
    /// What the platforms publish on fees of refunded sales; `unknown` where they say nothing, or
    /// where it depends on when the refund comes.
    static func published(for component: ComponentID) -> Refundability {
        if comingBack.contains(component.rawValue) { return .refundable }
        return staying.contains(component.rawValue) ? .kept : .unknown
    }

    private static let comingBack: Set<String> = [
        "platform-commission", "commission", "bonus-cashback", "referral", "transaction", "payment",
    ]

    private static let staying: Set<String> = [
        "order-processing", "dynamic-commission", "infrastructure", "refund-administration",
    ]
}
