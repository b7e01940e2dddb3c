import GRDB
import Records

/// The numbers that stand for the names of sums and components in the case book, and the texts
/// that are made of them.
final class BookNames {
    private let db: Database
    private var names: [Int64: String] = [:]
    private var numbers: [String: Int64] = [:]

    init(_ db: Database) throws {
        self.db = db
        try load()
    }

    private func load() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, name FROM book_name")
        while let row = try rows.next() {
            names[row[0]] = row[1]
            numbers[row[1]] = row[0]
        }
    }

    /// The name of a number; it may have been given since this was loaded.
    private func name(of number: Int64) throws -> String? {
        if names[number] == nil { try load() }
        return names[number]
    }

    /// The number of a name; a new name gets one.
    func number(of name: String) throws -> Int64 {
        if let number = numbers[name] { return number }
        let insert = try db.cachedStatement(sql: "INSERT INTO book_name (name) VALUES (?)")
        try insert.execute(arguments: [name])
        names[db.lastInsertedRowID] = name
        numbers[name] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    /// `name:count:ticks` of each part, by number.
    func text(_ parts: [BookPart]) throws -> String {
        var text = ""
        for part in parts {
            if !text.isEmpty { text += "," }
            text += String(try number(of: part.name))
            text += ":"
            text += String(part.count)
            text += ":"
            text += String(part.ticks)
        }
        return text
    }

    /// The parts of a text that `text(_:)` made.
    func parts(_ text: String) throws -> [BookPart] {
        var parts: [BookPart] = []
        var numbers: [Int64] = []
        var number: Int64 = 0
        var isNegative = false
        func end() throws {
            numbers.append(isNegative ? -number : number)
            (number, isNegative) = (0, false)
        }
        func endPart() throws {
            try end()
            guard numbers.count == 3, let name = try name(of: numbers[0]) else {
                throw RowReader.unreadable(text)
            }
            parts.append(BookPart(name, count: Int(numbers[1]), ticks: numbers[2]))
            numbers.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number &* 10 &+ Int64(byte - 0x30)
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: ":"): try end()
            default: try endPart()
            }
        }
        if !text.isEmpty { try endPart() }
        return parts
    }
}
