import Money
package import Records

/// Sales that were settled at another amount than the one that they were sold for.
package enum OrderAmountMismatch: OrderCheck {
    package static let code = "order-amount-mismatch"
    package static let title = "The settled sales differ from the order's net sales."
    package static let compares = """
        Net sales of the order's lines (before discount less the seller's discounts; the \
        platform's discounts are the platform's money) with the sales that all settlement rows of \
        the order settle, before refunds.
        """
    package static let whyItHappens = """
        A platform discount taken from the seller, a price that was changed after the order, a \
        line or a unit that the settlement dropped.
        """
    package static let remedy = """
        Compare the order's price and discounts in the order export with the settlement row; claim \
        the difference where it is missing.
        """
    package static let staysSilent = """
        Lines that were cancelled or returned before the settlement explain the difference; whole \
        lines or units are not settled yet and can still come: due day and days of grace are not \
        over, or a settlement file is missing; only a refund of the order is known, or it was \
        refunded in full.
        """
    package static let figures = """
        expected: net sales, less what went back where that comes closer; actual: settled sales.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.either
    package static let yieldsTo = [
        Precedence(
            .order,
            [
                SettledNotOrdered.code, SettledButCancelled.code, RefundExceedsOrder.code,
            ])
    ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.sale
        guard !orderCase.lines.isEmpty, orderCase.status != .cancelled, let last = rows.last,
            orderCase.state != .refunded, hasSale(rows)
        else { return [] }
        let isOpen = canStillCome(orderCase, context)
        let lines = isOpen ? linesInSettlement(orderCase, rows) : orderCase.lines
        let netSales = lines.map(\.netSales).sum(orderCase.currency)
        let sales = settledSales(orderCase)
        // What was sold fits, and what went back need not be tried.
        guard !context.agrees(sales, netSales) else { return [] }
        let expected = fitting(lines, orderCase).min {
            (($0 - sales).magnitude, $1) < (($1 - sales).magnitude, $0)
        }
        guard let expected, !context.agrees(sales, expected),
            !(isOpen && isWhole(netSales - sales, of: lines, context))
        else { return [] }
        let delta = sales - expected
        let back = netSales - expected
        let less = back.isZero ? "" : " less \(back.display) that went back before the settlement"
        let subject = lines.count == orderCase.lines.count ? "The order" : "Its settled SKUs"
        return [
            orderCase.finding(
                code, delta.isNegative ? context.severity(of: delta) : .medium, on: last.settledOn,
                from: rows.map(\.provenance) + lines.map(\.provenance),
                """
                \(subject) sold for \(netSales.display)\(less), and \(sales.display) were settled: \
                \(delta.magnitude.display) too \(delta.isNegative ? "little" : "much").
                """
            ).money(expected: expected, actual: sales).claimable(delta.isNegative)
        ]
    }

    /// Settled sales, without those that were taken back only to be settled again: refunds that no
    /// return explains, as far as more was settled than sold.
    private static func settledSales(_ orderCase: OrderCase) -> Amount {
        let returned = orderCase.lines.map(\.returnedSales).sum(orderCase.currency)
        let taken = max(orderCase.refunds.magnitude - returned, .zero(orderCase.currency))
        let above = max(orderCase.sales - orderCase.netSales, .zero(orderCase.currency))
        return orderCase.sales - min(taken, above)
    }

    /// False where only a reversal is known: its sale stands in a file that is not there.
    private static func hasSale(_ rows: [SettlementEntry]) -> Bool {
        rows.contains(where: \.sales.isPositive) || !rows.contains(where: \.refunds.isNegative)
    }

    /// True until due day and grace are over, and where a file of those days is missing.
    private static func canStillCome(_ orderCase: OrderCase, _ context: CheckContext) -> Bool {
        let isOver = orderCase.dueOn.map { $0 + context.rules.graceDays < context.asOf } ?? false
        return !isOver || !orderCase.isSettlementCovered
    }

    /// The lines whose SKUs are settled where every row names one; all lines otherwise.
    private static func linesInSettlement(
        _ orderCase: OrderCase, _ rows: [SettlementEntry]
    ) -> [OrderLine] {
        let settled = Set(rows.filter(\.sales.isPositive).map(\.skuID))
        let known = Set(orderCase.lines.map(\.skuID))
        guard !settled.isEmpty, settled.isSubset(of: known) else { return orderCase.lines }
        return orderCase.lines.filter { settled.contains($0.skuID) }
    }

    /// True where the missing amount is whole lines or units, which may be settled by themselves.
    private static func isWhole(
        _ missing: Amount, of lines: [OrderLine], _ context: CheckContext
    ) -> Bool {
        guard context.isAboveZero(missing) else { return false }
        let units = lines.filter { $0.quantity > 1 }.flatMap { line in
            (1..<line.quantity).map { line.share(of: $0) }
        }
        return (units + sums(of: lines.map(\.netSales))).contains { context.agrees($0, missing) }
    }

    /// Net sales, and net sales less any of the lines that went back before the settlement; what
    /// a refund row took back was settled before.
    private static func fitting(_ lines: [OrderLine], _ orderCase: OrderCase) -> [Amount] {
        let netSales = lines.map(\.netSales).sum(orderCase.currency)
        let returned = lines.map(\.returnedSales).filter(\.isPositive)
        let most = returned.sum(orderCase.currency) + orderCase.refunds
        let back = sums(of: returned).filter { $0.isPositive && $0 <= most }
        return [netSales] + back.map { netSales - $0 }
    }

    /// All sums of some of the amounts; of many amounts only none, each and all.
    private static func sums(of amounts: [Amount]) -> Set<Amount> {
        guard let currency = amounts.first?.currency else { return [] }
        var sums: Set<Amount> = [.zero(currency)]
        guard amounts.count <= linesMax else {
            return sums.union(amounts).union([amounts.sum(currency)])
        }
        for amount in amounts { sums.formUnion(sums.map { $0 + amount }) }
        return sums
    }

    /// More lines than this would give too many sums; such orders are rare.
    private static let linesMax = 10
}
