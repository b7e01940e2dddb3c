/// One row of a sheet: its number as people see it, and its cells from column A on.
///
/// The texts of all cells stand behind one another in one piece of memory. A reader fills the
/// same row again and again without asking for new memory, and a `String` is made only of a cell
/// that somebody looks at.
package struct Row: Hashable, Sendable {
    /// The row number that a spreadsheet shows, from 1; in a CSV the record's number, from 1.
    package var number: Int
    /// The texts of all cells as UTF-8, in the order of the columns.
    @usableFromInline package private(set) var bytes: [UInt8]
    /// Where each cell's text ends in ``bytes``.
    @usableFromInline package private(set) var ends: [Int]
    @usableFromInline package private(set) var kinds: [Cell.Kind]
    /// True where a column that was left out holds more than white space.
    @usableFromInline package var hasValueLeftOut: Bool

    /// A row without cells.
    package init(number: Int) {
        self.number = number
        bytes = []
        ends = []
        kinds = []
        hasValueLeftOut = false
    }

    package init(number: Int, cells: [Cell]) {
        self.init(number: number)
        for cell in cells { append(cell) }
    }

    /// How many cells the row has; those beyond are empty.
    @inlinable package var count: Int { ends.count }

    /// The cell of a column index; an empty cell where the row is shorter.
    package subscript(index: Int) -> Cell {
        index < count ? Cell(kinds[index], text(index)) : .empty
    }

    /// All cells; changing one of them copies the row.
    package var cells: [Cell] {
        get { (0..<count).map { self[$0] } }
        set {
            let isBlankElsewhere = !hasValueLeftOut
            self = Row(number: number, cells: newValue)
            hasValueLeftOut = !isBlankElsewhere
        }
    }

    /// The kind of the cell of a column index.
    @inlinable package func kind(_ index: Int) -> Cell.Kind {
        index < count ? kinds[index] : .empty
    }

    /// UTF-8 bytes of all texts.
    @inlinable package var size: Int { bytes.count }

    /// UTF-8 bytes of a cell's text.
    @inlinable package func size(_ index: Int) -> Int {
        index < count ? ends[index] - start(index) : 0
    }

    /// The text of the cell of a column index.
    package func text(_ index: Int) -> String {
        withBytes(index) { String(decoding: $0, as: UTF8.self) }
    }

    /// Gives the UTF-8 bytes of a cell's text to a reader.
    @inlinable package func withBytes<Result>(
        _ index: Int, _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { all in
            guard index < count else { return read(UnsafeBufferPointer(rebasing: all[..<0])) }
            return read(UnsafeBufferPointer(rebasing: all[start(index)..<ends[index]]))
        }
    }

    /// Gives all cells at once to a reader: the texts, where each of them ends, and their kinds.
    @inlinable package func withCells<Result>(
        _ read: (
            UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int>, UnsafeBufferPointer<Cell.Kind>
        ) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                kinds.withUnsafeBufferPointer { kinds in read(bytes, ends, kinds) }
            }
        }
    }

    /// True where no cell, left out or not, holds more than white space.
    package var isBlank: Bool {
        !hasValueLeftOut && bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    }

    @inlinable package func start(_ index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}

/// Filling a row.
extension Row {
    /// Replaces all cells at once.
    package mutating func fill(
        number: Int, bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int>,
        kinds: UnsafeBufferPointer<Cell.Kind>
    ) {
        clear(number: number)
        self.bytes.append(contentsOf: bytes)
        self.ends.append(contentsOf: ends)
        self.kinds.append(contentsOf: kinds)
    }

    /// Takes all cells away and keeps their memory for the next ones.
    @inlinable package mutating func clear(number: Int) {
        self.number = number
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        kinds.removeAll(keepingCapacity: true)
        hasValueLeftOut = false
    }

    /// Adds a cell behind the last one; its text is UTF-8.
    @inlinable package mutating func append(_ kind: Cell.Kind, _ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        kinds.append(kind)
    }

    /// Adds a cell behind the last one; its text is UTF-8.
    @inlinable package mutating func append(_ kind: Cell.Kind, _ text: ArraySlice<UInt8>) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        kinds.append(kind)
    }

    /// Adds a cell behind the last one.
    package mutating func append(_ cell: Cell) {
        bytes.append(contentsOf: cell.text.utf8)
        ends.append(bytes.count)
        kinds.append(cell.kind)
    }

    /// Sets the cell of a column index, as readers do that meet columns mostly in order.
    @inlinable package mutating func put(
        _ kind: Cell.Kind, _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) {
        guard index >= count else { return replace(kind, text, at: index) }
        if index > count { fill(to: index) }
        append(kind, text)
    }

    @usableFromInline package mutating func replace(
        _ kind: Cell.Kind, _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) {
        let place = start(index)..<ends[index]
        bytes.replaceSubrange(place, with: text)
        for later in index..<count { ends[later] += text.count - place.count }
        kinds[index] = kind
    }

    /// Adds the cells of another row of the same number, where they hold a value.
    package mutating func add(_ row: Row) {
        for index in 0..<row.count where row.kind(index) != .empty {
            row.withBytes(index) { put(row.kind(index), $0, at: index) }
        }
        fill(to: row.count)
        hasValueLeftOut = hasValueLeftOut || row.hasValueLeftOut
    }

    /// Adds many cells of text at once: `texts` holds one behind the other, each up to its end.
    ///
    /// The cells of columns that were left out have no text and are empty.
    package mutating func append(
        texts: UnsafeBufferPointer<UInt8>, ends textEnds: UnsafeBufferPointer<Int>,
        leftOut: ColumnSet
    ) {
        let (base, first) = (bytes.count, count)
        bytes.append(contentsOf: texts)
        if base == 0 {
            ends.append(contentsOf: textEnds)
        } else {
            for end in textEnds { ends.append(base + end) }
        }
        kinds.append(contentsOf: repeatElement(.text, count: textEnds.count))
        guard !leftOut.isEmpty else { return }
        for index in first..<count where leftOut.contains(index) { kinds[index] = .empty }
    }

    /// Adds empty cells until the row has this many.
    @inlinable package mutating func fill(to count: Int) {
        while ends.count < count {
            ends.append(bytes.count)
            kinds.append(.empty)
        }
    }
}
