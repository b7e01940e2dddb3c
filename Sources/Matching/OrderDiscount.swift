import Money
import Records

/// Takes an order's discount, which each line repeats, once: every line gives up its part.
enum OrderDiscount {
    /// The lines with their parts, in proportion to what they sold for; the parts add up exactly.
    static func shared(_ lines: [OrderLine], _ currency: Currency) -> [OrderLine] {
        let summable = lines.indices.filter {
            lines[$0].subtotalBeforeDiscount.currency == currency
        }
        let stated = summable.compactMap { lines[$0].orderDiscount }
        guard let discount = stated.filter({ $0.currency == currency }).max(), !discount.isZero
        else { return lines }
        var shared = lines
        let sales = summable.map { lines[$0].subtotalBeforeDiscount - lines[$0].sellerDiscount }
        let whole = sales.sum(currency)
        var (seen, given) = (Amount.zero(currency), Amount.zero(currency))
        for (index, sale) in zip(summable, sales) {
            seen += sale
            let isLast = index == summable.last
            let upToHere = isLast || !whole.isPositive ? discount : part(discount, seen, whole)
            shared[index].orderDiscountShare = upToHere - given
            given = upToHere
        }
        return shared
    }

    private static func part(_ discount: Amount, _ seen: Amount, _ whole: Amount) -> Amount {
        let unit = Int128(discount.currency.smallestUnitTicks)
        let units = Rounding.halfEven.quotient(
            Int128(discount.ticks) * Int128(seen.ticks), Int128(whole.ticks) * unit)
        return Amount(ticks: Int64(units * unit), discount.currency)
    }
}
