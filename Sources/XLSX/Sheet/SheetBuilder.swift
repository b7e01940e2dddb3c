import Tables

/// Puts the cells of a sheet's elements into rows.
///
/// A row is what has one number, however many elements it is spread over: some writers put
/// each cell into a row element of its own.
struct SheetBuilder: MarkupSink, ~Copyable {
    /// Why the sheet ends before its end.
    private(set) var failure: XLSXError?
    /// What was met that is no reason to end the sheet.
    private(set) var notes = SheetNotes()
    /// Columns whose texts nobody needs.
    var leftOut = ColumnSet()

    private let part: String
    private let limits: XLSXLimits
    /// Rows that were completed so far.
    private(set) var completedCount = 0

    private var ready: [Row] = []
    private var readyCount = 0
    private var givenCount = 0
    private var row = RowDraft()
    /// For the texts of cells that are left out.
    private var scratch = RowDraft()

    private var isInData = false
    private var rowNumber = 0
    private var rowDigits = RowDigits()
    /// A row element without a number, which its first cell may give.
    private var hasOpenRow = false
    private var nextColumn = 0

    private var isInCell = false
    /// True for a row behind the last that a sheet has.
    private var isRowOutside = false
    /// Where a cell stands that the sheet has no place for; nil for all others.
    private var outsidePlace: String?
    private var column = 0
    private var draft: CellDraft

    init(part: String, _ context: CellDraft.Context, limits: XLSXLimits) {
        self.part = part
        self.limits = limits
        draft = CellDraft(context)
    }

    static func element(_ name: UnsafeBufferPointer<UInt8>) -> SheetElement { SheetElement(name) }

    @inline(__always)
    static func hasAttributes(_ element: SheetElement) -> Bool {
        element == .cell || element == .row || element == .run
    }
}

/// Rows that are complete: what has one number and stands together, in the order of the part.
extension SheetBuilder {
    /// Rows that were completed and not taken.
    var waitingCount: Int { readyCount - givenCount }

    /// Exchanges a row that was used for the next complete one.
    mutating func take(_ row: inout Row) {
        swap(&row, &ready[givenCount])
        givenCount += 1
        if givenCount == readyCount { (givenCount, readyCount) = (0, 0) }
    }

    /// Completes the last row.
    mutating func finish() {
        if failure == nil { flush() }
    }

    private mutating func flush() {
        guard row.count > 0 else { return }
        completedCount += 1
        if readyCount == ready.count { ready.append(Row(number: 0)) }
        row.move(to: &ready[readyCount], number: rowNumber)
        readyCount += 1
    }
}

/// Elements.
extension SheetBuilder {
    @inline(__always)
    var wantsText: Bool { isInCell && draft.wantsText }

    @inline(__always)
    mutating func start(_ element: SheetElement, _ attributes: CellAttributes) {
        guard isInData else { return isInData = element == .sheetData }
        if isInCell {
            draft.start(element, keepsSpace: attributes.keepsSpace)
        } else if element == .cell {
            startCell(attributes)
        } else if element == .row {
            startRow(attributes)
        }
    }

