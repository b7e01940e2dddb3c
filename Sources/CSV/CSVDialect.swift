/// How a text file spells its rows, as found by looking at it.
package struct CSVDialect: Hashable, Sendable {
    /// How a quote is written inside a quoted cell.
    package enum QuoteEscape: String, Hashable, Sendable {
        /// Two quotes are one, as RFC 4180 has it.
        case doubling
        /// A backslash before the quote; two quotes are one as well.
        case backslash
    }

    /// The byte between two cells.
    package var delimiter: UInt8
    /// The byte before and behind a cell that holds delimiters or line ends.
    package var quote: UInt8
    package var escape: QuoteEscape
    /// How the file spells characters as bytes.
    package var encoding: TextEncoding
    /// True where the file begins with the mark of its encoding.
    package var hasByteOrderMark: Bool
    /// True where the first line is `sep=` and the delimiter; that line is no row.
    package var hasDelimiterLine: Bool
    /// NUL characters that were dropped as dirt.
    package var droppedNULs: Int
    /// Places where bytes are no character of the encoding; U+FFFD stands in their cells.
    package var replacedCharacters: Int
}

/// How characters are spelled as bytes.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Every byte is a character: what remains where nothing else is likelier.
    case windows1252 = "Windows-1252"
    /// Simplified Chinese, with GBK and GB 2312 in it.
    case gb18030 = "GB18030"
    /// Traditional Chinese, with the characters of Hong Kong.
    case big5 = "Big5-HKSCS"
    /// Japanese, with the characters that Windows adds.
    case shiftJIS = "Shift_JIS"
    /// Korean, with the characters that Windows adds.
    case eucKR = "EUC-KR"
    /// Thai, with TIS-620 in it.
    case windows874 = "Windows-874"
    /// Vietnamese.
    case windows1258 = "Windows-1258"
}
