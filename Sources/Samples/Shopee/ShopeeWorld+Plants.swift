import Money
import Records

extension ShopeeWorld {
    /// Puts findings and near misses in, as far as the market's files can show them.
    mutating func plantAll() {
        if market.hasOrders { plantSettledNotOrdered() }
        if market.knowsCompletion {
            plantMissingPayout()
            plantLatePayout()
            spareOpenOrders()
            spareCancelledOrders()
        }
        if market == .malaysia || market == .brazil { plantDuplicateSettlement() }
        plantFeeMismatch()
        if market == .indonesia || market == .malaysia { plantFeeUnknown() }
        if [.indonesia, .malaysia, .vietnam].contains(market) { plantShipping() }
        if market.hasTotalColumn, market != .singapore { plantSettlementSum() }
        if market == .indonesia || market == .malaysia {
            plantBalanceBreak()
        } else {
            spare("balance-break")
        }
        spareRefunds()
        spareVoucherOnSeveralLines()
        // Withdrawals that fail and come back, and a balance that is below zero for some hours.
        for code in ["restated-row", "negative-balance-streak", "negative-balance-limit"] {
            spare(code)
        }
    }

    private mutating func plantMissingPayout() {
        let (first, last) = (calendar.settlementFirst, calendar.last)
        let dear = first + 6
        let market = market
        let isWanted = { (order: ShopeeOrder) in
            let day = order.dueFrom(market)
            return order.affiliatePermille == nil && order.platformDiscount == 0
                && order.created.day != dear && day >= first
                && day + ShopeeStore.settlementDays + SampleCalendar.graceDays < last
        }
        // Best an order of which every rate takes whole units: roundings say nothing then.
        let unit = unit
        let isRound = { (order: ShopeeOrder) in
            ((order.subtotal - order.sellerVoucher) / unit).isMultiple(of: 400)
        }
        let found = takeOrder { isWanted($0) && isRound($0) } ?? takeOrder(where: isWanted)
        guard let found else { return }
        // What a fee that no book tells of will be, only a history that is long enough says.
        let isKnown = fees.allSatisfy(\.isInBook) || settled.count >= Self.learnedOrdersMin
        plant(
            "missing-payout", order: found,
            delta: isKnown ? -orders[found].releases[0].total : nil)
        orders[found].releases = []
    }

    /// Settled orders from which every fee's rate is learned, those without the fee counted in.
    private static let learnedOrdersMin = 50

    private mutating func plantLatePayout() {
        let wait = ShopeeStore.settlementDays + SampleCalendar.graceDays
        let (first, last) = (calendar.settlementFirst, calendar.last)
        for (days, isLate) in [(wait + 3, true), (wait, false)] {
            let market = market
            let found = takeOrder { order in
                order.ended.day > first && order.dueFrom(market) + days <= last
            }
            guard let found else { continue }
            orders[found].releases[0].moment.day = orders[found].dueFrom(market) + days
            if isLate {
                plant("late-payout", order: found)
            } else {
                spare("late-payout", order: found)
            }
        }
    }

    private mutating func plantSettledNotOrdered() {
        let span = calendar.orders
        let found = takeOrder { order in
            span.first + 2 < order.created.day && order.created.day < span.last - 2
        }
        guard let found else { return }
        orders[found].isHidden = true
        plant("settled-not-ordered", order: found)
    }

    private mutating func plantDuplicateSettlement() {
        let last = calendar.last
        guard let found = takeOrder(where: { $0.releases[0].moment.day + 4 < last }) else { return }
        var again = orders[found].releases[0]
        again.moment.day = again.moment.day + 3
        orders[found].releases.append(again)
        plant("duplicate-settlement", order: found, delta: again.total)
    }

