import GRDB
import Money
import Records

/// What writing a record needs beside the record.
final class WriteContext {
    let components: ComponentCodes
    private var last: (currency: Currency, code: String)?

    init(components: ComponentCodes) { self.components = components }

    /// The code of a currency, which nearly always is that of the row before.
    func code(_ currency: Currency) -> String {
        if let last, last.currency == currency { return last.code }
        let code = currency.code
        last = (currency, code)
        return code
    }
}

/// What reading records needs beside their rows.
final class ReadContext {
    let components: ComponentCodes
    /// All files, the oldest first.
    let files: [LedgerFile]
    /// Each file's place in `files`.
    private let indexes: [Int64: Int]
    /// The file that was asked for last.
    private var last: (fileID: Int64, index: Int)?

    init(_ db: Database, components: ComponentCodes) throws {
        self.components = components
        files = try LedgerFile.all(db)
        indexes = Dictionary(
            uniqueKeysWithValues: files.enumerated().map { ($0.element.id, $0.offset) })
    }

    /// A file's place in `files`: its age among all files.
    func fileIndex(of fileID: Int64) throws -> Int {
        if let last, last.fileID == fileID { return last.index }
        guard let index = indexes[fileID] else { throw RowReader.unreadable("file \(fileID)") }
        last = (fileID, index)
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
