import CSV
import Foundation
import Intake
import Tables
import XLSX

/// Any CSV or XLSX as clean CSV, so that the readers can be used and tested alone.
package enum TableText {
    /// What of a file is wanted.
    package struct Selection: Sendable {
        /// The sheet by name or number from 1; the first visible one where nil.
        package var sheet: String?
        /// The columns by letters or numbers, such as `A,C,F-H`; all where nil.
        package var columns: String?
        /// True where the sheet is to be held in memory, because its rows are out of order.
        package var isSorted = false

        package init() {}
    }

    /// Output is given in pieces of this size.
    private static let pieceSize = 64 << 10

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

    /// Gives the CSV of a sheet piece by piece, as UTF-8.
    package static func write(
        _ path: String, _ selection: Selection, passwords: Passwords = .none,
        to output: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try existing(path)
        let columns = try selection.columns.map { try ColumnSelection($0) }
        let file = try TableFile(
            path: path, name: path, passwords: passwords.common,
            isCollecting: selection.isSorted)
        let index = try sheetIndex(selection.sheet, in: file.sheets, path: path)
        var writer = CSVWriter(protectsFormulas: false)
        let leftOut = columns?.others ?? ColumnSet()
        do {
            try file.forEachRow(of: index, name: path, leavingOut: leftOut) { row in
                // Numbers in their shortest exact spelling; all else as the file has it.
                NumberText.makePlain(&row)
                writer.append(row, columns: columns?.indices)
                if writer.count >= pieceSize { try writer.take(output) }
            }
        } catch {
            try writer.take(output)
            throw error
        }
        try writer.take(output)
    }

    static func sheetIndex(
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
