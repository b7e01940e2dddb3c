import Money
import Records

/// Spells the lines of an order as the market's order export does.
struct ShopeeOrderCells: Sendable {
    let market: ShopeeMarket
    let fees: [ShopeeFee]
    /// The last day that the file knows of.
    let lastDay: Day

    /// The text of one column on one line of an order.
    func text(_ field: ShopeeOrderField, _ order: ShopeeOrder, _ line: ShopeeLine) -> String {
        switch field {
        case .blank: ""
        case .zero: money(0)
        case .fixed(let text): text
        case .personal(let kind): "CANARY-\(kind)-\(order.id.suffix(4))"
        case .orderID: order.id
        case .productName: line.product.name
        case .sku: line.product.sellerSKU
        case .variation: line.product.variation
        case .quantity: String(line.quantity)
        case .returnedQuantity: String(returnedQuantity(order, line))
        case .unitCount: String(order.units)
        case .lineWeight: weight(line.weight)
        case .orderWeight: weight(order.lines.reduce(0) { $0 + $1.weight })
        case .status, .cancelReason, .returnStatus, .deliveryFailure, .paymentMethod,
            .shippingOption, .tracking:
            words(field, order)
        case .shipBefore, .shipped, .created, .paid, .completed, .cancelled, .delivered:
            time(field, order)
        default: money(amount(field, order, line))
        }
    }

    /// True where the order is completed or cancelled by the last day.
    func isEnded(_ order: ShopeeOrder) -> Bool { order.ended.day <= lastDay }

    private func isCancelled(_ order: ShopeeOrder) -> Bool {
        order.life.isCancelled && isEnded(order)
    }

    private func isRefunded(_ order: ShopeeOrder) -> Bool {
        order.life == .refunded && isEnded(order)
    }

    private func returnedQuantity(_ order: ShopeeOrder, _ line: ShopeeLine) -> Int {
        if isTakenBack(order) { return line.quantity }
        return isEnded(order) ? line.returnedQuantity : 0
    }

    private func isTakenBack(_ order: ShopeeOrder) -> Bool {
        order.takenBackOn.map { $0 <= lastDay } ?? false
    }

    // MARK: Money

    private func amount(
        _ field: ShopeeOrderField, _ order: ShopeeOrder, _ line: ShopeeLine
    ) -> Int64 {
        // What a cancelled or refunded order still states is what the buyer is left with: nothing.
        let isVoid = isCancelled(order) || isRefunded(order)
        // Brazil's export leaves a cancelled order no amount at all.
        if market == .brazil, isCancelled(order) { return 0 }
        switch field {
        case .originalPrice: return line.product.unitPrice
        case .dealPrice: return line.subtotal / Int64(line.quantity)
        case .subtotal: return line.subtotal
        case .totalDiscount: return line.sellerDiscount + line.platformDiscount
        case .sellerDiscount: return line.sellerDiscount
        case .platformDiscount: return line.platformDiscount
        case .sellerVoucher: return isVoid ? 0 : order.sellerVoucher
        case .platformVoucher: return isVoid ? 0 : order.platformVoucher
        case .coins: return isRefunded(order) ? 0 : order.coins
        case .buyerShipping: return isCancelled(order) ? 0 : order.buyerShipping
        case .carrierFee: return order.carrierFee
        case .shippingSubsidy: return isVoid ? 0 : order.carrierFee - order.buyerShipping
        case .returnShipping:
            return isRefunded(order) ? order.carrierFee / 2 / unit * unit : 0
        case .buyerPaid:
            if isVoid || isTakenBack(order) { return 0 }
            let spent = order.life == .partlyRefunded && isEnded(order) ? order.returnedSubtotal : 0
            return max(0, order.buyerPaid + notYet(order) - spent)
        case .grandTotal: return isVoid ? 0 : order.buyerPaid
        case .fee(let figure):
            guard !isVoid else { return 0 }
            return fees.filter { $0.figure == figure && $0.isInForce(on: order.created.day) }
                .reduce(0) { $0 + $1.ticks(on: order, currency: market.currency) }
        default: return 0
        }
    }

    private var unit: Int64 { market.currency.smallestUnitTicks }

