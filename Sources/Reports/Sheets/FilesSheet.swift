import Money
import Records
import Workbook

/// The sheet Files: what became of every row and all the money of every file.
enum FilesSheet {
    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("File", 44), SheetColumn("Kind", 12),
        SheetColumn("Profile", 26), SheetColumn("From", 12), SheetColumn("To", 12),
        SheetColumn("Rows", 9, .number), SheetColumn("Records", 9, .number),
        SheetColumn("Duplicates", 10, .number),
        SheetColumn("Ignored", 9, .number), SheetColumn("Rejected", 9, .number),
        SheetColumn("Adds up", 9, .unit),
        SheetColumn("Money in", 17, .number), SheetColumn("Money recorded", 17, .number),
        SheetColumn("Money not recorded", 17, .number), SheetColumn("Currency", 10, .unit),
        SheetColumn("Also arrived as", 30), SheetColumn("Note", 60), SheetColumn("SHA-256", 66),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for file in figures.report.quarantined {
            var cells: [StyledCell] = [
                .text(file.store), .text(file.file), .severity(.high, "quarantined"),
            ]
            cells += Array(repeating: .empty, count: 14) + [.wrapped(file.reason)]
            try table.append(cells)
        }
        for store in figures.storesByID {
            let notes = FileNotes(store.report)
            for file in store.report.files { try table.append(row(of: file, store.id, notes)) }
        }
        table.filterRows()
    }

    private static func row(
        of file: FileRecord, _ store: String, _ notes: FileNotes
    ) -> [StyledCell] {
        let period = file.facts.period
        return [
            .text(store), .text(file.facts.name), .text(file.facts.kind.rawValue),
            .text(file.facts.profile), .day(period?.first), .day(period?.last),
            .count(file.rowCount), .count(file.recordCount), .count(file.duplicateCount),
            .count(file.ignoredCount), .count(file.rejectedCount),
            .indented(RowFigures(file).addsUp ? "yes" : "NO"), .amount(file.moneyIn),
            .amount(file.moneyRecorded), .remainder(file.moneyIn - file.moneyRecorded),
            .currency(file.moneyIn.currency), .text(notes.otherNames(of: file)),
            .text(notes.ignoredRules(of: file)), .text(file.facts.sha256),
        ]
    }
}
