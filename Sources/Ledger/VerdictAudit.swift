import GRDB
import Records

/// Rules anew on every row of a ledger, and compares with what its tables hold.
struct VerdictAudit {
    private let db: Database
    private let context: ReadContext
    private let resolver: SightingResolver

    init(_ db: Database) throws {
        self.db = db
        context = try ReadContext(db, components: ComponentCodes(db))
        resolver = SightingResolver(timezones: context.files.map(\.timezone))
    }

    /// Tells the place of each row of a table that another verdict is due to; gives how many rows
    /// were ruled on.
    func run<Table: RecordTable>(
        _ table: Table.Type, _ tell: (String) -> Void
    ) throws -> Int {
        var count = 0
        for bucket in Table.buckets {
            count += try run(Table.self, bucket, tell)
        }
        return count
    }

    private func run<Table: RecordTable>(
        _ table: Table.Type, _ bucket: Bucket, _ tell: (String) -> Void
    ) throws -> Int {
        let sql = """
            SELECT \(Table.selection), fate, standing, replaced_by, \(bucket.column)
            FROM \(Table.name) WHERE \(bucket.condition) ORDER BY \(bucket.column)
            """
        var name: String?
        var stored: [Int64: (place: String, verdict: Verdict)] = [:]
        var sightings: [Sighting] = []
        var count = 0
        func finish() {
            let due = resolver.verdicts(on: sightings)
            let wrong = stored.filter { due[$0.key] != $0.value.verdict }
            wrong.map(\.value.place).sorted().forEach(tell)
            count += stored.count
            stored.removeAll(keepingCapacity: true)
            sightings.removeAll(keepingCapacity: true)
        }
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            var place = row
            let placed = try Table.read(&row, context)
            let verdict = try Verdict(&row)
            let bucketName = row.repeatedText()
            if bucketName != name { finish() }
            name = bucketName
            let sighting = Sighting(
                id: place.integer(), fileIndex: placed.fileIndex, sheet: placed.provenance.sheet,
                rowNumber: placed.provenance.rowNumber, claim: Table.claim(of: placed.record))
            stored[sighting.id] = (placed.provenance.description, verdict)
            sightings.append(sighting)
        }
        finish()
        return count
    }
}
