import Foundation
import GRDB

/// A copy of a ledger as one finished update left it.
package enum LedgerCopy {
    /// Writes a consistent copy to a new file; the ledger itself is only read.
    ///
    /// SQLite writes the copy page by page in order, without free pages; the bytes may differ from
    /// the ledger's, what it says does not.
    package static func write(_ path: String, to target: String) throws {
        var configuration = Configuration.ledger("ledger copy")
        configuration.busyMode = .timeout(5)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.read { db in try LedgerDatabase.verify(db, path: path) }
            try queue.vacuum(into: target)
            try queue.close()
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }
}

extension LedgerDatabase {
    /// Takes over what another ledger of the store has noted of its runs: no file tells it, so that
    /// a ledger that is made anew cannot make it again.
    package func takeJournal(from path: String) throws {
        try withoutTransaction { db in
            try db.execute(sql: "ATTACH DATABASE ? AS old", arguments: [path])
            defer { try? db.execute(sql: "DETACH DATABASE old") }
            try db.inTransaction {
                for table in [
                    "journal_run", "journal_file", "journal_finding", "claim", "claim_event",
                ] {
                    try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM old.\(table)")
                }
                return .commit
            }
        }
    }
}
