import Money
import Records
import Workbook

/// The sheet Summary: which store needs what, how much money it is, and which codes it is made of.
enum SummarySheet {
    private static let headerRow = 3

    private static let columns = [
        SheetColumn("Store", 20), SheetColumn("What to do next", 58),
        SheetColumn("Withdrawals freeze on", 13), SheetColumn("Currency", 10),
        SheetColumn("To claim", 15), SheetColumn("At risk of clawback", 15),
        SheetColumn("Lost, not claimable", 15), SheetColumn("Balance", 15),
        SheetColumn("Days below zero", 9), SheetColumn("Findings", 9),
        SheetColumn("Critical", 8), SheetColumn("High", 8), SheetColumn("Medium", 8),
        SheetColumn("Orders", 9), SheetColumn("Open", 8), SheetColumn("Due", 8),
        SheetColumn("Missing", 8), SheetColumn("Net sales ordered", 16),
        SheetColumn("Settled", 16), SheetColumn("Still due, before fees", 16),
        SheetColumn("Unexplained in the proof", 16),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        let asOf = figures.report.asOf
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
            .count(orders.count(of: .missing)), .amount(orders.ordered),
            .amount(orders.settled), .amount(orders.stillDue),
            store.unexplained.map(StyledCell.remainder) ?? .empty,
        ]
    }

    private static func money(_ amounts: StakeAmounts) -> [StyledCell] {
        [
            .text(amounts.currency.code), .amount(amounts.toClaim), .amount(amounts.atRisk),
            .amount(amounts.other),
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
        try table.appendNote("Findings by code; what to do stands beside each")
        for code in figures.codes {
            let text = figures.report.findingTexts[code.code]
            let lines = [text?.title, text?.remedy].compactMap { $0 }
            let amounts = code.stake.amounts
            var cells: [StyledCell] = [
                .bold(code.code), .wrapped(lines.joined(separator: "\n")),
                .severity(code.severity),
            ]
            cells += amounts.first.map(money) ?? Array(repeating: .empty, count: 4)
            cells += [.empty, .empty, .count(code.count)]
            try table.append(cells)
            for more in amounts.dropFirst() {
                try table.append([.empty, .empty, .empty] + money(more))
            }
        }
    }
}
