import CSQLite
import GRDB
import Money
import Records

/// Takes the values of a database row one after the other, in the order of the columns.
struct RowReader {
    private let rows: LedgerRows
    private let statement: SQLiteStatement
    private var index: CInt = 0

    init(_ rows: LedgerRows) {
        self.rows = rows
        statement = rows._statement.sqliteStatement
    }

    /// The same row from another column on.
    func moved(to index: Int) -> RowReader {
        var reader = self
        reader.index = CInt(index)
        return reader
    }

    /// An integer.
    mutating func integer() -> Int64 {
        let column = next()
        precondition(sqlite3_column_type(statement, column) == SQLITE_INTEGER)
        return sqlite3_column_int64(statement, column)
    }

    /// An integer, or nil where there is no value.
    mutating func integerOrNil() -> Int64? {
        guard hasValue() else {
            index += 1
            return nil
        }
        return integer()
    }

    /// An integer as a count or number.
    mutating func count() -> Int { Int(integer()) }

    /// A text.
    mutating func text() -> String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// A text, or nil where there is no value.
    mutating func textOrNil() -> String? {
        guard hasValue() else {
            index += 1
            return nil
        }
        return text()
    }

    /// A text that is often the same in one row after the other.
    mutating func repeatedText() -> String {
        let (rows, column) = (rows, Int(index))
        return withBytes { rows.repeatedText($0, column) }
    }

    /// A truth value.
    mutating func flag() -> Bool { integer() != 0 }

    /// A case of an enumeration by its name.
    mutating func named<Name: RawRepresentable<String>>(_ type: Name.Type) throws -> Name {
        let text = text()
        guard let value = Name(rawValue: text) else { throw Self.unreadable(text) }
        return value
    }

    /// A day.
    mutating func day() throws -> Day {
        guard let day = withBytes({ Day(ledgerText: $0) }) else { throw unreadable() }
        return day
    }

    /// A day, or nil where there is no value.
    mutating func dayOrNil() throws -> Day? {
        guard hasValue() else {
            index += 1
            return nil
        }
        return try day()
    }

    /// A currency.
    mutating func currency() throws -> Currency {
        let text = text()
        guard let currency = rows.currency(text) else { throw Self.unreadable(text) }
        return currency
    }

    /// A currency, or nil where there is no value.
    mutating func currencyOrNil() throws -> Currency? {
        guard hasValue() else {
            index += 1
            return nil
        }
        return try currency()
    }

    /// An amount in ticks of a currency.
    mutating func amount(_ currency: Currency) -> Amount { Amount(ticks: integer(), currency) }

    /// An amount in ticks of a currency, or nil where there is no value.
    mutating func amountOrNil(_ currency: Currency) -> Amount? {
        integerOrNil().map { Amount(ticks: $0, currency) }
    }

    /// The bytes of a text, where they stand.
    mutating func withBytes<Value>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        let column = next()
        let start = sqlite3_column_text(statement, column)
        precondition(start != nil)
        let count = Int(sqlite3_column_bytes(statement, column))
        return try body(UnsafeBufferPointer(start: start, count: count))
    }

    /// The error for a text that no version of the program writes at its place.
    static func unreadable(_ text: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable value \"\(text)\"")
    }

    /// The error for the value that was taken last.
    private func unreadable() -> DatabaseError {
        var before = moved(to: Int(index) - 1)
        return Self.unreadable(before.text())
    }

    private func hasValue() -> Bool { sqlite3_column_type(statement, index) != SQLITE_NULL }

    private mutating func next() -> CInt {
        defer { index += 1 }
        return index
    }
}
