import Fees
import Money
import Records
import Testing

/// What the customer paid as the base of a fee, whoever states it.
struct PaymentBaseTests {
    private static func fee(
        _ entry: SettlementEntry, _ line: OrderLine
    ) throws -> FeeExpectation? {
        let schedule = try FeeCases.schedule([
            FeeCases.book("transaction", "3%", base: .customerPayment)
        ])
        return schedule.expectation(
            of: ComponentID("transaction"), for: FeeCases.orderCase([entry], lines: [line]))
    }

    /// Payments of the settlement and of the order file, units that came back, the fee.
    @Test(
        arguments: [
            (100, nil, 0, "-3"), (100, 200, 0, "-3"), (nil, 200, 0, "-6"), (nil, 200, 1, nil),
            (nil, 0, 0, nil), (nil, nil, 0, nil),
        ] as [(Int64?, Int64?, Int, String?)])
    func `the settlement's payment counts, else the order file's where nothing came back`(
        settled: Int64?, ordered: Int64?, returned: Int, expected: String?
    ) throws {
        let fee = try Self.fee(
            FeeCases.entry(sales: 90, fees: ["transaction": -9], payment: settled),
            FeeCases.line(sales: 90, quantity: 2, returned: returned, orderAmount: ordered))
        #expect(fee?.expected.plain == expected)
    }

    @Test func `on goods that all came back nothing may be due, or a share of what is left`() throws
    {
        let entry = FeeCases.entry(
            sales: 1_000, refunds: -1_000, fees: ["transaction": -1], payment: 200)
        let fee = try #require(try Self.fee(entry, FeeCases.line(sales: 1_000, returned: 1)))
        let fitting: [Int64] = [0, -6, -1, -36]
        #expect(
            fitting.map { fee.fits(Amount(units: $0, .idr), tolerance: .zero(.idr)) }
                == [true, true, false, false])
    }

    @Test func `a fee of a payment that no file states is counted as unknown`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("transaction", "3%", base: .customerPayment)
        ])
        var totals = FeeTotals(schedule: schedule)
        for payment in [100, nil] as [Int64?] {
            totals.add(
                FeeCases.orderCase([
                    FeeCases.entry(sales: 90, fees: ["transaction": -3], payment: payment)
                ]))
        }
        let rows = totals.totals
        #expect(rows.map(\.source) == [nil, .book])
        #expect(rows.map { $0.base?.plain ?? "" } == ["90", "100"])
        #expect(rows.map { $0.rateObserved?.percent ?? "" } == ["3.333333%", "3%"])
    }
}
