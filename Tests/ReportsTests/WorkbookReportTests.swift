import Money
import Records
import Testing
import Workbook

@testable import Reports

struct WorkbookReportTests {
    private func selection(_ states: [(OrderState, findings: Int)], rowsMax: Int) throws
        -> OrdersSelection
    {
        var report = try SmallReport.make()
        report.stores[0].orders = states.enumerated().map { index, state in
            var order = SmallReport.order("O-\(index)", state.0, report.asOf)
            order.discrepancyCount = state.findings
            return order
        }
        return OrdersSelection(RunFigures(report), rowsMax: rowsMax)
    }

    @Test func `the sheet Orders has orders with findings and open ones`() throws {
        let selection = try selection(
            [(.settled, 0), (.settled, 2), (.awaiting, 0), (.cancelled, 0), (.missing, 1)],
            rowsMax: 10)
        #expect(selection.items.map(\.order.orderID) == ["O-1", "O-2", "O-4"])
        #expect(selection.leftOutCount == 2)
        // Row 0 is the header.
        #expect(selection.row(store: "b-shop", orderID: "O-4") == 3)
        #expect(selection.row(store: "b-shop", orderID: "O-0") == nil)
        #expect(selection.row(store: "other", orderID: "O-4") == nil)
    }

    @Test func `when there are too many, those with findings and missing money stay`() throws {
        let selection = try selection(
            [(.awaiting, 0), (.due, 0), (.missing, 0), (.settled, 1), (.awaiting, 0)],
            rowsMax: 3)
        #expect(selection.items.map(\.order.orderID) == ["O-1", "O-2", "O-3"])
        #expect(selection.leftOutCount == 2)
    }

    @Test(arguments: [
        (Amount(units: -1_250, .idr), Int64(-1_250), 0, "#,##0;[Red]-#,##0;#,##0"),
        (Amount(ticks: 94_800, .gbp), 948, 2, "#,##0.00;[Red]-#,##0.00;#,##0.00"),
        (Amount(ticks: 94_801, .gbp), 94_801, 4, "#,##0.0000;[Red]-#,##0.0000;#,##0.0000"),
        (Amount(ticks: 5_000, .idr), 5, 1, "#,##0.0;[Red]-#,##0.0;#,##0.0"),
    ])
    func `an amount keeps its digits and its currency's decimals`(
        amount: Amount, unscaled: Int64, decimals: Int, format: String
    ) {
        let cell = StyledCell.amount(amount)
        #expect(cell.value == .decimal(unscaled: unscaled, decimals: decimals))
        #expect(cell.style.numberFormat == format)
    }

    @Test func `wrapped text makes its row tall`() {
        let text = "twenty characters ..\nshort"
        #expect(StyledCell.wrapped(text).lineCount(width: 20) == 2)
        #expect(StyledCell.wrapped(text).lineCount(width: 10) == 3)
        #expect(StyledCell.text(text).lineCount(width: 10) == 1)
    }
}
