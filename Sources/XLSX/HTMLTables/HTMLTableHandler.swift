import Tables

/// Takes the elements of a web page and puts the cells of its tables into rows.
///
/// What writers forget to end ends where the next cell, row or table begins.
final class HTMLTableHandler {
    private let sink: TableSink
    private let limits: XLSXLimits
    private var draft: MarkupRowDraft
    private var cell = HTMLCell()
    private var formats = HTMLFormats()

    /// Tables that are open, those within a cell left out.
    private var tableDepth = 0
    /// Tables within the cell at hand.
    private var innerDepth = 0
    private(set) var isInRow = false
    private var isInCell = false
    private var hasSheet = false
    private var rowNumber = 0
    private var column = 0
    /// The last row that a cell from above covers, for each column.
    private var coveredTo: [Int] = []

    /// True within an element whose text nobody sees.
    private var isUnseen = false
    private var styleText: [UInt8]?
    private var sheetNames: [String] = []
    private var nameText: [UInt8]?

    private static let nameSizeMax = 1_000

    init(_ sink: TableSink, _ limits: XLSXLimits) {
        self.sink = sink
        self.limits = limits
        draft = MarkupRowDraft(columnsMax: limits.pageColumnsMax, limits)
    }

    /// The sheets under the names that a spreadsheet wrote beside them, else numbered.
    func named(_ sheets: [SheetInfo]) -> [SheetInfo] {
        let isNamed = sheetNames.count == sheets.count && !sheetNames.contains("")
        return sheets.indices.map { index in
            SheetInfo(name: isNamed ? sheetNames[index] : "Table \(index + 1)")
        }
    }

    /// An element begins.
    func start(_ tag: HTMLTag) {
        guard sink.failure == nil else { return }
        switch tag.element {
        case .script, .title, .comment: isUnseen = true
        case .style:
            isUnseen = true
            styleText = []
        case .sheetName: nameText = []
        case .table where isInCell, .row where innerDepth > 0, .rowGroup where innerDepth > 0,
            .cell where innerDepth > 0:
            if tag.element == .table { innerDepth += 1 }
            cell.separate()
        case .table: startTable()
        case .rowGroup: endGroup()
        case .row: startRow()
        case .cell: startCell(tag)
        case .lineBreak: cell.breakLine()
        case .block: cell.breakBlock()
        case .other: break
        }
    }

    /// An element ends.
    func end(_ element: HTMLElement) {
        guard sink.failure == nil else { return }
        switch element {
        case .script, .title, .comment: isUnseen = false
        case .style: endStyle()
        case .sheetName: endName()
        case .table where innerDepth > 0:
            innerDepth -= 1
            cell.separate()
        case .row where innerDepth > 0, .rowGroup where innerDepth > 0, .cell where innerDepth > 0:
            cell.separate()
        case .table: endTable()
        case .rowGroup: endGroup()
        case .row: endRow()
        case .cell: endCell()
        case .block: cell.breakBlock()
        // `</br>` is a line break to browsers.
        case .lineBreak: cell.breakLine()
        case .other: break
        }
    }

    /// Text between tags; long texts come in several pieces.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard sink.failure == nil else { return }
        if let size = styleText?.count, size <= limits.cellSizeMax {
            styleText?.append(contentsOf: bytes)
        }
        if let size = nameText?.count, size < Self.nameSizeMax {
            nameText?.append(contentsOf: bytes)
        }
        guard isInCell, !isUnseen else { return }
        cell.append(bytes)
        if cell.size > limits.cellSizeMax {
            sink.failure = .tooLarge(part: "", limit: .cellSize, allowed: limits.cellSizeMax)
        }
    }

    /// Spreadsheets hide the names of their sheets in a comment.
    func comment(_ bytes: UnsafeBufferPointer<UInt8>) {
        var rest = ArraySlice(bytes)
        while let start = MarkupSearch.end(of: "<x:name>", in: rest) {
            let name = rest[start...].prefix { $0 != UInt8(ascii: "<") }
            rest = rest[name.endIndex...]
            addName(name)
        }
    }
}

/// What stands beside tables.
extension HTMLTableHandler {
    private func endStyle() {
        isUnseen = false
        if let styleText { formats.take(styleText, rulesMax: limits.stylesMax) }
        styleText = nil
    }

    private func endName() {
        if let nameText { addName(nameText[...]) }
        nameText = nil
    }

    private func addName(_ name: ArraySlice<UInt8>) {
        guard sheetNames.count < limits.sheetsMax else { return }
        let text = HTMLReference.decoded(name.prefix(Self.nameSizeMax))
        sheetNames.append(String(decoding: text, as: UTF8.self))
    }
}

/// Tables.
extension HTMLTableHandler {
    /// A table right within another one, in no cell of it, gives its rows to the outer one.
    private func startTable() {
        endRow()
        tableDepth += 1
        guard tableDepth == 1 else { return }
        hasSheet = false
        rowNumber = 0
        coveredTo.removeAll(keepingCapacity: true)
    }

    private func endTable() {
        endRow()
        tableDepth = max(0, tableDepth - 1)
    }

    /// Cells do not cover rows of the next group.
    private func endGroup() {
        guard tableDepth > 0 else { return }
        endRow()
        coveredTo.removeAll(keepingCapacity: true)
    }

    private func startRow() {
        endRow()
        guard tableDepth > 0 else { return }
        isInRow = true
        rowNumber += 1
        column = 0
        draft.begin(number: rowNumber)
    }

    private func endRow() {
        endCell()
        guard isInRow else { return }
        isInRow = false
        guard draft.row.count > 0 else { return }
        if !hasSheet { sink.begin(SheetInfo(name: "")) }
        hasSheet = true
        sink.take(draft.row)
    }

    private func startCell(_ tag: HTMLTag) {
        endCell()
        guard tableDepth > 0 else { return }
        if !isInRow { startRow() }
        isInCell = true
        cell.begin(tag, formats)
        while column < coveredTo.count, coveredTo[column] >= rowNumber { column += 1 }
    }

    private func endCell() {
        guard isInCell else { return }
        isInCell = false
        innerDepth = 0
        isUnseen = false
        let (kind, text) = cell.value
        if let failure = draft.set(column, kind, text) { sink.failure = failure }
        cover()
        column += cell.columnSpan
    }

    /// Notes the columns that the cell covers in the rows below it.
    private func cover() {
        let end = min(column + cell.columnSpan, limits.pageColumnsMax)
        guard cell.rowSpan > 1, column < end else { return }
        if coveredTo.count < end {
            coveredTo += [Int](repeating: 0, count: end - coveredTo.count)
        }
        for index in column..<end {
            coveredTo[index] = max(coveredTo[index], rowNumber + cell.rowSpan - 1)
        }
    }
}
