package import Money

/// One order as a row of orders.csv; what is kept of an order when its case is gone.
///
/// Amounts are kept as ticks of one currency: a report may list some hundred thousand orders.
package struct OrderSummary: Hashable, Sendable {
    package var orderID: String
    package var state: OrderState
    @PackedDay package var createdOn: Day?
    @PackedDay package var deliveredOn: Day?
    @PackedDay package var settledOn: Day?
    @PackedDay package var dueOn: Day?
    package let currency: Currency
    private let netSalesTicks: Int64
    private let settledTicks: Int64
    private let revenueTicks: Int64
    private let feesTicks: Int64
    private let shippingTicks: Int64
    private let adjustmentsTicks: Int64
    private let refundsTicks: Int64
    package var discrepancyCount: Int

    /// All amounts are in the currency of the net sales.
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
        currency = netSales.currency
        netSalesTicks = netSales.ticks
        settledTicks = settled.ticks
        revenueTicks = revenue.ticks
        feesTicks = fees.ticks
        shippingTicks = shipping.ticks
        adjustmentsTicks = adjustments.ticks
        refundsTicks = refunds.ticks
        self.discrepancyCount = discrepancyCount
    }
}

extension OrderSummary {
    package var netSales: Amount { Amount(ticks: netSalesTicks, currency) }
    /// The sum of all settlement entries of the order.
    package var settled: Amount { Amount(ticks: settledTicks, currency) }
    /// Settled sales and refunds after the seller's discounts.
    package var revenue: Amount { Amount(ticks: revenueTicks, currency) }
    /// Fees and taxes.
    package var fees: Amount { Amount(ticks: feesTicks, currency) }
    package var shipping: Amount { Amount(ticks: shippingTicks, currency) }
    package var adjustments: Amount { Amount(ticks: adjustmentsTicks, currency) }
    /// Part of `revenue`, negative.
    package var refunds: Amount { Amount(ticks: refundsTicks, currency) }
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
