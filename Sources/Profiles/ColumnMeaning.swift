package import Records

/// What a column of an export holds.
package enum ColumnMeaning: Hashable, Sendable {
    /// A fact of the row.
    case field(Field)
    /// An amount of the settlement's tree of figures.
    case money(MoneyColumn)
    /// An amount whose meaning another column names, or a column that names one.
    case named(String)
    /// Something of the buyer: never read.
    case personal
    /// Known, and of no use here.
    case unused

    /// For `inspect`: the field's or component's name.
    package var name: String {
        switch self {
        case .field(let field): field.rawValue
        case .money(let column): column.id.rawValue
        case .named(let role): role
        case .personal: "personal, not read"
        case .unused: "not used"
        }
    }
}

/// A money column of a settlement: its component and its place in the tree of figures.
package struct MoneyColumn: Hashable, Sendable {
    package var id: ComponentID
    package var group: Component.Group
    /// The nodes above it, the nearest first.
    package var nodes: [ComponentID] = []
    /// True where it is not proven that the nearest node contains it: the sums of a row decide.
    package var isUncertainPart = false
    /// True where the export writes it with the other sign than the seller's.
    package var isReversed = false

    package init(
        id: ComponentID, group: Component.Group, isUncertainPart: Bool = false,
        isReversed: Bool = false
    ) {
        self.id = id
        self.group = group
        self.isUncertainPart = isUncertainPart
        self.isReversed = isReversed
    }
}
