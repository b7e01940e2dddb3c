import Money
import Records
import Workbook

/// The sheet Balance: the balance of each day, and a line of it for the stores worst off.
enum BalanceSheet {
    static let name = "Balance"
    /// Days that are shown of each store, the last ones; balances.csv has all.
    static let daysMax = 366
    /// Charts beside the table.
    private static let chartsMax = 12
    private static let chartRows = 16
    private static let chartColumn = 9

    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Date", 12), SheetColumn("Opening", 16, .number),
        SheetColumn("Movement", 16, .number), SheetColumn("Closing", 16, .number),
        SheetColumn("Currency", 10, .unit),
        SheetColumn("Days below zero", 9, .number), SheetColumn("Proven", 9, .unit),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        var lines: [String: ChartLine] = [:]
        for store in figures.storesByID where !store.report.balances.isEmpty {
            let firstRow = table.nextRow
            for balance in store.report.balances.suffix(daysMax) {
                try table.append(row(of: balance, store.id))
            }
            lines[store.id] = ChartLine(
                name: "\(store.id): closing balance, \(store.currency)", sheet: name,
                firstRow: firstRow, lastRow: table.nextRow - 1, categoryColumn: 1,
                valueColumn: 4, colour: Palette.line)
        }
        table.filterRows()
        let worstFirst = figures.stores.compactMap { lines[$0.id] }
        for (index, line) in worstFirst.prefix(chartsMax).enumerated() {
            sheet.addChart(line, row: 1 + index * chartRows, column: chartColumn)
        }
        if figures.stores.contains(where: { $0.report.balances.count > daysMax }) {
            try table.appendNote("The last \(daysMax) days of each store; balances.csv has all.")
        }
    }

    private static func row(of balance: BalanceDay, _ store: String) -> [StyledCell] {
        [
            .text(store), .day(balance.day), .amount(balance.opening), .amount(balance.movement),
            .amount(balance.closing), .currency(balance.closing.currency),
            .count(balance.negativeDays), .indented(balance.isProven.field),
        ]
    }
}
