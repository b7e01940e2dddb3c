import GRDB
import Records

/// A file of the ledger as the others see it: which of two is newer, and how it is called.
struct LedgerFile {
    var id: Int64
    var sha256: String
    var exportedOn: Day
    var timezone: String
    /// The name that sorts first among the names of the same bytes.
    var name: String

    /// All files of the ledger, the oldest first.
    static func all(_ db: Database) throws -> [LedgerFile] {
        let sql = """
            SELECT file.id, sha256, exported_on, timezone, min(file_name.name)
            FROM file JOIN file_name ON file_name.file_id = file.id
            GROUP BY file.id ORDER BY exported_on, sha256
            """
        var files: [LedgerFile] = []
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            var row = RowReader(row)
            files.append(
                LedgerFile(
                    id: row.integer(), sha256: row.text(), exportedOn: try row.day(),
                    timezone: row.text(), name: row.text()))
        }
        return files
    }
}
