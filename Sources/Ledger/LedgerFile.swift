import GRDB
import Records

/// A file of the ledger as the others see it: which of two is newer, and how it is called.
struct LedgerFile {
    var id: Int64
    var sha256: String
    var exportedOn: Day
    var timezone: String
    /// The name that sorts first among the names of the same bytes; where older files have it too,
    /// with a part of the hash, so that every name means one file.
    var name: String

    /// All files of the ledger, the oldest first.
    static func all(_ db: Database) throws -> [LedgerFile] {
        let sql = """
            SELECT file.id, sha256, exported_on, timezone, min(file_name.name)
            FROM file JOIN file_name ON file_name.file_id = file.id
            GROUP BY file.id ORDER BY exported_on, exported_second, sha256
            """
        var files: [LedgerFile] = []
        var taken: Set<String> = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            var file = LedgerFile(
                id: row.integer(), sha256: row.text(), exportedOn: try row.day(),
                timezone: row.text(), name: row.text())
            if !taken.insert(file.name).inserted { file.name = distinct(file.name, file.sha256) }
            files.append(file)
        }
        return files
    }

    /// `income.xlsx` as `income (1a2b3c4d).xlsx`.
    private static func distinct(_ name: String, _ sha256: String) -> String {
        let mark = " (\(sha256.prefix(8)))"
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
            !name[dot...].contains("/")
        else { return name + mark }
        return name[..<dot] + mark + name[dot...]
    }
}
