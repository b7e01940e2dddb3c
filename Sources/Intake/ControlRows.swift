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
    /// The component that each column is summed up for; nil for unknown columns of a sheet that
    /// breaks down several.
    private let targets: [ComponentID?]
    private var ticks: [ComponentID: Int64] = [:]
    private var firstRow: Int?

    init(
        _ claim: HeaderClaim, _ reading: CellReading, _ currency: Currency, file: String,
        sheet: String
    ) {
        tree = FigureTree(claim.binding)
        let known = tree.columns.map { column in
            column.isKnown ? Self.target(of: column.index, in: claim.binding) : nil
        }
        let all = Set(known.compactMap { $0 })
        targets = known.map { $0 ?? (all.count == 1 ? all.first : nil) }
        self.reading = reading
        self.currency = currency
        self.file = file
        self.sheet = sheet
    }

    /// Takes in one row.
    mutating func take(_ row: Row) throws(RowProblem) {
        firstRow = firstRow ?? row.number
        for (place, column) in tree.columns.enumerated() {
            guard let target = targets[place] else { continue }
            if column.isKnown {
                ticks[target, default: 0] += try reading.ticks(row, column.index, currency) ?? 0
            } else if let amount = try? reading.ticks(row, column.index, currency) {
                ticks[target, default: 0] += amount
            }
        }
    }

    /// The sum of each component, quoted by the first row.
    var totals: [StatedTotal] {
        guard let firstRow else { return [] }
        return ticks.sorted { $0.key < $1.key }.map { component, ticks in
            StatedTotal(
                component: component, amount: Amount(ticks: ticks, currency),
                provenance: Provenance(file: file, sheet: sheet, rowNumber: firstRow))
        }
    }

    /// The figure that the column is broken out of, or its own.
    private static func target(of index: Int, in binding: HeaderBinding) -> ComponentID? {
        let column = binding.columns.first { $0.index == index }
        guard case .money(let money) = column?.meaning else { return nil }
        return money.nodes.last ?? money.id
    }
}
