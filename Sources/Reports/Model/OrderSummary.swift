import Money
package import Records

extension OrderSummary {
    /// What reports keep of an order's case.
    package init(_ orderCase: OrderCase, discrepancyCount: Int) {
        let adjustmentRows = orderCase.rows.summable.filter { $0.kind != .order }
        let adjustments = adjustmentRows.map(\.total).sum(orderCase.currency)
        let revenue = orderCase.sales + orderCase.refunds
        let shipping = Self.sum(of: [.shipping], in: orderCase)
        let fees = Self.sum(of: [.fee, .tax], in: orderCase)
        self.init(
            orderID: orderCase.orderID, state: orderCase.state, createdOn: orderCase.createdOn,
            deliveredOn: orderCase.deliveredOn, settledOn: orderCase.settledOn,
            dueOn: orderCase.dueOn, netSales: orderCase.netSales, settled: orderCase.settled,
            revenue: revenue, fees: fees, shipping: shipping,
            adjustments: adjustments + Self.sum(of: [.adjustment], in: orderCase),
            refunds: orderCase.refunds, discrepancyCount: discrepancyCount)
    }

    /// The sum of some groups of components over the rows of the sale, adjustments left out.
    private static func sum(of groups: Set<Component.Group>, in orderCase: OrderCase) -> Amount {
        var sum = Amount.zero(orderCase.currency)
        for entry in orderCase.rows.summable where entry.kind == .order {
            for component in entry.components
            where component.parent != nil && groups.contains(component.group) {
                sum += component.amount
            }
        }
        return sum
    }
}
