import Money
package import Records

/// Money for an order that the order files should have and do not.
package enum SettledNotOrdered: OrderCheck {
    package static let code = "settled-not-ordered"
    package static let title = "An order was settled that no order file holds."
    package static let compares = """
        The order IDs of settled sales with those of the order files that cover the day on which \
        the order was created.
        """
    package static let whyItHappens = """
        An export that was filtered or cut, files of another shop in this store's folder, orders \
        of a second sales channel that the order export leaves out.
        """
    package static let remedy = """
        Export all orders of the day again, without a filter. Where the order is still missing, \
        ask the platform what was sold under this ID.
        """
    package static let staysSilent = """
        No order file covers the creation day; the row is an adjustment; a damaged ID may hide \
        the order.
        """
    package static let figures = "actual: what was settled. No delta: what should be is not known."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.unknown
    package static let reads = RowsRead.orderAndDuplicates

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        guard orderCase.lines.isEmpty else { return [] }
        let rows = orderCase.saleEntries
        guard let first = rows.first, orderCase.isOrderCovered,
            !context.recoveredIDs.mayHold(orderCase.orderID)
        else { return [] }
        let settled = orderCase.rows.saleSums.total
        let created = orderCase.createdOn.map { ", created on \($0)," } ?? ""
        var finding = orderCase.finding(
            code, context.severity(of: settled), on: first.settledOn,
            from: rows.map(\.provenance),
            """
            \(settled.display) were settled from \(first.settledOn) on for this order; the order \
            files cover its day and do not hold the order\(created.dropLast()).
            """)
        finding.actual = settled
        return [finding]
    }
}
