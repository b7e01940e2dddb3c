package import Money
package import Records

/// What fees took of the settled orders that were created in one week.
package struct WeekTake: Hashable, Sendable {
    /// The week's Monday.
    package var week: Day
    package var orderCount: Int
    /// Settled sales less refunds.
    package var netSales: Amount
    /// Fees and taxes of the orders, with a component's sign: charges are negative.
    package var fees: Amount
    /// The part of `fees` that is charged per order or item, whatever the order came to.
    package var fixedFees: Amount

    package init(
        week: Day, orderCount: Int, netSales: Amount, fees: Amount, fixedFees: Amount
    ) {
        self.week = week
        self.orderCount = orderCount
        self.netSales = netSales
        self.fees = fees
        self.fixedFees = fixedFees
    }

    /// The Monday of the week that a day belongs to.
    package static func monday(of day: Day) -> Day {
        // 1970-01-01 was a Thursday.
        let distance = (Int(day.number) + 3) % 7
        return day - (distance < 0 ? distance + 7 : distance)
    }

    /// All fees by net sales, to a hundredth of a percent; nil without sales.
    package var rate: Rate? { Self.rate(of: fees, on: netSales) }

    /// What some fees take of sales, to a hundredth of a percent; nil without sales.
    static func rate(of fees: Amount, on sales: Amount) -> Rate? {
        guard sales.isPositive else { return nil }
        let hundredths = Rounding.halfEven.quotient(
            -Int128(fees.ticks) * 10_000, Int128(sales.ticks))
        return Int64(exactly: hundredths * 10_000).map { Rate(parts: $0) }
    }
}

extension [WeekTake] {
    /// All weeks as one, named by the first; nil where there are none.
    var total: WeekTake? {
        dropFirst().reduce(first) { sum, week in
            guard var sum else { return week }
            sum.orderCount += week.orderCount
            sum.netSales += week.netSales
            sum.fees += week.fees
            sum.fixedFees += week.fixedFees
            return sum
        }
    }
}
