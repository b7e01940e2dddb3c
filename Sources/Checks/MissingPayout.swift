import Fees
import Money
package import Records

/// An order that was delivered, is due, and was never paid.
package enum MissingPayout: OrderCheck {
    package static let code = "missing-payout"
    package static let title = "A delivered order is past its due day and was never settled."
    package static let compares = """
        Delivered or completed orders with the settlement. The order is due `settlement_days` \
        after its delivery (its completion where there is no delivery date), and the settlement \
        files must cover every day from there to the due day and `grace_days` more.
        """
    package static let whyItHappens = """
        Orders hang in after-sales cases that nobody closed, in risk reviews, or in a batch that \
        the platform's settlement left out.
        """
    package static let remedy = """
        Look the order up in the platform's finance page; where no case is open, claim the \
        expected payout with the order ID and the delivery date.
        """
    package static let staysSilent = """
        Cancelled and unpaid orders, orders that went back in full before settlement, free \
        samples, orders that the platform compensated through an adjustment or released in the \
        wallet, orders for which any day of the settlement files is missing, and orders that the \
        newest export of unsettled orders lists, until the day that it estimates and the days of \
        grace are over.
        """
    package static let figures = """
        expected: the payout expected from net sales and the fees of fee book or learned rates; \
        actual: 0.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let currency = orderCase.currency
        let compensation = orderCase.rows.summableSums.total
        let rest = orderCase.netSales - orderCase.netSalesOfReturnedLines
        guard orderCase.status == .delivered || orderCase.status == .completed,
            orderCase.entries.allSatisfy({ $0.kind != .order }), !compensation.isPositive,
            let dueOn = orderCase.dueOn, dueOn + context.rules.graceDays < context.asOf,
            orderCase.isSettlementCovered, rest.isPositive, !orderCase.isHeldByPlatform,
            !orderCase.releases.map(\.amount).sum(currency).isPositive,
            !context.recoveredIDs.mayHold(orderCase.orderID)
        else { return [] }
        let expected = context.fees.expectedPayout(of: orderCase) ?? rest
        guard expected.isPositive else { return [] }
        let basis = expected == rest ? "no fee is known" : "after the usual fees"
        let waiting = orderCase.notices.filter { $0.kind == .unsettled }
        let delivered = orderCase.deliveredOn.map { "delivered on \($0)" } ?? "completed"
        return [
            orderCase.finding(
                code, context.severity(of: expected), on: dueOn,
                from: orderCase.sources + waiting.map(\.provenance),
                """
                The order sold for \(rest.display), was \(delivered) and due on \(dueOn); no \
                settlement file up to \(dueOn + context.rules.graceDays) holds it. The payout \
                expected is \(expected.display) (\(basis)).\(reasonText(waiting))
                """
            ).money(expected: expected, actual: .zero(currency)).claimable()
        ]
    }

    /// Why the platform says that it waits, quoted.
    private static func reasonText(_ notices: [OrderNotice]) -> String {
        guard let notice = notices.first else { return "" }
        let words = [notice.statusText, notice.reason].filter { !$0.isEmpty }
        let quote = words.isEmpty ? "" : " with \"\(words.joined(separator: ": "))\""
        let day = notice.dueOn.map { ", expected on \($0)" } ?? ""
        return " The platform lists it as unsettled\(quote)\(day)."
    }
}
