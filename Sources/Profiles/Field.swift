/// What a column tells of a row beside the amounts of a settlement.
package enum Field: String, CaseIterable, Sendable {
    // Orders.
    case orderID = "order-id"
    case sellerSKU = "seller-sku"
    case productName = "product-name"
    case category
    case status
    case substatus
    case preOrder = "pre-order-mark"
    case quantity
    case returnedQuantity = "returned-quantity"
    case subtotalBeforeDiscount = "line-subtotal-before-discount"
    case platformDiscount = "line-platform-discount"
    case sellerDiscount = "line-seller-discount"
    case orderAmount = "order-amount"
    case refundAmount = "order-refund-amount"
    case paidTime = "paid-time"
    case shippedTime = "shipped-time"
    case deliveredTime = "delivered-time"
    case cancelledTime = "cancelled-time"

    // Settlements.
    case entryID = "order-or-adjustment-id"
    case type
    case settledDate = "settled-date"
    case currency
    case relatedOrderID = "related-order-id"
    case statementID = "statement-id"
    case paymentID = "payment-id"

    // Both.
    case skuID = "sku-id"
    case createdTime = "created-time"

    // Wallet.
    case referenceID = "reference-id"
    case requestedDate = "requested-date"
    case walletAmount = "wallet-amount"
    case walletState = "wallet-state"
    case succeededDate = "succeeded-date"
}
