import Intake
import Money
import Records
import Tables

/// Rows that are held in memory, for exports that a test writes by hand.
struct ArrayRows: RowSource {
    var rows: [Row]
    private var index = 0

    init(_ rows: [Row]) { self.rows = rows }

    mutating func next(into row: inout Row) throws -> Bool {
        guard index < rows.count else { return false }
        row = rows[index]
        index += 1
        return true
    }
}

/// A workbook of hand-written sheets.
struct Sheets {
    var names: [String] = []
    var rows: [[Row]] = []

    /// Adds a sheet of text cells; the first row has number 1.
    mutating func add(_ name: String, _ texts: [[String]]) {
        add(
            name,
            rows: texts.enumerated().map { index, cells in
                Row(number: index + 1, cells: cells.map(Cell.text))
            })
    }

    mutating func add(_ name: String, rows sheetRows: [Row]) {
        names.append(name)
        rows.append(sheetRows)
    }

    func file(container: String = "xlsx") -> TableFile {
        let rows = rows
        return TableFile(container: container, sheets: names.map { SheetInfo(name: $0) }) { index in
            ArrayRows(rows[index])
        }
    }

    func read(
        container: String = "xlsx", currency: Currency? = nil, market: String? = nil
    ) throws -> FileContents {
        try FileIntake.read(
            file(container: container), name: "file", sha256: "", sizeBytes: 0,
            currency: currency, market: market)
    }
}

/// One row written as `header: value` pairs, laid out under a header.
struct Cells {
    var header: [String]

    /// The texts of a row; columns that are not named hold `other`.
    func row(_ values: [String: String], other: String = "0") -> [String] {
        let known = Set(header.map(Self.key))
        for name in values.keys {
            precondition(known.contains(Self.key(name)), "no column \(name)")
        }
        let byKey = Dictionary(values.map { (Self.key($0.key), $0.value) }) { first, _ in first }
        return header.map { byKey[Self.key($0)] ?? other }
    }

    private static func key(_ header: String) -> String {
        header.filter { !$0.isWhitespace }.lowercased()
    }
}

extension Array<Component> {
    subscript(id: String) -> Component? { first { $0.id.rawValue == id } }

    /// The plain amount of a component; `0` where there is none.
    func plain(_ id: String) -> String { self[id]?.amount.plain ?? "0" }

    /// Nodes whose parts do not add up to them.
    func brokenNodes() -> [String] {
        let parents = Set(compactMap(\.parent))
        return parents.sorted().filter { node in
            let parts = filter { $0.parent == node }
            let whole = filter { $0.id == node }
            return parts.reduce(0) { $0 + $1.amount.ticks }
                != whole.reduce(0) { $0 + $1.amount.ticks }
        }.map(\.rawValue)
    }
}
