import Tables

/// The cells of a row while they are being read, in memory that is used again and again.
struct RowDraft: ~Copyable {
    private(set) var count = 0
    private(set) var hasValueLeftOut = false
    private var texts = ByteStore()
    private var ends: UnsafeMutablePointer<Int>
    private var kinds: UnsafeMutablePointer<Cell.Kind>
    private var capacity = 64

    init() {
        ends = .allocate(capacity: capacity)
        kinds = .allocate(capacity: capacity)
    }

    deinit {
        ends.deallocate()
        kinds.deallocate()
    }

    /// UTF-8 bytes of all texts.
    @inline(__always)
    var size: Int { texts.count }

    /// Sets the cell of a column; columns that were passed over are empty.
    @inline(__always)
    mutating func put(_ kind: Cell.Kind, _ text: UnsafeBufferPointer<UInt8>, at column: Int) {
        guard column >= count else { return replace(kind, text, at: column) }
        fill(to: column)
        if count == capacity { grow(to: count + 1) }
        texts.append(text)
        ends[count] = texts.count
        kinds[count] = kind
        count += 1
    }

    /// Marks the cell of a column that is left out.
    mutating func leaveOut(at column: Int, isBlank: Bool) {
        fill(to: column + 1)
        hasValueLeftOut = hasValueLeftOut || !isBlank
    }

    /// True where no cell holds more than white space.
    var isBlank: Bool { texts.bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) } }

    /// Takes all cells away and keeps their memory.
    mutating func clear() {
        (count, hasValueLeftOut) = (0, false)
        texts.clear()
    }

    /// Moves the cells to a row.
    mutating func move(to row: inout Row, number: Int) {
        row.fill(
            number: number, bytes: texts.bytes,
            ends: UnsafeBufferPointer(start: ends, count: count),
            kinds: UnsafeBufferPointer(start: kinds, count: count))
        row.hasValueLeftOut = hasValueLeftOut
        clear()
    }

    @inline(__always)
    private mutating func fill(to column: Int) {
        guard column > count else { return }
        if column > capacity { grow(to: column) }
        while count < column {
            ends[count] = texts.count
            kinds[count] = .empty
            count += 1
        }
    }

    @inline(never)
    private mutating func grow(to needed: Int) {
        capacity = max(2 * capacity, needed)
        let largerEnds = UnsafeMutablePointer<Int>.allocate(capacity: capacity)
        largerEnds.update(from: ends, count: count)
        ends.deallocate()
        ends = largerEnds
        let largerKinds = UnsafeMutablePointer<Cell.Kind>.allocate(capacity: capacity)
        largerKinds.update(from: kinds, count: count)
        kinds.deallocate()
        kinds = largerKinds
    }

    /// Sets a cell that stands before others, which hardly any writer does.
    @inline(never)
    private mutating func replace(
        _ kind: Cell.Kind, _ text: UnsafeBufferPointer<UInt8>, at column: Int
    ) {
        var row = Row(number: 0)
        let wasLeftOut = hasValueLeftOut
        move(to: &row, number: 0)
        row.put(kind, text, at: column)
        for index in 0..<row.count {
            row.withBytes(index) { put(row.kind(index), $0, at: index) }
        }
        hasValueLeftOut = wasLeftOut
    }
}
