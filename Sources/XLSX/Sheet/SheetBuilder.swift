import Tables

/// Puts the cells of a sheet's elements into rows.
///
/// A row is what has one number, however many elements it is spread over: some writers put
/// each cell into a row element of its own.
struct SheetBuilder {
    /// What a workbook's other parts say about its cells.
    struct Context {
        var part: String
        var strings = SharedStrings()
        var styles = StylesPart()
        var countsFrom1904 = false
    }

    /// What a cell says that its value is.
    private enum CellType {
        case number, shared, formulaText, inlineText, boolean, error, date
    }

    /// Why the sheet ends before its end.
    private(set) var failure: XLSXError?
    /// Formulas that were saved without what they came to; their cells are empty.
    private(set) var formulasWithoutValue = 0

    private let context: Context
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
    private var type = CellType.number
    private var isDateStyle = false
    private var column = 0
    private var isInValue = false
    private var isInInline = false
    private var hasFormula = false
    private var value: [UInt8] = []
    private var inline = TextCollector()

    /// A sheet whose rows are out of order is collected and given out when it is complete.
    init(_ context: Context, isCollecting: Bool, limits: XLSXLimits) {
        self.context = context
        self.isCollecting = isCollecting
        self.limits = limits
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
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard failure == nil else { return }
        guard isInData else {
            isInData = name == "sheetData"
            return
        }
        if isInCell {
            startInCell(name, attributes)
        } else if name == "c" {
            startCell(attributes)
        } else if name == "row" {
            startRow(attributes)
        }
    }

    mutating func end(_ name: XMLName) {
        guard failure == nil, isInData else { return }
        if isInCell {
            if name == "v" {
                isInValue = false
            } else if name == "c" {
                endCell()
            } else if name == "is" {
                isInInline = false
            } else if isInInline {
                inline.end(name)
            }
        } else if name == "row" {
            if hasOpenRow { go(toRow: rowNumber + 1) }
        } else if name == "sheetData" {
            isInData = false
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInCell, failure == nil else { return }
        if isInValue {
            value.append(contentsOf: bytes)
        } else if isInInline {
            inline.text(bytes)
        }
        if max(value.count, inline.bytes.count) > limits.cellSizeMax {
            failure = .tooLarge(
                part: context.part, limit: .cellSize, allowed: limits.cellSizeMax)
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
        type = .number
        isDateStyle = false
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        inline.clear()
        var isPlaced = false
        for index in 0..<attributes.count {
            guard let name = attributes.plainName(index) else { continue }
            if name == "r" {
                place(attributes.value(index))
                isPlaced = true
            } else if name == "t" {
                type = Self.type(attributes.value(index))
            } else if name == "s" {
                isDateStyle = isDate(style: attributes.value(index))
            }
        }
        guard !isPlaced else { return }
        if hasOpenRow { go(toRow: rowNumber + 1) }
        if rowNumber == 0 { go(toRow: 1) }
        column = nextColumn
        nextColumn += 1
        if column > CellReference.columnIndexMax {
            failure = .wrongReference(part: context.part, reference: reference)
        }
    }

    private mutating func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "v" {
            isInValue = true
        } else if isInInline {
            inline.start(name, attributes)
        } else if name == "is" {
            isInInline = true
        } else if name == "f" {
            hasFormula = true
        }
    }

    private mutating func place(_ text: UnsafeBufferPointer<UInt8>) {
        guard let reference = CellReference(text) else { return refuse(text) }
        go(toRow: reference.rowNumber)
        column = reference.columnIndex
        nextColumn = column + 1
    }

    private mutating func refuse(_ reference: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: reference.prefix(100), as: UTF8.self)
        failure = .wrongReference(part: context.part, reference: text)
    }

    private func isDate(style: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        for byte in style {
            guard byte >= 0x30, byte <= 0x39, index < context.styles.areDates.count else {
                return false
            }
            index = index * 10 + Int(byte - 0x30)
        }
        return index < context.styles.areDates.count && context.styles.areDates[index]
    }

    /// A cell of a type that nobody knows is read as text, so that nothing of it is lost.
    private static func type(_ name: UnsafeBufferPointer<UInt8>) -> CellType {
        guard name.count == 1 else {
            if name.elementsEqual("str".utf8) { return .formulaText }
            return .inlineText
        }
        switch name[0] {
        case UInt8(ascii: "s"): return .shared
        case UInt8(ascii: "n"): return .number
        case UInt8(ascii: "b"): return .boolean
        case UInt8(ascii: "e"): return .error
        case UInt8(ascii: "d"): return .date
        default: return .inlineText
        }
    }
}

/// Rows.
extension SheetBuilder {
    private var reference: String {
        CellPosition(rowNumber: rowNumber, columnIndex: column).reference
    }

    private mutating func go(toRow number: Int) {
        hasOpenRow = false
        guard number != rowNumber else { return }
        guard number > rowNumber || isCollecting else {
            failure = .rowsOutOfOrder(part: context.part, rowNumber: number)
            return
        }
        guard number <= CellReference.rowNumberMax else {
            failure = .wrongReference(part: context.part, reference: String(number))
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
                    part: context.part, limit: .collectedCells,
                    allowed: limits.collectedCellsMax)
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

/// Values.
extension SheetBuilder {
    private mutating func endCell() {
        isInCell = false
        // Text stands in `is`; some writers put it into `v` whatever the type says.
        if value.isEmpty {
            guard !inline.bytes.isEmpty else {
                if hasFormula { formulasWithoutValue += 1 }
                return
            }
            value.append(contentsOf: inline.bytes)
            if type == .number { type = .inlineText }
        }
        if let cell = cell() { set(cell) }
    }

    /// The cell of the value at hand; nil where there is none or where it is a failure.
    private mutating func cell() -> Cell? {
        switch type {
        case .formulaText, .inlineText:
            EscapedText.decode(&value)
            return .text(text(value[...]))
        case .shared:
            return sharedText()
        case .error:
            return Cell(.error, text(value[...]))
        case .number, .boolean, .date:
            let trimmed = Self.trimmed(value)
            return trimmed.isEmpty ? nil : plainCell(trimmed)
        }
    }

    private func plainCell(_ bytes: ArraySlice<UInt8>) -> Cell {
        switch type {
        case .boolean where bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8):
            return Cell(.boolean, "TRUE")
        case .boolean where bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8):
            return Cell(.boolean, "FALSE")
        case .date where bytes[bytes.startIndex] >= 0x30 && bytes[bytes.startIndex] <= 0x39:
            return Cell(.date, text(bytes))
        case .number where NumberText.isNumber(bytes):
            guard isDateStyle,
                let date = SerialDate.text(bytes, countsFrom1904: context.countsFrom1904)
            else { return Cell(.number, text(bytes)) }
            return Cell(.date, date)
        default:
            return .text(text(bytes))
        }
    }

    private mutating func sharedText() -> Cell? {
        var index = 0
        for byte in Self.trimmed(value) {
            guard byte >= 0x30, byte <= 0x39, index < context.strings.count else {
                return missingText()
            }
            index = index * 10 + Int(byte - 0x30)
        }
        guard let text = context.strings.text(index) else { return missingText() }
        return text.isEmpty ? nil : .text(text)
    }

    private mutating func missingText() -> Cell? {
        failure = .missingSharedString(
            part: context.part, cell: reference, index: text(value.prefix(100)))
        return nil
    }

    private func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func trimmed(_ value: [UInt8]) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        guard let first = value.firstIndex(where: { !isSpace($0) }),
            let last = value.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return value[first...last]
    }
}
