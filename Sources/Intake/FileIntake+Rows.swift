package import Profiles
import Tables
package import XLSX

extension FileIntake {
    /// The texts of some rows of one sheet with their headers, by row number, in one reading.
    ///
    /// Leaves out what `rawRow` leaves out; a row that the sheet does not have is not in it.
    package static func rawRows(
        path: String, sheet: String, rowNumbers: Set<Int>, passwords: [Password] = [],
        catalogue: ProfileCatalogue = .builtIn
    ) throws(IntakeError) -> [Int: [(header: String, text: String)]] {
        try TableFile.reading(path: path, name: path, passwords) { file throws(IntakeError) in
            let plan = try FilePlan(file, name: path, catalogue: catalogue)
            guard var found = plan.sheets.first(where: { $0.info.name == sheet }) else {
                throw .noSuchRow(
                    file: path, sheet: sheet, rowNumber: rowNumbers.min() ?? 0)
            }
            var rows: [Int: [(header: String, text: String)]] = [:]
            var row = Row(number: 0)
            while rows.count < rowNumbers.count, try found.cursor.next(into: &row) {
                guard rowNumbers.contains(row.number) else { continue }
                rows[row.number] = texts(of: row, found.role.binding)
            }
            return rows
        }
    }
}
