import GRDB
import Records

/// The logical dump of a ledger: what it says, as canonical text.
///
/// Two ledgers that took in the same files have the same dump, whatever their order: files go by
/// their age, rows by their place in the file, components by their names, and no row ID is shown.
package enum LedgerDump {
    /// The first line: the form of the text, not the version of the schema.
    package static let title = "tieout ledger dump 1"

    /// Tables that are not in the dump, each with the reason.
    package static let leftOut: [String: String] = [
        "account_break": "made of the rows, and made again from them",
        "account_day": "made of the rows, and made again from them",
        "account_source": "made of the rows, and made again from them",
        "account_statement": "made of the rows, and made again from them",
        "account_statement_day": "made of the rows, and made again from them",
        "book_name": "the case book is made of the rows, and made again from them",
        "book_note": "the case book is made of the rows, and made again from them",
        "book_sum": "the case book is made of the rows, and made again from them",
        "claim": "what people did and rows answered, not what the ledger says",
        "claim_event": "what people did and rows answered, not what the ledger says",
        "component": "entries show their components by name",
        "fee_window": "the case book is made of the rows, and made again from them",
        "grdb_migrations": "says how the schema came to be, not what the ledger says",
        "ignored_count": "counts the rows of ignored",
        "journal_file": "what earlier runs found, not what the ledger says",
        "journal_finding": "what earlier runs found, not what the ledger says",
        "journal_run": "what earlier runs found, not what the ledger says",
        "order_case": "the case book is made of the rows, and made again from them",
        "order_finding": "the case book is made of the rows, and made again from them",
        "order_trait": "the case book is made of the rows, and made again from them",
        "touched_day": "marks what is to be made again",
        "touched_order": "marks what is to be made again",
        "touched_statement": "marks what is to be made again",
    ]

    /// The tables of the dump beside those of records.
    static let plainTables = ["meta", "file", "file_name", "stated_total", "ignored", "reject"]

    /// All tables of the dump.
    package static var tables: [String] { plainTables + LedgerSchema.recordTables.map { $0.name } }

    /// Writes the dump line by line, without line ends.
    static func write(_ reader: LedgerReader, _ line: (String) throws -> Void) throws {
        try withoutActuallyEscaping(line) { line in
            try line(title)
            try write(DumpWriter(db: reader.db, files: reader.context.files, line: line), reader)
        }
    }

    private static func write(_ writer: DumpWriter, _ reader: LedgerReader) throws {
        // 1. Facts of the store and the files, the oldest first.
        try writer.metaRows()
        try writer.fileRows()
        // 2. What belongs to files: names, totals, rows that are no records.
        try writer.rows(
            of: "file_name", columns: ["name"], orderedBy: "name")
        try writer.rows(
            of: "stated_total",
            columns: ["sheet", "row_number", "component", "currency", "amount_ticks"],
            orderedBy: "sheet, row_number, component, amount_ticks")
        try writer.rows(
            of: "ignored", columns: ["sheet", "row_number", "rule"],
            orderedBy: "sheet, row_number")
        try writer.rows(
            of: "reject", columns: ["sheet", "row_number", "column_name", "text", "reason"],
            orderedBy: "sheet, row_number, column_name, text, reason")
        // 3. Every row of every file, and what became of it.
        let components = reader.context.components
        for table in LedgerSchema.recordTables {
            try writer.records(of: table.name, columns: table.columns, components)
        }
    }
}

extension LedgerReader {
    /// Writes the logical dump line by line: equal for ledgers of the same files.
    package func dump(_ line: (String) throws -> Void) throws {
        try LedgerDump.write(self, line)
    }
}

/// Writes the parts of a dump.
private struct DumpWriter {
    let db: Database
    /// All files, the oldest first; the dump numbers them from 1.
    let files: [LedgerFile]
    let line: (String) throws -> Void

    func metaRows() throws {
        try header("meta", ["key", "value"])
        // The currency of the account book comes with the book, which the dump leaves out.
        let sql = "SELECT key, value FROM meta WHERE key <> ? ORDER BY key"
        for row in try Row.fetchAll(db, sql: sql, arguments: [LedgerReader.accountCurrency]) {
            try write([text(row, 0), text(row, 1)])
        }
    }

    func fileRows() throws {
        let columns = try db.columns(in: "file").map(\.name).filter { $0 != "id" }
        try header("file", ["file"] + columns)
        let select = try db.cachedStatement(
            sql: "SELECT \(columns.joined(separator: ", ")) FROM file WHERE id = ?")
        for (index, file) in files.enumerated() {
            for row in try Row.fetchAll(select, arguments: [file.id]) {
                try write([number(index)] + columns.indices.map { text(row, $0) })
            }
        }
    }

    func rows(of table: String, columns: [String], orderedBy order: String) throws {
        try header(table, ["file"] + columns)
        let select = try db.cachedStatement(
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(table)
                WHERE file_id = ? ORDER BY \(order)
                """)
        for (index, file) in files.enumerated() {
            let rows = try Row.fetchCursor(select, arguments: [file.id])
            while let row = try rows.next() {
                try write([number(index)] + columns.indices.map { text(row, $0) })
            }
        }
    }

    /// The rows of a table of records, each with its place, fate and standing.
    func records(of table: String, columns: [String], _ components: ComponentCodes) throws {
        let place = ["file", "sheet", "row_number", "fate", "standing", "replaced_by"]
        try header(table, place + columns)
        let numbers = Dictionary(
            uniqueKeysWithValues: files.enumerated().map { ($0.element.id, number($0.offset)) })
        let own = columns.map { "row.\($0)" }.joined(separator: ", ")
        let select = try db.cachedStatement(
            sql: """
                SELECT row.sheet, row.row_number, row.fate, row.standing,
                    newer.file_id, newer.sheet, newer.row_number, \(own)
                FROM \(table) AS row LEFT JOIN \(table) AS newer ON newer.id = row.replaced_by
                WHERE row.file_id = ? ORDER BY row.sheet, row.row_number
                """)
        let componentsIndex = columns.firstIndex(of: "components")
        for (index, file) in files.enumerated() {
            let rows = try Row.fetchCursor(select, arguments: [file.id])
            while let row = try rows.next() {
                var fields = [number(index)] + (0..<4).map { text(row, $0) }
                let newer: Int64? = row[4]
                fields.append(
                    newer.map { "\(numbers[$0, default: "?"])!\(text(row, 5))!\(text(row, 6))" }
                        ?? "")
                fields += try columns.indices.map { column in
                    column == componentsIndex
                        ? try components.names(text(row, 7 + column)) : text(row, 7 + column)
                }
                try write(fields)
            }
        }
    }

    private func header(_ table: String, _ columns: [String]) throws {
        try line("")
        try line("# \(table)")
        try write(columns)
    }

    private func number(_ fileIndex: Int) -> String { "f\(fileIndex + 1)" }

    private func write(_ fields: [String]) throws { try line(fields.joined(separator: "\t")) }

    /// A value on one line; NULL is told apart from an empty text.
    private func text(_ row: Row, _ index: Int) -> String {
        let value: DatabaseValue = row[index]
        switch value.storage {
        case .null: return "\\N"
        case .int64(let number): return String(number)
        case .string(let text):
            guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
                return text
            }
            return text.replacing("\\", with: "\\\\").replacing("\t", with: "\\t")
                .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
        default: return value.description
        }
    }
}
