import Money
import Records
import Workbook

/// The sheet Incidents: findings of one cause, each cause as one line with its sentence.
enum IncidentsSheet {
    private static let columns = [
        SheetColumn("Severity", 10), SheetColumn("What happened", 70),
        SheetColumn("Code", 22), SheetColumn("Component", 24), SheetColumn("Stores", 22),
        SheetColumn("Findings", 9, .number), SheetColumn("Orders", 9, .number),
        SheetColumn("Expected", 15, .number), SheetColumn("Actual", 15, .number),
        SheetColumn("Delta", 15, .number), SheetColumn("Currency", 10, .unit),
        SheetColumn("Rate expected", 14, .number), SheetColumn("Rate charged", 14, .number),
        SheetColumn("Days of", 12, .unit), SheetColumn("First day", 12),
        SheetColumn("Last day", 12),
        SheetColumn("Claimable", 10), SheetColumn("Largest orders", 36),
        SheetColumn("Incident", 16),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for incident in figures.incidents {
            for total in incident.totals {
                try table.append(row(of: incident, total, figures))
            }
        }
        table.filterRows()
        try table.appendNote(
            figures.incidents.isEmpty
                ? "No incidents: no five findings have one cause."
                : "The sheet Findings lists the orders of an incident; filter it by the incident.")
    }

    private static func row(
        of incident: Incident, _ total: Incident.Total, _ figures: RunFigures
    ) -> [StyledCell] {
        [
            .severity(incident.severity), .wrapped(figures.sentence(incident)),
            .text(incident.code), .text(incident.component?.rawValue ?? ""),
            .text(incident.stores.joined(separator: ", ")), .count(incident.findingCount),
            .count(incident.orderCount), .amount(total.expected), .amount(total.actual),
            .amount(total.delta), .currency(total.delta.currency), .rate(incident.rateExpected),
            .rate(incident.rateActual),
            .indented(incident.isByCreation ? "creation" : "finding"),
            .day(incident.firstDay), .day(incident.lastDay),
            .text(incident.isClaimable.field),
            .wrapped(incident.largestText.replacing(";", with: "\n")), .text(incident.id),
        ]
    }
}
