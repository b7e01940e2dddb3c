import Money
import Records
import Workbook

/// The sheet Take rates: what all fees together take of the sales, by week, and what each store
/// would take of the same basket.
enum TakeRatesSheet {
    static let name = "Take rates"
    /// Weeks that are shown of each store, the last ones.
    static let weeksMax = 106
    private static let chartsMax = 12
    private static let chartRows = 16
    private static let chartColumn = 9

    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Orders created in the week of", 14),
        SheetColumn("Settled orders", 10, .number), SheetColumn("Net sales", 17, .number),
        SheetColumn("Fees", 16, .number), SheetColumn("Take rate", 11, .number),
        SheetColumn("of them fixed fees", 15, .number), SheetColumn("Currency", 10, .unit),
    ]

    /// Over the same columns.
    private static let basketColumns = [
        SheetColumn("Store", 0), SheetColumn("Percent of net sales", 0, .number),
        SheetColumn("", 0), SheetColumn("Basket: net sales", 0, .number),
        SheetColumn("Fees on it", 0, .number), SheetColumn("Take rate", 0, .number),
        SheetColumn("Fixed fees per order", 0, .number), SheetColumn("Currency", 0, .unit),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        var lines: [ChartLine] = []
        for store in figures.storesByID where !store.report.takes.isEmpty {
            let firstRow = table.nextRow
            for take in store.report.takes.suffix(weeksMax) {
                try table.append(row(of: take, store.id))
            }
            lines.append(
                ChartLine(
                    name: "\(store.id): fees in percent of net sales", sheet: name,
                    firstRow: firstRow, lastRow: table.nextRow - 1, categoryColumn: 1,
                    valueColumn: 5, colour: Palette.line, valueFormat: "0.0%"))
        }
        table.filterRows()
        for (index, line) in lines.prefix(chartsMax).enumerated() {
            sheet.addChart(line, row: 1 + index * chartRows, column: chartColumn)
        }
        try table.appendNote(
            "Fees and taxes of settled orders by net sales less refunds; shipping, advertising and "
                + "amounts without an order are left out.")
        for basket in figures.baskets { try append(basket, to: &table) }
    }

    private static func row(of take: WeekTake, _ store: String) -> [StyledCell] {
        [
            .text(store), .day(take.week), .count(take.orderCount), .amount(take.netSales),
            .amount(take.fees), .rate(take.rate), .amount(take.fixedFees),
            .currency(take.netSales.currency),
        ]
    }

    private static func append(_ basket: Basket, to table: inout SheetTable) throws {
        // One sentence a line: a line of both would run below the charts.
        try table.appendNote(
            basket.definition.replacing(". ", with: ".\n").split(separator: "\n").map(String.init))
        try table.appendHeader(basketColumns)
        for price in basket.prices {
            try table.append([
                .text(price.store), .rate(price.percentage), .empty, .amount(price.netSales),
                .amount(price.cost), .rate(price.rate), .amount(price.perOrder),
                .currency(price.cost.currency),
            ])
        }
    }
}
