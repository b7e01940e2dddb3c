package import Tables
package import XLSX

/// All that a reading of a sheet gives: its rows, then perhaps an error, and what was noted.
package struct SheetOutcome: Equatable, CustomStringConvertible {
    package var rows: [Row] = []
    package var failure: XLSXError?
    package var notes = SheetNotes()

    /// Reads a sheet of a file.
    package init(
        path: String, sheet: Int = 0, engine: MarkupEngine, limits: XLSXLimits = .standard
    ) {
        do throws(XLSXError) {
            let workbook = try Workbook(path: path, limits: limits, engine: engine)
            try read(workbook, sheet: sheet)
        } catch {
            failure = error
        }
    }

    /// Reads a sheet of a workbook in memory; one that is out of order is collected
    /// after the rows that it gives before that is seen.
    package init(
        bytes: [UInt8], sheet: Int = 0, leaveOut: ColumnSet = ColumnSet(), engine: MarkupEngine,
        limits: XLSXLimits
    ) {
        do throws(XLSXError) {
            let workbook = try Workbook(bytes: bytes, limits: limits, engine: engine)
            try read(workbook, sheet: sheet, leaveOut: leaveOut)
        } catch {
            failure = error
        }
        guard case .rowsOutOfOrder? = failure else { return }
        do throws(XLSXError) {
            let workbook = try Workbook(bytes: bytes, limits: limits, engine: engine)
            try read(workbook, sheet: sheet, leaveOut: leaveOut, isCollecting: true)
            failure = nil
        } catch {
            failure = error
        }
    }

    private mutating func read(
        _ workbook: Workbook, sheet: Int, leaveOut: ColumnSet = ColumnSet(),
        isCollecting: Bool = false
    ) throws(XLSXError) {
        var source = try workbook.rows(sheet: sheet, isCollecting: isCollecting)
        source.leaveOut(leaveOut)
        defer { notes = source.notes }
        var row = Row(number: 0)
        while try source.next(into: &row) { rows.append(row) }
    }

    package var description: String {
        let texts = rows.map { row in
            "\(row.number): "
                + row.cells.map { "\($0.kind) \($0.text.debugDescription)" }.joined(separator: "|")
        }
        let end = failure.map { "\($0)" } ?? "end"
        return (texts + [end, "\(notes)"]).joined(separator: "\n")
    }
}
