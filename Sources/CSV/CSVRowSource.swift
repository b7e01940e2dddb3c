package import Tables

/// The rows of a delimited text file, one by one; a row's number counts records from 1.
///
/// Cells are texts, as they stand. Records without any text are counted and not given out.
package struct CSVRowSource: RowSource {
    /// Bytes of the file that are read at once.
    package static let pieceSize = TextPieces.size

    /// What was found about the file's encoding and the bytes between and around its cells.
    package let dialect: CSVDialect
    private var scanner: RecordScanner

    /// Opens a file and finds its dialect; a given delimiter is taken as it is.
    package init(
        path: String, delimiter: UInt8? = nil, limits: CSVLimits = .standard,
        pieceSize: Int = CSVRowSource.pieceSize
    ) throws(CSVError) {
        try self.init(
            ByteInput(path: path), delimiter: delimiter, limits: limits, pieceSize: pieceSize)
    }

    /// Reads text in memory; a given delimiter is taken as it is.
    package init(
        bytes: [UInt8], delimiter: UInt8? = nil, limits: CSVLimits = .standard,
        pieceSize: Int = CSVRowSource.pieceSize
    ) throws(CSVError) {
        try self.init(
            ByteInput(bytes: bytes), delimiter: delimiter, limits: limits, pieceSize: pieceSize)
    }

    private init(
        _ input: ByteInput, delimiter: UInt8?, limits: CSVLimits, pieceSize: Int
    ) throws(CSVError) {
        guard input.size <= limits.fileSizeMax else {
            throw CSVError.fileTooLarge(size: input.size, limit: limits.fileSizeMax)
        }
        let found = try EncodingDetection(input)
        guard found.nulBytes <= limits.nulBytesMax else {
            throw CSVError.notText(nulBytes: found.nulBytes)
        }
        var pieces = TextPieces(
            input, decoder: found.decoder, markSize: found.markSize,
            dropsNULs: found.nulBytes > 0)
        var (text, position) = (pieces, 0)
        guard try text.advance() else { throw CSVError.emptyFile }
        let stated = DialectDetection.stated(in: text.bytes)
        let start = stated?.position ?? 0
        let head = Array(text.bytes[start...].prefix(DialectDetection.headSize))
        let cut = DialectDetection.finding(
            in: head, isWhole: text.isAtEnd && start + head.count == text.bytes.count,
            delimiter: delimiter ?? stated?.delimiter)
        dialect = CSVDialect(
            delimiter: cut.delimiter, quote: cut.quote, escape: cut.escape,
            encoding: found.encoding, hasByteOrderMark: found.markSize > 0,
            hasDelimiterLine: stated != nil, droppedNULs: found.nulBytes,
            replacedCharacters: found.replacedCharacters)
        pieces.size = pieceSize
        position = try pieces.skip(start)
        scanner = RecordScanner(
            pieces, from: position, delimiter: cut.delimiter, quote: cut.quote,
            escape: cut.escape, usualCount: cut.usualCount, limits: limits)
    }

    /// From the next record on the cells of these columns are empty.
    package mutating func leaveOut(_ columns: ColumnSet) { scanner.leaveOut(columns) }

    /// What was dropped, replaced or mended: in the file's text as a whole, in rows so far.
    package var readingNotes: [ReadingNote] {
        [
            ReadingNote(.droppedNUL, count: dialect.droppedNULs),
            ReadingNote(.undecodableBytes, count: dialect.replacedCharacters),
            ReadingNote(
                .mendedQuotes, count: scanner.mendedRecordCount,
                firstPlace: scanner.firstMendedRecord.map(String.init) ?? ""),
        ].filter { $0.count > 0 }
    }

    /// Puts the next record that holds any text into `row`; false at the end.
    package mutating func next(into row: inout Row) throws(CSVError) -> Bool {
        while try scanner.next(into: &row) {
            if !row.bytes.isEmpty || row.hasValueLeftOut { return true }
        }
        return false
    }
}
