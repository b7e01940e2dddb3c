import Tables

/// The rows of a sheet in the order of their numbers, each number once.
///
/// Almost every writer puts rows in order. So only the first rows are held back, to see whether
/// they are: a small sheet is put in order by that, whatever its rows look like. Where a large
/// sheet goes back to an earlier row after some were given out, its reading fails, and it is read
/// once more by somebody who lets it be collected.
final class OrderedRows {
    /// Bytes that a held cell takes beside its text.
    private static let cellSize = 9

    let reading: SheetReading
    private let part: SheetPart
    private let isCollecting: Bool
    private var hasLooked = false
    private var held: [Row] = []
    private var position = 0
    private var lastNumber = 0
    private var isAscending = true
    private var isAtEnd = false
    private var failure: XLSXError?

    init(_ part: SheetPart, engine: MarkupEngine, isCollecting: Bool) throws(XLSXError) {
        self.part = part
        self.isCollecting = isCollecting
        reading = try SheetReading(part, engine: engine)
    }

    /// Puts the next row into `row`; false at the end.
    func next(into row: inout Row) throws(XLSXError) -> Bool {
        if !hasLooked { lookAhead() }
        if position < held.count {
            swap(&row, &held[position])
            position += 1
            if position == held.count { (held, position) = ([], 0) }
            return true
        }
        if let failure { throw failure }
        guard !isAtEnd, try reading.next(into: &row) else {
            isAtEnd = true
            return false
        }
        guard row.number > lastNumber else {
            let error = XLSXError.rowsOutOfOrder(part: part.name, rowNumber: row.number)
            failure = error
            throw error
        }
        lastNumber = row.number
        return true
    }

    /// Holds the first rows back, or all where the sheet is to be collected or is out of order.
    private func lookAhead() {
        hasLooked = true
        do throws(XLSXError) {
            var size = 0
            var cellCount = 0
            while isCollecting || !isAscending || size <= part.limits.lookAheadSize {
                var row = Row(number: 0)
                guard try reading.next(into: &row) else {
                    isAtEnd = true
                    break
                }
                size += row.size + row.count * Self.cellSize
                cellCount += row.count
                isAscending = isAscending && row.number > lastNumber
                lastNumber = row.number
                held.append(row)
                try check(size: size, cellCount: cellCount)
            }
        } catch {
            failure = error
        }
        if !isAscending { merge() }
    }

    private func check(size: Int, cellCount: Int) throws(XLSXError) {
        let limits = part.limits
        if cellCount > limits.collectedCellsMax {
            throw .tooLarge(
                part: part.name, limit: .collectedCells, allowed: limits.collectedCellsMax)
        }
        if size > limits.collectedSizeMax {
            throw .tooLarge(
                part: part.name, limit: .collectedSize, allowed: limits.collectedSizeMax)
        }
    }

    /// Sorts the held rows; of rows with one number the later one adds its cells to the first.
    private func merge() {
        let order = held.indices.sorted { (held[$0].number, $0) < (held[$1].number, $1) }
        var merged: [Row] = []
        for index in order {
            let row = held[index]
            if merged.last?.number == row.number {
                merged[merged.count - 1].add(row)
            } else {
                merged.append(row)
            }
        }
        held = merged
    }
}
