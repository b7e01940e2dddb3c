import Fees
import Money
package import Records

/// A fee that is not what its rate makes.
package enum FeeMismatch: OrderCheck {
    package static let code = "fee-mismatch"
    package static let title = "A fee is not what its rate makes."
    package static let compares = """
        Each fee of an order, over all its rows, with the rate of the fee book on the order's \
        creation day or, where the book has none, with the rate that the store's own history \
        shows, times the settled base. `component` names the fee.
        """
    package static let whyItHappens = """
        A product in the wrong category, a promotion that was not applied, a new rate on orders \
        from before its first day, a programme that the shop has left.
        """
    package static let remedy = """
        Claim what was overcharged; attach the rate in force on the day on which the order was \
        created. Keep what was undercharged in mind: it may be charged later.
        """
    package static let staysSilent = """
        Differences within the tolerance; a fee rounded by row instead of once; a capped fee; \
        a fixed fee that is kept on a refund or comes back pro rata, by units or by money; \
        less than a kept fee on an order that came back as a whole, and whatever is left on it \
        of a fee of which nobody says whether it comes back; a charge that the settlement \
        lists and has not taken yet, or the reversal of a cancelled order that it has not paid \
        yet; either rate on the days around a change, because settlements can be in another \
        time zone than the shop.
        """
    package static let figures = """
        expected: the fee that the rate makes; actual: the fee that was charged; a negative delta \
        is an overcharge.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.either
    package static let yieldsTo =
        wholeOrderCauses + [
            // The fees of the part that should not have been refunded are part of that money.
            Precedence(.order, [RefundExceedsOrder.code]),
            Precedence(
                .component,
                [
                    FeeCapExceeded.code, FeeDuplicate.code, FeeOnCancelled.code,
                    FeeNotReversed.code,
                    FeeUnknown.code,
                ]),
        ]

    /// Where the order itself should not be there, its fees are part of that money.
    static let wholeOrderCauses = [
        Precedence(.order, [SettledNotOrdered.code, SettledButCancelled.code])
    ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        guard !orderCase.isBeingUndone(context) else { return [] }
        return orderCase.feeExpectations(context).compactMap { fee in
            let charged = orderCase.charged(fee.component)
            guard !fee.fits(charged, tolerance: context.rules.tolerance),
                !(fee.refundability == .kept && isLess(charged, than: fee, orderCase)),
                !(fee.refundability == .unknown && isKept(charged, orderCase))
            else { return nil }
            let delta = charged - fee.expected
            // The settlement lists the charge and has not taken it yet.
            guard !delta.isPositive || orderCase.waiting > -delta else { return nil }
            // Less than what is published for everybody is a promotion or programme of the store.
            guard !delta.isPositive || fee.source != .published else { return nil }
            return orderCase.finding(
                code, delta.isNegative ? context.severity(of: delta) : .medium,
                on: orderCase.feeDay(context), from: orderCase.feeSources(fee.component),
                sentence(fee, charged)
            ).about(fee.component).money(expected: fee.expected, actual: charged)
                .claimable(delta.isNegative)
        }
    }

    /// True for a part of the fee on a sale that all came back: what it was taken of is not stated
    /// any more, because vouchers are reset.
    private static func isLess(
        _ charged: Amount, than fee: FeeExpectation, _ orderCase: OrderCase
    ) -> Bool {
        let isReturned = !(orderCase.sales + orderCase.refunds).isPositive
        return isReturned && !charged.isPositive && fee.expected <= charged
    }

    /// True for a charge that is left on a sale that all came back: nobody says whether this fee
    /// comes back, nor what it was taken of.
    private static func isKept(_ charged: Amount, _ orderCase: OrderCase) -> Bool {
        !(orderCase.sales + orderCase.refunds).isPositive && charged.isNegative
    }

    /// Such as: Platform commission was charged 8,000 IDR on 90,000 IDR; 8% makes 7,200 IDR.
    private static func sentence(_ fee: FeeExpectation, _ charged: Amount) -> String {
        let base = fee.rate == nil ? "" : " on \(fee.base.display)"
        let charge =
            charged.isZero
            ? "was not charged"
            : charged.isNegative
                ? "was charged \(charged.magnitude.display)" : "gave back \(charged.display)"
        return "\(fee.component.title) \(charge)\(base); \(fee.arithmeticText)."
    }
}

extension FeeExpectation {
    /// `fee book` or what the store's history is called.
    var sourceText: String {
        switch source {
        case .book: "fee book"
        case .learned: "learned from the store's orders"
        case .published: "published rate"
        }
    }

    /// How the expected amount comes about: `8% makes 7,200 IDR (fee book)`.
    var arithmeticText: String {
        let amount =
            expected.isPositive
            ? "\(expected.display) given back" : expected.magnitude.display
        guard let rate else { return "\(amount) were expected (\(sourceText))" }
        return "\(rate.percent)\(termsText) makes \(amount) (\(sourceText))"
    }
}

extension ComponentID {
    /// The name in words: `platform commission`.
    var words: String { rawValue.split(separator: "-").joined(separator: " ") }

    /// The name in words at the start of a sentence: `Platform commission`.
    var title: String { words.prefix(1).uppercased() + words.dropFirst() }
}

extension OrderCase {
    /// What each fee should be; a fee that is a sum of others is left to them unless the book
    /// names it, so that the same money is compared once.
    func feeExpectations(_ context: CheckContext) -> [FeeExpectation] {
        if let known = context.feeExpectations { return known }
        let expectations = context.fees.expectations(for: self)
        let sums = rows.sale.reduce(into: Set<ComponentID>()) { $0.formUnion($1.sumsOfCharges) }
        guard !sums.isEmpty else { return expectations }
        return expectations.filter {
            !sums.contains($0.component) || context.fees.isInBook($0.component)
        }
    }

    /// The sum of one fee over the rows of the sale.
    func charged(_ component: ComponentID) -> Amount {
        rows.sale.sum(of: { $0.amount(of: component) }, currency)
    }

    /// The day of a finding on fees: that of the last row of the sale.
    func feeDay(_ context: CheckContext) -> Day {
        rows.sale.last?.settledOn ?? anyDay ?? context.asOf
    }

    /// The rows that hold a fee or the sales that it is a share of, and the order's lines.
    func feeSources(_ component: ComponentID) -> [Provenance] {
        let rows = rows.sale.filter { row in
            !row.sales.isZero || !row.refunds.isZero
                || row.components.contains { $0.id == component }
        }
        return rows.map(\.provenance) + lines.map(\.provenance)
    }
}
