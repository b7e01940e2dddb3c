import Glibc
import Tables

/// The cells of a record, cut out of a piece of text eight bytes at a time.
///
/// This is the hot path: nothing is allocated for a record or a cell. Whatever is not plain
/// (a quote within a cell, a line end in quotes, the end of the piece, a row beyond the limits)
/// is left to ``CellReader``.
struct PlainRecord {
    /// The texts of the cells, one behind the other, and room behind them.
    private var texts: [UInt8] = []
    /// Where each text ends, and room behind them.
    private var ends: [Int]
    private let marks: PlainMarks
    var leftOut = ColumnSet()
    /// Cells in quotes that were taken so far.
    private(set) var quotedCellCount = 0

    init(delimiter: UInt8, quote: UInt8, escape: CSVDialect.QuoteEscape) {
        marks = PlainMarks(delimiter: delimiter, quote: quote, takesQuoted: escape == .doubling)
        ends = []
    }

    /// Makes room for rows with this many cells; wider rows are not plain.
    mutating func makeRoom(cellCount: Int) {
        // As many cells as eight bytes may hold are added before the room is looked at again.
        let room = cellCount + EightBytes.count
        if ends.count < room { ends = [Int](repeating: 0, count: room) }
    }

    /// Takes a record from a position of a piece and gives the position behind its line end.
    ///
    /// Nil, and nothing taken, where the record is not plain.
    mutating func take(
        _ piece: [UInt8], from position: Int, sizeMax: Int, into row: inout Row
    ) -> Int? {
        let room = piece.count + EightBytes.count
        if texts.count < room { texts = [UInt8](repeating: 0, count: room) }
        let (marks, leftOut) = (marks, leftOut)
        var quotedCells = 0
        defer { quotedCellCount += quotedCells }
        return piece.withUnsafeBufferPointer { piece in
            texts.withUnsafeMutableBufferPointer { texts in
                ends.withUnsafeMutableBufferPointer { ends -> Int? in
                    guard let start = piece.baseAddress, let target = texts.baseAddress,
                        let endTarget = ends.baseAddress
                    else { return nil }
                    var cut = PlainCut(
                        texts: target, ends: endTarget, cellsMax: ends.count - EightBytes.count,
                        leavesOut: !leftOut.isEmpty)
                    guard
                        let taken = cut.take(
                            start + position, count: piece.count - position, marks, leftOut),
                        cut.size <= sizeMax
                    else { return nil }
                    row.append(
                        texts: UnsafeBufferPointer(start: target, count: cut.size),
                        ends: UnsafeBufferPointer(start: endTarget, count: cut.cellCount),
                        leftOut: leftOut)
                    row.hasValueLeftOut = cut.hasValueLeftOut
                    quotedCells = cut.quotedCells
                    return position + taken
                }
            }
        }
    }
}

/// The bytes that end a plain cell or make it not plain.
struct PlainMarks {
    let delimiter: UInt8
    let quote: UInt8
    /// True where a quoted cell may be taken as it stands.
    let takesQuoted: Bool
    private let delimiters: SIMD16<UInt8>
    private let quotes: SIMD16<UInt8>
    /// The other kind of quote, which may stand around what is meant: `'0123`, `="0123"`.
    private let otherQuotes: SIMD16<UInt8>

    init(delimiter: UInt8, quote: UInt8, takesQuoted: Bool) {
        self.delimiter = delimiter
        self.quote = quote
        self.takesQuoted = takesQuoted
        delimiters = SIMD16(repeating: delimiter)
        quotes = SIMD16(repeating: quote)
        otherQuotes = SIMD16(repeating: quote == doubleQuote ? apostrophe : doubleQuote)
    }

    /// The high bits of delimiters, quotes of both kinds and control characters, of each half.
    @inline(__always)
    func matches(in bytes: SixteenBytes) -> (UInt64, UInt64) {
        let block = bytes.block
        return SixteenBytes.matches(
            (block .== delimiters) .| (block .== quotes)
                .| (block .== otherQuotes) .| (block .< SIMD16(repeating: 0x10)))
    }
}

/// One record while it is cut; the memory that it writes to is as large as its piece.
private struct PlainCut {
    /// What the bytes that were looked at said of the record.
    private enum State {
        case open, ended, notPlain
        /// A quoted cell was taken; its delimiter is next.
        case passedQuotes
    }

    let texts: UnsafeMutablePointer<UInt8>
    let ends: UnsafeMutablePointer<Int>
    let cellsMax: Int
    let leavesOut: Bool
    private(set) var size = 0
    private(set) var cellCount = 0
    private(set) var hasValueLeftOut = false
    private(set) var quotedCells = 0
    private var cellStart = 0

    init(
        texts: UnsafeMutablePointer<UInt8>, ends: UnsafeMutablePointer<Int>, cellsMax: Int,
        leavesOut: Bool
    ) {
        self.texts = texts
        self.ends = ends
        self.cellsMax = cellsMax
        self.leavesOut = leavesOut
    }