    private mutating func plantFeeMismatch() {
        guard let found = takeOrder() else { return }
        let figure = fees[0].figure
        let amount = portion(orders[found].releases[0].figures[figure], percent: 25)
        orders[found].releases[0].figures[figure] -= amount
        plant("fee-mismatch", order: found, component: figure.rawValue, delta: -amount)
        // Off by exactly the tolerance.
        guard let near = takeOrder() else { return }
        orders[near].releases[0].figures[figure] -= unit
        spare("fee-mismatch", order: near)
    }

    private mutating func plantFeeUnknown() {
        guard let plan = plans(overlap: 0).last else { return }
        guard let found = takeOrder(where: { plan.span.contains($0.releases[0].moment.day) })
        else { return }
        let amount = portion(orders[found].subtotal, percent: 3)
        orders[found].releases[0].figures[.warehouseGuard] = -amount
        unknownFeeOrder = found
        plant("fee-unknown", order: found, delta: -amount)
    }

    private mutating func plantShipping() {
        guard let found = takeOrder() else { return }
        let amount = portion(orders[found].carrierFee, percent: 60)
        orders[found].releases[0].figures[.carrierShipping] -= amount
        plant("shipping-overcharge", order: found, component: "shipping", delta: -amount)
    }

    private mutating func plantSettlementSum() {
        guard let found = takeOrder() else { return }
        let amount = portion(orders[found].releases[0].total, percent: 4)
        orders[found].releases[0].totalOffset = -amount
        plant("settlement-sum-mismatch", order: found, delta: -amount)
    }

    /// Cuts a row out of a wallet file, and not one that two files hold.
    mutating func plantBalanceBreak() {
        let spans = plans(overlap: 2).map(\.span)
        let found = adjustments.indices.first { index in
            let day = adjustments[index].moment.day
            let isExport = adjustments[index].kind == .exportProgramme
            let holders = spans.filter { $0.contains(day) }
            guard let holder = holders.first, holders.count == 1 else { return false }
            return isExport == (market == .indonesia) && holder.first < day && day < holder.last
        }
        guard let found else { return }
        cutAdjustment = found
        plant("balance-break", delta: adjustments[found].amount)
    }

    // MARK: Near misses

    /// Goods went back in full: the release is negative, and the premium stays.
    private mutating func spareRefunds() {
        let refunded = settled.first { orders[$0.order].life == .refunded }
        if let order = refunded?.order {
            for code in ["fee-not-reversed", "shipping-overcharge", "order-amount-mismatch"] {
                spare(code, order: order)
            }
        }
        let partly = settled.first { orders[$0.order].life == .partlyRefunded }
        if let order = partly?.order { spare("fee-mismatch", order: order) }
    }

    /// The voucher of the whole order stands on each of its three lines.
    private mutating func spareVoucherOnSeveralLines() {
        let found = takeOrder { $0.lines.count == 3 && $0.sellerVoucher > 0 }
        guard let found else { return }
        spare("order-amount-mismatch", order: found)
    }

    /// Delivered, and the buyer can still send it back: nothing is due.
    private mutating func spareOpenOrders() {
        let last = calendar.last
        let found = orders.indices.first { index in
            let order = orders[index]
            return order.life == .sold && order.delivered.day <= last && order.ended.day > last
        }
        if let found { spare("missing-payout", order: found) }
    }

    private mutating func spareCancelledOrders() {
        let last = calendar.last
        let cancelled = orders.indices.first {
            orders[$0].life == .cancelledByBuyer && orders[$0].ended.day <= last
        }
        if let cancelled {
            spare("settled-but-cancelled", order: cancelled)
            spare("missing-payout", order: cancelled)
        }
        let failed = orders.indices.first {
            orders[$0].life == .failedDelivery && orders[$0].ended.day <= last
        }
        if let failed { spare("fee-on-cancelled", order: failed) }
    }
}

extension ShopeeOrder {
    /// The day from which the money is waited for: Brazil's export alone tells of the delivery.
    fileprivate func dueFrom(_ market: ShopeeMarket) -> Day {
        market == .brazil ? delivered.day : ended.day
    }
}
