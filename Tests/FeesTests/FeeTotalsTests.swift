import Fees
import Money
import Records
import Testing

struct FeeTotalsTests {
    @Test func `totals are kept by component and rate period`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("platform-commission", "6.5%", to: 20_000),
            FeeCases.book("platform-commission", "8%", from: 20_000),
            FeeCases.fixed("order-processing", 1_250),
        ])
        var totals = FeeTotals(schedule: schedule)
        totals.add(
            FeeCases.orderCase(
                [
                    FeeCases.entry(
                        sales: 100_000,
                        fees: ["platform-commission": -6_500, "order-processing": -1_250])
                ], createdOn: 19_000))
        totals.add(
            FeeCases.orderCase([
                FeeCases.entry(sales: 60_000, fees: ["platform-commission": -4_800]),
                FeeCases.entry(sales: 40_000, fees: ["platform-commission": -4_200]),
            ]))
        totals.add(FeeCases.orderCase([FeeCases.entry(sales: 9, fees: ["levy": -1])]))
        totals.add(FeeCases.entry(sales: 0, fees: ["campaign-package": -700]))
        let rows = totals.totals
        #expect(
            rows.map(\.component.rawValue) == [
                "campaign-package", "levy", "order-processing", "platform-commission",
                "platform-commission",
            ])
        #expect(rows.map(\.entryCount) == [1, 1, 1, 1, 2])
        #expect(rows.map(\.charged.plain) == ["-700", "-1", "-1250", "-6500", "-9000"])
        #expect(rows.map { $0.base?.plain ?? "" } == ["", "9", "", "100000", "100000"])
        #expect(rows.map { $0.rateExpected?.percent ?? "" } == ["", "", "", "6.5%", "8%"])
        #expect(
            rows.map { $0.rateObserved?.percent ?? "" } == ["", "11.111111%", "", "6.5%", "9%"])
        #expect(rows.map(\.source) == [nil, nil, .book, .book, .book])
        #expect(rows.map(\.from) == [nil, nil, nil, nil, Day(number: 20_000)])
    }

    @Test func `the difference of a component is the money of its findings`() throws {
        let schedule = try FeeCases.schedule([FeeCases.book("platform-commission", "8%")])
        let orderCase = FeeCases.orderCase([
            FeeCases.entry(sales: 100_000, fees: ["platform-commission": -9_250, "levy": -1])
        ])
        var finding = Discrepancy(
            code: "fee-mismatch", severity: .medium, store: orderCase.store,
            occurredOn: Day(number: 20_000), explanation: "", sources: [])
        finding.component = ComponentID("platform-commission")
        finding.delta = Amount(units: -1_250, .idr)
        var totals = FeeTotals(schedule: schedule)
        totals.add(orderCase, [finding])
        totals.add(orderCase)
        #expect(totals.totals.map { $0.difference?.plain ?? "" } == ["", "-1250"])
        #expect(totals.totals.map { $0.expected?.plain ?? "" } == ["", "-17250"])
    }

    @Test func `subtotals and information are not counted`() throws {
        var totals = FeeTotals(schedule: try FeeCases.schedule([]))
        totals.add(
            FeeCases.orderCase([FeeCases.entry(sales: 1, fees: ["fees": -1], group: .subtotal)]))
        #expect(totals.totals.isEmpty)
    }
}
