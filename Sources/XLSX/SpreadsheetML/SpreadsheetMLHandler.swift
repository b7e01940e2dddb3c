import Tables

/// Takes the elements of a SpreadsheetML file of 2003 and puts its cells into rows.
final class SpreadsheetMLHandler: XMLHandler {
    private let sink: TableSink
    private let limits: XLSXLimits
    private var place = Place.workbook
    private var draft: MarkupRowDraft
    private var rowNumber = 0
    /// Rows behind this one that share its look and hold nothing.
    private var rowSpan = 0
    private var column = 0
    private var nextColumn = 0
    private var data = SpreadsheetMLData()
    /// Elements within the data, which carry its look, or within a comment.
    private var innerDepth = 0
    private var visibility: [UInt8] = []

    /// Where in the file the reader is.
    private enum Place {
        case workbook, worksheet, table, row, cell, data, comment, visibility
    }

    init(_ sink: TableSink, _ limits: XLSXLimits) {
        self.sink = sink
        self.limits = limits
        draft = MarkupRowDraft(columnsMax: CellReference.columnIndexMax + 1, limits)
    }

    var failure: XLSXError? { sink.failure }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard sink.failure == nil else { return }
        switch place {
        case .workbook where name == "Worksheet":
            place = .worksheet
            rowNumber = 0
            rowSpan = 0
            sink.begin(SheetInfo(name: attributes["Name"] ?? ""))
        case .worksheet where name == "Table": place = .table
        case .worksheet where name == "Visible":
            place = .visibility
            visibility = []
        case .table where name == "Row": startRow(attributes)
        case .row where name == "Cell": startCell(attributes)
        case .cell where name == "Data":
            place = .data
            data.begin()
            for index in 0..<attributes.count {
                if let name = attributes.localName(index), name == "Type" {
                    data.setType(attributes.value(index))
                }
            }
        // The data of a comment is no value.
        case .cell where name == "Comment": place = .comment
        case .data, .comment: innerDepth += 1
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard sink.failure == nil else { return }
        switch place {
        case .data, .comment:
            if innerDepth > 0 { innerDepth -= 1 } else { place = .cell }
        case .cell where name == "Cell":
            let (kind, text) = data.value
            sink.failure = draft.set(column, kind, text)
            data.clear()
            place = .row
        case .row where name == "Row":
            if draft.row.count > 0 { sink.take(draft.row) }
            place = .table
        case .table where name == "Table": place = .worksheet
        case .visibility:
            if visibility.starts(with: "SheetHidden".utf8)
                || visibility.starts(with: "SheetVeryHidden".utf8)
            {
                sink.hideSheet()
            }
            place = .worksheet
        case .worksheet where name == "Worksheet": place = .workbook
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if place == .visibility {
            visibility.append(contentsOf: bytes.prefix(max(0, 20 - visibility.count)))
        }
        guard place == .data, sink.failure == nil else { return }
        data.append(bytes)
        if data.size > limits.cellSizeMax {
            sink.failure = .tooLarge(part: "", limit: .cellSize, allowed: limits.cellSizeMax)
        }
    }

    private func startRow(_ attributes: XMLAttributes) {
        place = .row
        var number = rowNumber + rowSpan + 1
        rowSpan = 0
        for index in 0..<attributes.count {
            guard let name = attributes.localName(index) else { continue }
            if name == "Index" {
                guard let stated = CellReference.rowNumber(attributes.value(index)) else {
                    return refuse(attributes.value(index))
                }
                number = stated
            } else if name == "Span" {
                rowSpan = CellReference.rowNumber(attributes.value(index)) ?? 0
            }
        }
        guard number <= CellReference.rowNumberMax else {
            sink.failure = .wrongReference(part: "", reference: String(number))
            return
        }
        guard number > rowNumber else {
            sink.failure = .rowsOutOfOrder(part: "", rowNumber: number)
            return
        }
        rowNumber = number
        nextColumn = 0
        draft.begin(number: number)
    }

    private func startCell(_ attributes: XMLAttributes) {
        place = .cell
        column = nextColumn
        var merged = 0
        for index in 0..<attributes.count {
            guard let name = attributes.localName(index) else { continue }
            if name == "Index" {
                guard let stated = CellReference.rowNumber(attributes.value(index)),
                    stated > nextColumn
                else { return refuse(attributes.value(index)) }
                column = stated - 1
            } else if name == "MergeAcross" {
                merged = CellReference.rowNumber(attributes.value(index)) ?? 0
            }
        }
        // Cells below a merged one are passed over by their own indices, never silently.
        nextColumn = column + 1 + merged
    }

    private func refuse(_ reference: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: reference.prefix(100), as: UTF8.self)
        sink.failure = .wrongReference(part: "", reference: text)
    }
}
