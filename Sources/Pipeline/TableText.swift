import CSV
import Foundation
import Intake
import Tables
import XLSX

/// Any CSV or XLSX as clean CSV, so that the readers can be used and tested alone.
package enum TableText {
    /// One line a sheet: number, name, and whether it is hidden.
    package static func sheetList(
        of path: String, passwords: Passwords = .none
    ) throws -> String {
        try existing(path)
        return try TableFile(path: path, name: path, passwords: passwords.common).sheets
            .enumerated().map { index, sheet in
                "\(index + 1)\t\(sheet.name)\(sheet.isVisible ? "" : "\thidden")\n"
            }.joined()
    }

    /// Gives the CSV of a sheet piece by piece.
    package static func write(
        _ path: String, sheet: String?, passwords: Passwords = .none, to output: (String) -> Void
    ) throws {
        try existing(path)
        let file = try TableFile(path: path, name: path, passwords: passwords.common)
        let index = try sheetIndex(sheet, in: file.sheets, path: path)
        var writer = CSVWriter(protectsFormulas: false)
        try file.forEachRow(of: index, name: path) { row in
            writer.append(row.cells.map(text))
            output(writer.takeText())
        }
    }

    /// Numbers in their shortest exact spelling; everything else as the file has it.
    private static func text(_ cell: Cell) -> String {
        cell.kind == .number ? NumberText.plain(cell.text) : cell.text
    }

    private static func sheetIndex(
        _ wanted: String?, in sheets: [SheetInfo], path: String
    ) throws -> Int {
        guard let wanted else { return sheets.firstIndex { $0.isVisible } ?? 0 }
        if let index = sheets.firstIndex(where: { $0.name == wanted }) { return index }
        if let number = Int(wanted), sheets.indices.contains(number - 1) { return number - 1 }
        let names = sheets.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: ", ")
        throw CommandFailure(
            .wrongUsage, "\(path): has no sheet \"\(wanted)\"\n  expected one of \(names)")
    }

    /// Fails where there is no file of the path.
    static func existing(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.noSuchInput, "\(path): there is no such file")
        }
    }
}
