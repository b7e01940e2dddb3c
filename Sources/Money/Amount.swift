/// Money: a whole number of ticks (1/10,000 units) in one currency.
///
/// Adding amounts of two currencies is a bug of the caller and stops the program; records are
/// checked for their currency before they get here. A cell is at most 10^12 units and a file's
/// amounts at most 10^13 in sum, so that sums cannot reach the limits of Int64 (about 9.2 * 10^14).
package struct Amount: Hashable, Sendable {
    /// Ticks of 1/10,000 units.
    package var ticks: Int64
    package var currency: Currency

    package init(ticks: Int64, _ currency: Currency) {
        self.ticks = ticks
        self.currency = currency
    }

    /// An amount of whole units; for constants and tests.
    package init(units: Int64, _ currency: Currency) {
        self.init(ticks: units * Self.ticksPerUnit, currency)
    }

    package static let ticksPerUnit: Int64 = 10_000

    package static func zero(_ currency: Currency) -> Amount { Amount(ticks: 0, currency) }

    package var isZero: Bool { ticks == 0 }
    package var isNegative: Bool { ticks < 0 }
    package var isPositive: Bool { ticks > 0 }
    package var magnitude: Amount { Amount(ticks: abs(ticks), currency) }

    package static func + (left: Amount, right: Amount) -> Amount {
        precondition(left.currency == right.currency, "amounts of two currencies were added")
        return Amount(ticks: left.ticks + right.ticks, left.currency)
    }

    package static func - (left: Amount, right: Amount) -> Amount { left + -right }

    package static prefix func - (amount: Amount) -> Amount {
        Amount(ticks: -amount.ticks, amount.currency)
    }

    package static func += (left: inout Amount, right: Amount) { left = left + right }
    package static func -= (left: inout Amount, right: Amount) { left = left - right }
}

extension Amount: Comparable {
    package static func < (left: Amount, right: Amount) -> Bool {
        precondition(left.currency == right.currency, "amounts of two currencies were compared")
        return left.ticks < right.ticks
    }
}

extension [Amount] {
    // Of arrays alone: a function for every sequence is compiled for none.

    /// The sum of the amounts; zero of `currency` when there are none.
    package func sum(_ currency: Currency) -> Amount { reduce(.zero(currency), +) }
}
