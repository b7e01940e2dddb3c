import Tables

/// A workbook whose cells are inline strings, as some platforms' servers write them.
struct InlineWorkbook {
    /// A sheet and its rows from the first on; an empty row is left out of the file.
    struct Sheet {
        var name: String
        var rows: [[String]]
        /// What the sheet claims to span; nil where it claims nothing.
        var dimension: String?
        /// True where an empty text stands as a cell of its own.
        var keepsEmptyCells = false
        /// Columns, from 0, whose whole numbers are numbers.
        var numericColumns: Set<Int> = []
    }

    var sheets: [Sheet]
    /// True for an almost empty part of shared strings beside the inline ones.
    var hasEmptySharedStrings = false
    /// The number of the first sheet's part.
    var firstPartNumber = 1
    /// True where the workbook names its sheets from the root of the package.
    var hasAbsoluteTargets = false
    var application: String?

    /// Writes the file.
    func write(to path: String) throws {
        var workbook = try WorkbookFile(path: path)
        var listed: [WorkbookFile.Sheet] = []
        for (index, sheet) in sheets.enumerated() {
            let part = "worksheets/sheet\(firstPartNumber + index).xml"
            try write(sheet, to: "xl/" + part, in: &workbook)
            listed.append(
                WorkbookFile.Sheet(
                    name: sheet.name, id: index + 1, relation: "rId\(index + 1)",
                    target: (hasAbsoluteTargets ? "/xl/" : "") + part))
        }
        if hasEmptySharedStrings {
            try workbook.add("xl/sharedStrings.xml", WorkbookFile.sharedStrings + "</sst>")
        }
        try workbook.addFrame(
            sheets: listed, application: application,
            sharedStringsTarget: hasEmptySharedStrings ? "sharedStrings.xml" : nil)
        try workbook.finish()
    }

    private func write(_ sheet: Sheet, to part: String, in workbook: inout WorkbookFile) throws {
        try workbook.begin(part)
        let dimension = sheet.dimension.map { "<dimension ref=\"\($0)\"/>" } ?? ""
        try workbook.write { $0.markup(WorkbookFile.worksheet + dimension + "<sheetData>") }
        for (index, row) in sheet.rows.enumerated() where !row.isEmpty {
            try workbook.write { part in
                part.markup("<row r=\"\(index + 1)\">")
                for (column, text) in row.enumerated() {
                    let name = CellPosition.columnName(column) + String(index + 1)
                    cell(text, name, isNumber: sheet.numericColumns.contains(column), sheet, &part)
                }
                part.markup("</row>")
            }
        }
        try workbook.write { $0.markup("</sheetData></worksheet>") }
        try workbook.end()
    }

    private func cell(
        _ text: String, _ name: String, isNumber: Bool, _ sheet: Sheet, _ part: inout PartText
    ) {
        guard !text.isEmpty || sheet.keepsEmptyCells else { return }
        if isNumber, Int(text) != nil {
            part.markup("<c r=\"\(name)\"><v>\(text)</v></c>")
            return
        }
        part.markup("<c r=\"\(name)\" t=\"inlineStr\"><is><t>")
        part.text(text)
        part.markup("</t></is></c>")
    }
}
