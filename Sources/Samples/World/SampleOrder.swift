import Records

/// A moment as an export prints it: a day and the seconds since its midnight, in the shop's zone.
struct Moment: Hashable, Comparable, Sendable {
    var day: Day
    var second: Int

    static func < (left: Moment, right: Moment) -> Bool {
        (left.day, left.second) < (right.day, right.second)
    }
}

/// One SKU of an invented order; amounts in ticks, for all units of the line.
struct SampleLine: Sendable {
    var productIndex: Int
    var skuID: String
    var quantity: Int
    var unitPrice: Int64
    var platformDiscount: Int64
    var sellerDiscount: Int64
    var returnedQuantity = 0

    var beforeDiscount: Int64 { unitPrice * Int64(quantity) }
    /// What the seller sold the line for.
    var netSales: Int64 { beforeDiscount - sellerDiscount }
    /// What the buyer paid for it.
    var afterDiscount: Int64 { netSales - platformDiscount }
}

/// An invented order, from the buyer's click to its delivery.
struct SampleOrder: Sendable {
    /// What becomes of an order.
    enum Life: Sendable {
        /// Delivered and, sooner or later, settled.
        case sold
        case unpaid
        /// Delivered for nothing: the seller's discount takes the whole price.
        case freeSample
        case cancelledBeforeShipping
        case cancelledInTransit
        /// Delivered, sent back and refunded before any money was settled.
        case returnedBeforeSettlement
        case partlyReturnedBeforeSettlement
        case refundedAfterSettlement
        case partlyRefundedAfterSettlement
    }

    var id: String
    var life: Life
    var lines: [SampleLine]
    var created: Moment
    var paid: Moment?
    var readyToShip: Moment?
    var shipped: Moment?
    var delivered: Moment?
    var cancelled: Moment?
    /// The day on which a return or refund became known.
    var returnedOn: Day?
    /// The day on which the platform makes the money available.
    var settledOn: Day?
    var isCashOnDelivery = false
    /// What the carrier takes, in ticks.
    var shippingFee: Int64 = 0
    /// How much of it the platform pays, in ticks.
    var shippingDiscount: Int64 = 0
    /// A fee of the buyer that no settlement column shows, in ticks.
    var buyerFee: Int64 = 0
    var taxes: Int64 = 0
    /// The creator's share in percent; nil where no creator was involved.
    var affiliatePercent: Int64?
    /// True for an order that no order file holds.
    var isHidden = false
    /// Places of the order's rows in the world's list of settlement rows.
    var rowIndexes: [Int] = []

    var netSales: Int64 { lines.reduce(0) { $0 + $1.netSales } }
    var customerShipping: Int64 { shippingFee - shippingDiscount }
    /// What the buyer paid in all.
    var amount: Int64 {
        lines.reduce(0) { $0 + $1.afterDiscount } + customerShipping + buyerFee + taxes
    }
}

extension SampleLine {
    /// What the buyer gets back for the returned units.
    var refund: Int64 { returned.afterDiscount }

    /// The returned part of the line as a line of its own.
    var returned: SampleLine { part(returnedQuantity) }

    /// Some units of the line as a line of its own; its discounts must divide by the units.
    func part(_ units: Int) -> SampleLine {
        var part = self
        part.quantity = units
        part.platformDiscount = platformDiscount * Int64(units) / Int64(quantity)
        part.sellerDiscount = sellerDiscount * Int64(units) / Int64(quantity)
        return part
    }

    /// The same line with twice the units.
    var doubled: SampleLine {
        var line = self
        line.quantity *= 2
        line.platformDiscount *= 2
        line.sellerDiscount *= 2
        return line
    }
}
