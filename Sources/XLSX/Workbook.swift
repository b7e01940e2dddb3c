package import Tables

/// An XLSX workbook, open for reading.
package final class Workbook {
    /// The worksheets in the order of their tabs; charts and macros are left out.
    package let sheets: [SheetInfo]

    private let archive: Archive
    private let limits: XLSXLimits
    private let parts: WorkbookParts
    private lazy var context: Result<CellDraft.Context, XLSXError> = readContext()

    /// Opens a workbook and reads its list of sheets; an encrypted one with the first of the
    /// passwords that fits.
    package init(
        path: String, passwords: [Password] = [], limits: XLSXLimits = .standard
    ) throws(XLSXError) {
        self.limits = limits
        archive = try Archive(path: path, passwords: passwords, limits: limits)
        parts = try WorkbookParts(archive, limits: limits)
        sheets = parts.sheets.map(\.info)
    }

    /// The rows of a sheet, by the sheet's index in ``sheets``.
    package func rows(sheet index: Int) throws(XLSXError) -> SheetRowSource {
        guard sheets.indices.contains(index) else { throw XLSXError.noSuchSheet(index: index) }
        let part = parts.sheets[index].part
        let context = try self.context.get()
        let isAscending = try RowOrderCheck.isAscending(archive.open(part, isSmall: false))
        return SheetRowSource(
            try SheetReading(
                archive.open(part, isSmall: false), context: context,
                isCollecting: !isAscending, limits: limits))
    }

    /// Shared texts and styles are read when the first sheet is, and once.
    private func readContext() -> Result<CellDraft.Context, XLSXError> {
        do throws(XLSXError) {
            var context = CellDraft.Context()
            context.countsFrom1904 = parts.countsFrom1904
            if let part = parts.strings {
                context.strings = try SharedStrings(
                    archive.open(part, isSmall: false), limits: limits)
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
}
