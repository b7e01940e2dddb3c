import GRDB
import Synchronization

extension LedgerDatabase {
    /// How SQLite answers each query of some changes, such as `SEARCH entry USING INDEX …`; the
    /// changes are taken back.
    ///
    /// What a run costs depends on it: `SCAN` of a table that grows is the history read again.
    package func plans(of body: (LedgerSession) throws -> Void) throws -> [String] {
        try withoutTransaction { db in
            let statements = Mutex<Set<String>>([])
            var plans: [String] = []
            try db.inTransaction(.immediate) {
                db.trace { event in
                    guard case .statement(let statement) = event else { return }
                    statements.withLock { _ = $0.insert(statement.expandedSQL) }
                }
                defer { db.trace(options: []) }
                try body(LedgerSession(db))
                db.trace(options: [])
                for sql in statements.withLock({ $0.sorted() }) where Self.isQuery(sql) {
                    plans += try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0[3] }
                }
                return .rollback
            }
            return plans
        }
    }

    private static func isQuery(_ sql: String) -> Bool {
        ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"].contains { sql.hasPrefix($0) }
    }
}
