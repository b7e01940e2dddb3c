/// How much a workbook may hold before it is refused.
///
/// Rows and columns need no number here: a reference beyond XFD1048576 is an error.
package struct XLSXLimits: Hashable, Sendable {
    /// Bytes of the file.
    package var fileSizeMax = 2 << 30
    /// Files within the archive.
    package var entriesMax = 20_000
    /// Unpacked bytes of one sheet or of the shared texts.
    package var partSizeMax = 8 << 30
    /// Unpacked bytes of any other part: these are held as a whole.
    package var smallPartSizeMax = 64 << 20
    /// Unpacked bytes of all parts, as the archive's directory states them.
    package var totalSizeMax = 16 << 30
    /// Elements within elements.
    package var depthMax = 64
    /// Bytes of one tag: more are held by no reader.
    package var tokenSizeMax = 16 << 20
    /// Sheets of the workbook.
    package var sheetsMax = 10_000
    /// Cell styles and number formats, each.
    package var stylesMax = 200_000
    /// Shared texts.
    package var sharedStringsMax = 20_000_000
    /// UTF-8 bytes of all shared texts.
    package var sharedStringsSizeMax = 1 << 30
    /// UTF-8 bytes of one cell; a spreadsheet allows 32,767 characters.
    package var cellSizeMax = 1 << 20
    /// Cells, blank ones between others included, of a sheet whose rows are out of order:
    /// such a sheet is held in memory.
    package var collectedCellsMax = 20_000_000

    /// Entries in the directory of a compound file.
    package var compoundEntriesMax = 100_000
    /// Bytes that say how a workbook is encrypted.
    package var encryptionInfoSizeMax = 64 << 10
    /// Rounds of hashing that make a key of a password; spreadsheets use 100,000, and the
    /// standard allows no more than this.
    package var spinCountMax = 10_000_000

    package init() {}

    /// The limits of every run.
    package static let standard = XLSXLimits()
}
