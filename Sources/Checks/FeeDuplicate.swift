import Fees
import Money
package import Records

/// A fee that was charged again on a row without a sale.
package enum FeeDuplicate: OrderCheck {
    package static let code = "fee-duplicate"
    package static let title = "A fee was charged again on a later row without a sale."
    package static let compares = """
        The fees on an order's first sale with the same fees on later rows of the order that \
        settle neither sales nor refunds.
        """
    package static let whyItHappens = """
        A correction run that charges what it should only have checked, or a programme that is \
        billed both with the order and afterwards.
        """
    package static let remedy = "Claim the second charge; name both settlement rows."
    package static let staysSilent = """
        A reversal and a new charge that cancel each other; a later charge that brings the fee up \
        to what its rate makes; the fees of a sale that is settled in parts or paid twice.
        """
    package static let figures = "expected: the fee on the sale; actual: all charges of the fee."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo =
        FeeMismatch.wholeOrderCauses + [
            Precedence(.component, [FeeCapExceeded.code])
        ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.saleRows
        guard let firstSale = rows.firstIndex(where: \.sales.isPositive) else { return [] }
        let later = rows[(firstSale + 1)...].filter { $0.sales.isZero && $0.refunds.isZero }
        let components = Set(later.flatMap(\.charges).filter(\.amount.isNegative).map(\.id))
        return components.sorted().compactMap { component in
            finding(on: component, later: later, in: orderCase, context)
        }
    }

    private static func finding(
        on component: ComponentID, later: [SettlementEntry], in orderCase: OrderCase,
        _ context: CheckContext
    ) -> Discrepancy? {
        let again = later.map { $0.amount(of: component) }.sum(orderCase.currency)
        let all = orderCase.charged(component)
        let before = all - again
        let fee = context.fees.expectation(of: component, for: orderCase)
        let isRight = fee?.fits(all, tolerance: context.rules.tolerance) ?? false
        guard context.isBelowZero(again), before.isNegative, !isRight,
            let row = later.first(where: { $0.amount(of: component).isNegative })
        else { return nil }
        return orderCase.finding(
            code, context.severity(of: again), on: row.settledOn,
            from: orderCase.feeSources(component),
            """
            \(component.title) was charged \(before.magnitude.display) with the sale and again \
            \(again.magnitude.display) on \(row.settledOn), on a row without sales.
            """
        ).on(row).about(component).money(expected: before, actual: all).claimable()
    }
}
