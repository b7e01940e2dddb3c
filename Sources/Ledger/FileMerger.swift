import GRDB
import Records

/// Settles what the rows of a new file are beside those of all other files.
///
/// Only keys that another file holds too are looked at; all other rows stay as they were written.
struct FileMerger {
    private let db: Database
    private let fileID: Int64
    private let shared: SharedReading

    init(db: Database, fileID: Int64) throws {
        self.db = db
        self.fileID = fileID
        shared = SharedReading(db)
    }

    /// Brings the state up to date, and says how the new file's rows fared and which orders it
    /// only repeats.
    func merge() throws -> (result: MergeResult, repeatedOrders: [String]) {
        let orders = try merge(OrderLineTable.self)
        let restated = try merge(EntryTable.self).restated
        _ = try merge(WalletTable.self)
        _ = try merge(BankTable.self)
        _ = try merge(NoticeTable.self)
        let select = "SELECT record_count, duplicate_count FROM file WHERE id = ?"
        let counts = try Row.fetchOne(db, sql: select, arguments: [fileID])
        let result = MergeResult(
            records: counts?[0] ?? 0, duplicates: counts?[1] ?? 0, restated: restated)
        return (result, orders.repeated)
    }

    /// One row whose verdict is another than the table holds.
    private struct Change {
        var id: Int64
        var fileID: Int64
        var before: Verdict
        var after: Verdict
    }

    /// Gives the number of rows that are superseded since the file came, and the buckets in which
    /// what stands is what stood before.
    private func merge<Table: RecordTable>(
        _ table: Table.Type
    ) throws -> (restated: Int, repeated: [String]) {
        var changes: [Change] = []
        var repeated: [String] = []
        for bucket in Table.buckets {
            try collect(&changes, &repeated, Table.self, bucket)
        }
        try apply(changes, to: Table.self)
        let restated = changes.count {
            $0.before.standing != .superseded && $0.after.standing == .superseded
        }
        return (restated, repeated)
    }

    /// Reads the buckets that the new file shares with others, one at a time.
    private func collect<Table: RecordTable>(
        _ changes: inout [Change], _ repeated: inout [String], _ table: Table.Type,
        _ bucket: Bucket
    ) throws {
        let rows = try db.rows(Self.contestedRows(Table.self, bucket), [fileID])
        var name: String?
        var held: [HeldRow<Table.Record>] = []
        func finish() throws {
            guard !held.isEmpty else { return }
            let isRepeated =
                try settlePair(held, Table.self, &changes) ?? settle(held, Table.self, &changes)
            if let name, isRepeated { repeated.append(name) }
            held.removeAll(keepingCapacity: true)
        }
        while var row = try rows.next() {
            var place = row
            let placed = try Table.read(&row, shared.context())
            let verdict = try Verdict(&row)
            let bucketName = row.repeatedText()
            if bucketName != name { try finish() }
            name = bucketName
            held.append(
                HeldRow(
                    id: place.integer(), fileID: place.integer(), verdict: verdict,
                    placed: placed))
        }
        try finish()
    }

    /// Settles two rows of two files that say the same, as most rows of overlapping exports do;
    /// gives nil for any other bucket, else whether the new file only repeats it.
    private func settlePair<Table: RecordTable>(
        _ rows: [HeldRow<Table.Record>], _ table: Table.Type, _ changes: inout [Change]
    ) -> Bool? {
        guard rows.count == 2, rows[0].placed.fileIndex != rows[1].placed.fileIndex,
            Table.areEqual(rows[0].placed.record, rows[1].placed.record)
        else { return nil }
        let newest = max(rows[0].placed.fileIndex, rows[1].placed.fileIndex)
        for row in rows {
            let isNewer = row.placed.fileIndex == newest
            let after = Verdict(standing: isNewer ? .current : .repeated, isRecord: !isNewer)
            note(row, after, &changes)
        }
        return rows.contains { $0.fileID != fileID && $0.verdict.standing == .current }
    }

    /// Gives whether what stands of the bucket is what stood before.
    private func settle<Table: RecordTable>(
        _ rows: [HeldRow<Table.Record>], _ table: Table.Type, _ changes: inout [Change]
    ) throws -> Bool {
        let sightings = rows.map { row in
            Sighting(
                id: row.id, fileIndex: row.placed.fileIndex, sheet: row.placed.provenance.sheet,
                rowNumber: row.placed.provenance.rowNumber,
                claim: Table.claim(of: row.placed.record))
        }
        let verdicts = try shared.resolver().verdicts(on: sightings)
        var standing = StandingRecords<Table>()
        for row in rows {
            guard let after = verdicts[row.id] else { continue }
            standing.note(
                row.placed.record, wasThere: row.fileID != fileID, row.verdict, after)
            note(row, after, &changes)
        }
        return standing.areTheSame
    }

