package import Records

/// What a column of an export holds.
package enum ColumnMeaning: Hashable, Sendable {
    /// A fact of the row.
    case field(Field)
    /// An amount of the settlement's tree of figures.
    case money(MoneyColumn)
    /// Something of the buyer: never read.
    case personal
    /// Known, and of no use here.
    case other

    /// For `inspect`: the field's or component's name.
    package var name: String {
        switch self {
        case .field(let field): field.rawValue
        case .money(let column): column.id.rawValue
        case .personal: "personal, not read"
        case .other: "not used"
        }
    }
}

/// A money column of a settlement: its component and its place in the tree of figures.
package struct MoneyColumn: Hashable, Sendable {
    package var id: ComponentID
    package var group: Component.Group
    /// The nodes above it, the nearest first.
    package var nodes: [ComponentID]
    /// True where it is not proven that the nearest node contains it: the sums of a row decide.
    package var isUncertainPart: Bool

    package init(
        id: ComponentID, group: Component.Group, nodes: [ComponentID], isUncertainPart: Bool
    ) {
        self.id = id
        self.group = group
        self.nodes = nodes
        self.isUncertainPart = isUncertainPart
    }
}
