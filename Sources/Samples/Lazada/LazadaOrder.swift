import Records

/// One unit of an invented order: a row of the order export.
struct LazadaUnit: Sendable {
    var id: String
    var productIndex: Int
    /// Ticks.
    var price: Int64
    /// What the shop takes off the price, in ticks.
    var sellerDiscount: Int64 = 0
    var isReturned = false

    var netSales: Int64 { price - sellerDiscount }
}

/// An invented order of the Lazada samples.
struct LazadaOrder: Sendable {
    /// What becomes of an order.
    enum Life: Sendable {
        case sold
        case cancelled
        /// The parcel came back without having been handed over.
        case failedDelivery
        /// Sent back by the buyer after its money was settled.
        case returned
    }

    var number: String
    var life: Life
    var units: [LazadaUnit]
    var created: Moment
    var shipped: Day
    var delivered: Day
    var isCashOnDelivery: Bool
    /// What the buyer pays for shipping, in ticks.
    var shippingFee: Int64 = 0
    /// The statement of the sale.
    var statementDay: Day
    /// Later statements of other fees of the order.
    var trailingDay: Day?
    /// True for an order that no order file holds.
    var isHidden = false

    var netSales: Int64 { units.reduce(0) { $0 + $1.netSales } }
    var isDelivered: Bool { life == .sold || life == .returned }

    /// The item's number beside an order's: one digit differs, the sixth from the right.
    static func unitID(_ orderNumber: String, index: Int) -> String {
        let place = orderNumber.utf8.count - 6
        let digits = orderNumber.utf8.enumerated().map { offset, digit in
            offset == place ? digit + UInt8(index + 1) : digit
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// One row of a finance export: one fee of one unit in one statement, or of the account.
struct LazadaRow: Sendable {
    var fee: LazadaFee
    /// With the sign of the export: money in is positive.
    var ticks: Int64
    var statementDay: Day
    var orderIndex: Int?
    var unitIndex: Int?
    /// The row's own number, which only the older export shows.
    var number = ""
}