    @inline(__always)
    mutating func end(_ element: SheetElement) {
        guard isInData else { return }
        if isInCell {
            if element == .cell { endCell() } else { draft.end(element) }
        } else if element == .row {
            if hasOpenRow { go(toRow: rowNumber + 1) }
        } else if element == .sheetData {
            isInData = false
        }
    }

    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        draft.text(bytes)
        if draft.size > limits.cellSizeMax {
            failure = .tooLarge(part: part, limit: .cellSize, allowed: limits.cellSizeMax)
        }
    }

    private mutating func startRow(_ attributes: CellAttributes) {
        guard let reference = attributes.reference else { return hasOpenRow = true }
        if let number = CellReference.rowNumber(reference) { return go(toRow: number) }
        guard CellReference.isNumber(reference[...]) else { return refuse(reference) }
        isRowOutside = true
        hasOpenRow = false
    }

    @inline(__always)
    private mutating func startCell(_ attributes: CellAttributes, knownColumn: Int? = nil) {
        isInCell = true
        draft.begin()
        if let knownColumn, !hasOpenRow, !isRowOutside {
            column = knownColumn
            nextColumn = column + 1
        } else if let reference = attributes.reference {
            place(reference)
        } else {
            placeNext()
        }
        if let type = attributes.type { draft.setType(type) }
        if let style = attributes.style { draft.setStyle(style) }
    }

    @inline(__always)
    private mutating func endCell() {
        isInCell = false
        if let place = outsidePlace {
            outsidePlace = nil
            if draft.size > 0 { notes.add(.cellOutsideSheet, at: place) }
            return
        }
        if leftOut.contains(column) {
            if draft.size > 0 { leaveOut() }
        } else {
            take(draft.finish(in: &row, at: column))
        }
    }

    /// Of a column that is left out only one thing counts: whether some cell is not blank.
    private mutating func leaveOut() {
        var isBlank = true
        if !row.hasValueLeftOut {
            _ = draft.finish(in: &scratch, at: 0)
            isBlank = scratch.isBlank
            scratch.clear()
        }
        row.leaveOut(at: column, isBlank: isBlank)
    }

    /// True where a cell with nothing but a value may be given whole.
    @inline(__always)
    var takesWholeCells: Bool { isInData && !isInCell }

    /// Takes a cell that has a value, or none, and nothing else.
    @inline(__always)
    mutating func wholeCell(
        _ attributes: CellAttributes, _ untrimmed: UnsafeBufferPointer<UInt8>, isText: Bool
    ) {
        let value = isText ? TextCollector.trimmed(untrimmed) : untrimmed
        if untrimmed.count > limits.cellSizeMax {
            // Where the cell stands comes first.
            startCell(attributes)
            guard failure == nil else { return }
            failure = .tooLarge(part: part, limit: .cellSize, allowed: limits.cellSizeMax)
            return
        }
        let knownColumn = attributes.reference.flatMap(rowDigits.column)
        if let knownColumn, row.hasValueLeftOut, leftOut.contains(knownColumn), !value.isEmpty,
            !hasOpenRow, !isRowOutside
        {
            nextColumn = knownColumn + 1
            return row.leaveOut(at: knownColumn, isBlank: true)
        }
        startCell(attributes, knownColumn: knownColumn)
        if value.isEmpty || leftOut.contains(column) || outsidePlace != nil {
            // A cell whose place is no place was refused.
            guard failure == nil else { return }
            if isText { draft.takeText(value) } else { draft.takeValue(value) }
            endCell()
        } else {
            isInCell = false
            if isText { draft.becomeText() }
            take(draft.finish(value, in: &row, at: column))
        }
    }

    @inline(__always)
    private mutating func take(_ outcome: CellDraft.Outcome) {
        switch outcome {
        case .value:
            if row.size > limits.rowSizeMax {
                failure = .tooLarge(part: part, limit: .rowSize, allowed: limits.rowSizeMax)
            }
        case .empty: break
        case .formulaWithoutValue: note(.formulaWithoutValue)
        case .impossibleDate: note(.impossibleDate)
        case .missingText(let index):
            failure = .missingSharedString(part: part, cell: reference, index: index)
        }
    }
}

/// Places.
extension SheetBuilder {
    private mutating func note(_ kind: SheetNotes.Kind) {
        notes.add(kind, at: reference)
    }

    private var reference: String {
        CellPosition(rowNumber: rowNumber, columnIndex: column).reference
    }

    @inline(__always)
    private mutating func place(_ text: UnsafeBufferPointer<UInt8>) {
        guard let reference = CellReference(text) else {
            if !CellReference.isBeyondSheet(text) { refuse(text) }
            return outsidePlace = Self.quoted(text)
        }
        if reference.rowNumber != rowNumber || hasOpenRow || isRowOutside {
            go(toRow: reference.rowNumber)
        }
        column = reference.columnIndex
        nextColumn = column + 1
    }

    /// A cell without a reference stands behind the one before it.
    private mutating func placeNext() {
        if hasOpenRow || rowNumber == 0 { go(toRow: rowNumber + 1) }
        column = nextColumn
        nextColumn += 1
        // It is noted, and the cells that have a place are read.
        if isRowOutside {
            outsidePlace = "behind row \(CellReference.rowNumberMax)"
        } else if column > CellReference.columnIndexMax {
            outsidePlace = reference
        }
    }

    private mutating func refuse(_ reference: UnsafeBufferPointer<UInt8>) {
        failure = .wrongReference(part: part, reference: Self.quoted(reference))
    }

    private static func quoted(_ reference: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: reference.prefix(100), as: UTF8.self)
    }

    private mutating func go(toRow number: Int) {
        hasOpenRow = false
        isRowOutside = number > CellReference.rowNumberMax
        guard number != rowNumber, !isRowOutside else { return }
        flush()
        rowNumber = number
        rowDigits = RowDigits(number)
        nextColumn = 0
    }
}
