import GRDB
import Money
import Records

/// Takes the values of a database row one after the other, in the order of the columns.
struct RowReader {
    private let row: Row
    private var index: Int

    init(_ row: Row, from index: Int = 0) {
        self.row = row
        self.index = index
    }

    /// An integer.
    mutating func integer() -> Int64 { row[next()] }

    /// An integer, or nil where there is no value.
    mutating func integerOrNil() -> Int64? { row[next()] }

    /// An integer as a count or number.
    mutating func count() -> Int { row[next()] }

    /// A text.
    mutating func text() -> String { row[next()] }

    /// A text, or nil where there is no value.
    mutating func textOrNil() -> String? { row[next()] }

    /// A truth value.
    mutating func flag() -> Bool { row[next()] }

    /// A case of an enumeration by its name.
    mutating func named<Name: RawRepresentable<String>>(_ type: Name.Type) throws -> Name {
        let text = text()
        guard let value = Name(rawValue: text) else { throw Self.unreadable(text) }
        return value
    }

    /// A day.
    mutating func day() throws -> Day {
        let text = text()
        guard let day = Day(ledgerText: text) else { throw Self.unreadable(text) }
        return day
    }

    /// A day, or nil where there is no value.
    mutating func dayOrNil() throws -> Day? {
        guard let text = textOrNil() else { return nil }
        guard let day = Day(ledgerText: text) else { throw Self.unreadable(text) }
        return day
    }

    /// A currency.
    mutating func currency() throws -> Currency {
        let text = text()
        guard let currency = Currency(code: text) else { throw Self.unreadable(text) }
        return currency
    }

    /// A currency, or nil where there is no value.
    mutating func currencyOrNil() throws -> Currency? {
        guard let text = textOrNil() else { return nil }
        guard let currency = Currency(code: text) else { throw Self.unreadable(text) }
        return currency
    }

    /// An amount in ticks of a currency.
    mutating func amount(_ currency: Currency) -> Amount { Amount(ticks: integer(), currency) }

    /// An amount in ticks of a currency, or nil where there is no value.
    mutating func amountOrNil(_ currency: Currency) -> Amount? {
        integerOrNil().map { Amount(ticks: $0, currency) }
    }

    /// The error for a text that no version of the program writes at its place.
    static func unreadable(_ text: String) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable value \"\(text)\"")
    }

    private mutating func next() -> Int {
        defer { index += 1 }
        return index
    }
}

extension Day {
    /// A day from the ISO 8601 text of the ledger; as `init(iso:)` without its allocations, since
    /// a run reads some millions of days.
    init?(ledgerText text: String) {
        var text = text
        let parsed: Day? = text.withUTF8 { bytes in
            guard bytes.count == 10 else { return nil }
            var digits = (0, 0, 0)
            for index in 0..<4 { digits.0 = digits.0 * 10 + Int(bytes[index]) - 0x30 }
            for index in 5..<7 { digits.1 = digits.1 * 10 + Int(bytes[index]) - 0x30 }
            for index in 8..<10 { digits.2 = digits.2 * 10 + Int(bytes[index]) - 0x30 }
            return Day(year: digits.0, month: digits.1, day: digits.2)
        }
        guard let parsed else { return nil }
        self = parsed
    }
}
