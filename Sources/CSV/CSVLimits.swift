/// How much a text file may hold before it is refused.
package struct CSVLimits: Hashable, Sendable {
    /// Bytes of the file.
    package var fileSizeMax = 8 << 30
    /// Rows, blank ones included.
    package var rowsMax = 100_000_000
    /// Cells of one row; a spreadsheet has as many columns.
    package var columnsMax = 16_384
    /// UTF-8 bytes of one cell.
    package var cellSizeMax = 1 << 20
    /// UTF-8 bytes of all cells of one row.
    package var rowSizeMax = 16 << 20
    /// NUL bytes that are taken for dirt and dropped; more of them mean that this is no text.
    package var nulBytesMax = 16
    /// Bytes that may be read once more because a quote stood where none belongs.
    package var rereadSizeMax = 1 << 30

    package init() {}

    /// The limits of every run.
    package static let standard = CSVLimits()
}
