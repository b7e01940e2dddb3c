import GRDB
import Money
package import Records

/// Keeps the case book; use it only inside `LedgerDatabase.update`.
package final class CaseBookWriter {
    private let db: Database
    private let names: BookNames
    private var cases: CaseTable
    private var traits: TraitTable
    private let findings: FindingTable
    private let mark: RowStatement
    private var run = BookNames.Run()
    /// What the orders written so far change in the sums.
    private var changes = NumberedSums()

    init(_ db: Database) throws {
        self.db = db
        names = try BookNames(db)
        cases = try CaseTable(db, names)
        traits = try TraitTable(db)
        findings = FindingTable(db)
        mark = RowStatement(db, Self.insertMark + "VALUES (?)")
    }

    /// Notes what the book is made with; writes nothing where it is noted already.
    package func setNote(_ key: String, _ value: String) throws {
        let select = "SELECT value FROM book_note WHERE key = ?"
        guard try String.fetchOne(db, sql: select, arguments: [key]) != value else { return }
        try db.execute(
            sql: """
                INSERT INTO book_note (key, value) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """, arguments: [key, value])
    }

    // MARK: Which orders are to be judged

    /// Takes the marks from all orders: what follows is marked anew.
    package func clearMarks() throws {
        try db.execute(sql: "DELETE FROM touched_order")
    }

    /// Marks every order that the ledger knows.
    package func touchAll() throws {
        for source in [
            "order_line WHERE order_id <> ''", "entry WHERE order_id <> ''", "order_case",
        ] {
            try touch("SELECT order_id FROM \(source)")
        }
    }

    /// Marks some orders.
    package func touch(_ orderIDs: some Sequence<String>) throws {
        for orderID in orderIDs { try mark.execute { $0.add(orderID) } }
    }

    /// Marks the orders whose verdict is another one on a day of a run.
    package func touch(outdatedOn asOf: Day) throws {
        try touch("SELECT order_id FROM order_case WHERE valid_to < ?", [asOf.description])
        try touch("SELECT order_id FROM order_case WHERE valid_from > ?", [asOf.description])
    }

    /// Marks the orders whose verdict rests on whether files cover some days.
    package func touch(watching days: DaySpan) throws {
        try touch(
            "SELECT order_id FROM order_case WHERE watched_to >= ? AND watched_from <= ?",
            [days.first.description, days.last.description])
    }

    /// Marks the orders to which the rates of some days apply.
    package func touch(ratedOn days: DaySpan) throws {
        try touch(
            "SELECT order_id FROM order_case WHERE rated_on BETWEEN ? AND ?",
            [days.first.description, days.last.description])
    }

    /// Marks the orders of which the files of an export day hold notices.
    package func touch(noticesExportedOn day: Day) throws {
        try touch(
            """
            SELECT order_id FROM order_notice
            WHERE order_id <> '' AND file_id IN (
                SELECT id FROM file WHERE kind = 'unsettled' AND exported_on = ?)
            """, [day.description])
    }

    private static let insertMark = "INSERT OR IGNORE INTO touched_order (touched_id) "

    private func touch(_ select: String, _ arguments: StatementArguments = []) throws {
        try db.execute(sql: Self.insertMark + select, arguments: arguments)
    }

    // MARK: What they tell of others

    /// Replaces what an order tells of others.
    package func setTrait(_ trait: OrderTrait, of orderID: String) throws {
        try traits.set(trait, of: orderID)
    }

    /// Notes what the orders of two weeks show of their fees.
    package func setFeeWindow(_ text: String?, firstDay: Day) throws {
        try db.execute(
            sql: "DELETE FROM fee_window WHERE first_day = ?", arguments: [firstDay.description])
        guard let text else { return }
        try db.execute(
            sql: "INSERT INTO fee_window (first_day, charges) VALUES (?, ?)",
            arguments: [firstDay.description, text])
    }

    // MARK: The verdicts

    /// Replaces an order's case and findings; gives the days of its charges before and now where
    /// these are others.
    @discardableResult
    package func setCase(_ stored: StoredCase, findings: [Discrepancy]) throws -> [Day] {
        let before = try cases.before(stored.summary.orderID)
        try set(stored, findings, replacing: before)
        guard before?.charges != stored.charges else { return [] }
        return [before?.charges?.ratedOn, stored.charges?.ratedOn].compactMap(\.self)
    }

    /// Replaces an order's case and findings, and leaves its charges as they are; nil takes the
    /// order out of the book.
    package func judgeAgain(
        _ stored: StoredCase?, findings: [Discrepancy], of orderID: String
    ) throws {
        let before = try cases.before(orderID)
        guard var stored else {
            guard let before else { return }
            try forget(before, orderID)
            return try cases.delete(orderID)
        }
        if let before { (stored.ratedOn, stored.charges) = (before.ratedOn, before.charges) }
        try set(stored, findings, replacing: before)
    }

    private func set(
        _ stored: StoredCase, _ findings: [Discrepancy], replacing before: CaseTable.Before?
    ) throws {
        let orderID = stored.summary.orderID
        if let before { try forget(before, orderID) }
        let parts = try names.numbered(stored.parts, &run)
        for part in parts { changes.add(part, sign: 1) }
        try cases.write(stored, parts, replacing: before, quotesRows: !findings.isEmpty)
        try self.findings.insert(findings, orderID)
    }

    /// Takes what an order added to the sums, and its findings, out.
    private func forget(_ before: CaseTable.Before, _ orderID: String) throws {
        for part in before.parts { changes.add(part, sign: -1) }
        try findings.delete(of: orderID)
    }

    /// Brings the sums up to date and clears the marks.
    package func finish() throws {
        for change in changes.parts where change.count != 0 || change.ticks != 0 {
            try db.execute(
                sql: """
                    INSERT INTO book_sum (name_id, count, ticks) VALUES (?, ?, ?)
                    ON CONFLICT (name_id) DO UPDATE SET
                        count = count + excluded.count, ticks = ticks + excluded.ticks
                    """, arguments: [change.number, change.count, change.ticks])
        }
        changes = NumberedSums()
        try db.execute(sql: "DELETE FROM book_sum WHERE count = 0")
        try clearMarks()
    }
}

extension LedgerSession {
    /// The case book, for bringing it up to date.
    package func caseBook() throws -> CaseBookWriter { try CaseBookWriter(database) }
}
