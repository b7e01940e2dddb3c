import Money
import Records
import Workbook

/// The sheet Findings: every discrepancy, worst first, with a link to its order.
enum FindingsSheet {
    /// More are in discrepancies.csv alone; a spreadsheet with more rows helps nobody.
    static let rowsMax = 100_000

    private static let columns = [
        SheetColumn("Severity", 10), SheetColumn("Code", 25), SheetColumn("Store", 18),
        SheetColumn("Order", 22), SheetColumn("SKU", 20), SheetColumn("Component", 24),
        SheetColumn("Expected", 14, .number), SheetColumn("Actual", 14, .number),
        SheetColumn("Delta", 14, .number),
        SheetColumn("Currency", 10, .unit), SheetColumn("Occurred on", 12),
        SheetColumn("Claimable", 10),
        SheetColumn("Claim by", 12), SheetColumn("Status", 12), SheetColumn("Explanation", 90),
        SheetColumn("What to do", 60),
        SheetColumn("Incident", 16), SheetColumn("Entry", 22), SheetColumn("Statement", 22),
        SheetColumn("Payout", 22), SheetColumn("Sources: file!sheet!row", 60),
        SheetColumn("Finding", 17),
    ]

    static func write(
        _ figures: RunFigures, _ orders: OrdersSelection, to sheet: SheetWriter
    ) throws {
        var table = try SheetTable(sheet, columns: columns)
        let findings = figures.worstFindings
        for finding in findings.prefix(rowsMax) {
            try table.append(row(of: finding, orders, figures.report.findingTexts))
        }
        table.filterRows()
        if findings.isEmpty { try table.appendNote("No findings: everything agrees.") }
        if findings.count > rowsMax {
            try table.appendNote(
                "\(grouped(findings.count - rowsMax)) more findings are in discrepancies.csv.")
        }
    }

    private static func row(
        of finding: Discrepancy, _ orders: OrdersSelection, _ texts: [String: FindingText]
    ) -> [StyledCell] {
        let orderRow = orders.row(store: finding.store, orderID: finding.orderID)
        return [
            .severity(finding.severity), .text(finding.code), .text(finding.store),
            orderRow.map { .link(finding.orderID, sheet: OrdersSheet.name, row: $0) }
                ?? .text(finding.orderID),
            .text(finding.skuID), .text(finding.component?.rawValue ?? ""),
            .amount(finding.expected), .amount(finding.actual), .amount(finding.delta),
            .currency(finding.currency), .day(finding.occurredOn),
            .text(finding.isClaimable.field), .day(finding.claimBy),
            .text(finding.claim?.rawValue ?? "open"), .text(finding.explanation),
            .text(texts[finding.code]?.remedy ?? ""), .text(finding.incident),
            .text(finding.entryID), .text(finding.statementID), .text(finding.payoutID),
            .text(finding.sourcesText), .text(finding.id),
        ]
    }
}
