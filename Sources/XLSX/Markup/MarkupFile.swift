package import Tables

/// A file whose sheets are marked up in one text: HTML tables or SpreadsheetML of 2003.
package final class MarkupFile {
    /// How the sheets are marked up.
    package enum Format: Sendable {
        case html
        case spreadsheetML
    }

    package let sheets: [SheetInfo]
    private let file: ArchiveFile
    private let format: Format
    private let limits: XLSXLimits
    private let held: [[Row]]?

    /// Opens a file and reads it once to its end, since sheets may begin anywhere in it.
    package init(
        path: String, format: Format, limits: XLSXLimits = .standard
    ) throws(XLSXError) {
        file = try ArchiveFile(path: path)
        self.format = format
        self.limits = limits
        guard file.size <= limits.fileSizeMax else {
            throw XLSXError.tooLarge(part: "", limit: .fileSize, allowed: limits.fileSizeMax)
        }
        let sink = TableSink(holdingAll: limits)
        let reading = try Self.reading(file, format, into: sink, limits)
        while try reading.advance() {}
        guard !sink.sheets.isEmpty else { throw Self.withoutSheet(format) }
        // Each sheet of a file that is not held costs another reading of the whole file.
        guard sink.held != nil || sink.sheets.count <= limits.rereadSheetsMax else {
            throw XLSXError.tooLarge(
                part: "", limit: .rereadSheets, allowed: limits.rereadSheetsMax)
        }
        held = sink.held
        sheets = reading.named(sink.sheets)
    }

    /// The rows of a sheet, by the sheet's index in ``sheets``.
    package func rows(sheet index: Int) throws(XLSXError) -> MarkupRowSource {
        guard sheets.indices.contains(index) else { throw XLSXError.noSuchSheet(index: index) }
        if let held { return MarkupRowSource(MarkupRows(held[index])) }
        let sink = TableSink(sheet: index, limits: limits)
        let reading = try Self.reading(file, format, into: sink, limits)
        return MarkupRowSource(MarkupRows(reading, sink))
    }

    private static func reading(
        _ file: ArchiveFile, _ format: Format, into sink: TableSink, _ limits: XLSXLimits
    ) throws(XLSXError) -> any MarkupReading {
        switch format {
        case .html: try HTMLReader(file, sink: sink, limits: limits)
        case .spreadsheetML:
            try XMLPartReader(
                FilePieces(file), handler: SpreadsheetMLHandler(sink, limits), limits: limits)
        }
    }

    private static func withoutSheet(_ format: Format) -> XLSXError {
        switch format {
        case .html: .noTable
        case .spreadsheetML: .notAWorkbook
        }
    }
}

/// Reads a marked-up file piece by piece and tells a sink what it finds.
protocol MarkupReading: AnyObject {
    /// Reads one more piece; false where it was the last.
    func advance() throws(XLSXError) -> Bool

    /// The sheets under the names that only the whole file tells.
    func named(_ sheets: [SheetInfo]) -> [SheetInfo]
}

extension XMLPartReader: MarkupReading {
    func named(_ sheets: [SheetInfo]) -> [SheetInfo] { sheets }
}

/// The rows of one sheet of a marked-up file, one by one.
///
/// Copies share one reading.
package struct MarkupRowSource: RowSource {
    private let rows: MarkupRows

    init(_ rows: MarkupRows) { self.rows = rows }

    /// Puts the next row that holds a value into `row`; false at the end.
    package mutating func next(into row: inout Row) throws(XLSXError) -> Bool {
        guard let next = try rows.next() else { return false }
        row = next
        return true
    }
}

/// Rows that are held, or that come as the file is read on.
final class MarkupRows {
    private var ready: [Row]
    private var position = 0
    private let reading: (any MarkupReading)?
    private let sink: TableSink?
    private var isAtEnd = false
    private var failure: XLSXError?

    init(_ rows: [Row]) {
        ready = rows
        reading = nil
        sink = nil
    }

    init(_ reading: any MarkupReading, _ sink: TableSink) {
        ready = []
        self.reading = reading
        self.sink = sink
    }

    /// The rows before a failure are given out first, then the failure, again and again.
    func next() throws(XLSXError) -> Row? {
        while position == ready.count {
            if let failure { throw failure }
            guard let reading, let sink, !isAtEnd else { return nil }
            do {
                isAtEnd = try !reading.advance() || sink.isDone
            } catch {
                failure = error
            }
            ready = sink.takeReady()
            position = 0
        }
        position += 1
        return ready[position - 1]
    }
}
