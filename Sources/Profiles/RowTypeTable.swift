package import Records

/// What the type of a settlement row means.
package struct RowType: Hashable, Sendable {
    /// What becomes of a row of the type.
    package enum Fate: Hashable, Sendable {
        case entry(SettlementEntry.Kind)
        /// Money on its way to the bank: a movement of the wallet, never an entry.
        case payout
        /// No money of its own: ignored by the rule `row-type`.
        case ignored
    }

    package var fate: Fate
    /// In lower-case English where the page knows it.
    package var name: String
    package var isKnown: Bool

    package init(fate: Fate, name: String, isKnown: Bool) {
        self.fate = fate
        self.name = name
        self.isKnown = isKnown
    }
}

/// The types of settlement rows with their names in every language.
package struct RowTypeTable: Sendable {
    private var types: [String: RowType] = [:]

    init() {}

    /// Adds a type with its names, the canonical one first.
    mutating func add(_ names: [String], _ fate: RowType.Fate) {
        guard let first = names.first else { return }
        let type = RowType(fate: fate, name: HeaderText.normalized(first), isKnown: true)
        for name in names { types[HeaderText.normalized(name)] = type }
    }

    /// True where the page names no types: every row is what its order ID says.
    package var isEmpty: Bool { types.isEmpty }

    /// The type that a text names; an unknown one is an adjustment, so that its money counts.
    package subscript(text: String) -> RowType {
        let name = HeaderText.normalized(text)
        return types[name] ?? RowType(fate: .entry(.adjustment), name: name, isKnown: false)
    }
}
