import Records

extension ShopeeWorld {
    /// Invents the orders, oldest first.
    mutating func inventOrders(count: Int) {
        let moments = (0..<max(1, count)).map { _ in
            Moment(
                day: calendar.orderFirst + random.number(in: 0...calendar.orders.count - 1),
                second: random.number(in: 0...1_439) * 60)
        }.sorted()
        var ids: Set<String> = []
        for (index, moment) in moments.enumerated() {
            var order = inventOrder(index: index, created: moment)
            while !ids.insert(order.id).inserted { order.id = orderID(index: -1, moment.day) }
            orders.append(order)
        }
    }

    private mutating func inventOrder(index: Int, created: Moment) -> ShopeeOrder {
        // Who ordered on the last day may still pay.
        let isFresh = created.day == calendar.last && index.isMultiple(of: 3)
        let life = isFresh ? .unpaid : life(of: index)
        let (lowest, highest, step) = market.shippingFees
        let carrier = Int64(lowest + random.number(in: 0...(highest - lowest) / step) * step) * unit
        // Most completions come four or five days after the order, a few much later.
        let days =
            random.chance(permille: 60) ? random.number(in: 9...14) : random.number(in: 3...6)
        let shipped = Moment(day: created.day + 1, second: 50_400 + index % 60 * 60)
        let delivered = Moment(day: created.day + max(2, days - 1), second: 36_000)
        var order = ShopeeOrder(
            id: orderID(index: index, created.day), life: life,
            lines: lines(index: index, life: life), created: created, shipped: shipped,
            delivered: delivered,
            ended: Moment(
                day: created.day + days, second: 45_000 + random.number(in: 0...599) * 60),
            isCashOnDelivery: life == .failedDelivery || random.chance(permille: 300),
            carrierFee: carrier, buyerShipping: random.chance(permille: 600) ? 0 : carrier)
        switch life {
        case .unpaid:
            order.isCashOnDelivery = false
            order.ended.day = created.day + 1
        case .cancelledByBuyer: order.ended.day = created.day
        case .lost, .failedDelivery: order.ended.day = created.day + days + 2
        default: break
        }
        if order.ended < created { order.ended = Moment(day: created.day, second: created.second) }
        addDiscounts(to: &order)
        return order
    }

    /// Vouchers, coins and the buyer's own fee.
    private mutating func addDiscounts(to order: inout ShopeeOrder) {
        // What is known of the Thai order export has no column for a voucher.
        let hasVoucher = order.life != .partlyRefunded && market != .thailand
        if hasVoucher, random.chance(permille: 300) {
            order.sellerVoucher = portion(order.subtotal, percent: 6)
        }
        // Elsewhere fees are taken of what the buyer pays, and who pays in coins pays less of it:
        // there only orders without money carry coins.
        guard market == .indonesia || order.life == .cancelledByBuyer else { return }
        if random.chance(permille: 250) {
            order.platformVoucher = portion(order.subtotal, percent: 8)
        }
        if market == .indonesia ? random.chance(permille: 300) : true {
            order.coins = Int64(random.number(in: 5...60)) * 25 * unit
            order.coins = min(order.coins, portion(order.subtotal, percent: 10))
        }
        if market == .indonesia {
            order.buyerFee =
                Int64(random.element(of: [2_000, 2_000, 2_000, 1_000, 2_200, 0])) * unit
        }
    }

    /// Every fiftieth order ends in the same uncommon way, so that each way occurs.
    private func life(of index: Int) -> ShopeeOrder.Life {
        switch index % 50 {
        case 4, 29: .refunded
        case 17: market == .indonesia ? .partlyRefunded : .sold
        case 11, 24: .cancelledByBuyer
        case 33: market == .indonesia ? .failedDelivery : .cancelledByBuyer
        case 38: market == .indonesia ? .refundedAfterRelease : .sold
        case 41: .unpaid
        case 46: market == .indonesia ? .lost : .sold
        default: .sold
        }
    }

