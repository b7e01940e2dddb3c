package import Money

/// How far an order has come.
///
/// The order of the cases is the order of an order's life.
package enum OrderStatus: String, Sendable, CaseIterable {
    case unknown
    case unpaid
    case toShip = "to-ship"
    case shipped
    case delivered
    case completed
    case cancelled
}

/// One SKU of an order, as the order export of a platform states it.
///
/// Discounts are positive here, as in the export. Nothing of the buyer is kept.
package struct OrderLine: Hashable, Sendable {
    package var orderID: String
    /// What tells the lines of an order apart: the platform's SKU ID or the ID of the line itself.
    package var skuID: String
    package var sellerSKU: String
    package var productName: String
    package var category: String
    package var status: OrderStatus
    /// Status and substatus in the export's own words.
    package var statusText: String
    package var isPreOrder: Bool
    package var quantity: Int
    package var returnedQuantity: Int
    /// Before any discount, for all units of the line.
    package var subtotalBeforeDiscount: Amount
    /// What the platform pays of the price; the seller still gets it.
    package var platformDiscount: Amount
    /// What the seller gives up of the price.
    package var sellerDiscount: Amount
    /// What the seller gives up of the whole order (vouchers), positive; each line repeats it, so
    /// it is taken once.
    ///
    /// Nil where the export has no such column.
    package var orderDiscount: Amount?
    /// The line's part of the order's discount, so that all lines take it once; matching works it
    /// out, files do not state it.
    package var orderDiscountShare: Amount?
    /// What the buyer paid for the whole order, on each line of it; nil where not stated.
    package var orderAmount: Amount?
    /// What was refunded, as this line states it (per order or per line: the exports disagree).
    package var refundAmount: Amount?
    package var createdOn: Day
    package var paidOn: Day?
    package var shippedOn: Day?
    package var deliveredOn: Day?
    package var completedOn: Day?
    package var cancelledOn: Day?
    package var provenance: Provenance

    package init(
        orderID: String, skuID: String, sellerSKU: String = "", productName: String = "",
        category: String = "", status: OrderStatus, statusText: String = "",
        isPreOrder: Bool = false, quantity: Int, returnedQuantity: Int = 0,
        subtotalBeforeDiscount: Amount, platformDiscount: Amount, sellerDiscount: Amount,
        orderAmount: Amount? = nil, refundAmount: Amount? = nil, createdOn: Day,
        paidOn: Day? = nil, shippedOn: Day? = nil, deliveredOn: Day? = nil,
        completedOn: Day? = nil, cancelledOn: Day? = nil, provenance: Provenance
    ) {
        self.orderID = orderID
        self.skuID = skuID
        self.sellerSKU = sellerSKU
        self.productName = productName
        self.category = category
        self.status = status
        self.statusText = statusText
        self.isPreOrder = isPreOrder
        self.quantity = quantity
        self.returnedQuantity = returnedQuantity
        self.subtotalBeforeDiscount = subtotalBeforeDiscount
        self.platformDiscount = platformDiscount
        self.sellerDiscount = sellerDiscount
        self.orderAmount = orderAmount
        self.refundAmount = refundAmount
        self.createdOn = createdOn
        self.paidOn = paidOn
        self.shippedOn = shippedOn
        self.deliveredOn = deliveredOn
        self.completedOn = completedOn
        self.cancelledOn = cancelledOn
        self.provenance = provenance
    }

    /// Before discount less the seller's discounts: what the seller sold the line for.
    package var netSales: Amount {
        let own = subtotalBeforeDiscount - sellerDiscount
        return orderDiscountShare.map { own - $0 } ?? own
    }
}
