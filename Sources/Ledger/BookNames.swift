import GRDB
import Records

/// The numbers that stand for the names of sums and components in the case book.
final class BookNames {
    private let db: Database
    private var names: [Int64: String] = [:]
    private var numbers: [String: Int64] = [:]
    private var components: [Int64: ComponentID] = [:]
    private var numbersOfComponents: [ComponentID: Int64] = [:]

    init(_ db: Database) throws {
        self.db = db
        try load()
    }

    private func load() throws {
        let rows = try db.rows("SELECT id, name FROM book_name")
        while var row = try rows.next() {
            let (number, name) = (row.integer(), row.text())
            names[number] = name
            numbers[name] = number
        }
    }

    /// The name of a number; it may have been given since this was loaded.
    func name(of number: Int64) throws -> String {
        if let name = names[number] { return name }
        try load()
        guard let name = names[number] else { throw RowReader.unreadable("name \(number)") }
        return name
    }

    /// The number of a name; a new name gets one.
    private func number(of name: String) throws -> Int64 {
        if let number = numbers[name] { return number }
        let insert = try db.cachedStatement(sql: "INSERT INTO book_name (name) VALUES (?)")
        try insert.execute(arguments: [name])
        names[db.lastInsertedRowID] = name
        numbers[name] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    /// Parts with numbers for their names; a run is kept for lists of the same kind.
    func numbered(_ parts: [BookPart], _ run: inout Run) throws -> [NumberedPart] {
        run.begin()
        return try parts.map { part in
            let found = try run.next(where: { $0.name == part.name }) {
                (part.name, try number(of: part.name))
            }
            return NumberedPart(number: found.number, count: part.count, ticks: part.ticks)
        }
    }

    typealias Run = RecentRun<(name: String, number: Int64)>

    /// Charges as parts, with numbers for their components.
    func numbered(_ charges: [OrderCharges.Charge]) throws -> [NumberedPart] {
        try charges.map { charge in
            let known = numbersOfComponents[charge.component]
            let number = try known ?? number(of: charge.component.rawValue)
            if known == nil { numbersOfComponents[charge.component] = number }
            return NumberedPart(number: number, count: 1, ticks: charge.ticks)
        }
    }

    /// The charges that `numbered` made parts of.
    func charges(_ parts: [NumberedPart]) throws -> [OrderCharges.Charge] {
        try parts.map { part in
            let known = components[part.number]
            let component = try known ?? ComponentID(name(of: part.number))
            if known == nil { components[part.number] = component }
            return OrderCharges.Charge(component, ticks: part.ticks)
        }
    }

    /// Parts with their names.
    func named(_ parts: [NumberedPart]) throws -> [BookPart] {
        try parts.map { BookPart(try name(of: $0.number), count: $0.count, ticks: $0.ticks) }
    }
}

/// An amount that is part of a sum, by the number of the sum's name.
struct NumberedPart {
    var number: Int64
    var count: Int
    var ticks: Int64

    /// The parts of a text that `LedgerText.add(_:)` made.
    static func parts(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [NumberedPart] {
        var parts: [NumberedPart] = []
        var fields: (Int64, Int64, Int64) = (0, 0, 0)
        var field = 0
        var isNegative = false
        for index in 0...bytes.count where !bytes.isEmpty {
            // The end closes the last part as a comma closes the others.
            let byte = index < bytes.count ? bytes[index] : UInt8(ascii: ",")
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                fields.2 = fields.2 &* 10 &+ Int64(byte - 0x30)
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: ":"):
                fields = (fields.1, isNegative ? -fields.2 : fields.2, 0)
                (field, isNegative) = (field + 1, false)
            default:
                guard field == 2 else {
                    throw RowReader.unreadable(String(decoding: bytes, as: UTF8.self))
                }
                parts.append(
                    NumberedPart(
                        number: fields.0, count: Int(fields.1),
                        ticks: isNegative ? -fields.2 : fields.2))
                (fields, field, isNegative) = ((0, 0, 0), 0, false)
            }
        }
        return parts
    }
}

extension LedgerText {
    /// Adds `number:count:ticks` of each part.
    mutating func add(_ parts: [NumberedPart]) {
        for part in parts {
            if !isEmpty { add(",") }
            add(part.number)
            add(":")
            add(Int64(part.count))
            add(":")
            add(part.ticks)
        }
    }
}

/// Sums of parts by the numbers of their names.
struct NumberedSums {
    private var sums: [Int64: (count: Int, ticks: Int64)] = [:]

    /// Adds a part, or takes it away.
    mutating func add(_ part: NumberedPart, sign: Int) {
        let added = (count: sign * part.count, ticks: Int64(sign) * part.ticks)
        sums[part.number, default: (0, 0)].count += added.count
        sums[part.number, default: (0, 0)].ticks += added.ticks
    }

    /// The sums in order of their numbers.
    var parts: [NumberedPart] {
        sums.map { NumberedPart(number: $0.key, count: $0.value.count, ticks: $0.value.ticks) }
            .sorted { $0.number < $1.number }
    }
}
