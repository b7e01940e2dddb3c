import Fees
import Foundation
import Money
import Records
import Testing

/// How fees are rounded and capped is learned from the orders, and so is that they do not tell.
struct LearnedRoundingTests {
    private static let rate = Rate(parts: 6_500_000)

    /// Orders of one commission with sales of these units, one after the other, ten a day.
    private static func samples(
        _ count: Int, from firstDay: Int32 = 20_000, currency: Currency = .idr,
        sales: (Int) -> Int64, charged: (Int, Amount) -> Amount
    ) -> [FeeSample] {
        (0..<count).flatMap { index in
            let amount = Amount(
                ticks: sales(index) * currency.smallestUnitTicks, currency)
            let order = FeeSample(
                component: .sales, createdOn: Day(number: firstDay + Int32(index / 10)),
                charged: 0, netSales: amount.ticks)
            var sample = order
            sample.component = ComponentID("commission")
            sample.charged = charged(index, amount).ticks
            return [order, sample]
        }
    }

    /// Sales whose products have every fraction of a unit, ties included.
    private static func anySales(_ index: Int) -> Int64 { 20_000 + Int64(index) * 37 * 10 }

    @Test(
        arguments: [Currency.idr, .vnd, .gbp, .thb], Rounding.allCases)
    func `the rounding is the one that explains all orders`(
        currency: Currency, rounding: Rounding
    ) {
        let samples = Self.samples(
            200, currency: currency, sales: Self.anySales,
            charged: { Self.rate.of($1, rounding: rounding) })
        let learned = RateLearner.learn(samples, currency: currency)
        #expect(learned.rates.map(\.charge) == [.rate(Self.rate)])
        #expect(learned.rates.map(\.rounding) == [rounding])
        #expect(learned.rates.map(\.supportCount) == [200])
    }

    @Test func `a rate of a premium that takes a whole unit for each part of one`() {
        let premium = Rate(parts: 500_000)
        let samples = Self.samples(
            60, currency: .idr, sales: { 24_000 + Int64($0) * 1_371 },
            charged: { premium.of($1, rounding: .up) })
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.charge) == [.rate(premium)])
        #expect(learned.rates.map(\.rounding) == [.up])
    }

    @Test(arguments: [(Int64(1_000), "whole products"), (7, "no tie")])
    func `where no order tells the rounding it is left open`(step: Int64, why: String) {
        // A product of 6.5 % ends in a tie only where the sales are an odd multiple of 100.
        let samples = Self.samples(
            200, sales: { 20_001 + Int64($0) * 202 * step - (step == 1_000 ? 1 : 0) },
            charged: { Self.rate.of($1) })
        let ties = samples.filter { $0.component == .sales }.filter {
            let half = Rate(parts: 6_500_000)
            let amount = Amount(ticks: $0.netSales, .idr)
            return half.of(amount) != half.of(amount, rounding: .halfUp)
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(ties.isEmpty)
        #expect(learned.rates.map(\.charge) == [.rate(Self.rate)])
        #expect(learned.rates.map(\.rounding) == [nil])
    }

    /// Orders above the cap, and how many of them show it: fewer than three may be errors.
    @Test(arguments: [(1, 1), (2, 2), (12, 12)])
    func `a cap is learned with the orders that show it`(above: Int, expected: Int) {
        let cap = Amount(units: 9_000, .idr)
        let samples = Self.samples(
            120, sales: { $0 < above ? 200_000 + Int64($0) * 130 : Self.anySales($0) },
            charged: { min(Self.rate.of($1), cap) })
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.cap) == [FeeCap(ticks: cap.ticks, per: .order)])
        #expect(learned.rates.map(\.capCount) == [expected])
    }

    @Test func `a fee below larger ones is an error and no cap`() {
        let samples = Self.samples(
            120, sales: Self.anySales,
            charged: { $0 == 40 ? Amount(units: 1_700, .idr) : Self.rate.of($1) })
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.cap) == [nil])
        #expect(learned.rates.map { $0.chargedCount - $0.supportCount } == [1])
    }

    /// Orders of which days are charged another rate, and what share of them.
    @Test(arguments: [
        (12..<15, 1, 0), (12..<13, 5, 0), (17..<20, 1, 0), (0..<3, 1, 1), (12..<18, 1, 0),
    ])
    func `a run of overcharged days never becomes a rate`(
        days: Range<Int>, oneIn: Int, undecided: Int
    ) {
        let wrong = Rate(parts: 7_150_000)
        let samples = Self.samples(200, sales: Self.anySales) { index, sales in
            let isWrong = days.contains(index / 10) && index.isMultiple(of: oneIn)
            return (isWrong ? wrong : Self.rate).of(sales)
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.charge) == [.rate(Self.rate)])
        #expect(learned.steps.isEmpty)
        // Of the very first days nobody knows what was right.
        #expect(learned.undecided.count == undecided)
    }

    @Test func `an order that a run interrupts is still right on the days around it`() {
        let after = Rate(parts: 8_000_000)
        let run = Rate(parts: 9_900_000)
        let samples = Self.samples(400, sales: Self.anySales) { index, sales in
            // The step is on the 20th day, and a run on the 23rd to 25th.
            let day = index / 10
            return (day < 20 ? Self.rate : 23..<26 ~= day ? run : after).of(sales)
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.charge) == [.rate(Self.rate), .rate(after)])
        #expect(learned.steps.map(\.firstDay) == [Day(number: 20_020)])
        #expect(learned.steps.map(\.before) == ["6.5%"] && learned.steps.map(\.after) == ["8%"])
    }

    /// One order in so many has another rate, all through the time, and whether that is an error.
    @Test(arguments: [(20, 1), (10, 0)])
    func `a second charge on one order in ten is no error`(oneIn: Int, expected: Int) {
        let samples = Self.samples(400, sales: Self.anySales) { index, sales in
            (index % oneIn == 3 ? Rate(parts: 4_000_000) : Self.rate).of(sales)
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.count == expected)
        let shares = learned.undecided.first?.reason.charges.map(\.supportCount)
        #expect(shares == (expected == 1 ? nil : [360, 40]))
    }

    @Test func `a cap that rises is one step`() {
        let caps = [Amount(units: 6_000, .idr), Amount(units: 8_000, .idr)]
        let samples = Self.samples(400, sales: Self.anySales) { index, sales in
            min(Self.rate.of(sales), caps[index < 200 ? 0 : 1])
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        let shown = samples.filter { $0.charged == 60_000_000 }.isEmpty
        #expect(!shown)
        #expect(learned.rates.last?.cap == FeeCap(ticks: 80_000_000, per: .order))
        #expect(learned.steps.allSatisfy { $0.firstDay == Day(number: 20_020) })
    }

    @Test func `what an earlier version kept is still read`() throws {
        let text = #"{"rates":[],"steps":[]}"#
        let rates = try JSONDecoder().decode(LearnedRates.self, from: Data(text.utf8))
        #expect(rates == LearnedRates())
    }

    @Test func `a window is what was kept of it`() throws {
        let samples = Self.samples(300, sales: Self.anySales) { index, sales in
            index % 9 == 0
                ? Amount(units: 900, .idr) : min(Self.rate.of(sales), Amount(units: 7_000, .idr))
        }
        let window = FeeWindow(samples, currency: .idr)
        let kept = try JSONEncoder().encode(window)
        #expect(try JSONDecoder().decode(FeeWindow.self, from: kept) == window)
        #expect(window.isCurrent)
        #expect(kept.count < 3_000)
    }
}
