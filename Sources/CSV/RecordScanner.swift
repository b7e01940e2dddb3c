import Tables

/// Cuts text into records and cells by RFC 4180, forgiving what real files do.
///
/// A quote opens a quoted cell only at the cell's begin; elsewhere it is a character. What
/// follows a closing quote is taken as it stands. Line ends may differ from line to line.
struct RecordScanner {
    private enum CellEnd {
        case delimiter, line, text
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let delimiter: UInt8
    private let limits: CSVLimits
    private var pieces: TextPieces
    private var position: Int
    /// The cell's text so far, where it is quoted or began in an earlier piece.
    private var partial: [UInt8] = []
    private var mayDropLineFeed = false
    private var usualCount = 0
    private(set) var recordNumber = 0

    /// Starts at a position of the piece that `pieces` holds.
    init(_ pieces: TextPieces, from position: Int, delimiter: UInt8, limits: CSVLimits) {
        self.pieces = pieces
        self.position = position
        self.delimiter = delimiter
        self.limits = limits
    }

    /// The cells of the next record, nil at the end; a blank line is a record with one cell.
    mutating func next() throws(CSVError) -> [Cell]? {
        guard try hasByte() else { return nil }
        // The line feed of a line end that began with a carriage return.
        if mayDropLineFeed && pieces.bytes[position] == Self.lineFeed { position += 1 }
        mayDropLineFeed = false
        guard try hasByte() else { return nil }
        recordNumber += 1
        guard recordNumber <= limits.rowsMax else {
            throw CSVError.tooManyRows(limit: limits.rowsMax)
        }
        var cells: [Cell] = []
        cells.reserveCapacity(usualCount)
        while try appendCell(to: &cells) == .delimiter {
            guard cells.count < limits.columnsMax else {
                throw CSVError.tooManyColumns(
                    rowNumber: recordNumber, limit: limits.columnsMax)
            }
        }
        usualCount = cells.count
        return cells
    }

    private mutating func hasByte() throws(CSVError) -> Bool {
        if position < pieces.bytes.count { return true }
        position = 0
        return try pieces.advance()
    }

    private mutating func appendCell(to cells: inout [Cell]) throws(CSVError) -> CellEnd {
        partial.removeAll(keepingCapacity: true)
        if try hasByte(), pieces.bytes[position] == Self.quote {
            position += 1
            try takeQuoted(columnIndex: cells.count)
        }
        while try hasByte() {
            let end = endOfPlainText()
            guard end < pieces.bytes.count else {
                try takePartial(to: end, columnIndex: cells.count)
                continue
            }
            let byte = pieces.bytes[end]
            if partial.isEmpty {
                try checkSize(to: end, columnIndex: cells.count)
                cells.append(.text(Self.text(pieces.bytes[position..<end])))
            } else {
                try takePartial(to: end, columnIndex: cells.count)
                cells.append(.text(Self.text(partial[...])))
            }
            position = end + 1
            mayDropLineFeed = byte == Self.carriageReturn
            return byte == delimiter ? .delimiter : .line
        }
        cells.append(.text(Self.text(partial[...])))
        return .text
    }

    /// Takes what stands up to the closing quote; a doubled quote is one quote.
    private mutating func takeQuoted(columnIndex: Int) throws(CSVError) {
        while try hasByte() {
            let bytes = pieces.bytes
            let end = bytes[position...].firstIndex(of: Self.quote) ?? bytes.count
            try takePartial(to: end, columnIndex: columnIndex)
            guard end < bytes.count else { continue }
            position = end + 1
            guard try hasByte(), pieces.bytes[position] == Self.quote else { return }
            partial.append(Self.quote)
            position += 1
        }
        throw CSVError.unterminatedQuote(rowNumber: recordNumber)
    }

    /// Moves the bytes up to `end` into the partial cell.
    private mutating func takePartial(to end: Int, columnIndex: Int) throws(CSVError) {
        try checkSize(to: end, columnIndex: columnIndex)
        partial.append(contentsOf: pieces.bytes[position..<end])
        position = end
    }

    private func checkSize(to end: Int, columnIndex: Int) throws(CSVError) {
        guard partial.count + end - position <= limits.cellSizeMax else {
            throw CSVError.cellTooLong(
                rowNumber: recordNumber, columnIndex: columnIndex, limit: limits.cellSizeMax)
        }
    }

    /// The index of the next delimiter or line end in the piece, or the piece's end.
    private func endOfPlainText() -> Int {
        let span = pieces.bytes.span
        var index = position
        while index < span.count {
            let byte = span[unchecked: index]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            index += 1
        }
        return index
    }

    /// A cell's text; `="0123"` is how a file forces a spreadsheet to keep digits as text.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.first == UInt8(ascii: "="), bytes.count >= 3, bytes.last == quote,
            bytes.firstIndex(of: quote) == bytes.startIndex + 1,
            !bytes.dropFirst(2).dropLast().contains(quote)
        else { return String(decoding: bytes, as: UTF8.self) }
        return String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    }
}
