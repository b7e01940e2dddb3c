package import Money

/// One amount inside a settlement entry, and the amount that it is a part of.
///
/// Together the components of an entry are a tree below its total: the parts of each node add up
/// to the node. Components without a parent inform and are never summed. Zeros are left out.
package struct Component: Hashable, Sendable {
    /// What kind of money a component is.
    package enum Group: String, Sendable, CaseIterable {
        /// The sum of other components; never added to them.
        case subtotal
        case sales
        case refund
        case fee
        case tax
        case shipping
        case adjustment
        /// Stands beside the arithmetic, such as what the customer paid.
        case information
    }

    package var id: ComponentID
    /// With the seller's sign: fees and refunds are negative, their reversals positive.
    package var amount: Amount
    package var group: Group
    /// The node that this amount is a part of; nil when it only informs.
    package var parent: ComponentID?
    /// False where no profile knows the column; such money is kept and reported as `fee-unknown`.
    package var isKnown: Bool

    package init(
        _ id: ComponentID, _ amount: Amount, group: Group, parent: ComponentID?,
        isKnown: Bool = true
    ) {
        self.id = id
        self.amount = amount
        self.group = group
        self.parent = parent
        self.isKnown = isKnown
    }
}
