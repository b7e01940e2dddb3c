import GRDB
import Money
package import Records

/// One state of the ledger; use it only inside `LedgerDatabase.read`.
package struct LedgerReader {
    let db: Database
    let context: ReadContext

    init(_ db: Database) throws {
        self.db = db
        context = try ReadContext(db, components: ComponentCodes(db))
    }

    /// A fact about the store; nil where none was noted.
    package func meta(_ key: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
    }

    /// All facts about the store, in order of their keys.
    package func meta() throws -> [(key: String, value: String)] {
        try Row.fetchAll(db, sql: "SELECT key, value FROM meta ORDER BY key")
            .map { (key: $0[0], value: $0[1]) }
    }

    /// One record for each distinct file, in order of name.
    package func files() throws -> [FileRecord] {
        let totals = try statedTotals()
        let sql = """
            SELECT id, sha256, size_bytes, kind, profile, platform, currency, market, period_from,
                period_to, is_period_stated, exported_on, timezone, row_count, record_count,
                duplicate_count, ignored_count, rejected_count, money_in_ticks,
                money_recorded_ticks, entries_total_ticks, is_selection,
                shows_returns, exported_second
            FROM file
            """
        var files: [FileRecord] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            let fileIndex = try context.fileIndex(of: row.integer())
            files.append(try record(fileIndex, &row, totals[fileIndex, default: []]))
        }
        return files.sorted { ($0.facts.name, $0.facts.sha256) < ($1.facts.name, $1.facts.sha256) }
    }

    /// Names under which bytes arrived beside the one that their file goes by, in order of name.
    package func otherNames() throws -> [(name: String, sha256: String)] {
        let sql = """
            SELECT name, sha256 FROM file_name JOIN file ON file.id = file_name.file_id
            WHERE name <> (SELECT min(name) FROM file_name WHERE file_id = file.id)
            ORDER BY name, sha256
            """
        return try Row.fetchAll(db, sql: sql).map { (name: $0[0], sha256: $0[1]) }
    }

    /// All names of each file by its hash.
    package func fileNames() throws -> [String: Set<String>] {
        let sql = "SELECT sha256, name FROM file_name JOIN file ON file.id = file_name.file_id"
        var names: [String: Set<String>] = [:]
        for row in try Row.fetchAll(db, sql: sql) {
            names[row[0], default: []].insert(row[1])
        }
        return names
    }

    /// Rows that became no record, in order of file, sheet and row.
    package func rejects() throws -> [Reject] {
        let sql = "SELECT file_id, sheet, row_number, column_name, text, reason FROM reject"
        var rejects: [Placed<Reject>] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            let (fileIndex, provenance) = try place(&row)
            let reject = Reject(
                provenance: provenance, column: row.text(), text: row.text(), reason: row.text())
            rejects.append(
                Placed(record: reject, fileIndex: fileIndex, provenance: provenance))
        }
        return rejects.sorted {
            Self.isInOrder($0, $1) {
                ($0.column, $0.text, $0.reason) < ($1.column, $1.text, $1.reason)
            }
        }.map(\.record)
    }

    /// Rows that are no records by a rule, in order of file, sheet and row.
    package func ignored() throws -> [IgnoredRow] {
        let sql = "SELECT file_id, sheet, row_number, rule FROM ignored"
        var ignored: [Placed<IgnoredRow>] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            let (fileIndex, provenance) = try place(&row)
            let ignoredRow = IgnoredRow(provenance: provenance, rule: row.text())
            ignored.append(
                Placed(record: ignoredRow, fileIndex: fileIndex, provenance: provenance))
        }
        return ignored.sorted { Self.isInOrder($0, $1) { $0.rule < $1.rule } }.map(\.record)
    }

    /// By name of file, then age, since two files may have had the same name one after the other.
    private static func isInOrder<Record>(
        _ left: Placed<Record>, _ right: Placed<Record>, _ precedes: (Record, Record) -> Bool
    ) -> Bool {
        let (leftRow, rightRow) = (left.provenance, right.provenance)
        let leftPlace = (leftRow.file, left.fileIndex, leftRow.sheet, leftRow.rowNumber)
        let rightPlace = (rightRow.file, right.fileIndex, rightRow.sheet, rightRow.rowNumber)
        return leftPlace == rightPlace
            ? precedes(left.record, right.record) : leftPlace < rightPlace
    }

    /// The place of a row whose next columns are file, sheet and row number.
    private func place(
        _ row: inout RowReader
    ) throws -> (fileIndex: Int, provenance: Provenance) {
        let fileIndex = try context.fileIndex(of: row.integer())
        let file = context.files[fileIndex].name
        return (fileIndex, Provenance(file: file, sheet: row.text(), rowNumber: row.count()))
    }

    private func statedTotals() throws -> [Int: [StatedTotal]] {
        let sql = """
            SELECT file_id, sheet, row_number, component, currency, amount_ticks
            FROM stated_total ORDER BY id
            """
        var totals: [Int: [StatedTotal]] = [:]
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            let (fileIndex, provenance) = try place(&row)
            let component = ComponentID(row.text())
            let currency = try row.currency()
            totals[fileIndex, default: []].append(
                StatedTotal(
                    component: component, amount: row.amount(currency), provenance: provenance))
        }
        return totals
    }

    private func record(
        _ fileIndex: Int, _ row: inout RowReader, _ totals: [StatedTotal]
    ) throws -> FileRecord {
        let sha256 = row.text()
        let sizeBytes = row.count()
        let kind = try row.named(FileKind.self)
        let profile = row.text()
        let platform = row.text()
        let currency = try row.currency()
        let market = row.textOrNil()
        let first = try row.dayOrNil()
        let last = try row.dayOrNil()
        let facts = FileFacts(
            name: context.files[fileIndex].name, sha256: sha256, sizeBytes: sizeBytes, kind: kind,
            profile: profile, platform: platform, currency: currency, market: market,
            period: first.flatMap { first in last.map { DaySpan(first, $0) } },
            isPeriodStated: row.flag(), exportedOn: try row.day(), timezoneText: row.text())
        var file = FileRecord(
            facts: facts, rowCount: row.count(), recordCount: row.count(),
            duplicateCount: row.count(), ignoredCount: row.count(), rejectedCount: row.count(),
            moneyIn: row.amount(currency), moneyRecorded: row.amount(currency),
            statedTotals: totals, entriesTotal: row.amount(currency))
        file.facts.isSelection = row.flag()
        file.facts.showsReturns = row.flag()
        file.facts.exportedSecond = row.count()
        return file
    }
}
