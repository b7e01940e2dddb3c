import Money
import Profiles
import Records
import Tables

/// The columns of amounts that other columns of the row name, as one header has them.
struct NamedAmountColumns {
    /// An amount of a row with its meaning.
    struct Found {
        var column: MoneyColumn
        var ticks: Int64
        /// In the export's own words.
        var name: String
        var isKnown: Bool

        func component(_ currency: Currency) -> Component {
            Component(
                column.id, Amount(ticks: ticks, currency), group: column.group, parent: .total,
                isKnown: isKnown)
        }
    }

    private struct Place {
        var amount: Int
        var names: [Int]
        var fallback: MoneyColumn?
        var isReversed: Bool
    }

    private let places: [Place]
    private let names: FeeNames

    init(_ layout: TableLayout, _ binding: HeaderBinding) {
        names = layout.feeNames
        places = layout.namedAmounts.compactMap { named in
            guard let amount = binding.index(of: named.amount) else { return nil }
            return Place(
                amount: amount, names: named.names.compactMap { binding.index(of: $0) },
                fallback: named.fallback, isReversed: named.isReversed)
        }
    }

    var isEmpty: Bool { places.isEmpty }

    /// True where the row states none of the amounts.
    func areEmpty(_ row: Row) -> Bool {
        places.allSatisfy { CellReading.isNull(row, $0.amount) }
    }

    /// The amounts that a row states, zeros too.
    func amounts(
        _ row: Row, _ reading: CellReading, _ currency: Currency
    ) throws(RowProblem) -> [Found] {
        var found: [Found] = []
        for place in places {
            guard let ticks = try reading.ticks(row, place.amount, currency) else { continue }
            let texts = place.names.map { reading.text(row, $0) }.filter { !$0.isEmpty }
            let known = names.column(of: texts) ?? (texts.isEmpty ? place.fallback : nil)
            let column = known ?? MoneyColumn(id: Self.id(of: texts), group: .fee)
            let isReversed = place.isReversed != column.isReversed
            found.append(
                Found(
                    column: column, ticks: isReversed ? -ticks : ticks,
                    name: texts.last ?? "", isKnown: known != nil))
        }
        return found
    }

    /// The ID of an amount whose name no page knows.
    private static func id(of texts: [String]) -> ComponentID {
        let name = HeaderText.kebab(texts.last ?? "")
        return ComponentID(name.isEmpty ? "unnamed" : name)
    }
}

extension HeaderBinding {
    /// The column that a page means by a field's name or by headers.
    func index(of column: NamedAmount.Column) -> Int? {
        switch column {
        case .field(let field): index(of: field)
        case .headers(let headers): index(ofHeader: headers)
        }
    }
}
