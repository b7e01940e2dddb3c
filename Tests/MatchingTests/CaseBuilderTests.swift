import Matching
import Money
import Records
import Testing

struct CaseBuilderTests {
    typealias Cases = MatchingCases

    private func builder(_ files: [FileRecord] = [], market: String = "ID") -> CaseBuilder {
        var store = Cases.store
        store.market = market
        return CaseBuilder(
            store: store, asOf: Cases.day(30), rules: Cases.rules(),
            coverage: CoverageBuilder.coverage(of: files), files: files)
    }

    @Test func `lines and entries are sorted, whatever their order`() {
        let lines = [Cases.line(sku: "sku-2"), Cases.line(sku: "sku-1")]
        let entries = [
            Cases.entry(total: -90, refunds: -100, settled: 12),
            Cases.entry(total: -1, settled: 10), Cases.entry(total: 90, sales: 100, settled: 10),
            Cases.entry(total: 5, settled: 11, currency: .usd),
        ]
        for (lines, entries) in [(lines, entries), (lines.reversed(), entries.reversed())] {
            let orderCase = builder().orderCase(orderID: "1", lines: lines, entries: entries)
            #expect(orderCase.lines.map(\.skuID) == ["sku-1", "sku-2"])
            #expect(orderCase.entries.map { $0.total.ticks / 10_000 } == [90, -1, 5, -90])
            #expect(orderCase.settled == Amount(units: -1, .idr))
            #expect(orderCase.settledOn == Cases.day(10))
        }
    }

    @Test func `days, net sales and returned lines come from the lines`() {
        let lines = [
            Cases.line(sales: 100, sku: "sku-1", created: 1, delivered: 5, file: "new.csv"),
            Cases.line(sales: 70, sku: "sku-2", returned: 1, created: 1, delivered: 7),
            Cases.line(sales: 30, status: .cancelled, sku: "sku-3", created: 1, delivered: nil),
        ]
        let files = [
            Cases.file("orders.csv", .orders, Cases.span(0, 9)),
            Cases.file("new.csv", .orders, Cases.span(0, 12)),
        ]
        let orderCase = builder(files).orderCase(orderID: "1", lines: lines, entries: [])
        #expect(orderCase.status == .completed)
        #expect(orderCase.createdOn == Cases.day(1))
        #expect(orderCase.deliveredOn == Cases.day(7))
        #expect(orderCase.dueOn == Cases.day(22))
        #expect(orderCase.netSales == Amount(units: 200, .idr))
        #expect(orderCase.netSalesOfReturnedLines == Amount(units: 100, .idr))
        #expect(orderCase.ordersExportedOn == Cases.day(12))
        #expect(orderCase.isOrderCovered)
    }

    @Test func `an export without a column for returns is no evidence of none`() {
        let lines = [
            Cases.line(sales: 100, sku: "sku-1", created: 1, delivered: 5, file: "new.csv"),
            Cases.line(sales: 70, sku: "sku-2", created: 1, delivered: 5),
        ]
        var silent = Cases.file("new.csv", .orders, Cases.span(0, 12))
        silent.facts.showsReturns = false
        let files = [silent, Cases.file("orders.csv", .orders, Cases.span(0, 9))]
        #expect(
            builder(files).orderCase(orderID: "1", lines: lines, entries: []).ordersExportedOn
                == Cases.day(9))
        #expect(
            builder([silent]).orderCase(orderID: "1", lines: [lines[0]], entries: [])
                .ordersExportedOn == nil)
    }

    @Test(arguments: [
        ([OrderStatus.shipped, .completed], OrderStatus.shipped),
        ([.cancelled, .completed], .completed), ([.cancelled, .cancelled], .cancelled),
        ([.unknown, .delivered], .delivered), ([.unknown], .unknown),
    ])
    func `an order is as far as its slowest line`(statuses: [OrderStatus], expected: OrderStatus) {
        let lines = statuses.enumerated().map {
            Cases.line(status: $0.element, sku: "sku-\($0.offset)")
        }
        #expect(builder().orderCase(orderID: "1", lines: lines, entries: []).status == expected)
    }

    /// An entry without lines, created on day 10, and whether order files of the days must have it.
    @Test(arguments: [
        ("UTC+7", "ID", 10, 10, true), ("UTC+7", "ID", 11, 20, false),
        ("UTC", "ID", 10, 11, true), ("UTC", "ID", 5, 10, false),
        ("(UTC)", "US", 9, 10, true), ("UTC", "US", 10, 20, false),
        ("", "ID", 9, 11, true), ("", "ID", 10, 11, false), ("", "ID", 9, 10, false),
    ])
    func `order files must cover every day that the creation day may be`(
        timezone: String, market: String, first: Int, last: Int, expected: Bool
    ) {
        let files = [
            Cases.file("orders.csv", .orders, Cases.span(first, last)),
            Cases.file("income.xlsx", .settlement, Cases.span(0, 30), timezone: timezone),
        ]
        let orderCase = builder(files, market: market).orderCase(
            orderID: "1", lines: [], entries: [Cases.entry(total: 90, sales: 100, created: 10)])
        #expect(orderCase.isOrderCovered == expected)
        #expect(orderCase.createdOn == Cases.day(10))
        #expect(orderCase.status == nil && orderCase.ordersExportedOn == nil)
    }

    @Test func `settlement and wallet files together cover the days`() {
        let files = [
            Cases.file("a", .settlement, Cases.span(0, 12)),
            Cases.file("b", .wallet, Cases.span(13, 30)),
        ]
        let lines = [Cases.line()]
        #expect(
            builder(files).orderCase(orderID: "1", lines: lines, entries: []).isSettlementCovered)
        #expect(
            !builder(Array(files.prefix(1))).orderCase(orderID: "1", lines: lines, entries: [])
                .isSettlementCovered)
    }
}
