import GRDB
import Money
package import Records

extension LedgerSession {
    /// Notes what a run found in the store, and gives what became of each finding since the run
    /// before.
    ///
    /// A run is known by its as-of day: the same run again changes nothing, and one that is older
    /// than the newest is compared with the journal of its time and not noted.
    package func noteFindings(
        _ findings: [Discrepancy], store: String, asOf: Day
    ) throws -> FindingChanges {
        try FindingJournal(db, store: store, asOf: asOf).note(findings)
    }
}

/// Compares the findings of a run with those of the run before it.
struct FindingJournal {
    private let db: Database
    private let store: String
    private let asOf: Day
    private let closer: FindingCloser

    init(_ db: Database, store: String, asOf: Day) throws {
        self.db = db
        self.store = store
        self.asOf = asOf
        closer = try FindingCloser(db, asOf: asOf)
    }

    func note(_ findings: [Discrepancy]) throws -> FindingChanges {
        // 1. The run before: needs the journal, gives what was open then.
        let lastRunOn = try lastRun()
        let before = try openBefore()
        // 2. The difference: needs findings and files, gives what became of each.
        let now = Dictionary(findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let seen = try seen(now, before)
        let changes = try seen + gone(now, before, successors: seen.filter { $0.kind == .new })
        // 3. The journal: needs the difference, is written where it does not say so already.
        let laterRunOn = try laterRun()
        if laterRunOn == nil {
            try JournalNote(changes, before, closer.newFiles).write(db, asOf: asOf)
        }
        return FindingChanges(
            lastRunOn: lastRunOn, laterRunOn: laterRunOn,
            changes: changes.sorted { $0.place.lexicographicallyPrecedes($1.place) })
    }

    private func seen(
        _ now: [String: Discrepancy], _ before: [String: NotedFinding]
    ) throws -> [FindingChange] {
        try now.map { id, finding in
            var change = FindingChange(
                .new, .first, id: id, code: finding.code, severity: finding.severity,
                store: finding.store, orderID: finding.orderID,
                component: finding.component?.rawValue ?? "", currency: finding.currency,
                delta: finding.delta, occurredOn: finding.occurredOn, firstSeenOn: asOf,
                since: asOf)
            if let noted = before[id] {
                change.kind = .open
                change.firstSeenOn = noted.firstSeenOn
                change.since = noted.openedOn
                let isSame = noted.figures == change.figures
                change.reason = isSame ? .same : .changed
                change.deltaBefore = isSame ? nil : noted.delta
            } else if let first = try firstSeen(id) {
                change.reason = .returned
                change.firstSeenOn = first
            }
            return change
        }
    }

    private func gone(
        _ now: [String: Discrepancy], _ before: [String: NotedFinding],
        successors: [FindingChange]
    ) throws -> [FindingChange] {
        let byOrder = Dictionary(grouping: successors.filter { !$0.orderID.isEmpty }, by: \.orderID)
        let gone = before.values.filter { now[$0.id] == nil }
        let causes = try closer.causes(of: gone)
        return gone.map { noted in
            let cause = causes[noted.id] ?? .none
            var change = FindingChange(
                .closed, cause.reason, id: noted.id, code: noted.code, severity: noted.severity,
                store: store, orderID: noted.orderID, component: noted.component,
                currency: noted.currency, delta: noted.delta, occurredOn: noted.occurredOn,
                firstSeenOn: noted.firstSeenOn, since: noted.openedOn)
            change.closedBy = cause.text
            // A sharper check may take over when more is known; the money is at stake as before.
            let same = byOrder[noted.orderID, default: []].filter {
                $0.delta != nil && $0.delta == noted.delta
            }
            if let successor = same.map(\.id).min() {
                change.reason = .otherFinding
                change.closedBy = successor
            }
            return change
        }
    }

    private func lastRun() throws -> Day? {
        let text = try String.fetchOne(
            db, sql: "SELECT max(as_of) FROM journal_run WHERE as_of < ?",
            arguments: [asOf.description])
        return text.flatMap { Day(iso: $0) }
    }

    private func laterRun() throws -> Day? {
        let text = try String.fetchOne(
            db, sql: "SELECT max(as_of) FROM journal_run WHERE as_of > ?",
            arguments: [asOf.description])
        return text.flatMap { Day(iso: $0) }
    }

    private func firstSeen(_ id: String) throws -> Day? {
        let select = try db.cachedStatement(
            sql: """
                SELECT min(first_seen_on) FROM journal_finding
                WHERE finding_id = ? AND seen_from < ?
                """)
        let text = try String.fetchOne(select, arguments: [id, asOf.description])
        return text.flatMap { Day(iso: $0) }
    }

    /// What the run before left open, whatever a run of this day has noted already.
    private func openBefore() throws -> [String: NotedFinding] {
        let rows = try db.rows(
            """
            SELECT \(NotedFinding.columns) FROM journal_finding
            WHERE (seen_to IS NULL OR seen_to >= ?1) AND seen_from < ?1
            """, [asOf.description])
        var before: [String: NotedFinding] = [:]
        while var row = try rows.next() {
            let noted = try NotedFinding(&row)
            before[noted.id] = noted
        }
        return before
    }
}

extension FindingChange {
    /// The order of changes.csv.
    fileprivate var place: [String] {
        let kind = Kind.allCases.firstIndex(of: kind) ?? 0
        return [String(kind), code, orderID, occurredOn.description, id]
    }

    /// What makes another row of the journal.
    var figures: [String] { [severity.rawValue, currency.code, delta?.plain ?? ""] }
}
