import Tables

/// Cuts text into records and cells by RFC 4180, forgiving what real files do.
///
/// A record of plain and simply quoted cells goes the fast way through ``PlainRecord``, any other
/// through ``CellReader``. Where a quote stands that none belongs, the record is read once more.
struct RecordScanner {
    private var reader: CellReader
    private var plain: PlainRecord
    private let quoting: Quoting
    private let limits: CSVLimits
    /// How many cells the rows of the file have, as far as that is known.
    private var usualCount: Int?
    private var rereadSizeLeft: Int
    private var recordNumber = 0
    /// Records with a quote where none belongs, or with a line end in quotes that is uneven.
    private(set) var oddRecordCount = 0
    /// Odd records that were read in another way than the file's own, so that they are even.
    private(set) var mendedRecordCount = 0
    /// The number of the first of them.
    private(set) var firstMendedRecord: Int?
    private var readQuotedCellCount = 0

    /// Starts at a position of the piece that `pieces` holds.
    init(
        _ pieces: TextPieces, from position: Int, delimiter: UInt8, quote: UInt8,
        escape: CSVDialect.QuoteEscape, usualCount: Int?, limits: CSVLimits
    ) {
        quoting = Quoting(quote: quote, escape: escape)
        plain = PlainRecord(delimiter: delimiter, quote: quote, escape: escape)
        reader = CellReader(
            pieces, from: position, delimiter: delimiter,
            unwrapsApostrophes: quote != apostrophe, limits: limits)
        self.usualCount = usualCount
        self.limits = limits
        rereadSizeLeft = limits.rereadSizeMax
    }

    /// Cells that a quote opens.
    var quotedCellCount: Int { readQuotedCellCount + plain.quotedCellCount }

    /// From the next record on the cells of these columns have no text.
    mutating func leaveOut(_ columns: ColumnSet) {
        plain.leftOut = columns
        reader.leftOut = columns
    }

    /// Puts the next record into `row`, false at the end; a blank line is a record with one cell.
    mutating func next(into row: inout Row) throws(CSVError) -> Bool {
        guard try reader.findRecord() else { return false }
        recordNumber += 1
        guard recordNumber <= limits.rowsMax else {
            throw CSVError.tooManyRows(limit: limits.rowsMax)
        }
        row.clear(number: recordNumber)
        // The first record may begin with a mark; it goes the way that looks for one.
        if recordNumber > 1 {
            let end = plain.take(
                reader.pieces.bytes, from: reader.position,
                sizeMax: min(limits.cellSizeMax, limits.rowSizeMax), into: &row)
            if let end {
                reader.skip(to: end)
                return true
            }
        }
        try takeQuotable(into: &row)
        plain.makeRoom(cellCount: row.count)
        return true
    }

    /// Reads a record in the file's own dialect, and in another where that is odd and the other
    /// keeps the row as even as the rows before.
    private mutating func takeQuotable(into row: inout Row) throws(CSVError) {
        let start = reader
        var failure: CSVError?
        var isOdd = false
        // A stray quote behind a line end most likely opens a cell of another row.
        var isDoubtful = false
        do throws(CSVError) {
            let oddities = try reader.take(quoting, into: &row)
            readQuotedCellCount += oddities.quotedCells
            let isUneven = usualCount.map { $0 != row.count } ?? false
            isDoubtful = oddities.strayQuotes > 0 && oddities.hasLineEndInQuotes
            isOdd = oddities.strayQuotes > 0 || (oddities.hasLineEndInQuotes && isUneven)
        } catch {
            failure = error
        }
        guard isOdd || failure != nil else {
            if usualCount == nil, row.count > 1 { usualCount = row.count }
            return
        }
        oddRecordCount += 1
        let size = reader.takenCount - start.takenCount
        if rereadSizeLeft >= size {
            rereadSizeLeft -= size
            if takeMended(from: start, failure, isDoubtful, into: &row) {
                mendedRecordCount += 1
                firstMendedRecord = firstMendedRecord ?? recordNumber
                return
            }
        }
        if let failure { throw failure }
    }

    /// Reads a record again: with quotes that close only before a break, else without quotes.
    ///
    /// False, and nothing changed, where neither keeps the row even.
    private mutating func takeMended(
        from start: CellReader, _ failure: CSVError?, _ isDoubtful: Bool, into row: inout Row
    ) -> Bool {
        let evenCount = usualCount ?? (failure == nil ? row.count : nil)
        var mended = Row(number: row.number)
        var lenient = quoting
        lenient.isLenient = true
        var again = start
        if (try? again.take(lenient, into: &mended)) != nil, mended.count == evenCount {
            (reader, row) = (again, mended)
            return true
        }
        // RFC 4180 comes first: an even row stays as it was read.
        guard let usualCount, failure != nil || isDoubtful || row.count != usualCount else {
            return false
        }
        again = start
        mended.clear(number: row.number)
        guard (try? again.take(Quoting(), into: &mended)) != nil, mended.count == usualCount,
            failure == nil || isFollowedByEvenRow(again, count: usualCount)
        else { return false }
        (reader, row) = (again, mended)
        return true
    }

    /// A quote that is never closed is a stray one only if the table goes on behind its line;
    /// otherwise the file is cut off within a cell.
    private func isFollowedByEvenRow(_ reader: CellReader, count: Int) -> Bool {
        var following = reader
        var row = Row(number: recordNumber + 1)
        guard (try? following.findRecord()) == true,
            (try? following.take(Quoting(), into: &row)) != nil
        else { return false }
        return row.count == count
    }
}
