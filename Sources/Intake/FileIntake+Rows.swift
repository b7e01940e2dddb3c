package import Profiles
import Tables
package import XLSX

extension FileIntake {
    /// The texts of some rows of one sheet with their headers, by row number, in one reading.
    ///
    /// Columns of the buyer, and in files with such columns those that no profile knows, are left
    /// out; a row that the sheet does not have is not in it.
    package static func rawRows(
        path: String, sheet: String, rowNumbers: Set<Int>, passwords: [Password] = [],
        catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> [Int: [(header: String, text: String)]] {
        try TableFile.reading(path: path, name: path, passwords) { file throws(IntakeError) in
            try rawRows(
                file, path, sheet: sheet, rowNumbers: rowNumbers, catalogue: catalogue)
        }
    }

    /// The same for sheets that are open already.
    package static func rawRows(
        _ file: TableFile, _ name: String, sheet: String, rowNumbers: Set<Int>,
        catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> [Int: [(header: String, text: String)]] {
        let plan = try FilePlan(file, name: name, catalogue: catalogue)
        guard var found = plan.sheets.first(where: { $0.info.name == sheet }) else {
            throw .noSuchRow(file: name, sheet: sheet, rowNumber: rowNumbers.min() ?? 0)
        }
        var rows: [Int: [(header: String, text: String)]] = [:]
        var row = Row(number: 0)
        while rows.count < rowNumbers.count, try found.cursor.next(into: &row) {
            guard rowNumbers.contains(row.number) else { continue }
            rows[row.number] = texts(of: row, found.role.binding)
        }
        return rows
    }

    private static func texts(
        of row: Row, _ binding: HeaderBinding?
    ) -> [(header: String, text: String)] {
        guard let binding else {
            return row.cells.enumerated().map { index, cell in
                (CellPosition.columnName(index), cell.text)
            }
        }
        let isPersonal = binding.columns.contains { $0.meaning == .personal }
        return binding.columns.filter { column in
            column.meaning != .personal && !(isPersonal && column.meaning == nil)
        }.map { column in (column.header, row[column.index].text) }
    }
}
