import Money
package import Records

/// A refund that the order files know nothing of, though they are newer.
package enum RefundNotInOrders: OrderCheck {
    package static let code = "refund-not-in-orders"
    package static let title = "A refund was deducted that the order export does not show."
    package static let compares = """
        Settled refunds with the order's lines in a file that was exported on the day of the \
        refund or later: no line is returned, cancelled or refunded.
        """
    package static let whyItHappens = """
        The platform refunds a buyer without a return (goodwill, lost parcel) and deducts it from \
        the seller, or books the refund on the wrong order.
        """
    package static let remedy = """
        Ask for the refund's reason; where it was not the seller's fault, claim it as a platform \
        reimbursement.
        """
    package static let staysSilent = """
        The newest order file with the order is older than the refund; a refund that only takes \
        back what was settled above the net sales; a returns export that holds the order.
        """
    package static let figures = "expected: 0; actual: the refunds."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo = [
        Precedence(.order, [SettledButCancelled.code, RefundExceedsOrder.code])
    ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        guard orderCase.rows.refundsCount > 0,
            !orderCase.lines.isEmpty, let exportedOn = orderCase.ordersExportedOn,
            orderCase.status != .cancelled, !orderCase.showsReturn
        else { return [] }
        let rows = orderCase.rows.sale
        let refunds = rows.filter { $0.refunds.isNegative && $0.settledOn <= exportedOn }
        let sales = orderCase.rows.saleSums.sales
        let above = max(sales - orderCase.netSales, .zero(orderCase.currency))
        let lost = refunds.sum(of: \.refunds, orderCase.currency) + above
        guard let last = refunds.last, context.isBelowZero(lost) else { return [] }
        return [
            orderCase.finding(
                code, context.severity(of: lost), on: last.settledOn,
                from: refunds.map(\.provenance) + orderCase.lines.map(\.provenance),
                """
                \(lost.magnitude.display) were refunded up to \(last.settledOn); the order file \
                of \(exportedOn) shows no return, refund or cancellation of this order.
                """
            ).money(expected: .zero(orderCase.currency), actual: lost).claimable()
        ]
    }
}