    private mutating func lines(index: Int, life: ShopeeOrder.Life) -> [ShopeeLine] {
        let count = life == .partlyRefunded ? 1 : [1, 1, 1, 2, 1, 3][index % 6]
        let first = random.number(in: 0...catalogue.products.count - 1)
        return (0..<count).map { place in
            let product = catalogue.products[(first + place) % catalogue.products.count]
            let quantity =
                life == .partlyRefunded ? 2 + index / 50 % 2 : random.element(of: [1, 1, 1, 2, 3])
            let step = Int64(quantity) * unit
            let discount =
                random.chance(permille: 450) ? product.unitPrice / 20 / unit * step : 0
            let rebate =
                market.hasPlatformDiscounts && life == .sold && random.chance(permille: 60)
                ? product.unitPrice / 50 / unit * step : 0
            var line = ShopeeLine(
                product: product, productID: random.digits("2", count: 11), quantity: quantity,
                sellerDiscount: discount, platformDiscount: rebate,
                weight: quantity * (150 + 50 * (place + index % 5)))
            switch life {
            case .refunded: line.returnedQuantity = quantity
            case .partlyRefunded: line.returnedQuantity = quantity == 3 ? 2 : 1
            default: break
            }
            return line
        }
    }

    /// Six digits of the day and eight characters; some are digits only, or look like a number
    /// with an exponent.
    private mutating func orderID(index: Int, _ day: Day) -> String {
        let date = String(day.compact.dropFirst(2))
        if index % 40 == 7 { return date + random.digits("1", count: 8) }
        if index % 40 == 19 {
            return date + random.digits("1", count: 5) + "E" + random.digits("6", count: 2)
        }
        let characters = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ")
        var id = date
        for _ in 0..<8 { id.append(random.element(of: characters)) }
        return id
    }

    // MARK: Money

    /// Releases an order's money on the day of its completion or the day after.
    mutating func release(_ index: Int) {
        let order = orders[index]
        guard !order.life.isCancelled, order.ended.day <= calendar.last else { return }
        let later = random.chance(permille: 150) ? 1 : 0
        // Batches: several releases fall into one second.
        let second = 46_800 + random.number(in: 0...8) * 3_600 + 17
        let moment = Moment(day: order.ended.day + later, second: max(order.ended.second, second))
        if random.chance(permille: 120), order.life == .sold {
            orders[index].affiliatePermille = Int64(random.number(in: 13...67))
        }
        orders[index].releases = [
            ShopeeRelease(moment: moment, figures: figures(of: orders[index]))
        ]
    }

    /// What a released order earns and costs.
    func figures(of order: ShopeeOrder) -> ShopeeFigures {
        var figures = ShopeeFigures()
        let isRefunded = order.life == .refunded
        let refund = order.returnedSubtotal
        figures[.goods] =
            market.statesOriginalPrice ? order.beforeDiscount : order.subtotal
        figures[.sellerDiscount] = market.statesOriginalPrice ? -order.sellerDiscount : 0
        figures[.refund] = -refund
        figures[.platformRebate] = isRefunded ? 0 : order.platformDiscount
        figures[.sellerVoucher] = isRefunded ? 0 : -order.sellerVoucher
        figures[.carrierShipping] = -order.carrierFee
        figures[.buyerShipping] = order.buyerShipping
        // Goods that come back in full cost the way out, the way back, and the subsidy.
        figures[.platformShipping] = isRefunded ? 0 : order.carrierFee - order.buyerShipping
        figures[.returnShipping] = isRefunded ? -order.carrierFee / 2 / unit * unit : 0
        for fee in fees where fee.isInForce(on: order.created.day) {
            figures[fee.figure] -= fee.ticks(on: order, currency: market.currency)
        }
        if let permille = order.affiliatePermille {
            let base = order.subtotal - order.sellerVoucher
            figures[.affiliate] = -(base * permille / 1_000 / unit) * unit
        }
        return figures
    }
}
