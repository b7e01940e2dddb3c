import GRDB

/// The ledger of one store: each row of each file that was taken in, and which of them stand.
///
/// What stands depends on the set of the files alone, not on the order in which they came.
/// The file keeps a rollback journal: a killed program leaves the last finished update, and
/// between two updates the ledger is one file that can be copied.
package final class LedgerDatabase: Sendable {
    package let path: String
    private let queue: DatabaseQueue

    /// Opens the ledger at a path and brings its schema up to date; makes it where there is none.
    ///
    /// The path `:memory:` gives a ledger that ends with the program.
    package init(path: String) throws {
        self.path = path
        queue = try Self.translating(path) {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.read { db in try Self.verify(db, path: path) }
            try LedgerSchema.migrator.migrate(queue)
            return queue
        }
    }

    /// Runs changes as one transaction: all of them stand, or, after an error, none.
    package func update<T>(_ body: (LedgerSession) throws -> T) throws -> T {
        try run(body, completion: .commit)
    }

    /// Reads what changes would make of the ledger; none of them stands.
    package func preview<T>(_ body: (LedgerSession) throws -> T) throws -> T {
        try run(body, completion: .rollback)
    }

    private func run<T>(
        _ body: (LedgerSession) throws -> T, completion: Database.TransactionCompletion
    ) throws -> T {
        try Self.translating(path) {
            try queue.writeWithoutTransaction { db in
                var results: [T] = []
                try db.inTransaction(.immediate) {
                    let session = LedgerSession(db)
                    results.append(try body(session))
                    if let failure = session.failure { throw failure }
                    return completion
                }
                return results[0]
            }
        }
    }

    /// Reads from one state of the ledger.
    package func read<T>(_ body: (LedgerReader) throws -> T) throws -> T {
        try Self.translating(path) {
            try queue.read { db in try body(LedgerReader(db)) }
        }
    }

    /// The connection itself, for what is no update of records.
    func withoutTransaction<T>(_ body: (Database) throws -> T) throws -> T {
        try Self.translating(path) { try queue.writeWithoutTransaction(body) }
    }

    /// Makes a ledger as an older version of the program did, for tests of what came after.
    package static func make(path: String, upTo migration: String) throws {
        try LedgerSchema.migrator.migrate(
            DatabaseQueue(path: path, configuration: configuration), upTo: migration)
    }

    /// The names of all migrations, in their order.
    package static let migrations = LedgerSchema.migrator.migrations

    private static var configuration: Configuration {
        var configuration = Configuration.ledger("ledger")
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            // 24 MB: the ends of the indexes fit, where new rows go, and memory does not grow with
            // the history.
            try db.execute(sql: "PRAGMA cache_size = -24000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Refuses databases of other programs and of newer versions before anything is written.
    static func verify(_ db: Database, path: String) throws {
        let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        // The migrator commits its own table before the first migration: a program killed between
        // the two leaves a ledger that is still to be made, not a database of another program.
        let tableCount = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
        guard tableCount != 0 else { return }
        guard id == LedgerSchema.applicationID else { throw LedgerError.notALedger(path: path) }
        guard try !LedgerSchema.migrator.hasBeenSuperseded(db) else {
            throw LedgerError.newerSchema(path: path)
        }
    }

    private static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }
}
