import CSV
import Foundation
package import Profiles
package import Records
import Tables
package import XLSX

/// What rewriting a file without buyers' data came to.
package enum Redaction: Hashable, Sendable {
    /// So many cells were replaced.
    case written(cells: Int)
    /// There is no column of buyers in it.
    case nothingToRedact
}

extension FileIntake {
    /// What stands where a buyer's datum stood; a row that held nothing else is still a row.
    private static let mark = "-"

    /// Writes a file again without the columns of buyers: a CSV as a CSV, any workbook as a plain
    /// one with the same sheets, rows and cells, whether a password protected it or not.
    ///
    /// Left out is what `rawRows` leaves out, except columns that a settlement's total may rest on,
    /// and every cell of sheets that are only counted.
    package static func redact(
        path: String, name: String, to target: String, passwords: [Password] = [],
        catalogue: ProfileCatalogue
    ) throws -> Redaction {
        let file = try TableFile(path: path, name: name, passwords: passwords)
        let plan = try FilePlan(file, name: name, catalogue: catalogue)
        let removals = plan.sheets.map(Removal.init)
        guard removals.contains(where: \.isAny) else { return .nothingToRedact }
        var cellCount = 0
        if file.container == "csv" {
            var writer = CSVWriter(protectsFormulas: false)
            var number = 0
            try file.forEachRow(of: 0, name: name) { row in
                // Rows are known by their numbers, blank ones included.
                for _ in (number + 1)..<max(row.number, number + 1) { writer.append([""]) }
                number = row.number
                cellCount += removals[0].apply(to: &row, mark)
                writer.append(row)
            }
            try Data(writer.bytes).write(to: URL(fileURLWithPath: target))
        } else {
            var writer = try PlainWorkbookWriter(path: target, sheets: file.sheets)
            for (index, removal) in removals.enumerated() {
                try writer.begin(sheet: index)
                try file.forEachRow(of: index, name: name) { row in
                    cellCount += removal.apply(to: &row, mark)
                    try writer.append(row)
                }
                try writer.end()
            }
            try writer.finish()
        }
        return .written(cells: cellCount)
    }

    /// Which cells of a sheet are taken out.
    private struct Removal {
        /// The row below which cells are taken out.
        var headerNumber = 0
        /// Nil for all.
        var columns: Set<Int>?

        var isAny: Bool { columns?.isEmpty != true }

        init(_ sheet: FilePlan.Sheet) {
            switch sheet.role {
            case .data(let claim):
                let binding = claim.binding
                headerNumber = binding.rowNumber
                let isPersonal = binding.columns.contains { $0.meaning == .personal }
                // In a settlement a column that no profile knows may be a new fee.
                let takesUnknown = claim.layout.rows != .settlement
                columns = Set(
                    binding.columns.filter { column in
                        column.meaning == .personal
                            || (isPersonal && takesUnknown && column.meaning == nil)
                    }.map(\.index))
            case .beside(.reports): columns = []
            case .beside, .hidden, .unread: columns = nil
            }
        }

        /// Replaces what has to go, and gives how many cells that was.
        func apply(to row: inout Row, _ mark: String) -> Int {
            guard row.number > headerNumber, isAny else { return 0 }
            var count = 0
            let cells = row.cells.enumerated().map { index, cell in
                let isBlank = cell.text.allSatisfy(\.isWhitespace)
                guard columns?.contains(index) ?? true, !isBlank, cell.text != mark else {
                    return cell
                }
                count += 1
                return Cell.text(mark)
            }
            if count > 0 { row = Row(number: row.number, cells: cells) }
            return count
        }
    }
}

extension FileContents {
    /// True where two readings gave the same rows, whatever the files themselves are.
    package func saysTheSame(as other: FileContents) -> Bool {
        var (left, right) = (facts, other.facts)
        for key in [\FileFacts.sha256, \.name] {
            left[keyPath: key] = ""
            right[keyPath: key] = ""
        }
        left.sizeBytes = 0
        right.sizeBytes = 0
        return left == right && orderLines == other.orderLines && entries == other.entries
            && walletRows == other.walletRows && bankLines == other.bankLines
            && notices == other.notices && statedTotals == other.statedTotals
            && controlTotals == other.controlTotals && ignored == other.ignored
            && rejects == other.rejects && rowCount == other.rowCount && moneyIn == other.moneyIn
    }
}
