package import Money

/// One order as a row of orders.csv; what is kept of an order when its case is gone.
package struct OrderSummary: Hashable, Sendable {
    package var orderID: String
    package var state: OrderState
    package var createdOn: Day?
    package var deliveredOn: Day?
    package var settledOn: Day?
    package var dueOn: Day?
    package var netSales: Amount
    /// The sum of all settlement entries of the order.
    package var settled: Amount
    /// Settled sales and refunds after the seller's discounts.
    package var revenue: Amount
    /// Fees and taxes.
    package var fees: Amount
    package var shipping: Amount
    package var adjustments: Amount
    /// Part of `revenue`, negative.
    package var refunds: Amount
    package var discrepancyCount: Int

    package init(
        orderID: String, state: OrderState, createdOn: Day?, deliveredOn: Day?, settledOn: Day?,
        dueOn: Day?, netSales: Amount, settled: Amount, revenue: Amount, fees: Amount,
        shipping: Amount, adjustments: Amount, refunds: Amount, discrepancyCount: Int
    ) {
        self.orderID = orderID
        self.state = state
        self.createdOn = createdOn
        self.deliveredOn = deliveredOn
        self.settledOn = settledOn
        self.dueOn = dueOn
        self.netSales = netSales
        self.settled = settled
        self.revenue = revenue
        self.fees = fees
        self.shipping = shipping
        self.adjustments = adjustments
        self.refunds = refunds
        self.discrepancyCount = discrepancyCount
    }
}

extension OrderSummary {
    /// True where money of the order is still to come, or whether it is cannot be told yet.
    package var isOpen: Bool { state.isOpen }

    /// Net sales that no settlement entry has settled yet, before fees; zero for a closed order.
    package var stillDue: Amount {
        guard isOpen else { return .zero(netSales.currency) }
        let rest = netSales - revenue
        return rest.isNegative ? .zero(netSales.currency) : rest
    }
}

extension OrderState {
    /// True where money is still to come, or whether it is cannot be told yet.
    package var isOpen: Bool {
        switch self {
        case .awaiting, .due, .missing, .partlySettled: true
        case .settled, .refunded, .cancelled, .notInOrders: false
        }
    }
}
