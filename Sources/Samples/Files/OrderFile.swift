import Records
import Tables

/// Writes order exports: the workbook with its cell-by-cell rows, or the CSV.
enum OrderFile {
    /// Writes the orders created in the plan's days, as its export day shows them.
    static func write(_ plan: FilePlan, of world: StoreWorld, form: OrderForm, to path: String)
        throws
    {
        let cells = OrderCells(form: form, world: world, exportDay: plan.exportDay)
        switch form.container {
        case .workbook: try writeWorkbook(plan, cells, to: path)
        case .csv(let hasByteOrderMark, let lineEnd):
            var csv = try ExportCSV(
                path: path, hasByteOrderMark: hasByteOrderMark, lineEnd: lineEnd)
            try csv.append(form.columns.map(\.rawValue))
            try append(plan, of: world, form: form, to: &csv)
            try csv.finish()
        }
    }

    /// Adds the orders created in the plan's days to a CSV that has its header.
    static func append(
        _ plan: FilePlan, of world: StoreWorld, form: OrderForm, to csv: inout ExportCSV
    ) throws {
        let cells = OrderCells(form: form, world: world, exportDay: plan.exportDay)
        try forEachLine(plan, cells) { try csv.append($0) }
    }

    private static func forEachLine(
        _ plan: FilePlan, _ cells: OrderCells, _ body: ([String]) throws -> Void
    ) rethrows {
        for (index, order) in cells.world.orders.enumerated()
        where plan.span.contains(order.created.day) && !order.isHidden {
            for line in order.lines {
                try body(cells.cells(of: order, line: line, number: index + 1))
            }
        }
    }

    /// One sheet named `OrderSKUList` that is stored as the second; each cell in a row of its own.
    private static func writeWorkbook(_ plan: FilePlan, _ cells: OrderCells, to path: String)
        throws
    {
        var workbook = try WorkbookFile(path: path)
        let columns = cells.form.columns
        let names = columns.indices.map { CellPosition.columnName($0) }
        try workbook.begin("xl/worksheets/sheet2.xml")
        try workbook.write {
            $0.markup(WorkbookFile.worksheet + #"<dimension ref="A1"></dimension><sheetData>"#)
        }
        var rowNumber = 0
        func add(_ texts: [String]) throws {
            rowNumber += 1
            try workbook.write { part in
                for (name, text) in zip(names, texts) {
                    cell(name, rowNumber, text, into: &part)
                }
            }
        }
        try add(columns.map(\.rawValue))
        try add(columns.map(\.explanation))
        try forEachLine(plan, cells, add)
        try workbook.write { $0.markup("</sheetData></worksheet>") }
        try workbook.end()
        let sheet = WorkbookFile.Sheet(
            name: "OrderSKUList", id: 2, relation: "rId4", target: "worksheets/sheet2.xml")
        try workbook.addFrame(
            sheets: [sheet], application: "Go Excelize", sharedStringsTarget: nil)
        try workbook.finish()
    }

    private static func cell(
        _ column: String, _ rowNumber: Int, _ text: String, into part: inout PartText
    ) {
        part.markup("<row r=\"\(rowNumber)\"><c r=\"\(column)\(rowNumber)\" t=\"str\">")
        if !text.isEmpty {
            part.markup("<v>")
            part.text(text)
            part.markup("</v>")
        }
        part.markup("</c></row>")
    }
}
