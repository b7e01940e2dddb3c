import Foundation

/// The finance and wallet exports below a folder, in whatever form and language they are.
struct LazadaExports {
    struct FinanceRow: Hashable {
        var statement: String
        var fee: String
        var ticks: Int64
        var order: String
        var unit: String
        var status: String
        var withheld: Int64
    }

    struct Movement {
        var subType: String
        var ticks: Int64
        /// The end of the statement's number, which names the day: `2026-0617`.
        var statement: String
    }

    /// The rows of all files; those that overlapping files repeat stand once.
    var rows: [FinanceRow] = []
    var wallet: [Movement] = []

    init(_ folder: SampleFolder) throws {
        var seen: Set<[String]> = []
        for file in folder.files {
            let isWallet = file.contains("Balance Transactions")
            guard isWallet || file.contains("Income") || file.contains("finance.export") else {
                continue
            }
            let table = try Self.table(folder.path + "/" + file)
            if isWallet {
                wallet += try table.rows.map { row in
                    Movement(
                        subType: table.text(row, "Sub Type"),
                        ticks: try Self.ticks(table.text(row, "Amount")),
                        statement: String(table.text(row, "Remarks").suffix(9)))
                }
                continue
            }
            let isOverlapping = file.contains("laz-ph")
            var equalRows: [[String]: Int] = [:]
            for row in table.rows {
                // Which of several equal rows of the file it is.
                let place = equalRows[row, default: 0]
                equalRows[row] = place + 1
                if isOverlapping, !seen.insert(row + [String(place)]).inserted { continue }
                rows.append(try Self.financeRow(row, table))
            }
        }
    }

    /// Sum of the rows of each statement, in ticks.
    var statements: [String: Int64] {
        rows.reduce(into: [:]) { $0[$1.statement, default: 0] += $1.ticks }
    }

    var statementsByOrder: [String: Set<String>] {
        rows.reduce(into: [:]) { $0[$1.order, default: []].insert($1.statement) }
    }

    var pricesByOrder: [String: [Int64]] {
        let names = ["Item Price Credit", "Omset Penjualan", "ยอดรวมค่าสินค้า"]
        return rows.filter { names.contains($0.fee) && $0.ticks > 0 }
            .reduce(into: [:]) { $0[$1.order, default: []].append($1.ticks) }
    }

    /// True where every row of an order names a unit, and no other row does.
    var isPlacedByUnit: Bool { rows.allSatisfy { $0.order.isEmpty == $0.unit.isEmpty } }

    private static func financeRow(_ row: [String], _ table: ExportTable) throws -> FinanceRow {
        guard table.headers[0] == "Transaction Date" else {
            // The date of release is missing in estimates; all before it stands in one order.
            let shift = table.headers[4].hasPrefix("Est") ? 1 : 0
            return FinanceRow(
                statement: String(row[1].suffix(9)), fee: row[3], ticks: try ticks(row[4]),
                order: row[10 - shift], unit: row[11 - shift], status: row[6],
                withheld: try ticks(row[14 - shift]))
        }
        return FinanceRow(
            statement: statement(of: row[11]), fee: row[2], ticks: try ticks(row[7]),
            order: row[13], unit: row[14], status: row[12], withheld: try ticks(row[9]))
    }

    /// `20 Sep 2026 - 20 Sep 2026` as the end of a statement's number.
    private static func statement(of period: String) -> String {
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let words = period.split(separator: " ")
        let month = (months.firstIndex(of: String(words[1])) ?? -1) + 1
        return "\(words[2])-\(month < 10 ? "0" : "")\(month)\(words[0])"
    }

    /// Commas between thousands and a plus are the export's.
    static func ticks(_ text: String) throws -> Int64 {
        try ExportTable.ticks(text.replacing(",", with: "").replacing("+", with: ""))
    }

    /// A table whose separator is a semicolon, or a comma, or a workbook's first sheet.
    static func table(_ path: String) throws -> ExportTable {
        guard path.hasSuffix(".csv"), !path.contains("finance.export") else {
            return try ExportTable(path: path)
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n").map { line in
            line.split(separator: ";", omittingEmptySubsequences: false)
                .map { String($0).replacing("\u{FEFF}", with: "") }
        }
        return ExportTable(headers: lines.first ?? [], rows: Array(lines.dropFirst()))
    }
}
