import Fees
import Money
import Records
import Testing

struct ExpectedPayoutTests {
    private func schedule() throws -> FeeSchedule {
        let rates = [("voucher-xtra", 60, "2%"), ("affiliate-commission", 30, "10%")].map {
            ($0.0, $0.1, Rate($0.2))
        }
        let learned = LearnedRates(
            rates: try rates.map { name, count, rate in
                LearnedRate(
                    component: ComponentID(name), charge: .rate(try rate.orThrow()),
                    base: .netSales, supportCount: count, chargedCount: count, orderCount: 100)
            })
        return try FeeCases.schedule(
            [
                FeeCases.book("platform-commission", "8%"),
                FeeCases.book("transaction", "5%", base: .customerPayment),
                FeeCases.book(
                    "shipping-fee-program", "5.5%", cap: FeeCap(ticks: 100_000_000, per: .order)),
                FeeCases.fixed("order-processing", 1_250),
            ], learned: learned)
    }

    @Test func `net sales less every fee of the book and every usual fee of history`() throws {
        let lines = [FeeCases.line(sales: 400_000, discount: 20_000, orderAmount: 390_000)]
        let payout = try schedule().expectedPayout(of: FeeCases.orderCase([], lines: lines))
        // 400,000 - 32,000 - 19,500 - 10,000 - 1,250 - 8,000; the affiliate is not usual.
        #expect(payout == Amount(units: 329_250, .idr))
    }

    @Test func `returned and cancelled lines pay nothing`() throws {
        let lines = [
            FeeCases.line(sales: 100_000),
            FeeCases.line(sales: 70_000, quantity: 2, returned: 2),
            FeeCases.line(sales: 50_000, status: .cancelled),
        ]
        let schedule = try FeeCases.schedule([FeeCases.book("platform-commission", "8%")])
        let payout = schedule.expectedPayout(of: FeeCases.orderCase([], lines: lines))
        #expect(payout == Amount(units: 92_000, .idr))
    }

    @Test func `without any known fee it is the net sales`() throws {
        let orderCase = FeeCases.orderCase([], lines: [FeeCases.line(sales: 100_000)])
        #expect(
            try FeeCases.schedule([]).expectedPayout(of: orderCase)
                == Amount(units: 100_000, .idr))
        #expect(try FeeCases.schedule([]).expectedPayout(of: FeeCases.orderCase([])) == nil)
    }
}