    /// Bytes of the record with the first byte of its line end; nil where it is not plain.
    @inline(__always)
    mutating func take(
        _ source: UnsafePointer<UInt8>, count: Int, _ marks: PlainMarks, _ leftOut: ColumnSet
    ) -> Int? {
        var position = 0
        // The byte behind the sixteen is looked at as well.
        while position &+ SixteenBytes.count < count {
            let bytes = SixteenBytes(source + position)
            let matches = marks.matches(in: bytes)
            let halves = bytes.halves
            let rest = UnsafeBufferPointer(start: source, count: count)
            switch take(halves.0, matches.0, rest, marks, leftOut, &position) {
            case .open: break
            case .ended: return position
            case .notPlain: return nil
            case .passedQuotes: continue
            }
            switch take(halves.1, matches.1, rest, marks, leftOut, &position) {
            case .open, .passedQuotes: break
            case .ended: return position
            case .notPlain: return nil
            }
        }
        return nil
    }

    /// Takes a quoted cell that stands in the piece as it is meant, from behind its quote on;
    /// false where it does not.
    private mutating func takeQuoted(
        _ source: UnsafeBufferPointer<UInt8>, from start: Int, _ marks: PlainMarks
    ) -> Int? {
        guard let base = source.baseAddress, start < source.count,
            // What may be wrapped once more is unwrapped by the longer way.
            base[start] != UInt8(ascii: "="), base[start] != apostrophe,
            let found = memchr(base + start, Int32(marks.quote), source.count - start)
        else { return nil }
        let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        let size = end - start
        guard end + 1 < source.count, memchr(base + start, Int32(lineFeed), size) == nil,
            memchr(base + start, Int32(carriageReturn), size) == nil
        else { return nil }
        let next = base[end + 1]
        guard next == marks.delimiter || next == lineFeed || next == carriageReturn else {
            return nil
        }
        memcpy(texts + self.size, base + start, size)
        self.size += size
        quotedCells += 1
        return end + 1
    }

    /// Takes eight bytes, or those up to the record's end.
    ///
    /// Cells close up as they are copied: each match moves the rest of the eight bytes down.
    @inline(__always)
    private mutating func take(
        _ bytes: EightBytes, _ found: UInt64, _ source: UnsafeBufferPointer<UInt8>,
        _ marks: PlainMarks, _ leftOut: ColumnSet, _ position: inout Int
    ) -> State {
        var matches = found
        var taken = 0
        if matches != 0, cellCount > cellsMax { return .notPlain }
        while matches != 0 {
            let place = EightBytes.first(of: matches)
            matches &= matches &- 1
            let byte = bytes[place]
            bytes.store(from: taken, to: texts + size)
            size &+= place &- taken
            taken = place &+ 1
            if byte == marks.delimiter {
                endCell(leftOut)
            } else if byte == lineFeed || byte == carriageReturn {
                endCell(leftOut)
                position &+= taken
                return .ended
            } else if byte == marks.quote || byte == doubleQuote {
                guard byte == marks.quote, marks.takesQuoted, size == cellStart,
                    let next = takeQuoted(source, from: position &+ taken, marks)
                else { return .notPlain }
                position = next
                return .passedQuotes
            } else if byte != apostrophe || size != cellStart
                || !CellText.isDigit(source[position &+ taken])
            {
                size &+= 1  // An apostrophe or control character within a cell belongs to it.
            }
        }
        if taken < EightBytes.count { bytes.store(from: taken, to: texts + size) }
        size &+= EightBytes.count &- taken
        position &+= EightBytes.count
        return .open
    }

    @inline(__always)
    private mutating func endCell(_ leftOut: ColumnSet) {
        if leavesOut, leftOut.contains(cellCount) {
            // One value is enough to know.
            if !hasValueLeftOut {
                let text = UnsafeBufferPointer(start: texts + cellStart, count: size &- cellStart)
                hasValueLeftOut = !CellText.isBlank(text)
            }
            size = cellStart
        }
        ends[cellCount] = size
        cellCount &+= 1
        cellStart = size
    }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
let apostrophe = UInt8(ascii: "'")
let doubleQuote = UInt8(ascii: "\"")

/// What a cell's text is without what exports put around it.
enum CellText {
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// True for white space and nothing else.
    static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    }

    /// The part of a cell's text that is meant: `="0123"` and `'0123` are how a file forces a
    /// spreadsheet to keep digits as text.
    static func unwrapped(
        _ text: UnsafeBufferPointer<UInt8>, unwrapsApostrophes: Bool
    ) -> UnsafeBufferPointer<UInt8> {
        if text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == doubleQuote,
            text[text.count - 1] == doubleQuote,
            !text[2..<(text.count - 1)].contains(doubleQuote)
        {
            return UnsafeBufferPointer(rebasing: text[2..<(text.count - 1)])
        }
        if unwrapsApostrophes, text.count >= 2, text[0] == apostrophe, isDigit(text[1]) {
            return UnsafeBufferPointer(rebasing: text[1...])
        }
        return text
    }
}
