import Money
import Records
import Workbook

/// The sheet Fees: what each component came to, at which rate, and at which it should have been.
enum FeesSheet {
    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Component", 34), SheetColumn("From", 12),
        SheetColumn("Currency", 10, .unit), SheetColumn("Entries", 10, .number),
        SheetColumn("Charged", 16, .number),
        SheetColumn("Base", 16, .number), SheetColumn("Rate expected", 15, .number),
        SheetColumn("Rate observed", 15, .number), SheetColumn("Rate from", 13, .unit),
        SheetColumn("Expected", 16, .number), SheetColumn("Difference", 16, .number),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for store in figures.storesByID {
            for component in store.report.components {
                try table.append([
                    .text(store.id), .text(component.component.rawValue), .day(component.from),
                    .currency(component.charged.currency), .count(component.entryCount),
                    .amount(component.charged), .amount(component.base),
                    .rate(component.rateExpected), .rate(component.rateObserved),
                    component.source.map { .indented(words($0)) } ?? .empty,
                    .amount(component.expected),
                    component.difference.map { $0.isZero ? .amountOrDash($0) : .remainder($0) }
                        ?? .empty,
                ])
            }
        }
        table.filterRows()
        try table.appendNote(
            "Difference: what the findings on the component come to; expected: charged less that. "
                + "A row is a rate period, by the days on which orders were created.")
    }

    /// Where an expected rate comes from.
    static func words(_ source: ComponentSummary.Source) -> String {
        switch source {
        case .book: "fee book"
        case .learned: "own history"
        case .builtIn: "published rate"
        }
    }
}
