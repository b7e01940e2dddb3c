package import Money

/// What an export says of an order that is neither a line of it nor money.
///
/// Notices explain: they excuse or illustrate findings, and their amounts are never summed.
package struct OrderNotice: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A request to return goods or money, from a returns export.
        case returned = "return"
        /// An order that waits for its settlement, from an unsettled export.
        case unsettled
        /// A parcel that did not reach the buyer, from a failed-delivery export.
        case failedDelivery = "failed-delivery"
    }

    package var kind: Kind
    /// The notice's own ID, such as the return's; empty where the export gives none.
    package var id: String
    package var orderID: String
    /// Empty where the notice is about the whole order.
    package var skuID: String
    /// The state in the export's own words.
    package var statusText: String
    /// The reason in the export's own words.
    package var reason: String
    /// A refund as the export states it, or an estimated settlement; nil where not stated.
    package var amount: Amount?
    /// When the return was asked for, or the order created.
    package var createdOn: Day?
    /// Until when the seller can appeal, or when the settlement is expected.
    package var dueOn: Day?
    package var provenance: Provenance

    package init(
        kind: Kind, id: String, orderID: String, skuID: String = "", statusText: String = "",
        reason: String = "", amount: Amount? = nil, createdOn: Day? = nil, dueOn: Day? = nil,
        provenance: Provenance
    ) {
        self.kind = kind
        self.id = id
        self.orderID = orderID
        self.skuID = skuID
        self.statusText = statusText
        self.reason = reason
        self.amount = amount
        self.createdOn = createdOn
        self.dueOn = dueOn
        self.provenance = provenance
    }
}
