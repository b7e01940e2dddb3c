package import Money
import Records

/// A charge for units up to a price.
///
/// A line of an order is charged as a whole at the tier of its unit price, after the seller's
/// discounts; nothing is added up over tiers.
package struct FeeTier: Hashable, Sendable {
    /// In 1/10,000 units of the store's currency.
    package var limitTicks: Int64
    /// True where a unit at exactly the limit belongs to the tier.
    package var includesLimit: Bool
    package var charge: FeeCharge

    package init(limitTicks: Int64, includesLimit: Bool, charge: FeeCharge) {
        self.limitTicks = limitTicks
        self.includesLimit = includesLimit
        self.charge = charge
    }

    /// True where the unit price of a line lies in this tier or in one below it.
    func reaches(_ line: OrderLine) -> Bool {
        // The price of all units beside that many limits: a quotient would have to be rounded.
        let limit = Int128(limitTicks) * Int128(max(line.quantity, 1))
        let price = Int128(line.netSales.ticks)
        return includesLimit ? price <= limit : price < limit
    }

    /// True where this tier ends below another one.
    func endsBefore(_ other: FeeTier) -> Bool {
        limitTicks < other.limitTicks
            || (limitTicks == other.limitTicks && !includesLimit && other.includesLimit)
    }
}

/// The unit prices that a tier is for.
package struct FeeTierSpan: Hashable, Sendable {
    /// The tier below; nil for the first.
    package var lower: FeeTier?
    /// Nil for the last tier, which has no end.
    package var upper: FeeTier?

    /// For people: `unit price above 50 BRL, up to 100 BRL`.
    package func text(_ currency: Currency) -> String {
        func amount(_ tier: FeeTier) -> String { Amount(ticks: tier.limitTicks, currency).display }
        let words = [
            lower.map { ($0.includesLimit ? "above " : "from ") + amount($0) },
            upper.map { ($0.includesLimit ? "up to " : "below ") + amount($0) },
        ]
        return "unit price " + words.compactMap(\.self).joined(separator: ", ")
    }
}

/// A tax on a fee, charged together with it.
package struct FeeTax: Hashable, Sendable {
    package var rate: Rate
    /// True where the fee's own rate or amount holds the tax already; false where it comes on top.
    package var isInside: Bool

    package init(rate: Rate, isInside: Bool) {
        self.rate = rate
        self.isInside = isInside
    }

    /// The tax on a fee that does not hold it.
    func onTop(of fee: Amount, rounding: Rounding) -> Amount {
        rate.of(fee, rounding: rounding)
    }

    /// The part of an amount that is tax, where the amount holds both.
    func inside(_ amount: Amount, rounding: Rounding) -> Amount {
        let unit = Int128(amount.currency.smallestUnitTicks)
        let units = rounding.quotient(
            Int128(amount.ticks) * Int128(rate.parts),
            unit * Int128(Rate.partsPerOne + rate.parts))
        return Amount(ticks: Int64(units * unit), amount.currency)
    }
}
