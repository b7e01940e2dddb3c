import Fees
import Money
package import Records

/// A fee that was charged again on a row without a sale.
package enum FeeDuplicate: OrderCheck {
    package static let code = "fee-duplicate"
    package static let title = "A fee was charged again on a later row without a sale."
    package static let compares = """
        The fees on an order's first sale with the same fees on later rows of the order that \
        settle neither sales nor refunds; where each fee has a row of its own, with equal rows \
        of the same line beside the sale.
        """
    package static let whyItHappens = """
        A correction run that charges what it should only have checked, or a programme that is \
        billed both with the order and afterwards.
        """
    package static let remedy = "Claim the second charge; name both settlement rows."
    package static let staysSilent = """
        A reversal and a new charge that cancel each other; a later charge that brings the fee up \
        to what its rate makes; the fees of a sale that is settled in parts or paid twice; the \
        first charge on another line of the order.
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
        let rows = orderCase.rows.sale
        guard rows.contains(where: \.hasNoSale),
            let firstSale = rows.firstIndex(where: \.sales.isPositive)
        else { return [] }
        let later = again(in: orderCase, after: rows[...firstSale])
        let components = Set(later.flatMap(\.charges).filter(\.amount.isNegative).map(\.id))
        return components.sorted().compactMap { component in
            finding(on: component, later: later, in: orderCase, context)
        }
    }

    /// Rows with fees that no sale stands beside; of those beside a sale the ones that repeat an
    /// equal row more often than there are sales.
    private static func again(
        in orderCase: OrderCase, after first: ArraySlice<SettlementEntry>
    ) -> [SettlementEntry] {
        let rows = orderCase.rows.sale
        let sold = rows.filter { !$0.hasNoSale }
        let beside = orderCase.feeRows(of: sold)
        let places = Set(beside.map(\.provenance))
        let early = Set(first.map(\.provenance))
        let apart = rows.filter {
            $0.hasNoSale && !places.contains($0.provenance) && !early.contains($0.provenance)
        }
        var copies: [String: Int] = [:]
        let repeated = beside.filter { row in
            let name = [row.skuID, row.type, row.occasion, row.total.plain].joined(separator: "|")
            copies[name, default: 0] += 1
            let most = sold.filter { $0.occasion == row.occasion && $0.skuID == row.skuID }.count
            return row.total.isNegative && copies[name, default: 0] > max(most, 1)
        }
        return apart + repeated
    }

    /// False for the first charge on a line of the order: another line was charged before.
    private static func isAgain(
        _ row: SettlementEntry, on component: ComponentID, apartFrom later: [SettlementEntry],
        _ orderCase: OrderCase
    ) -> Bool {
        guard !row.skuID.isEmpty, row.amount(of: component).isNegative else { return true }
        let places = Set(later.map(\.provenance))
        return orderCase.rows.sale.contains { other in
            !places.contains(other.provenance) && other.amount(of: component).isNegative
                && (other.skuID.isEmpty || other.skuID == row.skuID)
        }
    }

    private static func finding(
        on component: ComponentID, later: [SettlementEntry], in orderCase: OrderCase,
        _ context: CheckContext
    ) -> Discrepancy? {
        let later = later.filter { isAgain($0, on: component, apartFrom: later, orderCase) }
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
