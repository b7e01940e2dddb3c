import Matching
import Money
import Records
import Testing

/// What notices, releases and discounts of the whole order do to an order's case.
struct OrderNoticeTests {
    typealias Cases = MatchingCases

    private func orderCase(
        lines: [OrderLine] = [Cases.line()], notices: [OrderNotice] = [],
        walletRows: [WalletRow] = [], unsettled: [(String, Int)] = [], asOf: Int = 60
    ) -> OrderCase {
        let files =
            [Cases.file("income.xlsx", .settlement, Cases.span(0, 60))]
            + unsettled.map { Cases.file($0.0, .unsettled, nil, exportedOn: $0.1) }
        return CaseBuilder(
            store: Cases.store, asOf: Cases.day(asOf), rules: Cases.rules(),
            coverage: CoverageBuilder.coverage(of: files), files: files
        ).orderCase(
            orderID: "576000000000000001", lines: lines, entries: [], notices: notices,
            walletRows: walletRows)
    }

    private func notice(_ file: String, due: Int?) -> OrderNotice {
        OrderNotice(
            kind: .unsettled, id: "", orderID: "576000000000000001", reason: "In dispute",
            dueOn: due.map(Cases.day), provenance: Cases.provenance(2, file: file))
    }

    // Delivered on day 5, due on day 20, missing from day 24 on.
    @Test(arguments: [
        (nil as Int?, 24, 60, OrderState.due), (nil, 23, 60, .missing), (57, 10, 60, .due),
        (56, 10, 60, .missing), (56, 10, 59, .due),
    ])
    func `an unsettled order stays due`(
        estimate: Int?, exported: Int, asOf: Int, state: OrderState
    ) {
        let result = orderCase(
            notices: [notice("u.xlsx", due: estimate)], unsettled: [("u.xlsx", exported)],
            asOf: asOf)
        #expect(result.state == state)
        #expect(result.isHeldByPlatform == (state == .due))
        #expect(result.notices.count == 1)
    }

    @Test func `a newer export that lists the order no more ends the excuse`() {
        let result = orderCase(
            notices: [notice("u.xlsx", due: nil)],
            unsettled: [("u.xlsx", 30), ("newer.xlsx", 50)])
        #expect(result.state == .missing)
        #expect(result.notices.isEmpty)
    }

    @Test(arguments: [
        (Int64(90), WalletRow.State.transferred, OrderState.settled), (90, .failed, .missing),
        (-2, .transferred, .missing),
    ])
    func `an order that the wallet released is not missing`(
        amount: Int64, state: WalletRow.State, expected: OrderState
    ) {
        let release = WholeWalletTests.row(
            amount, balance: 100, on: 9, state: state, order: "576000000000000001")
        let result = orderCase(walletRows: [release])
        #expect(result.state == expected)
        #expect(result.settledOn == (expected == .settled ? Cases.day(9) : nil))
        #expect(result.settled == .zero(.idr))
    }

    @Test func `an order's discount is taken once, the largest of its lines`() {
        var lines = [
            Cases.line(sales: 100, sku: "a"), Cases.line(sales: 50, sku: "b"),
            Cases.line(sales: 50, sku: "c", returned: 1),
        ]
        for index in lines.indices { lines[index].orderDiscount = Amount(units: 10, .idr) }
        lines[1].orderDiscount = Amount(units: 9, .idr)
        let result = orderCase(lines: lines.reversed())
        #expect(result.netSales == Amount(units: 190, .idr))
        #expect(result.lines.map { $0.netSales.plain } == ["95", "47", "48"])
        #expect(result.netSalesOfReturnedLines == Amount(units: 48, .idr))
    }

    @Test func `an order of free lines takes its discount all the same`() {
        var line = Cases.line(sales: 0)
        line.orderDiscount = Amount(units: 3, .idr)
        #expect(orderCase(lines: [line]).netSales == Amount(units: -3, .idr))
    }

    @Test func `selections and wallets without orders cover no day`() {
        var selection = Cases.file("cancelled.xlsx", .orders, Cases.span(0, 9))
        selection.facts.isSelection = true
        let wallet = Cases.file("w.xlsx", .wallet, Cases.span(0, 60))
        let coverage = CoverageBuilder.coverage(of: [selection, wallet])
        #expect(coverage.spans[.orders] == nil)
        for (namesOrders, isCovered) in [(true, true), (false, false)] {
            let builder = CaseBuilder(
                store: Cases.store, asOf: Cases.day(60), rules: Cases.rules(), coverage: coverage,
                files: [wallet], walletNamesOrders: namesOrders)
            let result = builder.orderCase(orderID: "1", lines: [Cases.line()], entries: [])
            #expect(result.isSettlementCovered == isCovered)
        }
    }
}
