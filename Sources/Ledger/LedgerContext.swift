import GRDB
import Records

/// What writing a record needs beside the record.
final class WriteContext {
    let components: ComponentCodes
    private var texts: [Day: String] = [:]

    init(components: ComponentCodes) { self.components = components }

    /// The ISO 8601 text of a day, made once for each day.
    func text(_ day: Day?) -> String? {
        guard let day else { return nil }
        if let text = texts[day] { return text }
        let text = day.description
        texts[day] = text
        return text
    }
}

/// What reading records needs beside their rows.
final class ReadContext {
    let components: ComponentCodes
    /// All files, the oldest first.
    let files: [LedgerFile]
    /// Each file's place in `files`.
    private let indexes: [Int64: Int]

    init(_ db: Database, components: ComponentCodes) throws {
        self.components = components
        files = try LedgerFile.all(db)
        indexes = Dictionary(
            uniqueKeysWithValues: files.enumerated().map { ($0.element.id, $0.offset) })
    }

    /// A file's place in `files`: its age among all files.
    func fileIndex(of fileID: Int64) throws -> Int {
        guard let index = indexes[fileID] else { throw RowReader.unreadable("file \(fileID)") }
        return index
    }

    /// The place of a row whose next columns are file, sheet and row number.
    func place(_ row: inout RowReader) throws -> Provenance {
        let file = files[try fileIndex(of: row.integer())].name
        return Provenance(file: file, sheet: row.text(), rowNumber: row.count())
    }

    /// One wallet row by its place in the table.
    func walletRow(_ id: Int64, _ db: Database) throws -> WalletRow? {
        try WalletTable.readAll(db, self, where: "id = ?", [id]).first
    }
}
