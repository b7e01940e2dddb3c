/// What a column tells of a row beside the amounts of a settlement.
package enum Field: String, CaseIterable, Sendable {
    // Orders.
    case orderID = "order-id"
    case lineID = "line-id"
    case sellerSKU = "seller-sku"
    case variation
    case productName = "product-name"
    case category
    case status
    case substatus
    case preOrder = "pre-order-mark"
    case quantity
    case returnedQuantity = "returned-quantity"
    case unitPrice = "unit-price"
    case subtotalBeforeDiscount = "line-subtotal-before-discount"
    case subtotalAfterDiscount = "line-subtotal-after-discount"
    case platformDiscount = "line-platform-discount"
    case sellerDiscount = "line-seller-discount"
    case orderDiscount = "order-discount"
    case orderAmount = "order-amount"
    case refundAmount = "order-refund-amount"
    case paidTime = "paid-time"
    case shippedTime = "shipped-time"
    case deliveredTime = "delivered-time"
    case completedTime = "completed-time"
    case cancelledTime = "cancelled-time"

    // Settlements.
    case entryID = "order-or-adjustment-id"
    case transactionID = "transaction-id"
    case type
    case settledDate = "settled-date"
    case transactionDate = "transaction-date"
    case currency
    case relatedOrderID = "related-order-id"
    case statementID = "statement-id"
    case statementTotal = "statement-total"
    case paymentID = "payment-id"
    case rowLevel = "row-level"
    case releaseState = "release-state"
    case amount
    case feeName = "fee-name"
    case feeType = "fee-type"

    // Orders and settlements.
    case skuID = "sku-id"
    case createdTime = "created-time"

    // Wallets and bank statements.
    case referenceID = "reference-id"
    case requestedDate = "requested-date"
    case walletAmount = "wallet-amount"
    case walletState = "wallet-state"
    case succeededDate = "succeeded-date"
    case balanceAfter = "balance-after"
    case description
    case credit
    case debit

    // Returns and unsettled orders.
    case noticeID = "notice-id"
    case noticeAmount = "notice-amount"
    case reason
    case dueDate = "due-date"
}
