import Fees
import Money
import Records
import Testing

struct FeeSampleTests {
    @Test func `an order gives one sample of each fee and one of itself`() throws {
        let entries = [
            FeeCases.entry(
                sales: 60_000, fees: ["platform-commission": -4_800, "order-processing": -1_250],
                discount: 5_000, payment: 58_000),
            FeeCases.entry(
                sales: 40_000, fees: ["platform-commission": -3_200], discount: 0, payment: 40_000),
        ]
        let samples = FeeSample.samples(
            of: FeeCases.orderCase(entries, lines: [FeeCases.line(sales: 100_000, quantity: 3)]))
        #expect(
            samples.map(\.component.rawValue)
                == [ComponentID.sales.rawValue, "order-processing", "platform-commission"])
        let commission = try #require(samples.last)
        #expect(commission.charged == 80_000_000)
        #expect(commission.netSales == 1_000_000_000)
        #expect(commission.netSalesLessPlatformDiscount == 950_000_000)
        #expect(commission.customerPayment == 980_000_000)
        #expect(commission.itemCount == 3 && commission.entryCount == 2)
    }

    @Test(arguments: [
        ("refunded", [FeeCases.entry(sales: 100, refunds: -100, fees: ["commission": -8])]),
        ("refunded later", [FeeCases.entry(sales: 100), FeeCases.entry(sales: 0, refunds: -9)]),
        ("nothing sold", [FeeCases.entry(sales: 0, fees: ["commission": -8])]),
        ("in dollars", [FeeCases.entry(sales: 100, currency: .usd)]),
    ])
    func `an order that shows no plain sale gives none`(name: String, entries: [SettlementEntry]) {
        #expect(FeeSample.samples(of: FeeCases.orderCase(entries)).isEmpty)
    }

    @Test func `a cancelled order gives none`() {
        let entries = [FeeCases.entry(sales: 100, fees: ["commission": -8])]
        #expect(FeeSample.samples(of: FeeCases.orderCase(entries, status: .cancelled)).isEmpty)
    }

    @Test func `money that comes in, shipping and unknown fees are no charges`() {
        let entries = [
            FeeCases.entry(sales: 100, fees: ["rebate": 8]),
            FeeCases.entry(sales: 100, fees: ["shipping": -8], group: .shipping),
            FeeCases.entry(sales: 100, fees: ["levy": -8], isKnown: false),
        ]
        #expect(FeeSample.samples(of: FeeCases.orderCase(entries)).map(\.component) == [.sales])
    }
}
