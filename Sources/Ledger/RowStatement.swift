import CSQLite
import GRDB
import Money

/// A statement that is run for many rows: prepared once, when the first of them comes.
///
/// Values go straight into the statement and come straight out of it. The ways of GRDB, which make
/// an array of boxed values for each row, would take more time than SQLite itself. Connection,
/// transaction and errors stay GRDB's.
final class RowStatement {
    private let db: Database
    private let sql: String
    private var prepared: Statement?

    init(_ db: Database, _ sql: String) {
        self.db = db
        self.sql = sql
    }

    /// Runs the statement with the values that are written, one for each mark in order.
    func execute(_ write: (inout RowWriter) throws -> Void) throws {
        let statement = try bound(write)
        defer { _ = sqlite3_reset(statement.sqliteStatement) }
        try statement.execute()
    }

    /// Reads the first row that the statement gives for some values; nil where there is none.
    func first<Value>(
        _ write: (inout RowWriter) throws -> Void, _ read: (inout RowReader) throws -> Value
    ) throws -> Value? {
        let rows = LedgerRows(try bound(write))
        return try withExtendedLifetime(rows) {
            guard var row = try rows.next() else { return nil }
            return try read(&row)
        }
    }

    private func bound(_ write: (inout RowWriter) throws -> Void) throws -> Statement {
        let statement = try ready()
        var writer = RowWriter(statement.sqliteStatement)
        try write(&writer)
        try writer.end()
        return statement
    }

    /// Not from the cache of statements: GRDB binds the arguments of another user there anew.
    private func ready() throws -> Statement {
        if let prepared { return prepared }
        let statement = try db.makeStatement(sql: sql)
        // From here on GRDB takes what is bound for valid, and leaves it alone.
        statement.setUncheckedArguments([])
        prepared = statement
        return statement
    }
}

/// The rows that a query gives, one after the other: each is read before the next one is asked for.
final class LedgerRows: DatabaseCursor {
    typealias Element = RowReader

    let _statement: Statement
    var _isDone = false
    /// The texts of the row before, by column.
    private var texts: [String] = []
    /// The currency of the row before.
    private var currency: (code: String, currency: Currency?) = ("", nil)

    /// The rows for the values that are bound already.
    fileprivate init(_ statement: Statement) { _statement = statement }

    init(_ statement: Statement, _ arguments: StatementArguments) throws {
        _statement = statement
        try statement.setArguments(arguments)
    }

    deinit { _ = sqlite3_reset(_statement.sqliteStatement) }

    func _element(sqliteStatement: SQLiteStatement) -> RowReader { RowReader(self) }

    /// A text that is often that of the row before, which then needs no memory of its own.
    func repeatedText(_ bytes: UnsafeBufferPointer<UInt8>, _ column: Int) -> String {
        if texts.isEmpty { texts = Array(repeating: "", count: _statement.columnCount) }
        let isSame = texts[column].utf8.withContiguousStorageIfAvailable { before in
            before.count == bytes.count && (0..<bytes.count).allSatisfy { before[$0] == bytes[$0] }
        }
        if isSame == true { return texts[column] }
        let text = String(decoding: bytes, as: UTF8.self)
        texts[column] = text
        return text
    }

    /// The currency of a code, which nearly always is that of the row before.
    func currency(_ code: String) -> Currency? {
        if code != currency.code { currency = (code, Currency(code: code)) }
        return currency.currency
    }
}

extension Database {
    /// The rows of a query.
    func rows(
        _ sql: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> LedgerRows {
        try LedgerRows(makeStatement(sql: sql), arguments)
    }
}
