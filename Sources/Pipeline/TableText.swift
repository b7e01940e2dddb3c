import CSV
import Foundation
import Intake
import Tables
import XLSX

/// Any CSV or XLSX as clean CSV, so that the readers can be used and tested alone.
package enum TableText {
    /// One line a sheet: number, name, and whether it is hidden.
    package static func sheetList(of path: String) throws -> String {
        try existing(path)
        guard isWorkbook(path) else { return "1\t\n" }
        let workbook = try opened(path)
        return workbook.sheets.enumerated().map { index, sheet in
            "\(index + 1)\t\(sheet.name)\(sheet.isVisible ? "" : "\thidden")\n"
        }.joined()
    }

    /// Gives the CSV of a sheet piece by piece.
    package static func write(
        _ path: String, sheet: String?, to output: (String) -> Void
    ) throws {
        try existing(path)
        if isWorkbook(path) {
            let workbook = try opened(path)
            let index = try sheetIndex(sheet, in: workbook.sheets, path: path)
            do {
                var rows = try workbook.rows(sheet: index)
                try write(&rows, to: output)
            } catch let error as XLSXError {
                throw CommandFailure(.noSuchInput, IntakeError(error, file: path).message)
            }
        } else {
            do {
                var rows = try CSVRowSource(path: path)
                try write(&rows, to: output)
            } catch let error as CSVError {
                throw CommandFailure(.noSuchInput, IntakeError(error, file: path).message)
            }
        }
    }

    private static func write(
        _ rows: inout some RowSource, to output: (String) -> Void
    ) throws {
        var writer = CSVWriter(protectsFormulas: false)
        while let row = try rows.next() {
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

    static func existing(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.noSuchInput, "\(path): there is no such file")
        }
    }

    /// Anything that is not text goes to the workbook reader, which says what it is.
    private static func isWorkbook(_ path: String) -> Bool {
        let content = try? FileContainer.sniff(path: path)
        return content != .text && content != .empty
    }

    private static func opened(_ path: String) throws -> Workbook {
        do {
            return try Workbook(path: path)
        } catch {
            throw CommandFailure(.noSuchInput, IntakeError(error, file: path).message)
        }
    }
}

extension TableText {
    /// All rows of a CSV or of a workbook's first visible sheet, as texts.
    package static func rows(of path: String) throws -> [[String]] {
        try rows(of: path, sheet: nil as String?)
    }

    private static func rows(of path: String, sheet: String?) throws -> [[String]] {
        try existing(path)
        guard isWorkbook(path) else {
            var source = try CSVRowSource(path: path)
            return try collected(&source)
        }
        let workbook = try opened(path)
        var source = try workbook.rows(
            sheet: sheetIndex(sheet, in: workbook.sheets, path: path))
        return try collected(&source)
    }

    private static func collected(_ source: inout some RowSource) throws -> [[String]] {
        var rows: [[String]] = []
        while let row = try source.next() { rows.append(row.cells.map(\.text)) }
        return rows
    }

    /// The text of every sheet of a workbook, tab-separated, for searching.
    package static func sheetTexts(of path: String) throws -> String {
        let count = try opened(path).sheets.count
        return try (1...count).map { number in
            try rows(of: path, sheet: String(number))
                .map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
