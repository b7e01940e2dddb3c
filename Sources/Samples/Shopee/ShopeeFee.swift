import Money
import Records

/// One fee that Shopee charges in a sample market, and whether the fee book says so.
struct ShopeeFee: Sendable {
    enum Charge: Sendable {
        case rate(Rate)
        /// Ticks for each unit of the base.
        case fixed(Int64)
    }

    /// What a rate is taken of, or a fixed amount counted by.
    enum Base: String, Sendable {
        case netSales = "net-sales"
        case lessPlatformDiscount = "net-sales-less-platform-discount"
        case customerPayment = "customer-payment"
        case order
        case item
    }

    var figure: ShopeeFigure
    var charge: Charge
    var base = Base.netSales
    var isRefundable = true
    var isInBook = true
    /// True for the premium, which takes a whole unit for each part of one.
    var isRoundedUp = false
    /// By the day of the order; `until` does not belong to it.
    var from: Day?
    var until: Day?

    func isInForce(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true
    }

    /// The charge on an order of which some goods stayed with the buyer, as a positive number.
    func ticks(on order: ShopeeOrder, currency: Currency) -> Int64 {
        let kept = isRefundable ? order.subtotal - order.returnedSubtotal : order.subtotal
        guard kept > 0 else { return 0 }
        let keptUnits = Int64(isRefundable ? order.units - order.returnedUnits : order.units)
        let unit = currency.smallestUnitTicks
        switch (charge, base) {
        case (.fixed(let ticks), .item): return ticks * keptUnits
        case (.fixed(let ticks), _):
            let share = Int128(ticks) * Int128(keptUnits)
            let divisor = Int128(order.units) * Int128(unit)
            return Int64(Rounding.halfUp.quotient(share, divisor)) * unit
        case (.rate(let rate), _):
            let goods = kept - order.sellerVoucher
            let money: Int64 =
                switch base {
                case .customerPayment: goods + order.buyerShipping
                case .netSales: goods + order.platformDiscount
                default: goods
                }
            let divisor = Int128(Rate.partsPerOne) * Int128(unit)
            let more = isRoundedUp ? divisor - 1 : 0
            let rounding = isRoundedUp ? Rounding.down : .halfUp
            let product = Int128(money) * Int128(rate.parts) + more
            return Int64(rounding.quotient(product, divisor)) * unit
        }
    }

    /// The fee's entry in the fee book.
    func entry(_ market: ShopeeMarket) -> String {
        var lines = [
            "  - component: \(figure.componentID)", "    platform: shopee",
            "    market: \(market.rawValue)",
        ]
        switch charge {
        case .rate(let rate): lines.append("    rate: \"\(rate.percent)\"")
        case .fixed(let ticks):
            lines.append("    amount: \"\(SampleMoney.plain(ticks, market.currency))\"")
        }
        lines.append("    base: \(base.rawValue)")
        let rounding = isRoundedUp ? Rounding.up : .halfUp
        lines.append("    rounding: \(rounding.rawValue)")
        lines.append("    refundable: \(isRefundable)")
        if let from { lines.append("    from: \(from)") }
        if let until { lines.append("    to: \(until)") }
        return lines.joined(separator: "\n")
    }
}

extension ShopeeMarket {
    /// The market's fees; for orders of `dearDay` another column charges a higher rate.
    func fees(dearDay: Day?) -> [ShopeeFee] {
        switch self {
        case .indonesia: indonesianFees(dearDay: dearDay)
        case .malaysia:
            [
                ShopeeFee(figure: .commission, charge: .rate(.percent(8, 640_000))),
                ShopeeFee(figure: .service, charge: .rate(.percent(5, 400_000))),
                ShopeeFee(
                    figure: .transaction, charge: .rate(.percent(3, 780_000)),
                    base: .customerPayment),
            ]
        case .thailand:
            [
                ShopeeFee(figure: .commission, charge: .rate(.percent(10, 500_000))),
                ShopeeFee(
                    figure: .transaction, charge: .rate(.percent(3, 210_000)),
                    base: .customerPayment),
                ShopeeFee(
                    figure: .infrastructure, charge: .fixed(10_000), base: .order, isInBook: false),
            ]
        case .vietnam: vietnameseFees
        case .brazil:
            [
                ShopeeFee(figure: .commission, charge: .rate(.percent(14))),
                ShopeeFee(figure: .service, charge: .fixed(40_000), base: .item),
            ]
        case .singapore:
            [
                ShopeeFee(figure: .commission, charge: .rate(.percent(6))),
                ShopeeFee(
                    figure: .transaction, charge: .rate(.percent(2, 180_000)),
                    base: .customerPayment),
            ]
        }
    }

    private func indonesianFees(dearDay: Day?) -> [ShopeeFee] {
        let base = ShopeeFee.Base.lessPlatformDiscount
        let administration = ShopeeFee(
            figure: .administration, charge: .rate(.percent(8, 250_000)), base: base)
        return [administration] + freeShippingFees(base, dearDay: dearDay) + [
            ShopeeFee(figure: .promo, charge: .rate(.percent(4, 500_000)), base: base),
            ShopeeFee(
                figure: .premium, charge: .rate(.percent(0, 500_000)), base: base,
                isRefundable: false, isRoundedUp: true),
            ShopeeFee(figure: .orderProcessing, charge: .fixed(12_500_000), base: .order),
            ShopeeFee(
                figure: .taxWithheld, charge: .rate(.percent(0, 500_000)), base: base,
                isInBook: false),
        ]
    }

    private func freeShippingFees(_ base: ShopeeFee.Base, dearDay: Day?) -> [ShopeeFee] {
        let usual = ShopeeFee(figure: .freeShipping, charge: .rate(.percent(5)), base: base)
        guard let dearDay else { return [usual] }
        var (before, after) = (usual, usual)
        before.until = dearDay
        after.from = dearDay + 1
        let dear = ShopeeFee(
            figure: .freeShippingAgain, charge: .rate(.percent(6, 500_000)), base: base,
            from: dearDay, until: dearDay + 1)
        return [before, dear, after]
    }

    /// The service fee is an order fee and a rate in one column, which no fee book can say.
    private var vietnameseFees: [ShopeeFee] {
        [
            ShopeeFee(figure: .commission, charge: .rate(.percent(14))),
            ShopeeFee(figure: .service, charge: .rate(.percent(3)), isInBook: false),
            ShopeeFee(
                figure: .service, charge: .fixed(30_000_000), base: .order, isInBook: false),
            ShopeeFee(
                figure: .transaction, charge: .rate(.percent(5)), base: .customerPayment),
            ShopeeFee(
                figure: .shippingProtection, charge: .fixed(16_200_000), base: .order,
                isInBook: false),
            ShopeeFee(figure: .taxVAT, charge: .rate(.percent(1)), isInBook: false),
            ShopeeFee(figure: .taxWithheld, charge: .rate(.percent(0, 500_000)), isInBook: false),
        ]
    }
}
