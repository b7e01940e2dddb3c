import CSQLite
import GRDB
import Money
import Records

/// Gives the values of a row to a statement one after the other, in the order of its marks.
struct RowWriter {
    private let statement: SQLiteStatement
    private var index: CInt = 0
    private var failure = SQLITE_OK

    init(_ statement: SQLiteStatement) { self.statement = statement }

    /// An integer.
    mutating func add(_ number: Int64) { note(sqlite3_bind_int64(statement, next(), number)) }

    /// An integer, or no value.
    mutating func add(_ number: Int64?) {
        guard let number else { return addNothing() }
        add(number)
    }

    /// A count or number.
    mutating func add(_ count: Int) { add(Int64(count)) }

    /// A count or number, or no value.
    mutating func add(_ count: Int?) { add(count.map { Int64($0) }) }

    /// A truth value.
    mutating func add(_ flag: Bool) { add(flag ? 1 as Int64 : 0) }

    /// A text.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
    }

    /// A text, or no value.
    mutating func add(_ text: String?) {
        guard let text else { return addNothing() }
        add(text)
    }

    /// A day.
    mutating func add(_ day: Day) { day.withLedgerText { add($0) } }

    /// A day, or no value.
    mutating func add(_ day: Day?) {
        guard let day else { return addNothing() }
        add(day)
    }

    /// A text by its bytes; it ends where a C string would, beyond which SQLite promises nothing.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = bytes.firstIndex(of: 0) ?? bytes.count
        note(tieout_bindText(statement, next(), bytes.baseAddress, CInt(clamping: count)))
    }

    /// A text by its bytes.
    mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

    /// Throws where a value could not be taken; all marks must have one.
    func end() throws {
        precondition(index == sqlite3_bind_parameter_count(statement))
        guard failure != SQLITE_OK else { return }
        throw DatabaseError(resultCode: ResultCode(rawValue: failure))
    }

    mutating func addNothing() { note(sqlite3_bind_null(statement, next())) }

    private mutating func next() -> CInt {
        index += 1
        return index
    }

    private mutating func note(_ code: CInt) {
        if code != SQLITE_OK { failure = code }
    }
}

/// A text that is made byte by byte and kept for the next one: most rows have such a text.
struct LedgerText {
    private(set) var bytes: [UInt8] = []

    var isEmpty: Bool { bytes.isEmpty }

    /// Begins another text.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Adds an ASCII letter.
    mutating func add(_ letter: Unicode.Scalar) { bytes.append(UInt8(ascii: letter)) }

    /// Adds a number in decimal.
    mutating func add(_ number: Int64) {
        if number < 0 { add("-") }
        let start = bytes.count
        var rest = number.magnitude
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        } while rest > 0
        bytes[start...].reverse()
    }
}

extension Day {
    /// The ISO 8601 text of the day, as `description` without its memory.
    func withLedgerText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let (year, month, day) = parts
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { bytes in
            func put(_ number: Int, at index: Int) {
                bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
                bytes[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
            }
            put(year / 100, at: 0)
            put(year % 100, at: 2)
            bytes[4] = UInt8(ascii: "-")
            put(month, at: 5)
            bytes[7] = UInt8(ascii: "-")
            put(day, at: 8)
            body(UnsafeBufferPointer(bytes))
        }
    }

    /// A day from the text of the ledger; as `init(iso:)` without its memory, since a run reads
    /// some millions of days.
    init?(ledgerText text: String) {
        var text = text
        guard let day = text.withUTF8({ Day(ledgerText: $0) }) else { return nil }
        self = day
    }

    /// A day from the bytes of its text.
    init?(ledgerText bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10 else { return nil }
        func number(_ range: Range<Int>) -> Int {
            var number = 0
            for index in range { number = number * 10 + Int(bytes[index]) - 0x30 }
            return number
        }
        self.init(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    }
}
