import GRDB
import Records

/// A record, and the age of the file that it is quoted from.
struct Placed<Record> {
    var record: Record
    /// The file's place among all files, the oldest first.
    var fileIndex: Int
    var provenance: Provenance
}

extension RecordTable {
    /// The columns that every query of records selects first, in the order that `read` takes them.
    static var selection: String {
        (["id", "file_id", "sheet", "row_number"] + columns).joined(separator: ", ")
    }

    /// How many columns `selection` has: the index of the first one after it.
    static var selectionCount: Int { columns.count + 4 }

    /// The record of a row that `selection` selected.
    static func read(_ row: inout RowReader, _ context: ReadContext) throws -> Placed<Record> {
        _ = row.integer()
        let fileIndex = try context.fileIndex(of: row.integer())
        let provenance = Provenance(
            file: context.files[fileIndex].name, sheet: row.repeatedText(),
            rowNumber: row.count())
        let record = try record(from: &row, at: provenance, context: context)
        return Placed(record: record, fileIndex: fileIndex, provenance: provenance)
    }

    /// The records that meet a condition, in the table's order.
    static func readAll(
        _ db: Database, _ context: ReadContext, where condition: String,
        _ arguments: StatementArguments = StatementArguments()
    ) throws -> [Record] {
        let select = try db.cachedStatement(
            sql: "SELECT \(selection) FROM \(name) WHERE \(condition)")
        var records: [Placed<Record>] = []
        let rows = try LedgerRows(select, arguments)
        while var row = try rows.next() { records.append(try read(&row, context)) }
        return sorted(records)
    }

    /// The records in the table's order.
    static func sorted(_ records: [Placed<Record>]) -> [Record] {
        guard records.count > 1 else { return records.map(\.record) }
        return records.sorted(by: isInOrder).map(\.record)
    }

    /// Whether a record comes before another one; equals by the age of file and the row, never by
    /// their place in the table, which tells in what order the files came.
    static func isInOrder(_ left: Placed<Record>, _ right: Placed<Record>) -> Bool {
        if precedes(left.record, right.record) { return true }
        if precedes(right.record, left.record) { return false }
        return (left.fileIndex, left.provenance) < (right.fileIndex, right.provenance)
    }
}
