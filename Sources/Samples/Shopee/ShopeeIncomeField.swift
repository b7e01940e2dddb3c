/// What a column of an income report holds.
enum ShopeeIncomeField: Hashable, Sendable {
    case blank
    case sequence
    case view
    case orderID
    case requestID
    case productID
    case productName
    case created
    case released
    case figure(ShopeeFigure)
    /// Money that is zero in every sample row.
    case zero
    case total
    /// A text that order and item rows share.
    case fixed(String)
    /// A text of the order row; item rows hold `-`.
    case reference(String)
    case buyer
    case buyerPaid
    case cashRefund
    case voucherRefund
}
