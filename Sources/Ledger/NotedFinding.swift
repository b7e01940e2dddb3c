import GRDB
import Money
import Records

/// A finding as the journal has it, over the runs that saw it with the same figures.
struct NotedFinding: Hashable {
    /// The row of the journal.
    var rowID: Int64
    var id: String
    var code: String
    var severity: Severity
    var orderID: String
    var component: String
    var occurredOn: Day
    var currency: Currency
    var delta: Amount?
    var firstSeenOn: Day
    var openedOn: Day

    static let columns = """
        id, finding_id, code, severity, order_id, component, occurred_on, currency, delta_ticks,
        first_seen_on, opened_on
        """

    init(_ row: inout RowReader) throws {
        rowID = row.integer()
        id = row.text()
        code = row.text()
        severity = try row.named(Severity.self)
        orderID = row.text()
        component = row.text()
        occurredOn = try row.day()
        let currency = try row.currency()
        self.currency = currency
        delta = row.amountOrNil(currency)
        firstSeenOn = try row.day()
        openedOn = try row.day()
    }

    var figures: [String] { [severity.rawValue, currency.code, delta?.plain ?? ""] }
}

/// What one run adds to the journal; written only where the journal does not say so already.
struct JournalNote {
    /// Findings that are new or have other figures.
    private struct Begin: Hashable {
        var texts: [String]
        var deltaTicks: Int64?
    }

    /// A row of the journal that ends with this run.
    private struct End: Hashable {
        var rowID: Int64
        /// Nil where other figures of the finding follow.
        var reason: String?
        var closedBy: String
    }

    private let begins: Set<Begin>
    private let ends: Set<End>
    private let files: Set<String>

    init(
        _ changes: [FindingChange], _ before: [String: NotedFinding], _ newFiles: Set<String>
    ) {
        begins = Set(
            changes.filter { $0.kind == .new || $0.reason == .changed }.map { change in
                Begin(
                    texts: [
                        change.id, change.code, change.severity.rawValue, change.orderID,
                        change.component, change.occurredOn.description, change.currency.code,
                        change.firstSeenOn.description, change.since.description,
                    ], deltaTicks: change.delta?.ticks)
            })
        ends = Set(
            changes.filter { $0.kind == .closed || $0.reason == .changed }.compactMap { change in
                before[change.id].map { noted in
                    End(
                        rowID: noted.rowID,
                        reason: change.kind == .closed ? change.reason.rawValue : nil,
                        closedBy: change.closedBy)
                }
            })
        files = newFiles
    }

    /// The note that the journal has of a run.
    private init(of day: String, _ db: Database) throws {
        let begun = try Row.fetchAll(
            db,
            sql: """
                SELECT finding_id, code, severity, order_id, component, occurred_on, currency,
                    first_seen_on, opened_on, delta_ticks
                FROM journal_finding WHERE seen_from = ?
                """, arguments: [day])
        begins = Set(
            begun.map { row in
                Begin(texts: (0..<9).map { row[$0] as String }, deltaTicks: row[9])
            })
        let ended = try Row.fetchAll(
            db, sql: "SELECT id, closed_reason, closed_by FROM journal_finding WHERE seen_to = ?",
            arguments: [day])
        ends = Set(ended.map { End(rowID: $0[0], reason: $0[1], closedBy: $0[2]) })
        files = try Set(
            String.fetchAll(
                db, sql: "SELECT sha256 FROM journal_file WHERE as_of = ?", arguments: [day]))
    }

    /// Replaces what the journal has of the run.
    func write(_ db: Database, asOf: Day) throws {
        let day = asOf.description
        let isNoted = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM journal_run WHERE as_of = ?)", arguments: [day])
        if isNoted == true {
            let noted = try JournalNote(of: day, db)
            let isSame = noted.begins == begins && noted.ends == ends && noted.files == files
            if isSame { return }
            try Self.undo(day, db)
        } else {
            try db.execute(sql: "INSERT INTO journal_run (as_of) VALUES (?)", arguments: [day])
        }
        for file in files.sorted() {
            try db.execute(
                sql: "INSERT INTO journal_file (sha256, as_of) VALUES (?, ?)",
                arguments: [file, day])
        }
        for end in ends.sorted(by: { $0.rowID < $1.rowID }) {
            try db.execute(
                sql: """
                    UPDATE journal_finding SET seen_to = ?, closed_reason = ?, closed_by = ?
                    WHERE id = ?
                    """, arguments: [day, end.reason, end.closedBy, end.rowID])
        }
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO journal_finding (
                    finding_id, code, severity, order_id, component, occurred_on, currency,
                    first_seen_on, opened_on, delta_ticks, seen_from, closed_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')
                """)
        for begin in begins.sorted(by: { $0.texts.lexicographicallyPrecedes($1.texts) }) {
            var values: [(any DatabaseValueConvertible)?] = begin.texts
            values += [begin.deltaTicks, day]
            try insert.execute(arguments: StatementArguments(values))
        }
    }

    private static func undo(_ day: String, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM journal_finding WHERE seen_from = ?", arguments: [day])
        try db.execute(
            sql: """
                UPDATE journal_finding SET seen_to = NULL, closed_reason = NULL, closed_by = ''
                WHERE seen_to = ?
                """, arguments: [day])
        try db.execute(sql: "DELETE FROM journal_file WHERE as_of = ?", arguments: [day])
    }
}
