package import Money
package import Records

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
    /// What reports keep of an order's case.
    package init(_ orderCase: OrderCase, discrepancyCount: Int) {
        let adjustmentRows = orderCase.summableEntries.filter { $0.kind != .order }
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
        for entry in orderCase.summableEntries where entry.kind == .order {
            for component in entry.components
            where component.parent != nil && groups.contains(component.group) {
                sum += component.amount
            }
        }
        return sum
    }

    /// True where money of the order is still to come, or whether it is cannot be told yet.
    package var isOpen: Bool {
        switch state {
        case .awaiting, .due, .missing, .partlySettled: true
        case .settled, .refunded, .cancelled, .notInOrders: false
        }
    }

    /// Net sales that no settlement entry has settled yet, before fees; zero for a closed order.
    package var stillDue: Amount {
        guard isOpen else { return .zero(netSales.currency) }
        let rest = netSales - revenue
        return rest.isNegative ? .zero(netSales.currency) : rest
    }
}

/// One fee, discount, shipping or tax amount over a rate period, as a row of components.csv.
package struct ComponentSummary: Hashable, Sendable {
    /// Where the expected rate comes from.
    package enum Source: String, Sendable, CaseIterable {
        case book
        case learned
    }

    package var component: ComponentID
    /// Settlement entries that hold it.
    package var entryCount: Int
    package var charged: Amount
    /// What the rate applies to; nil where the component has no rate.
    package var base: Amount?
    package var rateExpected: Rate?
    package var rateObserved: Rate?
    /// Nil where neither book nor learner knows a rate.
    package var source: Source?
    /// First order creation day of the rate period; nil where one period spans everything.
    package var from: Day?

    package init(
        component: ComponentID, entryCount: Int, charged: Amount, base: Amount? = nil,
        rateExpected: Rate? = nil, rateObserved: Rate? = nil, source: Source? = nil,
        from: Day? = nil
    ) {
        self.component = component
        self.entryCount = entryCount
        self.charged = charged
        self.base = base
        self.rateExpected = rateExpected
        self.rateObserved = rateObserved
        self.source = source
        self.from = from
    }
}
