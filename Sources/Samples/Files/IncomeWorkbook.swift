import Records
import Tables

/// Writes the income workbook: order details, reports, withdrawal records, explanation of fees.
struct IncomeWorkbook {
    let layout: IncomeLayout
    let world: StoreWorld
    let wallet: [WalletRecord]
    let plan: FilePlan
    /// Blank styled rows of the template reach at least to this row.
    var paddedTo = 220
    /// How many days a withdrawal takes: until then a file shows it in process.
    var arrivalDays = 0

    private var strings = SharedStrings()

    init(
        layout: IncomeLayout, world: StoreWorld, wallet: [WalletRecord], plan: FilePlan,
        paddedTo: Int = 220
    ) {
        self.layout = layout
        self.world = world
        self.wallet = wallet
        self.plan = plan
        self.paddedTo = paddedTo
        let isNew = world.twists.unknownColumnFrom.map { plan.index >= $0 } ?? false
        if isNew {
            settlement = layout.settlement.withUnknownFee
        } else {
            settlement = layout.settlement
        }
    }

    private let settlement: SettlementLayout

    /// Writes the file.
    mutating func write(to path: String) throws {
        var workbook = try WorkbookFile(path: path)
        let rows = world.settlementRows(in: plan.span)
        try writeDetails(rows, to: &workbook)
        try writeSheet(2, of: ReportSheet(self, settlement, rows).rows, to: &workbook)
        try writeSheet(3, of: withdrawals, to: &workbook)
        try writeSheet(4, of: Self.explanations, to: &workbook)
        try strings.write(to: &workbook)
        // An absolute target for the shared strings, relative ones for the sheets, and an entry
        // for a folder: all as in real files.
        let names = ["Order details", "Reports", "Withdrawal records", "Fees explanation"]
        let sheets = names.enumerated().map { index, name in
            WorkbookFile.Sheet(
                name: name, id: index + 1, relation: "rId\(index + 1)",
                target: "worksheets/sheet\(index + 1).xml")
        }
        try workbook.add("xl/worksheets/", "")
        try workbook.addFrame(
            sheets: sheets, application: "Microsoft Macintosh Excel",
            sharedStringsTarget: "/xl/sharedStrings.xml")
        try workbook.finish()
    }

    // MARK: Order details

    private mutating func writeDetails(_ rows: [SampleRow], to workbook: inout WorkbookFile) throws
    {
        let cells = SettlementCells(
            layout: settlement, world: world, exportDay: plan.exportDay,
            namesOwnOrder: layout.namesOwnOrder)
        let names = settlement.columns.indices.map { CellPosition.columnName($0) }
        try workbook.begin("xl/worksheets/sheet1.xml")
        try workbook.write { part in
            part.markup(WorkbookFile.worksheet)
            part.markup("<dimension ref=\"\(layout.dimension)\"/><sheetData>")
        }
        try write(settlement.columns.map(\.header), 1, names, style: 1, to: &workbook)
        var rowNumber = 1
        for row in rows {
            rowNumber += 1
            try write(cells.cells(of: row), rowNumber, names, style: 0, to: &workbook)
        }
        while rowNumber < paddedTo {
            rowNumber += 1
            try write(names.map { _ in "" }, rowNumber, names, style: 0, to: &workbook)
        }
        try workbook.write { $0.markup("</sheetData></worksheet>") }
        try workbook.end()
    }

    private mutating func write(
        _ texts: [String], _ rowNumber: Int, _ names: [String], style: Int,
        to workbook: inout WorkbookFile
    ) throws {
        let indexes = texts.map { $0.isEmpty ? nil : strings.index(of: $0) }
        try workbook.write { part in
            part.markup("<row r=\"\(rowNumber)\">")
            for (name, index) in zip(names, indexes) {
                part.markup("<c r=\"\(name)\(rowNumber)\" s=\"\(style)\"")
                guard let index else {
                    part.markup("/>")
                    continue
                }
                part.markup(" t=\"s\"><v>\(index)</v></c>")
            }
            part.markup("</row>")
        }
    }

    // MARK: The other sheets

    private mutating func writeSheet(
        _ number: Int, of rows: [(number: Int, cells: [(column: Int, text: String)])],
        to workbook: inout WorkbookFile
    ) throws {
        try workbook.begin("xl/worksheets/sheet\(number).xml")
        try workbook.write { $0.markup(WorkbookFile.worksheet + "<sheetData>") }
        for row in rows {
            let names = row.cells.map { CellPosition.columnName($0.column) }
            try write(row.cells.map(\.text), row.number, names, style: 0, to: &workbook)
        }
        try workbook.write { $0.markup("</sheetData></worksheet>") }
        try workbook.end()
    }

    private var withdrawals: [(number: Int, cells: [(column: Int, text: String)])] {
        let zone = layout.isUTC ? " (UTC)" : ""
        let header = [
            "Type", "Reference ID", "Request time" + zone, "Amount", "Status",
            "Success time" + zone, "Bank account",
        ]
        let records = wallet.filter { plan.span.contains($0.requestedOn) }.reversed()
        let rows = records.map { record in
            let day = record.requestedOn.description.replacing("-", with: "/")
            let isUnderWay =
                record.type == "Withdrawal" && plan.exportDay - record.requestedOn < arrivalDays
            let hasArrived = record.hasArrived && !isUnderWay
            let isBank = record.type == "Withdrawal" && hasArrived
            return [
                record.type, record.referenceID, day,
                SampleMoney.plain(record.amount, world.market.currency),
                isUnderWay ? "In Process" : record.status, hasArrived ? day : "/",
                isBank ? "********0000" : "/",
            ]
        }
        return Self.numbered([header] + rows)
    }

    private static let explanations = numbered([
        ["Fees explanation"], ["Name", "Explanation"],
        ["Total settlement amount", "Revenue, fees and adjustments of the order, in sum."],
        ["Shipping cost", "What stays with the seller after all parts are netted."],
        ["Order processing fee", "The same amount for each order, kept on refunds."],
    ])

    private static func numbered(
        _ rows: [[String]]
    ) -> [(number: Int, cells: [(column: Int, text: String)])] {
        rows.enumerated().map { index, texts in
            (index + 1, texts.enumerated().map { ($0.offset, $0.element) })
        }
    }
}

/// The texts of a workbook, each once, in the order in which cells first used them.
struct SharedStrings: Sendable {
    private var indexes: [String: Int] = [:]
    private var texts: [String] = []

    /// The place of a text in the table.
    mutating func index(of text: String) -> Int {
        if let index = indexes[text] { return index }
        indexes[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    func write(to workbook: inout WorkbookFile) throws {
        try workbook.begin("xl/sharedStrings.xml")
        try workbook.write { $0.markup(WorkbookFile.sharedStrings) }
        for text in texts {
            try workbook.write { part in
                part.markup("<si><t xml:space=\"preserve\">")
                part.text(text)
                part.markup("</t></si>")
            }
        }
        try workbook.write { $0.markup("</sst>") }
        try workbook.end()
    }
}
