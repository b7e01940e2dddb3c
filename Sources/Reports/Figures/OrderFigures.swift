import Money
import Records

/// The orders of one store in figures: what was sold, what was paid, what is still to come.
struct OrderFigures: Hashable, Sendable {
    var count = 0
    var openCount = 0
    var countByState: [OrderState: Int] = [:]
    /// Net sales of all orders that are not cancelled.
    var ordered: Amount
    var settled: Amount
    /// Net sales that are not settled yet, before fees.
    var stillDue: Amount
    /// The part of `stillDue` whose day and grace have passed.
    var missing: Amount

    init(_ orders: [OrderSummary], _ currency: Currency) {
        ordered = .zero(currency)
        settled = .zero(currency)
        stillDue = .zero(currency)
        missing = .zero(currency)
        for order in orders { add(order) }
    }

    func count(of state: OrderState) -> Int { countByState[state, default: 0] }

    private mutating func add(_ order: OrderSummary) {
        count += 1
        countByState[order.state, default: 0] += 1
        settled += order.settled
        if order.isOpen { openCount += 1 }
        if order.state != .cancelled { ordered += order.netSales }
        stillDue += order.stillDue
        if order.state == .missing { missing += order.stillDue }
    }
}
