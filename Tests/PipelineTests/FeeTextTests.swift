import Fees
import Money
import Records
import Testing

@testable import Pipeline

/// The arithmetic of a fee in words, as `tieout explain` prints it.
struct FeeTextTests {
    private static let store = Store(
        id: "shop", platform: "tiktok-shop", market: "TH", currency: .thb)

    private static func orderCase(sales: Int64, quantity: Int) throws -> OrderCase {
        let day = try #require(Day(iso: "2026-05-01"))
        func baht(_ cents: Int64) -> Amount { Amount(ticks: cents * 100, .thb) }
        let line = OrderLine(
            orderID: "1", skuID: "2", category: "", status: .completed, quantity: quantity,
            returnedQuantity: 0, subtotalBeforeDiscount: baht(sales),
            platformDiscount: .zero(.thb), sellerDiscount: .zero(.thb), createdOn: day,
            provenance: Provenance(file: "orders.csv", sheet: "", rowNumber: 2))
        let entry = SettlementEntry(
            kind: .order, type: "order", id: "1", orderID: "1", createdOn: day, settledOn: day + 5,
            total: baht(sales), sales: baht(sales), refunds: .zero(.thb), components: [],
            provenance: Provenance(file: "income.xlsx", sheet: "Orders", rowNumber: 2))
        return OrderCase(
            store: store, orderID: "1", lines: [line], entries: [entry], state: .settled,
            status: .completed, createdOn: day, deliveredOn: nil, settledOn: nil, dueOn: nil,
            netSales: baht(sales), netSalesOfReturnedLines: .zero(.thb),
            isSettlementCovered: true, isOrderCovered: true, ordersExportedOn: nil)
    }

    @Test(arguments: [
        // 3 % of 1,064.00 are 31.92; 7 % of them are 2.2344.
        (
            "rate: 3%, tax: { rate: 7%, on: top }", Int64(106_400), 1,
            """
            3% of net sales 1,064.00 THB = 31.92, rounded half-even to 31.92 THB; \
            with 7% tax on it, 2.23 THB, it is 34.15 THB.
            """
        ),
        // 3.21 % of 435.00 are 13.9635, and 7 of 107 parts of 13.96 are 0.9133.
        (
            "rate: 3.21%, tax: { rate: 7%, on: inside }", 43_500, 1,
            """
            3.21% of net sales 435.00 THB = 13.9635, rounded half-even to 13.96 THB; \
            0.91 THB of it are 7% tax.
            """
        ),
        (
            "amount: 1, tax: { rate: 7%, on: top }", 43_500, 1,
            "1.00 THB per order; with 7% tax on it, 0.07 THB, it is 1.07 THB."
        ),
        (
            "amount: 2, base: item, tax: { rate: 7%, on: top }", 43_500, 3,
            "2.00 THB per item, 3 items: 6.00 THB; with 7% tax on it, 0.42 THB, it is 6.42 THB."
        ),
        (
            "rate: 1%, minimum: 5", 10_000, 1,
            """
            1% of net sales 100.00 THB = 1, rounded half-even to 1.00 THB; \
            the minimum is 5.00 THB, so that it is 5.00 THB.
            """
        ),
        (
            "rate: 1%, minimum: 5, cap: { amount: 9 }, rounding: half-up", 200_000, 1,
            """
            1% of net sales 2,000.00 THB = 20, rounded half-up to 20.00 THB; \
            the minimum is 5.00 THB and is reached; the cap is 9.00 THB per order, \
            so that it is 9.00 THB.
            """
        ),
        (
            "tiers: [{ below: 50, rate: 10% }, { rate: 6% }]", 10_000, 2,
            "At a unit price from 50.00 THB: 6% of net sales 100.00 THB = 6, "
                + "rounded half-even to 6.00 THB."
        ),
    ])
    func `a working is told step by step`(
        terms: String, sales: Int64, quantity: Int, sentence: String
    ) throws {
        let book = try Configuration.parse(
            "fees:\n  - { component: commission, \(terms) }", path: "tieout.yaml"
        ).feeBook
        let orderCase = try Self.orderCase(sales: sales, quantity: quantity)
        let schedule = FeeSchedule(book: book, learned: LearnedRates(), store: Self.store)
        let expectation = try #require(
            schedule.expectation(of: ComponentID("commission"), for: orderCase))
        let text = FeeText(
            expectation: expectation, orderCase: orderCase, fees: schedule,
            tolerance: .zero(.thb))
        #expect(text.workings == [sentence])
        #expect(text.origins == ["By the seller's fee book: entry 1 of `fees` in tieout.yaml."])
    }

    @Test func `a published rate is told with its source, beside a learned one, too`() throws {
        let book = try Configuration.parse("version: 1", path: "t").feeBook
        let orderCase = try Self.orderCase(sales: 43_500, quantity: 1)
        let fee = ComponentID("infrastructure")
        func origins(_ ticks: Int64?) throws -> [String] {
            let rates = ticks.map { ticks in
                LearnedRate(
                    component: fee, charge: .fixed(ticks: ticks), base: .order, supportCount: 40,
                    chargedCount: 40, orderCount: 40)
            }
            let schedule = FeeSchedule(
                book: book, learned: LearnedRates(rates: [rates].compactMap(\.self)),
                store: Self.store)
            let expectation = try #require(schedule.expectation(of: fee, for: orderCase))
            return FeeText(
                expectation: expectation, orderCase: orderCase, fees: schedule,
                tolerance: .zero(.thb)
            ).origins
        }
        let source = "seller help centre, TH, as of 2026-04"
        #expect(
            try origins(nil) == [
                "Nothing could be learned from this store yet; published for all sellers of its "
                    + "market: "
                    + "\(source)."
            ])
        #expect(try origins(10_700)[0].hasSuffix("Published is the same (\(source))."))
        #expect(
            try origins(20_000)[0].hasSuffix(
                "Published is 1.07 THB per order (\(source)); "
                    + "what this store is charged stands."))
    }
}
