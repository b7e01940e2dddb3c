import Money
import Profiles
import Records
import Tables

/// Adds up the figures of a table that repeats those of the main one: the platform's own sums.
struct ControlRows {
    private let reading: CellReading
    private let tree: FigureTree
    private let currency: Currency
    private let file: String
    private let sheet: String
    private var ticks: [Int64]
    private var firstRow: Int?

    init(_ claim: Claim, _ reading: CellReading, _ currency: Currency, file: String, sheet: String)
    {
        tree = FigureTree(claim.binding)
        ticks = [Int64](repeating: 0, count: tree.columns.count)
        self.reading = reading
        self.currency = currency
        self.file = file
        self.sheet = sheet
    }

    /// Takes in one row.
    mutating func take(_ row: Row) throws(RowProblem) {
        firstRow = firstRow ?? row.number
        for (place, column) in tree.columns.enumerated() where column.isKnown {
            ticks[place] += try reading.ticks(row, column.index, currency) ?? 0
        }
    }

    /// The sum of each column, quoted by the first row.
    var totals: [StatedTotal] {
        guard let firstRow else { return [] }
        return tree.columns.indices.filter { tree.columns[$0].isKnown }.map { place in
            StatedTotal(
                component: tree.columns[place].id, amount: Amount(ticks: ticks[place], currency),
                provenance: Provenance(file: file, sheet: sheet, rowNumber: firstRow))
        }
    }
}
