import Money
import Records

/// The rules of merging once more, as slowly and plainly as they can be told.
struct MergeOracle {
    /// One of several equal rows of a file: the first one, the second one and so on.
    private struct Unit: Hashable {
        var total: Int64
        var figures: String
        var copy: Int
    }

    private typealias Holding = [Unit: SettlementEntry]

    var current: [SettlementEntry] = []
    var restatements: [Restatement] = []
    var recordCounts: [String: Int] = [:]

    init(_ files: [FileContents]) {
        let newestFirst = files.sorted {
            ($0.facts.exportedOn, $0.facts.sha256) > ($1.facts.exportedOn, $1.facts.sha256)
        }
        for key in Set(files.flatMap(\.entries).map(Self.key)) {
            let holdings = newestFirst.map { file in
                (
                    name: file.facts.name,
                    units: Self.units(file.entries.filter { Self.key($0) == key })
                )
            }
            merge(holdings)
        }
    }

    private static func key(_ entry: SettlementEntry) -> String {
        "\(entry.type)|\(entry.id)|\(entry.orderID)|\(entry.skuID)|\(entry.statementID)|"
            + "\(entry.createdOn.map(\.description) ?? "")|\(entry.settledOn)"
    }

    private static func units(_ entries: [SettlementEntry]) -> Holding {
        var units: Holding = [:]
        for entry in entries {
            let fees = entry.components.filter { $0.parent == .fees }
            let figures = fees.map { "\($0.id) \($0.amount)" }.sorted().joined(separator: ", ")
            var unit = Unit(total: entry.total.ticks, figures: figures, copy: 0)
            while units[unit] != nil { unit.copy += 1 }
            units[unit] = entry
        }
        return units
    }

    private static func inOrder(_ units: Set<Unit>) -> [Unit] {
        units.sorted { ($1.total, $0.figures, $0.copy) < ($0.total, $1.figures, $1.copy) }
    }

    private mutating func merge(_ holdings: [(name: String, units: Holding)]) {
        let count = holdings.map(\.units.count).max() ?? 0
        var standing: Set<Unit> = []
        for holding in holdings {
            for unit in Self.inOrder(Set(holding.units.keys)) where standing.count < count {
                standing.insert(unit)
            }
        }
        for unit in Set(holdings.flatMap(\.units.keys)) {
            let holders = holdings.filter { $0.units[unit] != nil }
            guard let newest = holders.first, let oldest = holders.last,
                let entry = newest.units[unit]
            else { continue }
            recordCounts[oldest.name, default: 0] += 1
            guard !standing.contains(unit) else {
                current.append(entry)
                continue
            }
            let held = Set(newest.units.keys)
            let lost = Self.inOrder(held.subtracting(standing))
            let gained = Self.inOrder(standing.subtracting(held))
            let index = min(lost.firstIndex(of: unit) ?? 0, gained.count - 1)
            let after = holdings.compactMap { $0.units[gained[index]] }.first
            if let after { restatements.append(Restatement(before: entry, after: after)) }
        }
    }
}
