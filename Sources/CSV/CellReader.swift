import Tables

/// How quotes are read.
struct Quoting: Hashable, Sendable {
    /// Nil where a quote is a character like any other.
    var quote: UInt8?
    var escape: CSVDialect.QuoteEscape = .doubling
    /// True where a quote closes a cell only before a delimiter or line end, is a character
    /// elsewhere, and a quoted cell ends on its line.
    var isLenient = false
}

/// Reads one record after the other, cell by cell, across the pieces of a text.
///
/// A quote opens a quoted cell only at the cell's begin; elsewhere it is a character. What
/// follows a closing quote is taken as it stands. Line ends may differ from line to line.
struct CellReader {
    /// What was odd about a record that was read.
    struct Oddities {
        /// Quotes inside quoted cells that stand where none belongs.
        var strayQuotes = 0
        var hasLineEndInQuotes = false
        /// Cells that a quote opens.
        var quotedCells = 0
    }

    private enum CellEnd {
        case delimiter, line, text
    }

    private(set) var pieces: TextPieces
    private(set) var position: Int
    private var takenBefore = 0
    private var mayDropLineFeed = false
    private let delimiter: UInt8
    private let unwrapsApostrophes: Bool
    private let limits: CSVLimits
    var leftOut = ColumnSet()
    /// The cell's text so far, where it does not stand in one piece as it is meant.
    private var partial: [UInt8] = []
    private var isPartial = false
    private var oddities = Oddities()
    private var rowNumber = 0

    /// Starts at a position of the piece that `pieces` holds.
    init(
        _ pieces: TextPieces, from position: Int, delimiter: UInt8, unwrapsApostrophes: Bool,
        limits: CSVLimits
    ) {
        self.pieces = pieces
        self.position = position
        self.delimiter = delimiter
        self.unwrapsApostrophes = unwrapsApostrophes
        self.limits = limits
    }

    /// Bytes of text that were read so far.
    var takenCount: Int { takenBefore + position }

    /// Goes to the begin of the next record; false at the end of the text.
    mutating func findRecord() throws(CSVError) -> Bool {
        guard try hasByte() else { return false }
        // The line feed of a line end that began with a carriage return.
        if mayDropLineFeed && pieces.bytes[position] == lineFeed { position += 1 }
        mayDropLineFeed = false
        return try hasByte()
    }

    /// Goes on behind a record that was read by other means.
    mutating func skip(to newPosition: Int) {
        position = newPosition
        mayDropLineFeed = pieces.bytes[newPosition - 1] == carriageReturn
    }

    /// Adds the cells of the record that begins here to a row without cells.
    mutating func take(
        _ quoting: Quoting, into row: inout Row
    ) throws(CSVError) -> Oddities {
        oddities = Oddities()
        rowNumber = row.number
        while try takeCell(quoting, into: &row) == .delimiter {
            guard row.count < limits.columnsMax else {
                throw CSVError.tooManyColumns(rowNumber: rowNumber, limit: limits.columnsMax)
            }
        }
        return oddities
    }

    private mutating func hasByte() throws(CSVError) -> Bool {
        if position < pieces.bytes.count { return true }
        takenBefore += position
        position = 0
        return try pieces.advance()
    }

    private mutating func takeCell(
        _ quoting: Quoting, into row: inout Row
    ) throws(CSVError) -> CellEnd {
        partial.removeAll(keepingCapacity: true)
        isPartial = false
        if let quote = quoting.quote, try hasByte(), pieces.bytes[position] == quote {
            position += 1
            oddities.quotedCells += 1
            if let end = simpleEnd(of: quote, quoting) {
                try appendCell(pieces.bytes, position..<end, to: &row)
                return finishCell(at: end + 1)
            }
            isPartial = true
            try takeQuoted(quote, quoting, columnIndex: row.count)
        }
        while try hasByte() {
            let end = endOfPlainText()
            guard end < pieces.bytes.count, !isPartial else {
                try takePartial(to: end, columnIndex: row.count)
                isPartial = true
                guard end < pieces.bytes.count else { continue }
                try appendCell(partial, partial.indices, to: &row)
                return finishCell(at: end)
            }
            try appendCell(pieces.bytes, position..<end, to: &row)
            return finishCell(at: end)
        }
        try appendCell(partial, partial.indices, to: &row)
        return .text
    }

    private mutating func finishCell(at end: Int) -> CellEnd {
        let byte = pieces.bytes[end]
        position = end + 1
        mayDropLineFeed = byte != delimiter && byte == carriageReturn
        return byte == delimiter ? .delimiter : .line
    }

    /// The index of the closing quote where the rest of a quoted cell stands in this piece as it
    /// is meant, with its delimiter or line end; this is what most quoted cells look like.
    private func simpleEnd(of quote: UInt8, _ quoting: Quoting) -> Int? {
        guard quoting.escape == .doubling, !quoting.isLenient else { return nil }
        let end = pieces.bytes.firstIndex(of: quote, from: position)
        guard end + 1 < pieces.bytes.count, isBreak(pieces.bytes[end + 1]) else { return nil }
        // A line end in quotes is looked for by the longer way.
        let text = pieces.bytes[position..<end]
        return text.contains { $0 == lineFeed || $0 == carriageReturn } ? nil : end
    }

