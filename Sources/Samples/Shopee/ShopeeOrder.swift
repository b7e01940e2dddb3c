import Records

/// One item of an invented Shopee order; amounts in ticks, for all units of the line.
struct ShopeeLine: Sendable {
    var product: Catalogue.Product
    var productID: String
    var quantity: Int
    var sellerDiscount: Int64
    var platformDiscount: Int64
    var returnedQuantity = 0
    /// Grams of all units.
    var weight: Int

    var beforeDiscount: Int64 { product.unitPrice * Int64(quantity) }
    /// What stands under "subtotal": the price after both discounts.
    var subtotal: Int64 { beforeDiscount - sellerDiscount - platformDiscount }
    var returnedSubtotal: Int64 { subtotal / Int64(quantity) * Int64(returnedQuantity) }
}

/// A release of money for an order: one row of the income report and one of the wallet.
struct ShopeeRelease: Sendable {
    var moment: Moment
    var figures: ShopeeFigures
    /// What the stated total lies off the sum of its parts, in ticks.
    var totalOffset: Int64 = 0

    var total: Int64 { figures.total + totalOffset }
}

/// An invented Shopee order, from the buyer's click to the release of its money.
struct ShopeeOrder: Sendable {
    /// What becomes of an order.
    enum Life: Sendable {
        case sold
        /// The buyer never paid, and the platform ends the order after a day.
        case unpaid
        case cancelledByBuyer
        /// Lost under way; a compensation comes through the wallet.
        case lost
        /// Paid at the door, and nobody opened it.
        case failedDelivery
        case refunded
        case partlyRefunded
        case refundedAfterRelease

        /// True where the order ends without a sale.
        var isCancelled: Bool {
            switch self {
            case .unpaid, .cancelledByBuyer, .lost, .failedDelivery: true
            case .sold, .refunded, .partlyRefunded, .refundedAfterRelease: false
            }
        }
    }

    var id: String
    var life: Life
    var lines: [ShopeeLine]
    var created: Moment
    var shipped: Moment
    var delivered: Moment
    /// When the order was completed, or cancelled.
    var ended: Moment
    var isCashOnDelivery: Bool
    var sellerVoucher: Int64 = 0
    var platformVoucher: Int64 = 0
    /// Coins as money; how the export counts them depends on the market.
    var coins: Int64 = 0
    /// A fee of the buyer that no column shows.
    var buyerFee: Int64 = 0
    /// What the carrier takes, and how much of it the buyer pays; the platform pays the rest.
    var carrierFee: Int64
    var buyerShipping: Int64
    /// The affiliate's share in 1/1,000; nil where none was involved.
    var affiliatePermille: Int64?
    var releases: [ShopeeRelease] = []
    /// True for an order that no order file holds.
    var isHidden = false

    var beforeDiscount: Int64 { lines.reduce(0) { $0 + $1.beforeDiscount } }
    var sellerDiscount: Int64 { lines.reduce(0) { $0 + $1.sellerDiscount } }
    var platformDiscount: Int64 { lines.reduce(0) { $0 + $1.platformDiscount } }
    var subtotal: Int64 { lines.reduce(0) { $0 + $1.subtotal } }
    var returnedSubtotal: Int64 { lines.reduce(0) { $0 + $1.returnedSubtotal } }
    var units: Int { lines.reduce(0) { $0 + $1.quantity } }
    var returnedUnits: Int { lines.reduce(0) { $0 + $1.returnedQuantity } }
    /// The day on which the platform takes the money of a released order back.
    var takenBackOn: Day? {
        guard life == .refundedAfterRelease, let release = releases.first else { return nil }
        return release.moment.day + 2
    }
    /// What the buyer paid in the beginning.
    var buyerPaid: Int64 {
        subtotal - sellerVoucher - platformVoucher - coins + buyerShipping + buyerFee
    }
}
