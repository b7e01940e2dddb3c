import Money
package import Records

extension OrderSummary {
    /// What reports keep of an order's case.
    package init(_ orderCase: OrderCase, discrepancyCount: Int) {
        let parts = Parts(of: orderCase.rows, orderCase.currency)
        self.init(
            orderID: orderCase.orderID, state: orderCase.state, createdOn: orderCase.createdOn,
            deliveredOn: orderCase.deliveredOn, settledOn: orderCase.settledOn,
            dueOn: orderCase.dueOn, netSales: orderCase.netSales, settled: orderCase.settled,
            revenue: orderCase.sales + orderCase.refunds, fees: parts.fees,
            shipping: parts.shipping, adjustments: parts.adjustments,
            refunds: orderCase.refunds, discrepancyCount: discrepancyCount)
    }

    /// What the parts of an order's rows add up to by what they are.
    private struct Parts {
        var fees: Amount
        var shipping: Amount
        /// Rows that are adjustments as a whole included.
        var adjustments: Amount

        init(of rows: OrderRows, _ currency: Currency) {
            (fees, shipping) = (.zero(currency), .zero(currency))
            adjustments = rows.summableSums.total - rows.saleSums.total
            for row in rows.sale {
                for component in row.components where component.parent != nil {
                    switch component.group {
                    case .fee, .tax: fees += component.amount
                    case .shipping: shipping += component.amount
                    case .adjustment: adjustments += component.amount
                    case .subtotal, .sales, .refund, .information: break
                    }
                }
            }
        }
    }
}
