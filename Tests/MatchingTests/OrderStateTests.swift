import Matching
import Money
import Records
import Testing

struct OrderStateTests {
    typealias Cases = MatchingCases

    /// What is known of an order, and where it stands.
    ///
    /// Delivered on day 5, due on day 20, days of
    /// grace up to day 23.
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var asOf = 30
        var lines = [Cases.line()]
        var entries: [SettlementEntry] = []
        /// Days that the settlement files cover.
        var covered = (0, 40)
        var state: OrderState
        var testDescription: String { name }
    }

    private static let waiting: [Row] = [
        Row(
            name: "on its way", lines: [Cases.line(status: .shipped, delivered: nil)],
            state: .awaiting),
        Row(name: "on its due day", asOf: 20, state: .awaiting),
        Row(name: "a day late", asOf: 21, state: .due),
        Row(name: "on the last day of grace", asOf: 23, state: .due),
        Row(name: "after the days of grace", asOf: 24, state: .missing),
        Row(
            name: "completed without a delivery date",
            lines: [Cases.line(delivered: nil, completed: 5)], state: .missing),
        Row(name: "days before not covered", covered: (6, 40), state: .due),
        Row(name: "days of grace not covered", covered: (5, 22), state: .due),
        Row(name: "just covered", covered: (5, 23), state: .missing),
        Row(name: "a free sample", lines: [Cases.line(sales: 0)], state: .settled),
        Row(
            name: "a free sample on its way",
            lines: [Cases.line(sales: 0, status: .shipped, delivered: nil)], state: .awaiting),
        Row(name: "unpaid", lines: [Cases.line(status: .unpaid, delivered: nil)], state: .awaiting),
        Row(name: "cancelled", lines: [Cases.line(status: .cancelled)], state: .cancelled),
        Row(
            name: "cancelled, yet settled", lines: [Cases.line(status: .cancelled)],
            entries: [Cases.entry(total: 90, sales: 100)], state: .cancelled),
        Row(
            name: "a line cancelled, the other one not",
            lines: [Cases.line(), Cases.line(status: .cancelled, sku: "sku-2")], state: .missing),
        Row(name: "returned in full", lines: [Cases.line(returned: 1)], state: .refunded),
        Row(
            name: "returned in part", lines: [Cases.line(quantity: 2, returned: 1)],
            state: .missing),
        Row(
            name: "refunded in full, repeated on each line",
            lines: [
                Cases.line(orderAmount: 200, refund: 200),
                Cases.line(sku: "sku-2", orderAmount: 200, refund: 200),
            ], state: .refunded),
        Row(
            name: "refunded in full, line by line",
            lines: [
                Cases.line(orderAmount: 200, refund: 100),
                Cases.line(sku: "sku-2", orderAmount: 200, refund: 100),
            ], state: .refunded),
        Row(
            name: "refunded in part, repeated on each line",
            lines: [
                Cases.line(orderAmount: 200, refund: 120),
                Cases.line(sku: "sku-2", orderAmount: 200, refund: 120),
            ], state: .missing),
        Row(
            name: "compensated only", entries: [Cases.entry(total: 80, kind: .adjustment)],
            state: .due),
        Row(
            name: "a penalty only", entries: [Cases.entry(total: -5, kind: .adjustment)],
            state: .missing),
        Row(name: "fees only", entries: [Cases.entry(total: -5)], state: .due),
        Row(
            name: "settled in another currency",
            entries: [Cases.entry(total: 90, sales: 100, currency: .usd)], state: .due),
    ]

    private static let settled: [Row] = [
        Row(name: "settled", entries: [Cases.entry(total: 90, sales: 100)], state: .settled),
        Row(
            name: "settled with a wrong amount", entries: [Cases.entry(total: 80, sales: 90)],
            state: .settled),
        Row(
            name: "refunded later",
            entries: [
                Cases.entry(total: 90, sales: 100),
                Cases.entry(total: -95, refunds: -100, settled: 12),
            ], state: .refunded),
        Row(
            name: "refunded before settlement",
            entries: [Cases.entry(total: -5, sales: 100, refunds: -100)], state: .refunded),
        Row(name: "a row of zeros", entries: [Cases.entry(total: 0)], state: .refunded),
        Row(
            name: "refunded in part",
            entries: [Cases.entry(total: 40, sales: 100, refunds: -50)], state: .settled),
        Row(
            name: "one SKU of two", lines: [Cases.line(), Cases.line(sku: "sku-2")],
            entries: [Cases.entry(total: 90, sales: 100, sku: "sku-1")], state: .partlySettled),
        Row(
            name: "both SKUs", lines: [Cases.line(), Cases.line(sku: "sku-2")],
            entries: [
                Cases.entry(total: 90, sales: 100, sku: "sku-1"),
                Cases.entry(total: 90, sales: 100, sku: "sku-2"),
            ], state: .settled),
        Row(
            name: "one line of two, on a row of the whole order",
            lines: [Cases.line(), Cases.line(sales: 70, sku: "sku-2")],
            entries: [Cases.entry(total: 60, sales: 70)], state: .partlySettled),
        Row(
            name: "no sum of lines, on a row of the whole order",
            lines: [Cases.line(), Cases.line(sales: 70, sku: "sku-2")],
            entries: [Cases.entry(total: 60, sales: 90)], state: .settled),
        Row(
            name: "the line that was kept of two",
            lines: [Cases.line(), Cases.line(sales: 70, sku: "sku-2", returned: 1)],
            entries: [Cases.entry(total: 90, sales: 100)], state: .settled),
        Row(
            name: "in no order file", lines: [], entries: [Cases.entry(total: 90, sales: 100)],
            state: .notInOrders),
    ]

    @Test(arguments: waiting + settled)
    func `an order stands where its rows say`(row: Row) {
        let covered = Cases.span(row.covered.0, row.covered.1)
        let files = [Cases.file("income.xlsx", .settlement, covered)]
        let builder = CaseBuilder(
            store: Cases.store, asOf: Cases.day(row.asOf), rules: Cases.rules(),
            coverage: CoverageBuilder.coverage(of: files), files: files)
        let orderCase = builder.orderCase(
            orderID: "576000000000000001", lines: row.lines, entries: row.entries)
        #expect(orderCase.state == row.state)
    }
}
