import GRDB

/// The checks of files against their rows.
extension LedgerCheck {
    /// Nothing is lost: what each file says of its rows is what there is.
    static func rows(_ db: Database) throws -> Result {
        var result = Result(.rows)
        let present = try counts(db)
        let sql = """
            SELECT file.id, (SELECT min(name) FROM file_name WHERE file_id = file.id), row_count,
                record_count, duplicate_count, ignored_count, rejected_count
            FROM file ORDER BY 2
            """
        let fates = ["record", "duplicate", "ignored", "rejected"]
        var totals = [0, 0, 0, 0, 0]
        for row in try Row.fetchAll(db, sql: sql) {
            let file: Int64 = row[0]
            totals[0] += row[2]
            for (index, fate) in fates.enumerated() {
                let stated: Int = row[3 + index]
                let found = present[fate]?[file] ?? 0
                totals[1 + index] += stated
                guard stated != found else { continue }
                result.add(
                    .count(file: row[1] ?? "?", fate: fate, stated: stated, found: found))
            }
        }
        result.figures =
            ["\(totals[0]) rows"] + zip(fates, totals.dropFirst()).map { "\($1) \($0)" }
        return result
    }

    /// How many rows of each fate each file has.
    private static func counts(_ db: Database) throws -> [String: [Int64: Int]] {
        let records = LedgerSchema.recordTables
            .map { "SELECT fate, file_id FROM \($0.name)" }.joined(separator: " UNION ALL ")
        let sql = """
            SELECT fate, file_id, count(*) FROM (\(records)) GROUP BY fate, file_id
            UNION ALL SELECT 'ignored', file_id, count(*) FROM ignored GROUP BY file_id
            UNION ALL
            SELECT 'rejected', file_id, count(*)
            FROM (SELECT DISTINCT file_id, sheet, row_number FROM reject) GROUP BY file_id
            """
        var counts: [String: [Int64: Int]] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
            counts[row[0], default: [:]][row[1]] = row[2]
        }
        return counts
    }

    /// Money conservation: what each file brought is what its rows hold, whatever they stand for.
    static func money(_ db: Database) throws -> Result {
        var result = Result(.money)
        let sql = """
            SELECT (SELECT min(name) FROM file_name WHERE file_id = file.id), kind,
                entries_total_ticks, money_recorded_ticks,
                \(sum("total_ticks", of: "entry")), \(sum("1", of: "entry")),
                \(sum("subtotal_before_discount_ticks", of: "order_line")),
                \(sum("1", of: "order_line")),
                \(sum("amount_ticks", of: "wallet_row")) + \(sum("amount_ticks", of: "bank_line"))
            FROM file ORDER BY 1
            """
        for row in try Row.fetchAll(db, sql: sql) {
            let file: String = row[0] ?? "?"
            let (entries, entryCount): (Int64, Int) = (row[4], row[5])
            if row[2] != entries {
                result.add(.sum(file: file, of: "entries", stated: row[2], found: entries))
            }
            // As `FileContents.moneyRecorded` chooses the main column.
            let lineCount: Int = row[7]
            let found: Int64 =
                entryCount > 0 || row[1] == "settlement" ? entries : lineCount > 0 ? row[6] : row[8]
            if row[3] != found {
                result.add(.sum(file: file, of: "money recorded", stated: row[3], found: found))
            }
        }
        result.figures = try standings(db)
        return result
    }

    private static func sum(_ column: String, of table: String) -> String {
        """
        (SELECT coalesce(sum(\(column)), 0) FROM \(table)
         WHERE file_id = file.id AND currency = file.currency)
        """
    }

    /// How many entries stand, are superseded or repeated, and the money in each, per currency.
    private static func standings(_ db: Database) throws -> [String] {
        let sql = """
            SELECT standing, currency, count(*), sum(total_ticks) FROM entry
            GROUP BY standing, currency ORDER BY standing, currency
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            let (standing, currency): (String, String) = (row[0], row[1])
            let (count, ticks): (Int, Int64) = (row[2], row[3])
            return "\(count) entries \(standing) \(currency) \(Self.units(ticks))"
        }
    }

    /// Ticks as units with the decimals that they have: `-1250.5`.
    package static func units(_ ticks: Int64) -> String {
        let (whole, rest) = ticks.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var decimals = String(10_000 + rest).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (ticks < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : ".\(decimals)")
    }
}
