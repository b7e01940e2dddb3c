import Intake
import Tables

/// What a file holds, as texts.
enum TableReading {
    /// All rows of a CSV or of a workbook's first sheet.
    static func rows(of path: String) throws -> [[String]] {
        try rows(of: TableFile(path: path, name: path), sheet: 0)
    }

    /// The text of every sheet of a workbook, for searching.
    static func sheetTexts(of path: String) throws -> String {
        let file = try TableFile(path: path, name: path)
        return try file.sheets.indices.map { index in
            try rows(of: file, sheet: index)
                .map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func rows(of file: TableFile, sheet: Int) throws -> [[String]] {
        var rows: [[String]] = []
        try file.forEachRow(of: sheet, name: "table") { row in
            rows.append(row.cells.map(\.text))
        }
        return rows
    }
}
