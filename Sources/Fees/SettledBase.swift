import Money
package import Records

/// What the sale of an order gives as the base of a fee, with and without its refunds.
struct SettledBase: Hashable {
    /// One part of a base: a settlement row's, or the sum of all rows.
    struct Part: Hashable {
        /// Sales before refunds, the base of a fee that is kept; nil where no file states it.
        var kept: Amount?
        /// Sales less refunds: the base of a fee that comes back.
        var net: Amount?
    }

    var total: Part
    /// By settlement row, in the order of the case.
    var parts: [Part]
    /// By line and statement: a discount in a row of its own lowers the sale beside it.
    var lines: [Part]

    /// The ways in which the base may have been cut up before it was rounded; none where one row
    /// is all of it, as nearly always.
    var splits: [[Part]] { parts.count == 1 ? [] : [parts, lines] }

    /// True where nothing of the base came back.
    var isKept: Bool { total.kept == total.net && parts.allSatisfy { $0.kept == $0.net } }
}

extension SettledBase {
    /// The base of an order over its settlement rows in the store's currency.
    init(_ base: FeeBase, of orderCase: OrderCase) {
        let zero = Amount.zero(orderCase.currency)
        let entries = orderCase.rows.sale
        let isMixed = entries.contains { !$0.sales.isZero && !$0.refunds.isZero }
        let fromLines = isMixed ? base.repeatedByLines(of: orderCase) : nil
        if let payment = base == .customerPayment ? orderCase.paymentOnLines(entries) : nil {
            parts = [Part(kept: payment, net: payment)]
        } else {
            parts = entries.map { Self.part(base, of: $0, fromLines: fromLines) }
        }
        guard parts.count != 1 else {
            // Nearly all orders have one row, which is all of them and each line.
            (total, lines) = (parts[0], parts)
            return
        }
        total = Part(kept: zero, net: zero)
        lines = []
        var firstRows: [Int] = []
        for (index, part) in parts.enumerated() {
            total.add(part)
            let line = firstRows.firstIndex { Self.areOneLine(entries[$0], entries[index]) }
            if let line {
                lines[line].add(part)
            } else {
                firstRows.append(index)
                lines.append(part)
            }
        }
    }

    private static func areOneLine(_ left: SettlementEntry, _ right: SettlementEntry) -> Bool {
        left.skuID == right.skuID && left.statementID == right.statementID
    }

    /// A row that holds a sale and its refund states only what is left of discounts and payment:
    /// what they were before the refund stands in the order's lines, if anywhere.
    private static func part(
        _ base: FeeBase, of entry: SettlementEntry, fromLines: Amount?
    ) -> Part {
        let zero = Amount.zero(entry.currency)
        let netSales = entry.sales + entry.refunds
        let isMixed = !entry.sales.isZero && !entry.refunds.isZero
        switch base {
        case .netSales:
            return Part(kept: entry.sales, net: netSales)
        case .netSalesLessPlatformDiscount:
            if entry.sales.isZero && entry.refunds.isZero { return Part(kept: zero, net: zero) }
            let net = entry.platformDiscount.map { netSales - $0 }
            if isMixed { return Part(kept: fromLines.map { entry.sales - $0 }, net: net) }
            return Part(kept: entry.sales.isZero ? zero : net, net: net)
        case .customerPayment:
            if entry.sales.isZero && entry.refunds.isZero && entry.customerPayment == nil {
                return Part(kept: zero, net: zero)
            }
            let net = entry.customerPayment
            if isMixed { return Part(kept: fromLines, net: net) }
            return Part(kept: entry.sales.isZero ? zero : net, net: net)
        case .order, .item:
            return Part(kept: zero, net: zero)
        }
    }

}

extension SettledBase.Part {
    /// Adds another part; what one of them does not state the sum does not, either.
    fileprivate mutating func add(_ part: SettledBase.Part) {
        kept = Self.sum(kept, part.kept)
        net = Self.sum(net, part.net)
    }

    private static func sum(_ left: Amount?, _ right: Amount?) -> Amount? {
        guard let left, let right else { return nil }
        return left + right
    }
}

extension FeeBase {
    /// What the order's lines state of the money that this base is about, before any refund.
    fileprivate func repeatedByLines(of orderCase: OrderCase) -> Amount? {
        let currency = orderCase.currency
        let lines = orderCase.lines.filter { $0.subtotalBeforeDiscount.currency == currency }
        guard !lines.isEmpty else { return nil }
        switch self {
        case .netSalesLessPlatformDiscount:
            return lines.map(\.platformDiscount).sum(currency)
        case .customerPayment:
            return lines.lazy.compactMap(\.orderAmount).first
        case .netSales, .order, .item:
            return nil
        }
    }
}

extension OrderCase {
    /// What the order file says was paid for a sale whose settlement does not say it; nil where
    /// anything came back, because the order file then states what is left.
    fileprivate func paymentOnLines(_ entries: [SettlementEntry]) -> Amount? {
        guard entries.count == 1, let sale = entries.first, sale.customerPayment == nil,
            sale.sales.isPositive, sale.refunds.isZero,
            lines.allSatisfy({ line in
                line.status != .cancelled && line.returnedQuantity == 0
                    && line.refundAmount?.isZero ?? true
            }),
            let payment = lines.lazy.compactMap(\.orderAmount).first,
            payment.currency == currency, payment.isPositive
        else { return nil }
        return payment
    }

    /// The day that decides which rate holds.
    package var rateDay: Day? { createdOn ?? entries.lazy.compactMap(\.createdOn).min() }
}

extension Component {
    /// True for an amount that a rate can explain: a known fee or tax that is part of the total.
    var isCharge: Bool {
        // A switch, because comparing cases of another module goes through a table.
        switch group {
        case .fee, .tax: parent != nil && isKnown
        default: false
        }
    }
}
