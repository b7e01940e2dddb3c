import Fees
import Money
package import Records

/// Fees that were kept on an order that never left the seller.
package enum FeeOnCancelled: OrderCheck {
    package static let code = "fee-on-cancelled"
    package static let title = "A fee stays on an order that was cancelled before it was shipped."
    package static let compares = """
        Each fee and the net shipping of a cancelled order, over all its rows; the order was never \
        shipped, so nothing should be left.
        """
    package static let whyItHappens = """
        The sale is reversed and some of its fees are forgotten, mostly fixed fees per order and \
        commissions of partners.
        """
    package static let remedy =
        "Claim the fees; the order's status proves that nothing was shipped."
    package static let staysSilent = """
        Fees that the fee book marks as kept (`refundable: false`), such as the premium of a \
        failed delivery; orders cancelled after shipping, unless a failed-delivery export holds \
        them, and then their shipping; fees that were charged and given back, or whose \
        reversal is listed and not paid yet.
        """
    package static let figures = "expected: 0; actual: the fee that is left."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo =
        FeeMismatch.wholeOrderCauses + [
            Precedence(.component, [FeeCapExceeded.code, FeeDuplicate.code])
        ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let isFailed = orderCase.isFailedDelivery
        guard orderCase.status == .cancelled, orderCase.isUnshipped || isFailed else { return [] }
        let rows = orderCase.rows.sale
        guard !orderCase.isBeingUndone(context) else { return [] }
        let fees = Set(rows.flatMap(\.charges).map(\.id)).sorted()
            .map { ($0, orderCase.charged($0)) }
        let shipping = rows.sum(of: \.netShipping, orderCase.currency)
        // A parcel that failed was on its way: its shipping is the carrier's due.
        let parts = fees + (isFailed ? [] : [(.shipping, shipping)])
        return parts.compactMap { component, left in
            guard context.isBelowZero(left), !isKept(component, orderCase, context) else {
                return nil
            }
            let cancelled = orderCase.lines.compactMap(\.cancelledOn).max()
            return orderCase.finding(
                code, context.severity(of: left), on: orderCase.feeDay(context),
                from: orderCase.feeSources(component),
                """
                The order was cancelled\(cancelled.map { " on \($0)" } ?? "") and \
                \(isFailed ? "never reached the buyer" : "never shipped"); \
                \(left.magnitude.display) of \(component.words) are still charged.
                """
            ).about(component).money(expected: .zero(orderCase.currency), actual: left)
                .claimable()
        }
    }

    private static func isKept(
        _ component: ComponentID, _ orderCase: OrderCase, _ context: CheckContext
    ) -> Bool {
        guard let fee = context.fees.expectation(of: component, for: orderCase) else {
            return false
        }
        return fee.source == .book && fee.refundability == .kept
    }
}
