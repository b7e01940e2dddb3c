package import Tables

/// The rows of a delimited text file, one by one; a row's number counts records from 1.
///
/// Cells are texts, as they stand. Records without any text are counted and not given out.
package struct CSVRowSource: RowSource {
    /// What was found about the file's encoding and delimiter.
    package let dialect: CSVDialect
    private var scanner: RecordScanner

    /// Opens a file and finds its dialect; a given delimiter is taken as it is.
    package init(
        path: String, delimiter: UInt8? = nil, limits: CSVLimits = .standard
    ) throws(CSVError) {
        try self.init(ByteInput(path: path), delimiter: delimiter, limits: limits)
    }

    /// Reads text in memory; a given delimiter is taken as it is.
    package init(
        bytes: [UInt8], delimiter: UInt8? = nil, limits: CSVLimits = .standard
    ) throws(CSVError) {
        try self.init(ByteInput(bytes: bytes), delimiter: delimiter, limits: limits)
    }

    private init(_ input: ByteInput, delimiter: UInt8?, limits: CSVLimits) throws(CSVError) {
        guard input.size <= limits.fileSizeMax else {
            throw CSVError.fileTooLarge(size: input.size, limit: limits.fileSizeMax)
        }
        let found = try EncodingDetection(input)
        guard found.nulBytes <= limits.nulBytesMax else {
            throw CSVError.notText(nulBytes: found.nulBytes)
        }
        var pieces = TextPieces(
            input, encoding: found.encoding, markSize: found.markSize,
            hasNULs: found.nulBytes > 0)
        guard try pieces.advance() else { throw CSVError.emptyFile }
        let stated = DelimiterDetection.stated(in: pieces.bytes)
        let start = stated?.position ?? 0
        let head = Array(pieces.bytes[start...].prefix(64 << 10))
        let isWhole = pieces.isAtEnd && start + head.count == pieces.bytes.count
        dialect = CSVDialect(
            delimiter: delimiter ?? stated?.delimiter
                ?? DelimiterDetection.delimiter(in: head, isWhole: isWhole),
            encoding: found.encoding, hasByteOrderMark: found.markSize > 0,
            hasDelimiterLine: stated != nil, droppedNULs: found.nulBytes)
        scanner = RecordScanner(
            pieces, from: start, delimiter: dialect.delimiter, limits: limits)
    }

    /// Puts the next record that holds any text into `row`; false at the end.
    package mutating func next(into row: inout Row) throws(CSVError) -> Bool {
        while let cells = try scanner.next() {
            if cells.contains(where: { !$0.text.isEmpty }) {
                row = Row(number: scanner.recordNumber, cells: cells)
                return true
            }
        }
        return false
    }

    /// The next record that holds any text, nil at the end.
    package mutating func next() throws(CSVError) -> Row? {
        var row = Row(number: 0)
        return try next(into: &row) ? row : nil
    }
}
