import Money
package import Records

/// An order that was paid, but after its due day and the days of grace.
package enum LatePayout: OrderCheck {
    package static let code = "late-payout"
    package static let title = "An order was settled after its due day and the days of grace."
    package static let compares = """
        The day on which a sale was settled with the due day (`settlement_days` after delivery) \
        and `grace_days`.
        """
    package static let whyItHappens = """
        After-sales cases, reviews and holidays hold settlements back; a new seller's terms can \
        be longer than those that tieout.yaml states.
        """
    package static let remedy = """
        Nothing for a single order. Where many are late, correct `settlement_days` or ask the \
        platform which settlement terms the shop is on.
        """
    package static let staysSilent = """
        The last day of grace is in time; refunds, reversals and adjustments are never late; an \
        order without a delivery or completion date has no due day.
        """
    package static let figures = "None: the money has come."
    package static let severities: [Severity] = [.low]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        guard let dueOn = orderCase.dueOn else { return [] }
        let lastInTime = dueOn + context.rules.graceDays
        let late = orderCase.rows.sale.filter {
            $0.settledOn > lastInTime && ($0.sales + $0.refunds).isPositive
        }
        guard let last = late.last else { return [] }
        let amount = (late + orderCase.feeRows(of: late)).map(\.total).sum(orderCase.currency)
        return [
            orderCase.finding(
                code, .low, on: last.settledOn,
                from: late.map(\.provenance) + orderCase.lines.map(\.provenance),
                """
                \(amount.display) were settled on \(last.settledOn), \(last.settledOn - dueOn) \
                days after the due day \(dueOn); \(context.rules.graceDays) days of grace had \
                passed.
                """)
        ]
    }
}
