package import Money

/// One row of a settlement or income file: an order, a refund or an adjustment.
///
/// A sale and its later reversal are two entries with the same `id`.
package struct SettlementEntry: Hashable, Sendable {
    /// What the row is; the platforms write a sale and its reversal under the same type.
    package enum Kind: String, Sendable, CaseIterable {
        /// A sale, its refund or its reversal.
        case order
        /// Money that is not the sale of an order: compensations, penalties, campaign packages.
        case adjustment
        /// Advertising paid from the balance; the wallet lists it apart from the earnings.
        case ads
    }

    package var kind: Kind
    /// The type in canonical form: lower case, English where the profile knows it.
    package var type: String
    /// False where the profile does not know the type; the row is kept, counted and reported.
    package var isKnownType: Bool
    /// The order ID of an order row, the adjustment's own ID otherwise.
    package var id: String
    /// The order that the row belongs to; empty for an adjustment without one.
    package var orderID: String
    /// Empty where a row stands for the whole order.
    package var skuID: String
    package var createdOn: Day?
    /// The day on which the platform makes the money available.
    package var settledOn: Day
    /// What the row adds to the balance.
    package var total: Amount
    /// Sales after the seller's discounts that this row settles; zero on a pure reversal.
    package var sales: Amount
    /// Refunds of sales in this row, negative.
    package var refunds: Amount
    /// What the customer paid less what the customer got back; nil where not stated.
    package var customerPayment: Amount?
    /// The platform's discounts less their refunds, positive on a sale; nil where not stated.
    package var platformDiscount: Amount?
    /// All amounts that are not zero, as a tree below the total.
    package var components: [Component]
    /// Empty where the platform has no statements.
    package var statementID: String
    /// The payout that pays the statement; empty while pending.
    package var paymentID: String
    package var provenance: Provenance

    package init(
        kind: Kind, type: String, isKnownType: Bool = true, id: String, orderID: String,
        skuID: String = "", createdOn: Day?, settledOn: Day, total: Amount, sales: Amount,
        refunds: Amount, customerPayment: Amount? = nil, platformDiscount: Amount? = nil,
        components: [Component], statementID: String = "", paymentID: String = "",
        provenance: Provenance
    ) {
        self.kind = kind
        self.type = type
        self.isKnownType = isKnownType
        self.id = id
        self.orderID = orderID
        self.skuID = skuID
        self.createdOn = createdOn
        self.settledOn = settledOn
        self.total = total
        self.sales = sales
        self.refunds = refunds
        self.customerPayment = customerPayment
        self.platformDiscount = platformDiscount
        self.components = components
        self.statementID = statementID
        self.paymentID = paymentID
        self.provenance = provenance
    }

    package var currency: Currency { total.currency }

    /// The sum of the components of one ID; zero where there is none.
    package func amount(of component: ComponentID) -> Amount {
        var sum = Amount.zero(currency)
        for index in components.indices where components[index].id == component {
            sum += components[index].amount
        }
        return sum
    }
}
