package import Records

/// What the type of a settlement row means.
package struct RowType: Hashable, Sendable {
    package var kind: SettlementEntry.Kind
    /// In lower-case English where the profile knows it.
    package var name: String
    package var isKnown: Bool
}

/// The types of settlement rows with their names in every language.
package struct RowTypeTable: Sendable {
    private var types: [String: RowType] = [:]

    /// Types as lines `kind: English name | local name | local name`.
    package init(_ text: String) {
        for line in TableLine.list(text) {
            guard let kind = SettlementEntry.Kind(rawValue: line.name),
                let name = line.values.first
            else { preconditionFailure("a profile has no such kind of row: \(line.name)") }
            let type = RowType(kind: kind, name: HeaderText.normalized(name), isKnown: true)
            for value in line.values { types[HeaderText.normalized(value)] = type }
        }
    }

    /// The type that a text names; an unknown one is an adjustment, so that its money counts.
    package subscript(text: String) -> RowType {
        let name = HeaderText.normalized(text)
        return types[name] ?? RowType(kind: .adjustment, name: name, isKnown: false)
    }
}
