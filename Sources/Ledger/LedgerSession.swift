import GRDB
import Money
package import Records

/// How the records of a file fared when the ledger took it in.
package struct MergeResult: Hashable, Sendable {
    /// Rows that no older file of the ledger holds.
    package var records: Int
    /// Rows that an older file holds already.
    package var duplicates: Int
    /// Entries that were found restated.
    package var restated: Int
}

/// The changes of one transaction; use it only inside `LedgerDatabase.update`.
package final class LedgerSession {
    let db: Database
    /// An error in the middle of a file: the transaction must not stand, whoever caught it.
    private(set) var failure: (any Error)?

    init(_ db: Database) { self.db = db }

    /// The state that the changes so far have made.
    package func reader() throws -> LedgerReader { try LedgerReader(db) }

    /// Whether the ledger holds a file of these bytes.
    package func holds(sha256: String) throws -> Bool { try fileID(sha256: sha256) != nil }

    /// Takes a file in; known bytes only get another name.
    ///
    /// Contents that cannot be right are refused before anything is written, and other files can
    /// follow; an error of the database ends the whole update.
    package func take(_ contents: FileContents) throws -> MergeResult {
        if let fileID = try fileID(sha256: contents.facts.sha256) {
            try insertName(contents.facts.name, fileID: fileID)
            return MergeResult(records: 0, duplicates: contents.recordCount, restated: 0)
        }
        try FileWriter.check(contents)
        do {
            let fileID = try FileWriter(db: db).write(contents)
            return try FileMerger(db: db, fileID: fileID).merge()
        } catch {
            failure = error
            throw error
        }
    }

    /// Notes one more name of bytes that the ledger holds.
    package func addName(_ name: String, sha256: String) throws {
        guard let fileID = try fileID(sha256: sha256) else {
            throw LedgerError.unknownFile(sha256: sha256)
        }
        try insertName(name, fileID: fileID)
    }

    /// Notes a fact about the store; a later one of the same key replaces it.
    package func setMeta(_ key: String, _ value: String) throws {
        try db.execute(
            sql: """
                INSERT INTO meta (key, value) VALUES (?, ?)
                ON CONFLICT (key) DO UPDATE SET value = excluded.value
                """, arguments: [key, value])
    }

    private func fileID(sha256: String) throws -> Int64? {
        let select = try db.cachedStatement(sql: "SELECT id FROM file WHERE sha256 = ?")
        return try Int64.fetchOne(select, arguments: [sha256])
    }

    private func insertName(_ name: String, fileID: Int64) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO file_name (file_id, name) VALUES (?, ?)",
            arguments: [fileID, name])
    }
}
