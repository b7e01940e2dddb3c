import Fees
import Money
import Records
import Testing

/// The steps of an expected fee, and where its charge comes from.
struct FeeWorkingTests {
    @Test(arguments: [
        // rate, sales, exact product, rounded, cap, amount
        ("8%", Int64(230_640), "18451.2", "18451", nil as Int64?, "18451"),
        ("8.25%", 152_703, "12597.9975", "12598", nil, "12598"),
        ("5.5%", 230_640, "12685.2", "12685", 10_000, "10000"),
        ("5.5%", 100_000, "5500", "5500", 10_000, "5500"),
        ("0.5%", 1_100, "5.5", "6", nil, "6"),
        ("0.5%", 900, "4.5", "4", nil, "4"),
    ])
    func `a rate on net sales shows its product before rounding and cap`(
        rate: String, sales: Int64, exact: String, rounded: String, cap: Int64?, amount: String
    ) throws {
        let feeCap = cap.map { FeeCap(ticks: $0 * 10_000, per: .order) }
        let schedule = try FeeCases.schedule([try FeeCases.book("fee", rate, cap: feeCap)])
        let orderCase = FeeCases.orderCase([FeeCases.entry(sales: sales, fees: ["fee": -1])])
        let expectation = try #require(
            schedule.expectation(of: ComponentID("fee"), for: orderCase))
        let working = try #require(expectation.workings.first)
        #expect(expectation.workings.count == 1)
        #expect(working.exactProduct == exact)
        #expect(working.rounded?.plain == rounded)
        #expect(working.amount.plain == amount)
        #expect(expectation.expected == -working.amount)
        #expect(working.isCapped == (rounded != amount))
    }

    @Test func `lines of two categories have a working each`() throws {
        let schedule = try FeeCases.schedule([
            try FeeCases.book("fee", "4%", categories: ["Tea"]),
            try FeeCases.book("fee", "6%", categories: ["Pens"]),
        ])
        let orderCase = FeeCases.orderCase(
            [FeeCases.entry(sales: 3_000, fees: ["fee": -160])],
            lines: [
                FeeCases.line(sales: 1_000, category: "Tea", sku: "1"),
                FeeCases.line(sales: 2_000, category: "Pens", sku: "2"),
            ])
        let expectation = try #require(
            schedule.expectation(of: ComponentID("fee"), for: orderCase))
        #expect(expectation.expected.plain == "-160")
        #expect(expectation.workings.map(\.category) == ["Tea", "Pens"])
        #expect(expectation.workings.map(\.amount.plain) == ["40", "120"])
        let origin = schedule.origin(
            of: ComponentID("fee"), for: orderCase, category: "Pens")
        guard case .book(let entry) = origin else {
            Issue.record("\(String(describing: origin))")
            return
        }
        #expect(entry.categories == ["Pens"])
    }

    @Test func `a learned rate tells how many orders bear it out`() throws {
        let learned = LearnedRate(
            component: ComponentID("fee"), charge: .rate(try FeeCases.rate("8%")), base: .netSales,
            supportCount: 90, chargedCount: 100, orderCount: 120)
        let schedule = try FeeCases.schedule([], learned: LearnedRates(rates: [learned]))
        let orderCase = FeeCases.orderCase([FeeCases.entry(sales: 1_000, fees: ["fee": -80])])
        #expect(schedule.origin(of: ComponentID("fee"), for: orderCase) == .learned(learned))
        #expect(schedule.origin(of: ComponentID("other"), for: orderCase) == nil)
    }

    @Test func `what is to be paid is net sales less the usual fees`() throws {
        let schedule = try FeeCases.schedule([
            try FeeCases.book("a", "8%"), try FeeCases.book("b", "2.5%"),
        ])
        let orderCase = FeeCases.orderCase([], lines: [FeeCases.line(sales: 10_000)])
        let fees = schedule.expectedFees(of: orderCase)
        #expect(fees.map(\.component.rawValue) == ["a", "b"])
        #expect(fees.map(\.expected.plain) == ["-800", "-250"])
        #expect(schedule.expectedPayout(of: orderCase)?.plain == "8950")
    }
}
