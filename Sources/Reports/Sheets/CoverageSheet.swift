import Records
import Workbook

/// The sheet Coverage: for which days each store has files, and where days are missing.
enum CoverageSheet {
    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Kind", 14), SheetColumn("From", 12),
        SheetColumn("To", 12), SheetColumn("Days", 8, .number), SheetColumn("Files", 8, .number),
        SheetColumn("Days missing before", 12, .number),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for store in figures.storesByID {
            for (kind, spans) in store.report.coverage.sorted {
                var previous: Day?
                for span in spans {
                    let gap = previous.map { span.span.first - $0 - 1 } ?? 0
                    var gapCell = StyledCell.count(gap)
                    if gap > 0 { gapCell.style.fillColour = Palette.alarmFill }
                    try table.append([
                        .text(store.id), .text(kind.rawValue), .day(span.span.first),
                        .day(span.span.last), .count(span.span.count), .count(span.fileCount),
                        gap > 0 ? gapCell : .empty,
                    ])
                    previous = span.span.last
                }
            }
        }
        table.filterRows()
    }
}
