package import Tables

/// An XLSX workbook, open for reading.
package final class Workbook {
    /// The worksheets in the order of their tabs; charts and macros are left out.
    package let sheets: [SheetInfo]

    private let archive: Archive
    private let limits: XLSXLimits
    private let engine: MarkupEngine
    private let parts: WorkbookParts
    private lazy var context: Result<CellDraft.Context, XLSXError> = readContext()

    /// Opens a workbook and reads its list of sheets; an encrypted one with the first of the
    /// passwords that fits.
    package convenience init(
        path: String, passwords: [Password] = [], limits: XLSXLimits = .standard,
        engine: MarkupEngine = .scanner
    ) throws(XLSXError) {
        try self.init(
            ArchiveFile(path: path), passwords: passwords, limits: limits, engine: engine)
    }

    /// Opens a workbook in memory.
    package convenience init(
        bytes: [UInt8], limits: XLSXLimits = .standard, engine: MarkupEngine = .scanner
    ) throws(XLSXError) {
        try self.init(MemoryBytes(bytes), passwords: [], limits: limits, engine: engine)
    }

    private init(
        _ file: any ByteSource, passwords: [Password], limits: XLSXLimits, engine: MarkupEngine
    ) throws(XLSXError) {
        self.engine = engine
        self.limits = limits
        archive = try Archive(file, passwords: passwords, limits: limits)
        parts = try WorkbookParts(archive, limits: limits)
        sheets = parts.sheets.map(\.info)
    }

    /// The rows of a sheet, by the sheet's index in ``sheets``.
    ///
    /// A sheet that failed for ``XLSXError/rowsOutOfOrder(part:rowNumber:)`` is read by
    /// collecting it.
    package func rows(
        sheet index: Int, isCollecting: Bool = false
    ) throws(XLSXError) -> SheetRowSource {
        guard sheets.indices.contains(index) else { throw XLSXError.noSuchSheet(index: index) }
        let part = SheetPart(
            name: parts.sheets[index].part, archive: archive, context: try context.get(),
            limits: limits)
        return SheetRowSource(
            try OrderedRows(part, engine: engine, isCollecting: isCollecting))
    }

    /// Shared texts and styles are read when the first sheet is, and once.
    private func readContext() -> Result<CellDraft.Context, XLSXError> {
        do throws(XLSXError) {
            var context = CellDraft.Context()
            context.countsFrom1904 = parts.countsFrom1904
            if let part = parts.strings {
                context.strings = try strings(of: part).texts
            }
            if let part = parts.styles {
                context.styles = try StylesPart(
                    archive.open(part, isSmall: true), limits: limits)
            }
            return .success(context)
        } catch {
            return .failure(error)
        }
    }

    private func strings(of part: String) throws(XLSXError) -> SharedStrings {
        if engine == .scanner, let strings = try scannedStrings(of: part) { return strings }
        let parsing = try PartParsing(
            try archive.open(part, isSmall: false),
            into: SharedStringsBuilder(part: part, limits: limits), limits: limits)
        while parsing.advance() {}
        if let failure = parsing.failure { throw failure }
        return parsing.sink.strings
    }

    /// The shared texts as far as the scanner knows their spelling; nil leaves them to libxml2.
    private func scannedStrings(of part: String) throws(XLSXError) -> SharedStrings? {
        let scanning = PartScanning(
            try archive.pieces(of: part),
            into: SharedStringsBuilder(part: part, limits: limits), limits: limits)
        do {
            while try scanning.advance() == .more {}
        } catch {
            return nil
        }
        if let failure = scanning.sink.failure { throw failure }
        return scanning.isAtEnd ? scanning.sink.strings : nil
    }
}
