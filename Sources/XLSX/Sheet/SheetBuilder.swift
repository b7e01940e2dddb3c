import Tables

/// Puts the cells of a sheet's elements into rows.
///
/// A row is what has one number, however many elements it is spread over: some writers put
/// each cell into a row element of its own.
struct SheetBuilder {
    /// Why the sheet ends before its end.
    private(set) var failure: XLSXError?
    /// Formulas that were saved without what they came to; their cells are empty.
    private(set) var formulasWithoutValue = 0

    private let part: String
    private let limits: XLSXLimits
    private let isCollecting: Bool
    private var ready: [Row] = []
    private var collected: [Int: [Cell]] = [:]
    private var collectedCount = 0

    private var isInData = false
    private var rowNumber = 0
    private var cells: [Cell] = []
    private var usualCount = 0
    /// A row element without a number, which its first cell may give.
    private var hasOpenRow = false
    private var nextColumn = 0

    private var isInCell = false
    private var column = 0
    private var draft: CellDraft

    /// A sheet whose rows are out of order is collected and given out when it is complete.
    init(part: String, _ context: CellDraft.Context, isCollecting: Bool, limits: XLSXLimits) {
        self.part = part
        self.isCollecting = isCollecting
        self.limits = limits
        draft = CellDraft(context)
    }

    /// Gives the rows that are complete and forgets them.
    mutating func takeReady() -> [Row] {
        defer { ready.removeAll(keepingCapacity: true) }
        return ready
    }

    /// Completes the last row, or sorts those that were collected.
    mutating func finish() {
        guard failure == nil else { return }
        flush()
        ready += collected.sorted { $0.key < $1.key }.map { Row(number: $0.key, cells: $0.value) }
        collected = [:]
    }
}

/// Elements.
extension SheetBuilder {
    /// An element of the sheet begins.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard failure == nil else { return }
        guard isInData else {
            isInData = name == "sheetData"
            return
        }
        if isInCell {
            draft.start(name, attributes)
        } else if name == "c" {
            startCell(attributes)
        } else if name == "row" {
            startRow(attributes)
        }
    }

    /// An element of the sheet ends.
    mutating func end(_ name: XMLName) {
        guard failure == nil, isInData else { return }
        if isInCell {
            if name == "c" { endCell() } else { draft.end(name) }
        } else if name == "row" {
            if hasOpenRow { go(toRow: rowNumber + 1) }
        } else if name == "sheetData" {
            isInData = false
        }
    }

    /// Text within the element at hand.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInCell, failure == nil else { return }
        draft.text(bytes)
        if draft.size > limits.cellSizeMax {
            failure = .tooLarge(part: part, limit: .cellSize, allowed: limits.cellSizeMax)
        }
    }

    private mutating func startRow(_ attributes: XMLAttributes) {
        for index in 0..<attributes.count {
            guard let name = attributes.plainName(index), name == "r" else { continue }
            guard let number = CellReference.rowNumber(attributes.value(index)) else {
                return refuse(attributes.value(index))
            }
            return go(toRow: number)
        }
        hasOpenRow = true
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        isInCell = true
        draft.begin()
        var isPlaced = false
        for index in 0..<attributes.count {
            guard let name = attributes.plainName(index) else { continue }
            if name == "r" {
                place(attributes.value(index))
                isPlaced = true
            } else if name == "t" {
                draft.setType(attributes.value(index))
            } else if name == "s" {
                draft.setStyle(attributes.value(index))
            }
        }
        if !isPlaced { placeNext() }
    }

    private mutating func endCell() {
        isInCell = false
        switch draft.finish() {
        case .cell(let cell): set(cell)
        case .empty: break
        case .formulaWithoutValue: formulasWithoutValue += 1
        case .missingText(let index):
            failure = .missingSharedString(part: part, cell: reference, index: index)
        }
    }
}

/// Places.
extension SheetBuilder {
    private var reference: String {
        CellPosition(rowNumber: rowNumber, columnIndex: column).reference
    }

    private mutating func place(_ text: UnsafeBufferPointer<UInt8>) {
        guard let reference = CellReference(text) else { return refuse(text) }
        go(toRow: reference.rowNumber)
        column = reference.columnIndex
        nextColumn = column + 1
    }

    /// A cell without a reference stands behind the one before it.
    private mutating func placeNext() {
        if hasOpenRow || rowNumber == 0 { go(toRow: rowNumber + 1) }
        column = nextColumn
        nextColumn += 1
        if column > CellReference.columnIndexMax {
            failure = .wrongReference(part: part, reference: reference)
        }
    }

    private mutating func refuse(_ reference: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: reference.prefix(100), as: UTF8.self)
        failure = .wrongReference(part: part, reference: text)
    }

    private mutating func go(toRow number: Int) {
        hasOpenRow = false
        guard number != rowNumber else { return }
        guard number > rowNumber || isCollecting else {
            failure = .rowsOutOfOrder(part: part, rowNumber: number)
            return
        }
        guard number <= CellReference.rowNumberMax else {
            failure = .wrongReference(part: part, reference: String(number))
            return
        }
        flush()
        rowNumber = number
        nextColumn = 0
        if isCollecting, let known = collected.removeValue(forKey: number) {
            collectedCount -= known.count
            cells = known
        }
    }

    /// Gives out the row at hand, or keeps it where the rows are out of order.
    private mutating func flush() {
        guard !cells.isEmpty else { return }
        if isCollecting {
            collectedCount += cells.count
            collected[rowNumber] = cells
            if collectedCount > limits.collectedCellsMax {
                failure = .tooLarge(
                    part: part, limit: .collectedCells, allowed: limits.collectedCellsMax)
            }
        } else {
            ready.append(Row(number: rowNumber, cells: cells))
        }
        usualCount = cells.count
        cells = []
    }

    /// Sets the cell at its column; columns that were passed over are empty.
    private mutating func set(_ cell: Cell) {
        if cells.isEmpty { cells.reserveCapacity(max(usualCount, column + 1)) }
        if column == cells.count { return cells.append(cell) }
        while cells.count <= column { cells.append(.empty) }
        cells[column] = cell
    }
}
