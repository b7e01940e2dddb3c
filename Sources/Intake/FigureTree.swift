import Money
import Profiles
import Records

/// The money columns of one file, with their places in the tree of figures as far as the header
/// decides them; where it does not, the sums of each row do.
struct FigureTree {
    /// A money column, known or not.
    struct Column {
        var index: Int
        var id: ComponentID
        var group: Component.Group
        /// The nodes that may contain it, the nearest first; the first does if it is certain.
        var nodes: [ComponentID]
        var isKnown = true
        /// True where the export writes it with the other sign than the seller's.
        var isReversed = false
        /// True where the row's sums decide whether and where it is a part.
        var isUncertain = false
    }

    let columns: [Column]
    /// The places in `columns` of the certain parts of each node.
    private let certainParts: [ComponentID: [Int]]
    private let places: [ComponentID: Int]
    /// Nodes that may have uncertain parts, the deepest first.
    private let openNodes: [ComponentID]

    init(_ binding: HeaderBinding, addsRepeatedColumns: Bool = false) {
        var columns: [Column] = []
        var neighbour: MoneyColumn?
        for column in binding.columns {
            let isRead = !column.isRepeated || addsRepeatedColumns
            if case .money(let money) = column.meaning, isRead {
                columns.append(Self.known(money, at: column.index, in: binding))
                neighbour = money
            } else if Self.mayHoldUnknownMoney(column) {
                let nodes = Self.nodes(around: neighbour, in: binding)
                if !nodes.isEmpty || !NumberWords.occur(in: column.header) {
                    columns.append(
                        Self.unknown(
                            column, nodes, isTotalComputed: binding.index(of: .total) == nil))
                }
            }
        }
        self.columns = columns
        places = Dictionary(
            columns.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        certainParts = Dictionary(
            columns.indices.compactMap { place in
                let column = columns[place]
                guard !column.isUncertain, let node = column.nodes.first else { return nil }
                return (node, [place])
            }, uniquingKeysWith: +)
        var depths: [ComponentID: Int] = [:]
        for column in columns where column.isUncertain {
            for (offset, node) in column.nodes.enumerated() {
                depths[node] = column.nodes.count - offset
            }
        }
        openNodes = depths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }

    /// The components of a row from the ticks of all columns, zeros left out.
    func components(_ ticks: [Int64], _ currency: Currency) -> [Component] {
        var components: [Component] = []
        var uncertain: [(component: Int, place: Int)] = []
        for (place, column) in columns.enumerated() where ticks[place] != 0 {
            if column.isUncertain { uncertain.append((components.count, place)) }
            components.append(
                Component(
                    column.id, Amount(ticks: ticks[place], currency), group: column.group,
                    parent: column.nodes.first, isKnown: column.isKnown))
        }
        guard !uncertain.isEmpty else { return components }
        let parents = parents(of: uncertain.map(\.place), ticks)
        for (index, place) in uncertain {
            components[index].parent = parents[place]
            if parents[place] == nil { components[index].group = .information }
        }
        return components
    }

    /// The parents of uncertain amounts: of all places that an amount may have it gets the
    /// deepest whose sum it completes.
    private func parents(of uncertain: [Int], _ ticks: [Int64]) -> [Int: ComponentID] {
        var pending = uncertain
        var parents: [Int: ComponentID] = [:]
        var gaps: [ComponentID: Int64] = [:]
        for node in openNodes {
            let candidates = pending.filter { columns[$0].nodes.contains(node) }
            let gap = gap(of: node, ticks)
            let parts = Self.parts(of: gap, among: candidates, ticks)
            for place in parts { parents[place] = node }
            pending.removeAll { parts.contains($0) }
            gaps[node] = parts.isEmpty ? gap : 0
        }
        for place in pending {
            let nodes = columns[place].nodes
            guard let outermost = nodes.last, gaps[outermost] != 0 else { continue }
            // No sum decides: known parts stay where the platform's own report has them.
            parents[place] = columns[place].isKnown ? nodes.first : outermost
        }
        return parents
    }

    /// What a node's certain parts leave of it.
    private func gap(of node: ComponentID, _ ticks: [Int64]) -> Int64 {
        let whole = places[node].map { ticks[$0] } ?? 0
        return whole - certainParts[node, default: []].reduce(0) { $0 + ticks[$1] }
    }

    private static let candidatesMax = 12

    /// The fewest candidates that together are a sum; empty where none are.
    private static func parts(of sum: Int64, among candidates: [Int], _ ticks: [Int64]) -> [Int] {
        guard !candidates.isEmpty, candidates.count <= candidatesMax else { return [] }
        var best: [Int] = []
        for choice in 1..<(1 << candidates.count) {
            let parts = candidates.indices.filter { choice >> $0 & 1 == 1 }.map { candidates[$0] }
            let total = parts.reduce(0) { $0 + ticks[$1] }
            if total == sum, best.isEmpty || parts.count < best.count { best = parts }
        }
        return best
    }
}

extension FigureTree {
    private static func known(
        _ money: MoneyColumn, at index: Int, in binding: HeaderBinding
    ) -> Column {
        let nodes = money.nodes.filter { isNode($0, in: binding) }
        // Where the file lacks the nearest node, the next one contains the amount for certain.
        let isUncertain = money.isUncertainPart && nodes.first == money.nodes.first
        return Column(
            index: index, id: money.id, group: money.group,
            nodes: isUncertain ? nodes.filter { $0 != .total } : nodes,
            isReversed: money.isReversed, isUncertain: isUncertain)
    }

    /// True for nodes that the file has; the total is made of its parts where the file has none.
    private static func isNode(_ id: ComponentID, in binding: HeaderBinding) -> Bool {
        id == .total || binding.index(of: id) != nil
    }

    private static func mayHoldUnknownMoney(_ column: BoundColumn) -> Bool {
        switch column.meaning {
        case nil: true
        case .money: column.isRepeated
        case .field, .named, .personal, .unused: false
        }
    }

    /// The nodes in whose block a column stands, by the known money column to its left.
    ///
    /// Where all figures stand right below the total, that is the node of an unknown one, too.
    private static func nodes(
        around neighbour: MoneyColumn?, in binding: HeaderBinding
    ) -> [ComponentID] {
        guard let neighbour else { return [] }
        let own = neighbour.group == .subtotal ? [neighbour.id] : []
        let nodes = (own + neighbour.nodes).filter { isNode($0, in: binding) }
        let isFlat = nodes == [.total] && neighbour.id != .total
        return isFlat ? nodes : nodes.filter { $0 != .total }
    }

    private static func unknown(
        _ column: BoundColumn, _ nodes: [ComponentID], isTotalComputed: Bool
    ) -> Column {
        let kebab = HeaderText.kebab(column.header)
        let isNameless = kebab.isEmpty
        let name = isNameless ? "unnamed-column-\(column.index + 1)" : kebab
        // A repeated header must not pass for the column that it repeats.
        let id = column.isRepeated ? "\(name)-column-\(column.index + 1)" : name
        return Column(
            index: column.index, id: ComponentID(id), group: nodes.isEmpty ? .information : .fee,
            nodes: nodes, isKnown: false,
            isUncertain: !(nodes == [.total] && isTotalComputed))
    }
}

/// Words in headers of columns whose numbers are no money.
private enum NumberWords {
    static func occur(in header: String) -> Bool {
        HeaderText.kebab(header).split(separator: "-").contains { words.contains(String($0)) }
    }

    private static let words: Set<String> = [
        "id", "weight", "quantity", "date", "time", "day", "days", "number", "count", "percent",
        "code", "no",
    ]
}
