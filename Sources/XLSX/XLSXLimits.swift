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
    /// How many times larger than packed a part may be that is larger than ``ratioFreeSize``.
    ///
    /// Sheets of little but empty cells reach a hundred; only white space and the like reach more.
    package var ratioMax = 500
    /// Unpacked bytes that a part may have whatever its ratio.
    package var ratioFreeSize = 256 << 20
    /// Elements within elements.
    package var depthMax = 64
    /// Bytes of one tag or comment: more are held by no reader.
    package var tokenSizeMax = 1 << 20
    /// Attributes and namespaces of one element, which are compared with one another.
    package var attributesMax = 1_000
    /// Lines of one part's relationships.
    package var relationshipsMax = 20_000
    /// Sheets of the workbook.
    package var sheetsMax = 1_000
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

    /// UTF-8 bytes of the same, with what each cell takes beside its text.
    package var collectedSizeMax = 512 << 20
    /// Bytes of the first rows of a sheet that are held back, to see whether rows are in order.
    package var lookAheadSize = 2 << 20

    /// Bytes of a part that are unpacked at once.
    package var pieceSize = 256 << 10
    /// Memory for the rows of a marked-up file; one with more is read again for each sheet.
    package var heldRowsSizeMax = 64 << 20
    /// Sheets of a marked-up file that is read again for each.
    package var rereadSheetsMax = 16
    /// UTF-8 bytes of one row: cells may share one long text.
    package var rowSizeMax = 16 << 20
    /// Columns of a web page's table: those that cells from above cover cost time in each row.
    package var pageColumnsMax = 4_096
    /// NUL bytes of a web page that are taken for dirt and dropped.
    package var nulBytesMax = 16
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