    private func isBreak(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == lineFeed || byte == carriageReturn
    }

    /// Moves what stands up to the closing quote into the partial cell.
    private mutating func takeQuoted(
        _ quote: UInt8, _ quoting: Quoting, columnIndex: Int
    ) throws(CSVError) {
        let backslash = quoting.escape == .backslash ? UInt8(ascii: "\\") : quote
        var isSecondOfPair = false
        while try hasByte() {
            let end = endOfQuotedText(quote, backslash)
            if end > position { isSecondOfPair = false }
            try takePartial(to: end, columnIndex: columnIndex)
            guard end < pieces.bytes.count else { continue }
            let byte = pieces.bytes[end]
            position = end + 1
            switch byte {
            case lineFeed, carriageReturn:
                oddities.hasLineEndInQuotes = true
                guard !quoting.isLenient else {
                    throw CSVError.unterminatedQuote(rowNumber: rowNumber)
                }
                partial.append(byte)
            case backslash where backslash != quote:
                try takeEscaped(quote)
            default:
                guard try hasByte() else { return }
                let next = pieces.bytes[position]
                if isBreak(next) { return }
                if isSecondOfPair {
                    isSecondOfPair = false
                } else if next == quote {
                    partial.append(quote)
                    isSecondOfPair = true
                    if !quoting.isLenient {
                        position += 1
                        isSecondOfPair = false
                    }
                } else if quoting.isLenient {
                    partial.append(quote)
                } else {
                    oddities.strayQuotes += 1
                    return
                }
            }
        }
        throw CSVError.unterminatedQuote(rowNumber: rowNumber)
    }

    /// A backslash stands before a quote or another backslash; elsewhere it means itself.
    private mutating func takeEscaped(_ quote: UInt8) throws(CSVError) {
        let backslash = UInt8(ascii: "\\")
        guard try hasByte(), [quote, backslash].contains(pieces.bytes[position]) else {
            partial.append(backslash)
            return
        }
        partial.append(pieces.bytes[position])
        position += 1
    }

    /// Moves the bytes up to `end` into the partial cell.
    private mutating func takePartial(to end: Int, columnIndex: Int) throws(CSVError) {
        try checkSize(partial.count + end - position, columnIndex: columnIndex)
        partial.append(contentsOf: pieces.bytes[position..<end])
        position = end
    }

    private func checkSize(_ size: Int, columnIndex: Int) throws(CSVError) {
        guard size <= limits.cellSizeMax else {
            throw CSVError.cellTooLong(
                rowNumber: rowNumber, columnIndex: columnIndex, limit: limits.cellSizeMax)
        }
    }

    private func appendCell(
        _ bytes: [UInt8], _ range: Range<Int>, to row: inout Row
    ) throws(CSVError) {
        try checkSize(range.count, columnIndex: row.count)
        bytes.withUnsafeBufferPointer { all in
            let text = CellText.unwrapped(
                withoutMark(UnsafeBufferPointer(rebasing: all[range]), in: row),
                unwrapsApostrophes: unwrapsApostrophes)
            guard leftOut.contains(row.count) else { return row.append(.text, text) }
            if !CellText.isBlank(text) { row.hasValueLeftOut = true }
            row.fill(to: row.count + 1)
        }
        guard row.bytes.count <= limits.rowSizeMax else {
            throw CSVError.rowTooLong(rowNumber: rowNumber, limit: limits.rowSizeMax)
        }
    }

    /// A byte order mark that sits behind the first cell's quote is no part of its name.
    private func withoutMark(
        _ text: UnsafeBufferPointer<UInt8>, in row: Row
    ) -> UnsafeBufferPointer<UInt8> {
        guard row.number == 1, row.count == 0, text.starts(with: TextPieces.mark) else {
            return text
        }
        return UnsafeBufferPointer(rebasing: text.dropFirst(TextPieces.mark.count))
    }

    /// The index of the next delimiter or line end in the piece, or the piece's end.
    private func endOfPlainText() -> Int {
        let span = pieces.bytes.span
        var index = position
        while index < span.count, !isBreak(span[unchecked: index]) { index += 1 }
        return index
    }

    /// The index of the next quote, escape or line end in the piece, or the piece's end.
    private func endOfQuotedText(_ quote: UInt8, _ backslash: UInt8) -> Int {
        let span = pieces.bytes.span
        var index = position
        while index < span.count {
            let byte = span[unchecked: index]
            if byte == quote || byte == backslash || byte == lineFeed || byte == carriageReturn {
                break
            }
            index += 1
        }
        return index
    }
}

extension [UInt8] {
    /// The index of the first such byte from a start on, found by eights; else the count.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            let repeated = EightBytes.repeated(byte)
            var index = start
            while index + EightBytes.count <= buffer.count {
                let differing = EightBytes(base + index).differing(from: repeated)
                let matches = EightBytes.matches(notIn: differing)
                if matches != 0 { return index + EightBytes.first(of: matches) }
                index += EightBytes.count
            }
            while index < buffer.count, buffer[index] != byte { index += 1 }
            return index
        }
    }
}
