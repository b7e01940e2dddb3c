import Money
import Records

/// The same basket at the fees of each store.
struct Basket: Hashable, Sendable {
    /// What one store would have taken of the basket.
    struct Price: Hashable, Sendable {
        var store: String
        /// The basket in the store's currency.
        var netSales: Amount
        /// Its fees in percent of net sales, those per order left out.
        var percentage: Rate?
        /// Its fixed fees for each order, as a positive amount.
        var perOrder: Amount
        /// As a positive amount.
        var cost: Amount
        /// The cost in percent of the basket.
        var rate: Rate?
    }

    /// The store whose orders the basket is.
    var store: String
    var orderCount: Int
    var netSales: Amount
    /// The days on which the orders were created.
    var days: DaySpan
    /// Cheapest first.
    var prices: [Price]

    /// Weeks that a basket is filled in, up to the last one with settled orders.
    static let weeks = 4

    /// A store with what it sold and took in the weeks of the basket.
    private struct Member {
        var store: String
        var take: WeekTake
        /// The same money in each store's currency, so that they can be compared.
        var yardstick: Amount

        var weight: Int128 {
            Int128(take.netSales.ticks) * 1_000_000 / Int128(max(yardstick.ticks, 1))
        }
    }

    /// The basket of the store that sold most; stores whose currency has no exchange rate have one
    /// of their own for each currency.
    static func baskets(_ stores: [StoreReport]) -> [Basket] {
        let groups = Dictionary(grouping: stores) { store in
            store.highSeverity?.currency == store.currency ? "" : store.currency.code
        }
        return groups.sorted { $0.key < $1.key }.compactMap { basket($0.value) }
    }

    private static func basket(_ stores: [StoreReport]) -> Basket? {
        let sold = stores.flatMap(\.takes).filter(\.netSales.isPositive)
        guard let last = sold.map(\.week).max() else { return nil }
        let first = last - 7 * (weeks - 1)
        let members = stores.compactMap { report -> Member? in
            let inWeeks = report.takes.filter { first <= $0.week && $0.week <= last }
            guard let take = inWeeks.total, take.netSales.isPositive else { return nil }
            return Member(
                store: report.store.id, take: take,
                yardstick: report.highSeverity ?? Amount(units: 1, report.currency))
        }
        let largest = members.max { ($0.weight, $1.store) < ($1.weight, $0.store) }
        guard let largest else { return nil }
        return Basket(
            store: largest.store, orderCount: largest.take.orderCount,
            netSales: largest.take.netSales, days: DaySpan(first, last + 6),
            prices: members.map { price(of: largest, in: $0) }
                .sorted { ($0.rate?.parts ?? 0, $0.store) < ($1.rate?.parts ?? 0, $1.store) })
    }

    /// The store's fees in percent go with the sales, its fixed fees with the orders.
    private static func price(of basket: Member, in member: Member) -> Price {
        let take = member.take
        let sales = part(
            Amount(ticks: basket.take.netSales.ticks, take.netSales.currency),
            member.yardstick.ticks, of: basket.yardstick.ticks)
        let variable = take.fees - take.fixedFees
        let count = Int64(basket.take.orderCount)
        let cost =
            -part(variable, sales.ticks, of: take.netSales.ticks)
            - part(take.fixedFees, count, of: Int64(take.orderCount))
        return Price(
            store: member.store, netSales: sales,
            percentage: WeekTake.rate(of: variable, on: take.netSales),
            perOrder: -part(take.fixedFees, 1, of: Int64(take.orderCount)), cost: cost,
            rate: WeekTake.rate(of: -cost, on: sales))
    }

    private static func part(_ amount: Amount, _ part: Int64, of whole: Int64) -> Amount {
        let unit = Int128(amount.currency.smallestUnitTicks)
        let units = Rounding.halfEven.quotient(
            Int128(amount.ticks) * Int128(part), Int128(max(whole, 1)) * unit)
        return Amount(ticks: Int64(clamping: units * unit), amount.currency)
    }

    /// What the basket is and how it is priced.
    var definition: String {
        """
        The basket: \(counted(orderCount, "settled order")) of \(store) over \
        \(netSales.display), created from \(days.first) to \(days.last)\(conversion). \
        Each store takes of it what it took of its own orders of these weeks: the same percent of \
        net sales, and the same fixed fees per order.
        """
    }
}

extension Basket {
    private var conversion: String {
        Set(prices.map(\.netSales.currency)).count > 1
            ? ", in other currencies by the exchange rates of tieout.yaml" : ""
    }
}

extension RunFigures {
    /// The basket of all stores; those that cannot be compared have their own.
    var baskets: [Basket] { Basket.baskets(report.stores) }
}

/// What fees took of a store's orders lately, and before that.
struct RecentTake {
    let last: WeekTake
    let before: WeekTake?
    /// The days on which the orders were created.
    let days: DaySpan

    /// The last weeks with settled orders; nil without any.
    init?(_ takes: [WeekTake]) {
        guard let lastWeek = takes.last(where: \.netSales.isPositive)?.week else { return nil }
        let first = lastWeek - 7 * (Basket.weeks - 1)
        let recent = takes.filter { first <= $0.week && $0.week <= lastWeek }
        guard let last = recent.total else { return nil }
        self.last = last
        days = DaySpan(first, lastWeek + 6)
        before = takes.filter { first - 7 * Basket.weeks <= $0.week && $0.week < first }.total
    }

    /// Percentage points that the rate rose by; nil where there is nothing to compare with.
    var change: Rate? {
        guard let now = last.rate, let then = before?.rate else { return nil }
        return Rate(parts: now.parts - then.parts)
    }
}
