package import Records

/// A component whose charge the store's own history does not tell, over a period of order creation
/// days.
///
/// Nothing is learned of it and nothing flagged on it.
package struct UndecidedComponent: Hashable, Sendable, Codable {
    package var component: ComponentID
    /// First order creation day; nil for the first period.
    package var from: Day?
    /// First order creation day of the next period; nil for the last.
    package var to: Day?
    /// Orders of the period that were charged the component.
    package var chargedCount: Int
    /// Orders of the period with sales, charged or not.
    package var orderCount: Int
    package var reason: UndecidedReason

    package init(
        component: ComponentID, from: Day? = nil, to: Day? = nil, chargedCount: Int,
        orderCount: Int, reason: UndecidedReason
    ) {
        self.component = component
        self.from = from
        self.to = to
        self.chargedCount = chargedCount
        self.orderCount = orderCount
        self.reason = reason
    }

    /// True where many orders show that no one charge holds; more orders would not help.
    package var isMixed: Bool {
        switch reason {
        case .noCharge, .severalCharges: true
        case .tooFewOrders, .tooFewDays: false
        }
    }
}

/// Why nothing was learned of a component.
package enum UndecidedReason: Hashable, Sendable, Codable {
    /// Fewer than 30 orders were charged it, with the charge that most of them show.
    case tooFewOrders([ChargeShare])
    /// The first days show another charge than those that follow, and are fewer than seven.
    case tooFewDays([ChargeShare])
    /// No charge explains two thirds of the orders; the best one, if any stands out.
    case noCharge([ChargeShare])
    /// Several charges share the orders, as where the rate depends on the category; the most
    /// frequent first.
    case severalCharges([ChargeShare])

    /// The charges that stand out, the most frequent first.
    package var charges: [ChargeShare] {
        switch self {
        case .tooFewOrders(let charges), .tooFewDays(let charges), .noCharge(let charges),
            .severalCharges(let charges):
            charges
        }
    }
}

/// One of several charges, with the orders that it explains and that no more frequent one does.
package struct ChargeShare: Hashable, Sendable, Codable {
    package var charge: FeeCharge
    package var base: FeeBase
    package var cap: FeeCap?
    package var supportCount: Int

    package init(charge: FeeCharge, base: FeeBase, cap: FeeCap? = nil, supportCount: Int) {
        self.charge = charge
        self.base = base
        self.cap = cap
        self.supportCount = supportCount
    }
}

extension [UndecidedComponent] {
    /// Adds a period, and joins it with the one before where neither has a charge that holds:
    /// between several charges the days are cut by chance.
    mutating func add(_ next: UndecidedComponent) {
        guard var last, last.to == next.from,
            let reason = last.reason.joined(with: next.reason)
        else { return append(next) }
        last.to = next.to
        last.chargedCount += next.chargedCount
        last.orderCount += next.orderCount
        last.reason = reason
        self[count - 1] = last
    }
}

extension UndecidedReason {
    /// The reason for two periods together; nil where they have different ones.
    fileprivate func joined(with next: UndecidedReason) -> UndecidedReason? {
        switch (self, next) {
        case (.noCharge, .noCharge), (.noCharge, .severalCharges), (.severalCharges, .noCharge),
            (.severalCharges, .severalCharges):
            let joined = charges.joined(with: next.charges)
            return joined.count > 1 ? .severalCharges(joined) : .noCharge(joined)
        default: return nil
        }
    }
}

extension [ChargeShare] {
    /// The shares of two periods, the most frequent first.
    fileprivate func joined(with others: [ChargeShare]) -> [ChargeShare] {
        var joined = self
        for other in others {
            let index = joined.firstIndex {
                $0.charge == other.charge && $0.base == other.base && $0.cap == other.cap
            }
            if let index {
                joined[index].supportCount += other.supportCount
            } else {
                joined.append(other)
            }
        }
        return joined.enumerated().sorted {
            ($1.element.supportCount, $0.offset) < ($0.element.supportCount, $1.offset)
        }.map(\.element)
    }
}
