import Money
package import Records

/// Refunds above what the order was sold for.
package enum RefundExceedsOrder: OrderCheck {
    package static let code = "refund-exceeds-order"
    package static let title = "More was refunded than the order was sold for."
    package static let compares = """
        The refunds of an order with its net sales or, where it settled more, with its settled \
        sales.
        """
    package static let whyItHappens = """
        Support staff refund shipping or a goodwill amount as if it were part of the price, or a \
        refund is booked on the wrong order.
        """
    package static let remedy = "Claim what was deducted above the sale."
    package static let staysSilent = """
        Refunds up to the sale, split over rows or SKUs; an order of which neither lines nor the \
        sale are known.
        """
    package static let figures = "expected: minus the sale; actual: the refunds."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo = [Precedence(.order, [SettledButCancelled.code])]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.sale
        let refunds = orderCase.rows.saleSums.refunds
        let most = max(orderCase.netSales, orderCase.rows.saleSums.sales)
        guard context.isBelowZero(refunds + most), most.isPositive || !orderCase.lines.isEmpty,
            let last = rows.last(where: \.refunds.isNegative)
        else { return [] }
        return [
            orderCase.finding(
                code, context.severity(of: refunds + most), on: last.settledOn,
                from: orderCase.sources,
                """
                \(refunds.magnitude.display) were refunded on an order that sold for \
                \(most.display); \((refunds + most).magnitude.display) too much, the last on \
                \(last.settledOn).
                """
            ).money(expected: -most, actual: refunds).claimable()
                .claimable(by: orderCase.appealBy)
        ]
    }
}
