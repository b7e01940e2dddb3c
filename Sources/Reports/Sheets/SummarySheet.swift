import Money
import Records
import Workbook

/// The sheet Summary: which store needs what, how much money it is, and which codes it is made of.
enum SummarySheet {
    private static let headerRow = 3

    private static let columns = [
        SheetColumn("Store", 25), SheetColumn("What to do next", 62),
        SheetColumn("Withdrawals freeze on", 13), SheetColumn("Currency", 10, .unit),
        SheetColumn("To claim", 15, .number), SheetColumn("Claimed", 15, .number),
        SheetColumn("At risk of clawback", 19, .number),
        SheetColumn("Lost, not claimable", 19, .number), SheetColumn("Balance", 15, .number),
        SheetColumn("Days below zero", 9, .number), SheetColumn("Findings", 9, .number),
        SheetColumn("Critical", 8, .number), SheetColumn("High", 8, .number),
        SheetColumn("Medium", 8, .number),
        SheetColumn("Orders", 9, .number), SheetColumn("Open", 8, .number),
        SheetColumn("Due", 8, .number),
        SheetColumn("Missing", 8, .number), SheetColumn("Net sales ordered", 16, .number),
        SheetColumn("Settled", 16, .number), SheetColumn("Still due, before fees", 16, .number),
        SheetColumn("Unexplained in the proof", 16, .number),
    ]

    /// Over the same columns; their widths are the table's above.
    private static let codeColumns = [
        SheetColumn("Code", 0), SheetColumn("What it means, and what to do", 0),
        SheetColumn("Worst severity", 0), SheetColumn("Currency", 0, .unit),
        SheetColumn("To claim", 0, .number), SheetColumn("Claimed", 0, .number),
        SheetColumn("At risk of clawback", 0, .number),
        SheetColumn("Lost, not claimable", 0, .number), SheetColumn("Findings", 0, .number),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        let asOf = figures.report.asOf
        sheet.setHeight(lines: 2, row: 0)
        try sheet.write(
            .text("Tieout, as of \(asOf)"), row: 0, column: 0, style: StyledCell.titleStyle)
        try sheet.write(.text(Headline.text(figures)), row: 1, column: 0)
        var table = try SheetTable(sheet, headerRow: headerRow, columns: columns)
        for store in figures.stores {
            try table.append(row(of: store))
            for other in store.stake.amounts where other.currency != store.currency {
                try table.append([.text(store.id), .empty, .empty] + money(other))
            }
        }
        table.filterRows()
        try appendTotals(figures, to: &table)
        try appendCodes(figures, to: &table)
    }

    private static func row(of store: StoreFigures) -> [StyledCell] {
        let own = store.stake.amounts.first { $0.currency == store.currency }
        let orders = store.orders
        return [
            .bold(store.id),
            .wrapped(
                store.nextSteps.isEmpty
                    ? "Nothing to do." : store.nextSteps.joined(separator: "\n")),
            .day(store.freeze.day),
        ] + money(own ?? StakeAmounts(store.currency)) + [
            .amount(store.lastBalance?.closing), .count(store.lastBalance?.negativeDays ?? 0),
            .count(store.findingCount), .count(store.count(of: Severity.critical)),
            .count(store.count(of: Severity.high)), .count(store.count(of: Severity.medium)),
            .count(orders.count), .count(orders.openCount), .count(orders.count(of: .due)),
            .count(orders.count(of: .missing)), .amountOrDash(orders.ordered),
            .amountOrDash(orders.settled), .amountOrDash(orders.stillDue),
            store.unexplained.map { $0.isZero ? .amountOrDash($0) : .remainder($0) } ?? .empty,
        ]
    }

    private static func money(_ amounts: StakeAmounts) -> [StyledCell] {
        [
            .currency(amounts.currency), .amountOrDash(amounts.toClaim),
            .amountOrDash(amounts.claimed), .amountOrDash(amounts.atRisk),
            .amountOrDash(amounts.other),
        ]
    }

    private static func appendTotals(_ figures: RunFigures, to table: inout SheetTable) throws {
        guard figures.stores.count > 1, !figures.stake.isZero else { return }
        try table.appendNote("All stores, by currency")
        for amounts in figures.stake.amounts {
            try table.append([.empty, .empty, .empty] + money(amounts))
        }
    }

    private static func appendCodes(_ figures: RunFigures, to table: inout SheetTable) throws {
        guard !figures.codes.isEmpty else { return }
        try table.appendNote("Findings by code")
        try table.appendHeader(codeColumns)
        for code in figures.codes {
            let text = figures.report.findingTexts[code.code]
            let lines = [text?.title, text?.remedy].compactMap { $0 }
            let amounts = code.stake.amounts
            var cells: [StyledCell] = [
                .bold(code.code), .wrapped(lines.joined(separator: "\n")),
                .severity(code.severity),
            ]
            cells += amounts.first.map(money) ?? Array(repeating: .empty, count: 5)
            cells.append(.count(code.count))
            try table.append(cells)
            for more in amounts.dropFirst() {
                try table.append([.empty, .empty, .empty] + money(more))
            }
        }
    }
}
