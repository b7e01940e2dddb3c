import Money
import Records

extension SettlementEntry {
    /// The amounts that nothing in the row splits further; together they make its total.
    var leaves: [Component] {
        let nodes = Set(components.compactMap(\.parent))
        return components.filter { $0.parent != nil && !nodes.contains($0.id) }
    }

    /// What the total holds and none of its parts; zero where they add up.
    ///
    /// A row without parts is one amount as a whole.
    var unexplained: Amount {
        leaves.isEmpty ? .zero(currency) : total - leaves.map(\.amount).sum(currency)
    }
}
