import Fees
import Money
package import Records

/// A fee that should have come back with a refund and did not.
package enum FeeNotReversed: OrderCheck {
    package static let code = "fee-not-reversed"
    package static let title = "A sale was refunded and its fee did not come back."
    package static let compares = """
        Each refundable fee of a sale that was refunded after its settlement: what came back of \
        the fee with the share of the sale that was refunded.
        """
    package static let whyItHappens = """
        The refund takes another way through the platform's books than the sale: partial refunds \
        and refunds without a return lose their fees most often.
        """
    package static let remedy = "Claim the fee's share of the refund; name both settlement rows."
    package static let staysSilent = """
        A partial refund with the fee pro rata; fees that the platform keeps, by the fee book \
        (`refundable: false`) or by its published rules (order processing, dynamic commission, \
        affiliate commission); a refund before the settlement.
        """
    package static let figures = """
        expected: the fee's share that should have come back, positive; actual: what came back. \
        The explanation names what is lawfully kept, and why.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo =
        FeeMismatch.wholeOrderCauses + [
            Precedence(
                .component, [FeeCapExceeded.code, FeeDuplicate.code, FeeOnCancelled.code])
        ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.sale
        guard orderCase.rows.refundsCount > 0 else { return [] }
        let sales = rows.filter(\.sales.isPositive)
        let refunds = rows.filter { !$0.sales.isPositive && $0.refunds.isNegative }
        guard let firstSale = sales.first, let last = refunds.last,
            firstSale.settledOn <= last.settledOn
        else { return [] }
        let charged = sales + orderCase.feeRows(of: sales).filter(\.total.isNegative)
        let components = Set(charged.flatMap(\.charges).filter(\.isKnown).map(\.id))
        return components.sorted().compactMap { component in
            guard comesBack(component, orderCase, context) else { return nil }
            return finding(
                on: component, sales: sales, charged: charged.map { $0.amount(of: component) },
                refunds: refunds, orderCase, context)
        }
    }

    private static func finding(
        on component: ComponentID, sales: [SettlementEntry], charged: [Amount],
        refunds: [SettlementEntry], _ orderCase: OrderCase, _ context: CheckContext
    ) -> Discrepancy? {
        let currency = orderCase.currency
        let sold = sales.map { $0.sales + $0.refunds }.sum(currency)
        let charged = charged.sum(currency)
        let refunded = min(refunds.sum(of: \.refunds, currency).magnitude, sold)
        guard sold.isPositive, charged.isNegative, let last = refunds.last else { return nil }
        let due = (-charged).share(Int128(refunded.ticks), of: Int128(sold.ticks))
        let back = orderCase.charged(component) - charged
        guard context.isBelowZero(back - due) else { return nil }
        return orderCase.finding(
            code, context.severity(of: back - due), on: last.settledOn,
            from: orderCase.feeSources(component),
            """
            \(refunded.display) of \(sold.display) were refunded up to \(last.settledOn); \
            \(due.display) of the \(charged.magnitude.display) \(component.words) should have come \
            back, \
            \(back.isPositive ? "\(back.display) did" : "nothing did").\
            \(keptText(component, -charged - due, refunds: refunded, of: sold, orderCase, context))
            """
        ).on(last).about(component).money(expected: due, actual: back).claimable()
            .claimable(by: orderCase.appealBy)
    }

    /// What is lawfully kept of the order, and why; empty where it is nothing.
    private static func keptText(
        _ component: ComponentID, _ rest: Amount, refunds: Amount, of sold: Amount,
        _ orderCase: OrderCase, _ context: CheckContext
    ) -> String {
        var kept: [String] = []
        if rest.isPositive {
            kept.append(
                "\(rest.display) of it on the \((sold - refunds).display) that were not refunded")
        }
        let others = Set(orderCase.rows.sale.flatMap(\.charges).map(\.id)).subtracting([component])
        for other in others.sorted() {
            let charged = orderCase.charged(other)
            guard charged.isNegative,
                let fee = context.fees.expectation(of: other, for: orderCase),
                fee.refundability == .kept
            else { continue }
            let reason =
                fee.source == .book ? "not refundable by the fee book" : "not refundable by rule"
            kept.append("\(charged.magnitude.display) \(other.words) (\(reason))")
        }
        return kept.isEmpty ? "" : " Lawfully kept: \(kept.joined(separator: ", "))."
    }

    /// True where the fee is known to come back and what is left of it is not right as it stands.
    private static func comesBack(
        _ component: ComponentID, _ orderCase: OrderCase, _ context: CheckContext
    ) -> Bool {
        guard let fee = context.fees.expectation(of: component, for: orderCase) else {
            return comingBackByRule.contains(component)
        }
        let charged = orderCase.charged(component)
        return fee.isRefundable && !fee.fits(charged, tolerance: context.rules.tolerance)
    }

    /// Fees that the platform's own rules give back, for stores whose rates are not known yet.
    private static let comingBackByRule: Set<ComponentID> = [
        ComponentID("platform-commission"), ComponentID("bonus-cashback"), ComponentID("referral"),
        ComponentID("commission"),
    ]
}
