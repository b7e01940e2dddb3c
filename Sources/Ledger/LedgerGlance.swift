import CSQLite
import Foundation
import GRDB
package import Records

/// A quick look at a ledger that changes nothing: whether SQLite can read all of it, and its files.
package struct LedgerGlance: Sendable {
    /// What is wrong; empty where nothing is.
    package var faults: [LedgerCheck.Fault] = []
    /// The files that were taken in; none where the ledger is damaged or of another version.
    package var files: [FileRecord] = []

    /// The version of the library that ledgers are read with.
    package static var libraryVersion: String { String(cString: sqlite3_libversion()) }

    /// Looks; throws where the file is no ledger at all, or of a newer version.
    package init(path: String) throws {
        var configuration = Configuration.ledger("ledger glance")
        // What a killed run left half-written is taken back first, which needs to write.
        configuration.readonly = !FileManager.default.fileExists(atPath: path + "-journal")
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            self = try queue.read { db in
                try LedgerDatabase.verify(db, path: path)
                return try Self(db)
            }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    /// True where every page and every index agree, read anew from the disk; takes minutes on large
    /// ledgers, as making one again does.
    package static func isWhole(path: String) -> Bool {
        guard let queue = try? DatabaseQueue(path: path, configuration: .ledger("ledger glance"))
        else { return false }
        let lines = try? queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(1)") }
        return lines == ["ok"]
    }

    private init(_ db: Database) throws {
        // Unlike integrity_check it does not compare indexes with tables: minutes become seconds.
        for line in try String.fetchAll(db, sql: "PRAGMA quick_check(3)") where line != "ok" {
            faults.append(.corrupt(line))
        }
        guard faults.isEmpty else { return }
        let done = try LedgerSchema.migrator.appliedMigrations(db)
        let missing = LedgerSchema.migrator.migrations.filter { !done.contains($0) }
        if missing.isEmpty {
            files = try LedgerReader(db).files()
        } else {
            faults.append(.olderSchema(missing: missing))
        }
    }
}
