import Records
import Tables

/// Writes statement exports: one row for each order, SKU and statement.
enum StatementFile {
    /// Writes the rows settled in the plan's days as a CSV or as a workbook with inline strings.
    static func write(
        _ plan: FilePlan, of world: StoreWorld, statements: StatementBook, isWorkbook: Bool,
        to path: String
    ) throws {
        let layout = layout(of: world, plan)
        let cells = SettlementCells(
            layout: layout, world: world, exportDay: plan.exportDay,
            money: world.market == .britain ? .shortest : .full, statements: statements)
        let header = layout.columns.map(\.header)
        let rows = world.settlementRows(in: plan.span)
        guard isWorkbook else {
            var csv = try ExportCSV(path: path, hasByteOrderMark: false, lineEnd: "\n")
            try csv.append(header)
            for row in rows { try csv.append(cells.cells(of: row)) }
            return try csv.finish()
        }
        try writeWorkbook(header, rows.lazy.map(cells.cells), to: path)
    }

    private static func layout(of world: StoreWorld, _ plan: FilePlan) -> SettlementLayout {
        let layout = SettlementLayout(
            headers: world.market == .britain
                ? SettlementHeaders.britain : SettlementHeaders.america,
            isShippingAFee: false)
        let isNew = world.twists.unknownColumnFrom.map { plan.index >= $0 } ?? false
        return isNew ? layout.withUnknownFee : layout
    }

    private static func writeWorkbook(
        _ header: [String], _ rows: some Sequence<[String]>, to path: String
    ) throws {
        var workbook = try WorkbookFile(path: path)
        try workbook.begin("xl/worksheets/sheet1.xml")
        try workbook.write {
            $0.markup(WorkbookFile.worksheet + #"<dimension ref="A1:X2"/><sheetData>"#)
        }
        let names = header.indices.map { CellPosition.columnName($0) }
        var rowNumber = 0
        func add(_ texts: [String]) throws {
            rowNumber += 1
            try workbook.write { part in
                part.markup("<row r=\"\(rowNumber)\">")
                for (name, text) in zip(names, texts) where !text.isEmpty {
                    part.markup("<c r=\"\(name)\(rowNumber)\" t=\"inlineStr\"><is><t>")
                    part.text(text)
                    part.markup("</t></is></c>")
                }
                part.markup("</row>")
            }
        }
        try add(header)
        for row in rows { try add(row) }
        try workbook.write { $0.markup("</sheetData></worksheet>") }
        try workbook.end()
        let sheet = WorkbookFile.Sheet(
            name: "Order details", id: 1, relation: "rId1", target: "worksheets/sheet1.xml")
        try workbook.addFrame(sheets: [sheet], application: nil, sharedStringsTarget: nil)
        try workbook.finish()
    }
}

extension StoreWorld {
    /// The rows settled in the days, newest day first, as the exports list them.
    func settlementRows(in span: DaySpan) -> [SampleRow] {
        rows.enumerated()
            .filter { !$0.element.isRemoved && span.contains($0.element.settledOn) }
            .sorted { left, right in
                left.element.settledOn != right.element.settledOn
                    ? left.element.settledOn > right.element.settledOn
                    : left.offset < right.offset
            }
            .map(\.element)
    }
}
