import Money
package import Records

/// A fee that is charged a fifth too high on a share of the orders of some days.
package struct SampleOvercharge: Sendable {
    /// The share of each day's orders in percent.
    package var percentOfOrders: Int
    /// How many days in a row.
    package var days: Int
    /// The first of these days, by the creation of the orders; nil for the busiest day.
    package var from: Day?

    package init(percentOfOrders: Int, days: Int = 1, from: Day? = nil) {
        self.percentOfOrders = percentOfOrders
        self.days = days
        self.from = from
    }
}

extension StoreWorld {
    /// Charges the market's learned fee (else its last one with a rate) too high on some days, and
    /// notes each order that it hits.
    mutating func overcharge(_ plan: SampleOvercharge) {
        let rates = fees.filter { fee in
            if case .rate = fee.charge { return fee.cap == nil && fee.until == nil }
            return false
        }
        guard let fee = rates.first(where: { !$0.isInBook }) ?? rates.last,
            case .rate(let rate) = fee.charge
        else { return }
        var raised = fee
        raised.charge = .rate(Rate(parts: rate.parts * 6 / 5))
        let byDay = Dictionary(grouping: orders.indices.filter { isPlainlySettled($0, fee) }) {
            orders[$0].created.day
        }
        let busiest = byDay.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        guard let first = plan.from ?? busiest?.key else { return }
        for day in 0..<plan.days {
            let places = byDay[first + day, default: []]
            let count = (places.count * plan.percentOfOrders + 99) / 100
            for place in 0..<count { overcharge(places[place * places.count / count], raised) }
        }
    }

    private func isPlainlySettled(_ index: Int, _ fee: SampleFee) -> Bool {
        let order = orders[index]
        return order.life == .sold && !order.rowIndexes.isEmpty
            && fee.isInForce(on: order.created.day)
            && order.rowIndexes.allSatisfy {
                !rows[$0].isRemoved && rows[$0].figures[fee.figure] < 0
            }
    }

    private mutating func overcharge(_ index: Int, _ fee: SampleFee) {
        var delta: Int64 = 0
        for place in orders[index].rowIndexes {
            let figures = rows[place].figures
            let bases = FeeBases(
                netSales: figures.sales, customerPayment: figures[.customerPayment])
            let charged = -fee.ticks(on: bases, currency: market.currency)
            delta += charged - figures[fee.figure]
            change(place) { $0.figures[fee.figure] = charged }
        }
        used.insert(index)
        plant("fee-mismatch", order: index, component: fee.figure.rawValue, delta: delta)
    }
}