    /// In English exports the total stands before Shopee's voucher and coins are taken off.
    private func notYet(_ order: ShopeeOrder) -> Int64 {
        market == .malaysia || market == .singapore ? order.platformVoucher + order.coins : 0
    }

    private func money(_ ticks: Int64) -> String {
        market == .indonesia
            ? ShopeeText.dotted(ticks) : SampleMoney.plain(ticks, market.currency)
    }

    /// Coins have no dots in Indonesia, and are a count elsewhere.
    func coins(_ order: ShopeeOrder) -> String {
        String(amount(.coins, order, order.lines[0]) / unit)
    }

    private func weight(_ grams: Int) -> String {
        guard market != .indonesia else { return "\(grams) gr" }
        return SampleMoney.plain(Int64(grams) * 10, .usd)
    }

    // MARK: Times

    private func time(_ field: ShopeeOrderField, _ order: ShopeeOrder) -> String {
        let isShipped = order.shipped.day <= lastDay && ships(order)
        switch field {
        case .created: return ShopeeText.minute(order.created)
        case .paid:
            return order.life == .unpaid || order.isCashOnDelivery && !isShipped
                ? "-" : ShopeeText.minute(order.created)
        case .shipBefore:
            return order.life == .unpaid
                ? "" : ShopeeText.minute(Moment(day: order.created.day + 2, second: 86_340))
        case .shipped: return isShipped ? ShopeeText.minute(order.shipped) : ""
        case .delivered:
            let isDelivered = order.delivered.day <= lastDay && !order.life.isCancelled
            return isDelivered ? ShopeeText.minute(order.delivered) : ""
        case .completed:
            let isCompleted = isEnded(order) && !order.life.isCancelled
            return isCompleted ? ShopeeText.minute(order.ended) : ""
        case .cancelled: return isCancelled(order) ? ShopeeText.minute(order.ended) : ""
        default: return ""
        }
    }

    private func ships(_ order: ShopeeOrder) -> Bool {
        order.life != .unpaid && order.life != .cancelledByBuyer
    }

    // MARK: Words

    private func words(_ field: ShopeeOrderField, _ order: ShopeeOrder) -> String {
        let words = ShopeeWords.words(of: market)
        let isShipped = order.shipped.day <= lastDay && ships(order)
        switch field {
        case .status: return status(of: order, words)
        case .cancelReason: return isCancelled(order) ? words.reason(order.life) : ""
        case .returnStatus:
            let isReturned = order.returnedUnits > 0 && isEnded(order) || isTakenBack(order)
            return isReturned ? words.requestApproved : ""
        case .deliveryFailure: return "Selesai Dikirim ke Penjual"
        case .paymentMethod:
            return order.isCashOnDelivery ? "COD (Bayar di Tempat)" : "Saldo ShopeePay"
        case .shippingOption: return isShipped ? words.courier : words.option
        case .tracking: return isShipped ? "SPX\(market.rawValue)0\(order.id.suffix(8))" : ""
        default: return ""
        }
    }

    private func status(of order: ShopeeOrder, _ words: ShopeeWords) -> String {
        if isCancelled(order) { return words.cancelled }
        if isEnded(order) { return words.completed }
        if order.life == .unpaid { return words.unpaid }
        if !order.life.isCancelled, order.delivered.day <= lastDay {
            return words.delivered(until: order.ended.day + 1)
        }
        return order.shipped.day <= lastDay && ships(order) ? words.shipping : words.toShip
    }
}

/// How Shopee's files spell times and whole money.
enum ShopeeText {
    /// `yyyy-MM-dd HH:mm`.
    static func minute(_ moment: Moment) -> String {
        let minutes = moment.second / 60
        return "\(moment.day) \(SampleText.padded(minutes / 60)):\(SampleText.padded(minutes % 60))"
    }

    /// `yyyy-MM-dd HH:mm:ss`.
    static func second(_ moment: Moment) -> String {
        minute(moment) + ":" + SampleText.padded(moment.second % 60)
    }

    /// Whole units with a dot between thousands: `125.000`.
    static func dotted(_ ticks: Int64) -> String {
        String(SampleMoney.dotted(ticks, .idr).dropFirst(4))
    }
}
