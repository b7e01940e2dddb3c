import Money
import Records
import Workbook

/// The sheet Changes: the findings that came, changed or went since the last run.
enum ChangesSheet {
    static let rowsMax = 100_000

    private static let columns = [
        SheetColumn("Change", 10), SheetColumn("Code", 25), SheetColumn("Severity", 10),
        SheetColumn("Store", 18), SheetColumn("Order", 22), SheetColumn("Component", 24),
        SheetColumn("Delta", 14, .number), SheetColumn("Delta before", 14, .number),
        SheetColumn("Currency", 10, .unit), SheetColumn("Occurred on", 12),
        SheetColumn("First seen", 12), SheetColumn("Open since", 12), SheetColumn("Last run", 12),
        SheetColumn("Closed by: file!sheet!row", 60), SheetColumn("Finding", 17),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        var count = 0
        for store in figures.storesByID where !store.report.changes.isFirstRun {
            for change in store.report.changes.changes where change.reason != .same {
                count += 1
                guard count <= rowsMax else { continue }
                try table.append(row(of: change, store.report.changes.lastRunOn))
            }
        }
        table.filterRows()
        try table.appendNote(figures.changeSentence)
        if count > rowsMax {
            try table.appendNote("\(grouped(count - rowsMax)) more changes are in changes.csv.")
        }
    }

    private static func row(of change: FindingChange, _ lastRunOn: Day?) -> [StyledCell] {
        let word =
            switch change.reason {
            case .returned: "new again"
            case .changed: "changed"
            default: change.kind.rawValue
            }
        return [
            .text(word), .text(change.code), .severity(change.severity), .text(change.store),
            .text(change.orderID), .text(change.component), .amount(change.delta),
            .amount(change.deltaBefore), .currency(change.currency), .day(change.occurredOn),
            .day(change.firstSeenOn), .day(change.since), .day(lastRunOn),
            .text(change.causeText), .text(change.id),
        ]
    }
}
