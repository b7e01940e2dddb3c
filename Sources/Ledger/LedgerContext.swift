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
    private var namesByID: [Int64: String] = [:]

    init(_ db: Database, components: ComponentCodes) throws {
        self.components = components
        files = try LedgerFile.all(db)
        for file in files { namesByID[file.id] = file.name }
    }

    /// The name by which a file is quoted.
    func name(of fileID: Int64) -> String { namesByID[fileID, default: ""] }
}

extension RecordTable {
    /// The columns that every query of records selects, in the order that `read` takes them.
    static var selection: String {
        (["id", "file_id", "sheet", "row_number"] + columns).joined(separator: ", ")
    }

    /// The record of a row that `selection` selected.
    static func read(_ row: Row, _ context: ReadContext) throws -> Record {
        var reader = RowReader(row)
        _ = reader.integer()
        let provenance = Provenance(
            file: context.name(of: reader.integer()), sheet: reader.text(),
            rowNumber: reader.count())
        return try record(from: &reader, at: provenance, context: context)
    }

    /// All records of a query of `selection`.
    static func readAll(
        _ db: Database, where condition: String, _ arguments: StatementArguments = [],
        _ context: ReadContext
    ) throws -> [Record] {
        let sql = "SELECT \(selection) FROM \(name) WHERE \(condition)"
        var records: [Record] = []
        let rows = try Row.fetchCursor(
            try db.cachedStatement(sql: sql), arguments: arguments)
        while let row = try rows.next() { records.append(try read(row, context)) }
        return records
    }
}
