package import Money
package import Records

/// The orders of one store in figures: what was sold, what was paid, what is still to come.
package struct OrderFigures: Hashable, Sendable {
    package private(set) var count = 0
    package private(set) var openCount = 0
    package private(set) var countByState: [OrderState: Int] = [:]
    /// Net sales of all orders that are not cancelled.
    package var ordered: Amount
    package var settled: Amount
    /// Net sales that are not settled yet, before fees.
    package private(set) var stillDue: Amount
    /// The part of `stillDue` whose day and grace have passed.
    package private(set) var missing: Amount

    /// The figures of some orders.
    package init(_ orders: [OrderSummary], _ currency: Currency) {
        ordered = .zero(currency)
        settled = .zero(currency)
        stillDue = .zero(currency)
        missing = .zero(currency)
        for order in orders { add(order) }
    }

    /// Counts orders of one state.
    package mutating func add(_ state: OrderState, count: Int, stillDue: Amount) {
        guard count > 0 else { return }
        self.count += count
        countByState[state, default: 0] += count
        if state.isOpen { openCount += count }
        self.stillDue += stillDue
        if state == .missing { missing += stillDue }
    }

    func count(of state: OrderState) -> Int { countByState[state, default: 0] }

    private mutating func add(_ order: OrderSummary) {
        add(order.state, count: 1, stillDue: order.stillDue)
        settled += order.settled
        if order.state != .cancelled { ordered += order.netSales }
    }
}
