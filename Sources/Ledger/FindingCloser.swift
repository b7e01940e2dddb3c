import GRDB
import Records

/// Looks for what closed findings among the rows of files that came since the run before.
struct FindingCloser {
    /// What closed a finding.
    struct Cause: Hashable {
        var reason: FindingChange.Reason
        /// A row as `file!sheet!row`, or a file.
        var text: String

        static let none = Cause(reason: .noNewRow, text: "")
    }

    /// A row that may have closed a finding; the largest one did.
    private struct Candidate: Comparable {
        var day: String
        var fileIndex: Int
        var provenance: Provenance

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.day, left.fileIndex, left.provenance)
                < (right.day, right.fileIndex, right.provenance)
        }
    }

    private static let coverageGap = "coverage-gap"

    private let db: Database
    /// All files, the oldest first.
    private let files: [LedgerFile]
    /// The digests of those that no run before this one had.
    let newFiles: Set<String>
    private let newFileIDs: String

    init(_ db: Database, asOf: Day) throws {
        self.db = db
        files = try LedgerFile.all(db)
        let known = try Set(
            String.fetchAll(
                db, sql: "SELECT sha256 FROM journal_file WHERE as_of < ?",
                arguments: [asOf.description]))
        let new = files.filter { !known.contains($0.sha256) }
        newFiles = Set(new.map(\.sha256))
        newFileIDs = "[" + new.map { String($0.id) }.joined(separator: ",") + "]"
    }

    /// The cause of each finding that went away, by its ID.
    func causes(of gone: [NotedFinding]) throws -> [String: Cause] {
        guard !newFiles.isEmpty, !gone.isEmpty else { return [:] }
        let byDay = try rowsByDay(Set(gone.filter { $0.orderID.isEmpty }.map(\.occurredOn)))
        var causes: [String: Cause] = [:]
        for finding in gone {
            if finding.code == Self.coverageGap {
                causes[finding.id] = try coveringFile(finding)
            } else if finding.orderID.isEmpty {
                causes[finding.id] = cause(byDay[finding.occurredOn.description])
            } else {
                causes[finding.id] = cause(try newestRow(ofOrder: finding.orderID))
            }
        }
        return causes
    }

    private func cause(_ candidate: Candidate?) -> Cause {
        candidate.map { Cause(reason: .newRow, text: $0.provenance.description) } ?? .none
    }

    /// Money before words: an entry, else a wallet row, a line, a notice.
    private static let orderTables = [
        ("entry", "settled_on"), ("wallet_row", "requested_on"), ("order_line", "created_on"),
        ("order_notice", "''"),
    ]

    /// The newest row of an order that says something that no file said before.
    private func newestRow(ofOrder orderID: String) throws -> Candidate? {
        for (table, day) in Self.orderTables {
            let select = try db.cachedStatement(
                sql: """
                    SELECT \(day), file_id, sheet, row_number FROM \(table) AS incoming
                    WHERE order_id = ?1 AND order_id <> '' AND standing = 'current'
                        AND file_id IN (SELECT value FROM json_each(?2))
                        AND (fate = 'record' OR EXISTS (
                            SELECT 1 FROM \(table) AS earlier
                            WHERE earlier.order_id = ?1 AND earlier.order_id <> ''
                                AND earlier.standing = 'superseded'
                                AND earlier.replaced_by = incoming.id))
                    """)
            let rows = try Row.fetchAll(select, arguments: [orderID, newFileIDs])
            if let newest = rows.compactMap({ candidate($0) }).max() { return newest }
        }
        return nil
    }

    /// The newest rows of some days: of the wallet, else of the settlement, else of the bank.
    private func rowsByDay(_ days: Set<Day>) throws -> [String: Candidate] {
        guard !days.isEmpty else { return [:] }
        let texts = "[" + days.map { "\"\($0)\"" }.sorted().joined(separator: ",") + "]"
        var found: [String: Candidate] = [:]
        let tables = [
            ("bank_line", "booked_on"), ("entry", "settled_on"), ("wallet_row", "requested_on"),
        ]
        for (table, day) in tables {
            // The other columns are those of the row with the largest number.
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(day), file_id, sheet, max(row_number) FROM \(table)
                    WHERE file_id IN (SELECT value FROM json_each(?1)) AND standing = 'current'
                        AND fate = 'record' AND \(day) IN (SELECT value FROM json_each(?2))
                    GROUP BY \(day), file_id
                    """, arguments: [newFileIDs, texts])
            let candidates = Dictionary(grouping: rows.compactMap { candidate($0) }, by: \.day)
            for (day, rows) in candidates { found[day] = rows.max() }
        }
        return found
    }

    /// The newest of the new files that covers the first day of a gap.
    private func coveringFile(_ finding: NotedFinding) throws -> Cause {
        let ids = try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM file
                WHERE id IN (SELECT value FROM json_each(?1))
                    AND (kind = ?2 OR (?2 = 'wallet' AND kind = 'settlement'))
                    AND ?3 BETWEEN period_from AND period_to
                """, arguments: [newFileIDs, finding.component, finding.occurredOn.description])
        let file = files.last { ids.contains($0.id) }
        return file.map { Cause(reason: .newFile, text: $0.name) } ?? .none
    }

    private func candidate(_ row: Row) -> Candidate? {
        let fileID: Int64 = row[1]
        guard let fileIndex = files.firstIndex(where: { $0.id == fileID }) else { return nil }
        let place = Provenance(
            file: files[fileIndex].name, sheet: row[2], rowNumber: row[3])
        return Candidate(day: row[0], fileIndex: fileIndex, provenance: place)
    }
}
