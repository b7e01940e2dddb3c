import Tables
import XLSX

/// All that a reading of a sheet gives: its rows, then perhaps an error, and what was noted.
struct SheetOutcome: Equatable, CustomStringConvertible {
    var rows: [Row] = []
    var failure: XLSXError?
    var notes = SheetNotes()

    init(path: String, sheet: Int = 0, engine: MarkupEngine, limits: XLSXLimits = .standard) {
        do throws(XLSXError) {
            let workbook = try Workbook(path: path, limits: limits, engine: engine)
            var source = try workbook.rows(sheet: sheet)
            defer { notes = source.notes }
            while let row = try source.next() { rows.append(row) }
        } catch {
            failure = error
        }
    }

    var description: String {
        let texts = rows.map { row in
            "\(row.number): "
                + row.cells.map { "\($0.kind) \($0.text.debugDescription)" }.joined(separator: "|")
        }
        let end = failure.map { "\($0)" } ?? "end"
        return (texts + [end, "\(notes)"]).joined(separator: "\n")
    }
}
