import GRDB
import Records

/// Notes which days and statements of the account book are to be made again.
///
/// The notes are part of the transaction that changes the rows: a program killed before the book
/// is made again leaves them for the next one.
struct TouchedParts {
    let db: Database

    /// One kind of note, and the column of a record's table that says which one is touched.
    struct Part {
        var table: String
        var column: String
    }

    /// Notes what all rows of a file belong to.
    func touch(fileID: Int64) throws {
        try touch(EntryTable.self, fileID)
        try touch(WalletTable.self, fileID)
    }

    /// Notes what one row belongs to.
    func touch<Table: RecordTable>(_ table: Table.Type, rowID: Int64) throws {
        for part in Table.touched {
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO \(part.table) SELECT \(part.column) FROM \(Table.name)
                    WHERE id = ? AND \(part.column) <> ''
                    """
            ).execute(arguments: [rowID])
        }
    }

    private func touch<Table: RecordTable>(_ table: Table.Type, _ fileID: Int64) throws {
        for part in Table.touched {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO \(part.table) SELECT DISTINCT \(part.column)
                    FROM \(Table.name) WHERE file_id = ? AND \(part.column) <> ''
                    """, arguments: [fileID])
        }
    }
}