    private func note<Record>(
        _ row: HeldRow<Record>, _ after: Verdict, _ changes: inout [Change]
    ) {
        guard row.verdict != after else { return }
        changes.append(
            Change(id: row.id, fileID: row.fileID, before: row.verdict, after: after))
    }

    /// All rows of the buckets in which both the new file and another one have rows.
    private static func contestedRows<Table: RecordTable>(
        _ table: Table.Type, _ bucket: Bucket
    ) -> String {
        let (name, column, condition) = (Table.name, bucket.column, bucket.condition)
        return """
            SELECT \(Table.selection), fate, standing, replaced_by, \(column)
            FROM \(name)
            WHERE \(condition) AND \(column) IN (
                SELECT \(column) FROM \(name) AS incoming
                WHERE file_id = ?1 AND \(condition) AND EXISTS (
                    SELECT 1 FROM \(name)
                    WHERE \(condition) AND \(column) = incoming.\(column) AND file_id <> ?1))
            ORDER BY \(column)
            """
    }

    /// Writes in the table's own order, which is several times faster than that of the keys.
    private func apply<Table: RecordTable>(_ changes: [Change], to table: Table.Type) throws {
        // SQLite looks at an index, and checks a constraint, only for columns that are named.
        func update(_ columns: String) throws -> Statement {
            try db.cachedStatement(sql: "UPDATE \(Table.name) SET \(columns) WHERE id = ?")
        }
        let updateFate = try update("fate = ?")
        let updateStanding = try update("standing = ?")
        let updateAll = try update("fate = ?, standing = ?, replaced_by = ?")
        let touchedParts = TouchedParts(db: db)
        var newRecords: [Int64: Int] = [:]
        for change in changes.sorted(by: { $0.id < $1.id }) {
            let (before, after) = (change.before, change.after)
            let fate = after.isRecord ? "record" : "duplicate"
            let standing = after.standing.rawValue
            let isReplacedAlike = before.replacedBy == after.replacedBy
            if isReplacedAlike, before.standing == after.standing {
                try updateFate.execute(arguments: [fate, change.id])
            } else {
                if isReplacedAlike, before.isRecord == after.isRecord {
                    try updateStanding.execute(arguments: [standing, change.id])
                } else {
                    try updateAll.execute(
                        arguments: [fate, standing, after.replacedBy, change.id])
                }
                try touchedParts.touch(Table.self, rowID: change.id)
            }
            let gained = (after.isRecord ? 1 : 0) - (before.isRecord ? 1 : 0)
            newRecords[change.fileID, default: 0] += gained
        }
        try count(newRecords)
    }

    /// Moves rows of files between the counts of records and of duplicates.
    private func count(_ newRecords: [Int64: Int]) throws {
        for (fileID, count) in newRecords where count != 0 {
            try db.execute(
                sql: """
                    UPDATE file SET record_count = record_count + ?1,
                        duplicate_count = duplicate_count - ?1
                    WHERE id = ?2
                    """, arguments: [count, fileID])
        }
    }
}

/// A row of a bucket, and its verdict so far.
private struct HeldRow<Record> {
    var id: Int64
    var fileID: Int64
    var verdict: Verdict
    var placed: Placed<Record>
}

/// What stood of a bucket before a file came, and what stands with it.
private struct StandingRecords<Table: RecordTable> {
    private var before: [Table.Record] = []
    private var after: [Table.Record] = []

    mutating func note(
        _ record: Table.Record, wasThere: Bool, _ before: Verdict, _ after: Verdict
    ) {
        if wasThere, before.standing == .current { self.before.append(record) }
        if after.standing == .current { self.after.append(record) }
    }

    /// True where the same records stand, though other rows may hold them now.
    var areTheSame: Bool {
        guard before.count == after.count else { return false }
        return before.allSatisfy { record in after.contains { Table.areEqual($0, record) } }
            && after.allSatisfy { record in before.contains { Table.areEqual($0, record) } }
    }
}

extension Verdict {
    /// The verdict that the columns fate, standing and replaced_by hold.
    init(_ row: inout RowReader) throws {
        let isRecord = row.text() == "record"
        let standing = try row.named(Standing.self)
        self.init(standing: standing, isRecord: isRecord, replacedBy: row.integerOrNil())
    }
}
