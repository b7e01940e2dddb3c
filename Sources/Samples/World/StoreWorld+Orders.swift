import Money
import Records

extension StoreWorld {
    /// Invents orders over the calendar's days, evenly, so that every day has its share.
    ///
    /// Where `days` is given, over those days of them only.
    mutating func inventOrders(count: Int, isPlain: Bool = false, in days: DaySpan? = nil) {
        let span = days ?? calendar.orders
        var ids: Set<String> = []
        for number in 0..<count {
            let day = span.first + number * span.count / count
            var order = newOrder(on: day, life: isPlain ? .sold : newLife())
            while !ids.insert(order.id).inserted { order.id = newOrderID() }
            orders.append(order)
        }
    }

    private mutating func newOrderID() -> String {
        random.digits(
            orderIDStart ?? (index.isMultiple(of: 2) ? "57" : "58"), count: 18)
    }

    private mutating func newLife() -> SampleOrder.Life {
        switch random.number(in: 0...999) {
        case 0..<850: .sold
        case 850..<890: .cancelledBeforeShipping
        case 890..<900: .cancelledInTransit
        case 900..<910: .unpaid
        case 910..<920: .freeSample
        case 920..<940: .returnedBeforeSettlement
        case 940..<955: .partlyReturnedBeforeSettlement
        case 955..<980: .refundedAfterSettlement
        default: .partlyRefundedAfterSettlement
        }
    }

    private mutating func newOrder(on day: Day, life: SampleOrder.Life) -> SampleOrder {
        let created = Moment(day: day, second: random.number(in: 21_600...82_000))
        var order = SampleOrder(
            id: newOrderID(), life: life, lines: newLines(for: life), created: created)
        let unit = market.currency.smallestUnitTicks
        let (lowest, highest, step) = market.shippingFees
        let steps = random.number(in: 0...((highest - lowest) / step))
        order.shippingFee = Int64(lowest + steps * step) * unit
        order.shippingDiscount = random.chance(permille: 600) ? order.shippingFee : 0
        order.buyerFee = market == .indonesia ? 10_000_000 : 0
        if market == .america {
            let paid = order.lines.reduce(0) { $0 + $1.afterDiscount }
            order.taxes = paid * 7 / 100 / unit * unit
        }
        if life == .freeSample {
            (order.shippingDiscount, order.buyerFee, order.taxes) = (order.shippingFee, 0, 0)
        }
        order.isCashOnDelivery = market.hasCashOnDelivery && random.chance(permille: 250)
        if random.chance(permille: 250) {
            order.affiliatePercent = random.element(of: [5, 8, 10])
        }
        setTimes(of: &order)
        return order
    }

    private mutating func newLines(for life: SampleOrder.Life) -> [SampleLine] {
        let partly =
            life == .partlyReturnedBeforeSettlement
            || life == .partlyRefundedAfterSettlement
        let draw = random.number(in: 0...99)
        let count = partly ? 2 : draw < 72 ? 1 : draw < 93 ? 2 : 3
        let first = random.number(in: 0...catalogue.products.count - 1)
        return (0..<count).map { offset in
            newLine(of: (first + offset * 5) % catalogue.products.count, life: life)
        }
    }

    private mutating func newLine(of productIndex: Int, life: SampleOrder.Life) -> SampleLine {
        let product = catalogue.products[productIndex]
        let unit = market.currency.smallestUnitTicks
        let quantity = random.chance(permille: 200) ? 2 : 1
        let before = product.unitPrice * Int64(quantity)
        let sellerPercent = Int64(random.element(of: [0, 0, 5, 10, 12, 20]))
        let platformPercent = Int64(random.element(of: [0, 0, 0, 4, 7]))
        var seller = before * sellerPercent / 100 / unit * unit
        var platform = before * platformPercent / 100 / unit * unit
        if life == .freeSample { (seller, platform) = (before, 0) }
        return SampleLine(
            productIndex: productIndex, skuID: product.skuID, quantity: quantity,
            unitPrice: product.unitPrice, platformDiscount: platform, sellerDiscount: seller)
    }

    /// Fills in the times of an order's life; those after the files' last day stay in, and each
    /// file leaves out what it cannot know yet.
    private mutating func setTimes(of order: inout SampleOrder) {
        let created = order.created
        if order.life == .unpaid {
            order.cancelled = later(created, days: market.hasUnpaidStatus ? 1...1 : 0...0)
            return
        }
        let paid = Moment(day: created.day, second: created.second + random.number(in: 20...900))
        if !order.isCashOnDelivery { order.paid = paid }
        if order.life == .cancelledBeforeShipping {
            order.cancelled = later(paid, days: market.hasEarlyStatuses ? 0...1 : 0...0)
            return
        }
        let ready = Moment(day: created.day, second: paid.second + 600)
        order.readyToShip = ready
        let isHasty = !market.hasEarlyStatuses
        let shipped =
            isHasty
            ? Moment(day: created.day, second: ready.second + 900) : later(ready, days: 0...1)
        order.shipped = shipped
        if order.life == .cancelledInTransit {
            order.cancelled = later(shipped, days: 2...3)
            return
        }
        let delivered = later(shipped, days: 1...3)
        order.delivered = delivered
        if order.isCashOnDelivery { order.paid = delivered }
        order.settledOn = delivered.day + random.number(in: market.settlementDelay)
    }

    private mutating func later(_ moment: Moment, days: ClosedRange<Int>) -> Moment {
        let day = moment.day + random.number(in: days)
        let second = random.number(in: 28_800...79_000)
        return Moment(
            day: day, second: day == moment.day ? max(second, moment.second + 60) : second)
    }
}
