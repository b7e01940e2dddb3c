package import Money
package import Records

/// One component over all orders of a rate period: a row of components.csv.
package struct FeeTotal: Hashable, Sendable {
    package var component: ComponentID
    /// Settlement entries that hold the component.
    package var entryCount = 0
    /// With a component's sign: charges are negative.
    package var charged: Amount
    /// What the rate applies to, over the orders that were charged; nil for a fixed amount, and
    /// for what is no fee.
    package var base: Amount?
    package var rateExpected: Rate?
    /// Nil where nothing is known of what the component should be.
    package var source: FeeSource?
    /// First order creation day of the rate's period; nil where it has no beginning.
    package var from: Day?
    /// What the findings on the component come to, so that the same money counts once; nil where
    /// nothing is known of what it should be.
    package var difference: Amount?

    package init(component: ComponentID, charged: Amount) {
        self.component = component
        self.charged = charged
    }

    /// What should have been charged; nil where nothing is known of it.
    package var expected: Amount? { difference.map { charged - $0 } }

    /// True for an amount per order or item, whatever the order came to.
    package var isFixed: Bool { source != nil && base == nil }

    /// Charged by base, rounded to six decimals of a percent; nil without a base.
    package var rateObserved: Rate? {
        guard let base, base.isPositive else { return nil }
        let parts = Rounding.halfEven.quotient(
            -Int128(charged.ticks) * Int128(Rate.partsPerOne), Int128(base.ticks))
        return Int64(exactly: parts).map { Rate(parts: $0) }
    }
}

/// Adds up every component of the orders that are given to it, by rate period.
package struct FeeTotals: Sendable {
    /// Entries of one component that the same charge is expected for.
    private struct Key: Hashable {
        var component: ComponentID
        var source: FeeSource?
        var from: Day?
        var rate: Rate?
    }

    private let schedule: FeeSchedule
    private var totalsByKey: [Key: FeeTotal] = [:]

    package init(schedule: FeeSchedule) { self.schedule = schedule }

    /// Counts the settlement rows of an order, adjustments included, and the money of what was
    /// found on its components.
    package mutating func add(_ orderCase: OrderCase, _ findings: [Discrepancy] = []) {
        var counted: [ComponentID: Key] = [:]
        for entry in orderCase.rows.summable { add(entry, of: orderCase, &counted) }
        for finding in findings {
            guard let delta = finding.delta, delta.currency == orderCase.currency,
                let component = finding.component, let key = counted[component]
            else { continue }
            let before = totalsByKey[key]?.difference ?? .zero(delta.currency)
            totalsByKey[key]?.difference = before + delta
        }
    }

    /// Counts a settlement row that belongs to no order.
    package mutating func add(_ entry: SettlementEntry) {
        guard entry.currency == schedule.store.currency else { return }
        for component in entry.components where component.isPart {
            let key = Key(component: component.id)
            var total =
                totalsByKey[key]
                ?? FeeTotal(component: component.id, charged: .zero(entry.currency))
            total.entryCount += 1
            total.charged += component.amount
            totalsByKey[key] = total
        }
    }

    /// Counts what was added up before.
    package mutating func add(_ total: FeeTotal) {
        let key = Key(
            component: total.component, source: total.source, from: total.from,
            rate: total.rateExpected)
        guard var sum = totalsByKey[key] else {
            totalsByKey[key] = total
            return
        }
        sum.entryCount += total.entryCount
        sum.charged += total.charged
        if let base = total.base { sum.base = (sum.base ?? .zero(base.currency)) + base }
        if let difference = total.difference {
            sum.difference = (sum.difference ?? .zero(difference.currency)) + difference
        }
        totalsByKey[key] = sum
    }

    /// The totals, sorted by component and period; those that nothing is known of come first.
    package var totals: [FeeTotal] {
        totalsByKey.sorted { Self.order($0.key) < Self.order($1.key) }.map(\.value)
    }

    private mutating func add(
        _ entry: SettlementEntry, of orderCase: OrderCase, _ counted: inout [ComponentID: Key]
    ) {
        for component in entry.components where component.isPart {
            var key = Key(component: component.id)
            var base: Amount?
            if component.group == .fee || component.group == .tax {
                // The base counts once for an order, however many of its rows hold the component.
                if let known = counted[component.id] {
                    key = known
                } else {
                    (key, base) = period(component.id, orderCase)
                    counted[component.id] = key
                }
            }
            var total = totalsByKey[key] ?? Self.empty(key, orderCase.currency)
            total.entryCount += 1
            total.charged += component.amount
            if let base { total.base = (total.base ?? .zero(orderCase.currency)) + base }
            totalsByKey[key] = total
        }
    }

    /// The period that a fee of an order belongs to, and what its rate applies to.
    ///
    /// Where no file states that, nothing is known of what the fee should be.
    private func period(
        _ component: ComponentID, _ orderCase: OrderCase
    ) -> (key: Key, base: Amount?) {
        let choice = schedule.choice(of: component, for: orderCase, on: orderCase.rateDay)
        let (key, base) = Self.period(component, choice)
        guard let base else { return (key, nil) }
        if let settled = Self.settled(base, choice, orderCase) { return (key, settled) }
        return (Key(component: component), Self.settled(.netSales, .unknown, orderCase))
    }

    private static func empty(_ key: Key, _ currency: Currency) -> FeeTotal {
        var total = FeeTotal(component: key.component, charged: .zero(currency))
        (total.rateExpected, total.source, total.from) = (key.rate, key.source, key.from)
        total.difference = key.source == nil ? nil : .zero(currency)
        return total
    }

    /// The key of a choice, and the base of its rate; nil for a fixed amount.
    private static func period(_ component: ComponentID, _ choice: FeeChoice) -> (Key, FeeBase?) {
        switch choice {
        case .unknown: (Key(component: component), .netSales)
        case .byLine(let parts):
            (Key(component: component, source: parts.first?.rule.source), .netSales)
        case .one(let rule):
            (
                Key(
                    component: component, source: rule.source, from: rule.from,
                    rate: rule.charge.rate),
                rule.base.isMoney ? rule.base : nil
            )
        }
    }

    private static func settled(
        _ base: FeeBase, _ choice: FeeChoice, _ orderCase: OrderCase
    ) -> Amount? {
        let total = SettledBase(base, of: orderCase).total
        if case .one(let rule) = choice, rule.refundability == .kept, let kept = total.kept {
            return kept
        }
        return total.net
    }

    private static func order(_ key: Key) -> (String, Int32, String, Int64) {
        (
            key.component.rawValue, key.from?.number ?? Int32.min, key.source?.rawValue ?? "",
            key.rate?.parts ?? 0
        )
    }
}

extension Component {
    /// True where the amount is a part of the entry's total and no sum of others.
    fileprivate var isPart: Bool { group != .subtotal && parent != nil }
}
