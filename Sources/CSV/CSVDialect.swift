/// How a text file spells its rows, as found by looking at it.
package struct CSVDialect: Hashable, Sendable {
    /// The byte between two cells.
    package var delimiter: UInt8
    /// How the file spells characters as bytes.
    package var encoding: TextEncoding
    /// True where the file begins with the mark of its encoding.
    package var hasByteOrderMark: Bool
    /// True where the first line is `sep=` and the delimiter; that line is no row.
    package var hasDelimiterLine: Bool
    /// NUL characters that were dropped as dirt.
    package var droppedNULs: Int
}

/// How characters are spelled as bytes.
package enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Every byte is a character: what remains where the bytes are no UTF-8.
    case windows1252 = "Windows-1252"
}
