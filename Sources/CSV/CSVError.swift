/// Why a text file gives no rows, or no more rows.
package enum CSVError: Error, Hashable, Sendable {
    /// The file cannot be opened or read; `reason` is the system's own sentence.
    case unreadable(reason: String)
    /// There is nothing in the file, or nothing but a byte order mark.
    case emptyFile
    /// The file holds so many NUL bytes that it is no text.
    case notText(nulBytes: Int)
    /// The file is in an encoding that is known and not read.
    case unsupportedEncoding(name: String)
    /// A quote that opens a cell in this row is never closed.
    case unterminatedQuote(rowNumber: Int)
    /// The file is larger than the limit, in bytes.
    case fileTooLarge(size: Int, limit: Int)
    /// The file has more rows than the limit.
    case tooManyRows(limit: Int)
    /// A row has more cells than the limit.
    case tooManyColumns(rowNumber: Int, limit: Int)
    /// A cell holds more bytes of text than the limit; often a quote that is never closed.
    case cellTooLong(rowNumber: Int, columnIndex: Int, limit: Int)
    /// The cells of a row hold more bytes of text than the limit.
    case rowTooLong(rowNumber: Int, limit: Int)
}
