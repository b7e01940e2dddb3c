import Money
import Records

/// What a rule makes of the settled sale of one order.
struct FeeArithmetic {
    let rule: FeeRule
    let order: FeeOrder

    /// A base with the charges on it that fit, positive, the likeliest first.
    private struct Charges {
        var base: Amount
        var fitting: [Amount]
    }

    /// The expected amount of the component; nil where no file states the rule's base.
    ///
    /// A base is what the order gives for the rule's base; a fixed amount needs none.
    func expectation(_ base: SettledBase?) -> FeeExpectation? {
        let (kept, net) = charges(base)
        let first: Charges?
        var others: [Amount] = []
        switch rule.refundability {
        case .kept: first = kept
        case .refundable: first = net
        case .unknown:
            first = net
            others += kept?.fitting ?? []
        }
        guard let first, let likeliest = first.fitting.first else { return nil }
        others += first.fitting.dropFirst()
        // What is left of a payment whose goods all came back is shipping and the like: a fee of
        // the payment may be taken of it, or come back as a whole.
        if rule.charge.rate != nil, isFullyRefunded { others.append(.zero(order.currency)) }
        if rule.refundability == .kept {
            // Before shipping even a fee that is otherwise kept may not be charged at all.
            if isFullyRefunded { others += [.zero(order.currency), amountOnLines] }
            if rule.source == .learned { others += net?.fitting ?? [] }
        }
        return FeeExpectation(
            component: rule.component, expected: -likeliest,
            alternatives: Self.distinct(others.map { -$0 }, except: -likeliest), base: first.base,
            rate: rule.charge.rate, cap: cap, refundability: rule.refundability,
            source: rule.source,
            basis: .order(rule, itemCount: order.itemCount, amount: likeliest))
    }

    /// Sorted and each once.
    static func distinct(_ amounts: [Amount], except expected: Amount) -> [Amount] {
        guard amounts.contains(where: { $0 != expected }) else { return [] }
        return Set(amounts).subtracting([expected]).sorted()
    }

    private func charges(_ base: SettledBase?) -> (kept: Charges?, net: Charges?) {
        switch rule.charge {
        case .fixed(let ticks): fixedCharges(Amount(ticks: ticks, order.currency))
        case .rate: base.map(rateCharges) ?? (nil, nil)
        }
    }

    private func rateCharges(_ base: SettledBase) -> (kept: Charges?, net: Charges?) {
        let kept = charges(on: base) { $0.kept }
        var net = base.isKept ? kept : charges(on: base) { $0.net }
        if let share = proRataOfLimit(base.total) { net?.fitting.append(share) }
        return (kept, net)
    }

    /// The charge on the whole, and the sums of the charges on its parts, each rounded by itself.
    private func charges(
        on base: SettledBase, _ amount: (SettledBase.Part) -> Amount?
    ) -> Charges? {
        guard let total = amount(base.total) else { return nil }
        let count = order.itemCount
        let whole = rule.amount(on: total, itemCount: count)
        var fitting = [whole]
        if let once = rule.amountRoundedOnce(on: total, itemCount: count), once != whole {
            fitting.append(once)
        }
        for parts in base.splits {
            var sum = Amount.zero(order.currency)
            for part in parts {
                if let base = amount(part) { sum += rule.amount(on: base, itemCount: count) }
            }
            if !fitting.contains(sum) { fitting.append(sum) }
        }
        return Charges(base: total, fitting: fitting)
    }

    /// A fee at its cap or minimum may come back of a partly refunded sale in proportion to the
    /// refund.
    private func proRataOfLimit(_ total: SettledBase.Part) -> Amount? {
        let count = order.itemCount
        guard let kept = total.kept, let net = total.net, kept.isPositive, kept != net,
            rule.isLimited(on: kept, itemCount: count)
        else { return nil }
        return part(of: rule.amount(on: kept, itemCount: count), net.ticks, of: kept.ticks)
    }

    /// A fixed amount is charged once on an order with sales, or once for each of its items.
    private func fixedCharges(_ amount: Amount) -> (kept: Charges?, net: Charges?) {
        let zero = Amount.zero(order.currency)
        let hasSales = order.hasSales
        // Tax is rounded on the whole; rounded on each item it fits as well.
        func times(_ count: Int) -> Charges {
            let ticks = hasSales ? amount.ticks * Int64(count) : 0
            let whole = rule.withTax(Amount(ticks: ticks, amount.currency))
            let byItem = hasSales ? rule.withTax(amount).ticks * Int64(count) : 0
            let fitting = [whole, Amount(ticks: byItem, amount.currency)]
            return Charges(base: zero, fitting: whole.ticks == byItem ? [whole] : fitting)
        }
        var net: Charges
        if rule.base == .item {
            guard !order.lines.isEmpty else { return (nil, nil) }
            net = times(isFullyRefunded ? 0 : order.keptItemCount)
            net.fitting += keptItemCounts.flatMap { times($0).fitting }
            return (times(order.itemCount), net)
        }
        net = times(isFullyRefunded ? 0 : 1)
        if hasSales { net.fitting += proRata(rule.withTax(amount)) }
        return (times(1), net)
    }

    /// A fixed amount on a partly refunded sale may stay, or come back by units or by money.
    private func proRata(_ amount: Amount) -> [Amount] {
        let sold = order.sums.sales
        let net = sold + order.sums.refunds
        guard net.isPositive, net < sold else { return [] }
        let byMoney = part(of: amount, net.ticks, of: sold.ticks)
        let (kept, all) = (Int64(order.keptItemCount), Int64(order.itemCount))
        guard 0 < kept, kept < all else { return [byMoney] }
        return [byMoney, part(of: amount, kept, of: all)]
    }

    /// Where a refund is settled and no line shows units that went back, any number may be kept.
    private var keptItemCounts: [Int] {
        let count = order.itemCount
        let isRefunded = order.hasRefunds
        guard isRefunded, !isFullyRefunded, order.keptItemCount == count, count > 1 else {
            return []
        }
        return Array(1..<count)
    }

    private func part(of amount: Amount, _ part: Int64, of whole: Int64) -> Amount {
        let unit = Int128(amount.currency.smallestUnitTicks)
        let units = rule.rounding.quotient(
            Int128(amount.ticks) * Int128(part), Int128(whole) * unit)
        return Amount(ticks: Int64(units * unit), amount.currency)
    }

    /// What is kept of a sale that the settlement does not state as it was: where all came back it
    /// may reset the seller's vouchers, or leave the sale out.
    private var amountOnLines: Amount {
        LineFees(currency: order.currency, orderLines: order.lines).amount(rule, on: order.lines)
    }

    private var cap: Amount? {
        rule.cap.map {
            rule.withTax(
                Amount(ticks: $0.ticks(itemCount: order.itemCount), order.currency))
        }
    }

    /// True where all sales came back, or where there never were any.
    private var isFullyRefunded: Bool {
        let sums = order.sums
        return !(sums.sales + sums.refunds).isPositive
    }
}
