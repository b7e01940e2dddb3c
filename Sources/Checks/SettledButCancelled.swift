import Money
package import Records

/// Money that stayed with the seller for an order that was cancelled.
package enum SettledButCancelled: OrderCheck {
    package static let code = "settled-but-cancelled"
    package static let title = "A cancelled order was paid, and the money was not taken back."
    package static let compares = """
        The sum of an order's sale rows with the order's status: nothing should be left of a \
        cancelled order.
        """
    package static let whyItHappens = """
        The settlement ran before the cancellation, or the cancellation came from an after-sales \
        case that the settlement does not know.
        """
    package static let remedy = """
        Do not spend it: set the amount aside until the platform takes it back, and check that \
        it is taken back once.
        """
    package static let staysSilent = """
        Settled, then reversed to zero, also where the settlement lists the reversal and has not \
        taken it yet; compensations for lost or damaged parcels, which are \
        adjustments; fees that stay on a cancelled order (`fee-on-cancelled`).
        """
    package static let figures = "expected: 0; actual: what is left of all sale rows."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.clawback
    package static let reads = RowsRead.orderAndDuplicates
    package static let yieldsTo = [Precedence(.order, [SettledNotOrdered.code])]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let left = orderCase.rows.saleSums.total
        guard orderCase.status == .cancelled, context.isAboveZero(left),
            let last = orderCase.rows.sale.last,
            context.isAboveZero(left + orderCase.waiting)
        else { return [] }
        let cancelled = orderCase.lines.compactMap(\.cancelledOn).max()
        return [
            orderCase.finding(
                code, context.severity(of: left), on: last.settledOn, from: orderCase.sources,
                """
                The order was cancelled\(cancelled.map { " on \($0)" } ?? ""), and \
                \(left.display) of it are still settled; the last row is of \(last.settledOn).
                """
            ).money(expected: .zero(orderCase.currency), actual: left)
        ]
    }
}
