package import Money
import Records

/// The fees of one invented store: what a learner of rates has to find out.
package struct FeeRegime: Sendable {
    package var number: Int
    package var currency: Currency
    package var platform: String
    package var orderCount: Int
    package var dayCount: Int
    package var components: [RegimeComponent]
    /// Orders in a thousand on which something is wrong, or only looks like it.
    package var anomalyPermille: Int
    /// Smallest units that the cheapest and the dearest unit cost.
    var prices: ClosedRange<Int>
    var seed: UInt64
    /// The figures of some orders, to choose caps that orders reach.
    private var sampled: [RegimeFigures] = []

    /// The day on which the first orders are created.
    package static let firstDay: Int32 = 20_400

    /// The regime of a number; `scale` thousandths of the usual orders, but at least 100.
    package init(_ number: Int, seed: UInt64, scalePermille: Int = 1_000) {
        var random = Randomness(seed: seed &* 1_000_003 &+ UInt64(number))
        self.number = number
        let market = random.element(of: Self.markets)
        (currency, prices) = (market.currency, market.prices)
        platform = random.element(of: ["tiktok-shop", "shopee", "lazada"])
        let usual = random.element(of: Self.orderCounts) * random.number(in: 80...100) / 100
        orderCount = max(usual * scalePermille / 1_000, 100)
        dayCount = min(max(orderCount / 3, 40), random.number(in: 60...180))
        anomalyPermille = random.element(of: [0, 10, 20, 50, 100, 150, 200])
        self.seed = random.next()
        components = []
        var orders = RegimeOrders(self)
        sampled = (0..<200).map { _ in orders.order(0).figures }
        for index in 0..<random.number(in: 1...8) {
            components.append(component(index, &random))
        }
    }

    /// All orders of the regime, in order of days.
    package var orders: [RegimeOrder] {
        var orders = RegimeOrders(self)
        return (0..<orderCount).map { orders.order($0) }
    }

    private static let orderCounts = [
        100, 150, 220, 320, 500, 800, 1_200, 2_000, 3_500, 6_000, 10_000, 20_000,
    ]

    private static let markets: [(currency: Currency, prices: ClosedRange<Int>)] = [
        (.idr, 15_000...400_000), (.vnd, 40_000...900_000), (.gbp, 499...8_999),
        (.thb, 9_900...150_000), (.usd, 699...12_000), (.jpy, 500...15_000),
    ]
}

extension FeeRegime {
    private func component(_ index: Int, _ random: inout Randomness) -> RegimeComponent {
        let permille = random.chance(permille: 700) ? 1_000 : random.number(in: 400...800)
        var firstDays = [0]
        // Enough orders on each side of a step: nobody can tell less from an error.
        let stepCountMax = min(orderCount * permille / 1_000 / 90 - 1, dayCount / 20 - 1, 2)
        if stepCountMax > 0, random.chance(permille: 450) {
            let count = random.number(in: 1...stepCountMax)
            let share = dayCount / (count + 1)
            for step in 1...count {
                firstDays.append(share * step + random.number(in: -share / 5...share / 5))
            }
        }
        let periodOrders = orderCount * permille / 1_000 / firstDays.count
        var charge = charge(&random, isStepped: firstDays.count > 1)
        var periods = [(firstDay: 0, charge: charge)]
        for firstDay in firstDays.dropFirst() {
            change(&charge, &random, orders: periodOrders)
            periods.append((firstDay, charge))
        }
        return RegimeComponent(
            id: ComponentID("invented-fee-\(index + 1)"), periods: periods, permille: permille)
    }

    private func charge(_ random: inout Randomness, isStepped: Bool) -> RegimeCharge {
        let unit = Int(currency.smallestUnitTicks)
        let base = random.element(of: Self.bases)
        let rounding = random.element(of: [Rounding.halfEven, .halfUp, .down])
        guard base != .order, base != .item else {
            let amount = prices.lowerBound * random.number(in: 5...60) / 1_000
            return RegimeCharge(
                base: base, rates: [], fixed: Int64(max(amount, 1) * unit), rounding: rounding)
        }
        var charge = RegimeCharge(
            base: base, rates: [rate(&random)], fixed: 0, rounding: rounding)
        if base != .customerPayment, random.chance(permille: 100) {
            while charge.rates.count < 2 || random.chance(permille: 400) && charge.rates.count < 3 {
                let other = rate(&random)
                if !charge.rates.contains(other) { charge.rates.append(other) }
            }
        } else if random.chance(permille: 250) {
            charge.isCapByItem = random.chance(permille: 400)
            // Some caps are hardly ever reached; one that changes is.
            charge.cap = cap(charge, reachedBy: random.number(in: (isStepped ? 80 : 2)...450))
        }
        return charge
    }

    private static let bases: [RegimeBase] = [
        .netSales, .netSales, .netSales, .netSales, .netSalesLessPlatformDiscount,
        .netSalesLessPlatformDiscount, .customerPayment, .customerPayment, .order, .item,
    ]

    /// From 0.5 % to 15 % in steps of 0.05 %.
    private func rate(_ random: inout Randomness) -> Rate {
        Rate(parts: Int64(random.number(in: 10...300)) * 50_000)
    }

    /// A cap that a share of orders in a thousand reach.
    private func cap(_ charge: RegimeCharge, reachedBy permille: Int) -> Int64 {
        var free = charge
        free.cap = nil
        let fees = sampled.map { figures in
            free.ticks(on: figures) / (charge.isCapByItem ? max(figures.items, 1) : 1)
        }.sorted()
        let figure =
            fees[(fees.count - 1) * (1_000 - permille) / 1_000]
            / currency.smallestUnitTicks
        let coarse: Int64 = figure >= 10_000 ? 100 : figure >= 1_000 ? 10 : 1
        return max(figure / coarse * coarse, 1) * currency.smallestUnitTicks
    }

    /// Another rate, amount or cap from a day on.
    private func change(_ charge: inout RegimeCharge, _ random: inout Randomness, orders: Int) {
        if charge.rates.isEmpty {
            let more = max(charge.fixed / currency.smallestUnitTicks / 10, 1)
            charge.fixed += more * Int64(random.number(in: 1...5)) * currency.smallestUnitTicks
        } else if charge.cap != nil, orders > 200, random.chance(permille: 300) {
            // Enough orders reach both caps: nobody can tell fewer from an error.
            let cap = cap(charge, reachedBy: random.number(in: 80...500))
            charge.cap = charge.cap == cap ? cap + currency.smallestUnitTicks * 3 : cap
        } else {
            let before = charge.rates[0].parts
            let difference = Int64(random.number(in: 1...40)) * 50_000
            let isLower = before > difference + 500_000 && random.chance(permille: 400)
            charge.rates[0] = Rate(parts: isLower ? before - difference : before + difference)
        }
    }
}
