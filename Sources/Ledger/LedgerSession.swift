import GRDB
package import Money
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

    /// For the books that are kept in the same transaction.
    var database: Database { db }

    /// The state that the changes so far have made.
    package func reader() throws -> LedgerReader { try LedgerReader(db) }

    /// Whether the ledger holds a file of these bytes.
    package func holds(sha256: String) throws -> Bool { try fileID(sha256: sha256) != nil }

    /// The account book, to be brought up to date with what this session took in.
    package func accountBook(in currency: Currency) throws -> AccountBookUpdate {
        try AccountBookUpdate(self, currency: currency)
    }

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
            let merger = try FileMerger(db: db, fileID: fileID)
            let (result, repeatedOrders) = try merger.merge()
            try TouchedOrders(db: db).note(file: fileID, repeating: repeatedOrders)
            try touchNamesake(of: contents.facts.name, besides: fileID)
            return result
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

    /// A fact about the store as it was noted last.
    package func meta(_ key: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
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

    /// Findings quote rows by the name of their file: a name that sorts before it touches them.
    private func insertName(_ name: String, fileID: Int64) throws {
        let before = try bestName(fileID: fileID)
        try db.execute(
            sql: "INSERT OR IGNORE INTO file_name (file_id, name) VALUES (?, ?)",
            arguments: [fileID, name])
        guard try bestName(fileID: fileID) != before else { return }
        try touchRows(ofFile: fileID)
        try touchNamesake(of: name, besides: fileID)
        if let before { try touchNamesake(of: before, besides: fileID) }
    }

    /// Of files of one name the oldest goes by it: another one may be the oldest now, or no more.
    private func touchNamesake(of name: String, besides fileID: Int64) throws {
        let oldest = try Int64.fetchOne(
            db,
            sql: """
                SELECT id FROM file
                WHERE id <> ?2 AND id IN (SELECT file_id FROM file_name WHERE name = ?1)
                    AND ?1 = (SELECT min(name) FROM file_name WHERE file_id = file.id)
                    AND (exported_on, exported_second, sha256) > (
                        SELECT exported_on, exported_second, sha256 FROM file WHERE id = ?2)
                ORDER BY exported_on, exported_second, sha256 LIMIT 1
                """, arguments: [name, fileID])
        if let oldest { try touchRows(ofFile: oldest) }
    }

    private func touchRows(ofFile fileID: Int64) throws {
        try TouchedOrders(db: db).note(file: fileID)
        try TouchedParts(db: db).touch(fileID: fileID)
    }

    private func bestName(fileID: Int64) throws -> String? {
        try String.fetchOne(
            db, sql: "SELECT min(name) FROM file_name WHERE file_id = ?", arguments: [fileID])
    }
}
