import Money
package import Records

/// A sale that was paid a second time.
package enum DuplicateSettlement: OrderCheck {
    package static let code = "duplicate-settlement"
    package static let title = "The same sale was paid twice and not taken back."
    package static let compares = """
        The settlement rows of an order with what its lines sold for: a row that pays the same \
        amount for the same SKU as an earlier one, beyond the net sales of the order.
        """
    package static let whyItHappens = """
        A settlement batch that ran twice, or an order that was settled by hand and then by the \
        system. Platforms find it weeks later and take the money back.
        """
    package static let remedy = """
        Set the extra money aside until it is taken back, and check that it is taken back once.
        """
    package static let staysSilent = """
        A sale, its reversal and the sale again; the second payment was reversed; rows for other \
        SKUs; equal halves of one sale; the same row in two overlapping exports, which is one row; \
        an order that no order file holds, because nothing says what it sold for.
        """
    package static let figures = """
        expected: 0; actual: the settlement of the extra rows, their fees included.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.clawback
    package static let reads = RowsRead.orderAndDuplicates
    package static let yieldsTo = [
        Precedence(.order, [SettledNotOrdered.code, SettledButCancelled.code])
    ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let again = context.rowsAgain?.paid ?? rows(in: orderCase, context)
        guard !again.isEmpty else { return [] }
        let bySKU = Dictionary(grouping: again, by: \.skuID)
        return bySKU.keys.sorted().compactMap { skuID in
            finding(on: bySKU[skuID] ?? [], in: orderCase, context)
        }
    }

    /// The rows that pay a sale again and are not reversed.
    static func rows(in orderCase: OrderCase, _ context: CheckContext) -> [SettlementEntry] {
        guard orderCase.rows.salesCount > 1, !orderCase.lines.isEmpty,
            hasEqualSales(orderCase.rows.sale, context)
        else { return [] }
        let rows = Dictionary(grouping: orderCase.rows.sale, by: \.skuID)
        let again = rows.keys.sorted().flatMap { skuID in
            var account = SaleAccount(
                netSales: orderCase.netSales(ofSKU: skuID),
                returned: returnedSales(of: orderCase, skuID))
            for row in rows[skuID] ?? [] { account.book(row, context) }
            return account.duplicates
        }
        return again + orderCase.feeRowsAgain(with: again)
    }

    /// True where two rows of a SKU pay the same, without which nothing is paid again.
    private static func hasEqualSales(
        _ rows: [SettlementEntry], _ context: CheckContext
    ) -> Bool {
        rows.indices.contains { index in
            rows[index].sales.isPositive
                && rows[..<index].contains {
                    context.agrees($0.sales, rows[index].sales) && $0.skuID == rows[index].skuID
                }
        }
    }

    /// What the order files know to have gone back: refunds up to it are no reversals.
    private static func returnedSales(of orderCase: OrderCase, _ skuID: String) -> Amount {
        let own = orderCase.lines.filter { $0.skuID == skuID }
        return (own.isEmpty ? orderCase.lines : own).map(\.returnedSales).sum(orderCase.currency)
    }

    private static func finding(
        on rows: [SettlementEntry], in orderCase: OrderCase, _ context: CheckContext
    ) -> Discrepancy? {
        let extra = rows.sum(of: \.total, orderCase.currency)
        guard let first = rows.first, context.isAboveZero(extra) else { return nil }
        let original = orderCase.rows.sale.filter {
            $0.skuID == first.skuID && context.agrees($0.sales, first.sales) && !rows.contains($0)
        }
        let sku = first.skuID.isEmpty ? "" : " of SKU \(first.skuID)"
        let days = rows.filter(\.sales.isPositive).map(\.settledOn.description)
            .joined(separator: ", ")
        return orderCase.finding(
            code, context.severity(of: extra), on: first.settledOn,
            from: (rows + original).map(\.provenance) + orderCase.lines.map(\.provenance),
            """
            The sale of \(first.sales.display)\(sku) was settled on \
            \(original.first?.settledOn.description ?? "an earlier day") and again on \(days); \
            the order sold for \(orderCase.netSales.display). The extra \(extra.display) may be \
            taken back.
            """
        ).on(first).money(expected: .zero(orderCase.currency), actual: extra)
    }
}

/// Books the rows of one SKU day by day and sets those aside that pay a sale again.
private struct SaleAccount {
    let netSales: Amount
    /// What is left of the buyer's own returns.
    var returned: Amount
    private var paid: Amount
    private var settled: [SettlementEntry] = []
    private(set) var duplicates: [SettlementEntry] = []

    init(netSales: Amount, returned: Amount) {
        self.netSales = netSales
        self.returned = returned
        paid = .zero(netSales.currency)
    }

    mutating func book(_ row: SettlementEntry, _ context: CheckContext) {
        if row.sales.isPositive {
            let isAgain = settled.contains { context.agrees($0.sales, row.sales) }
            guard !isAgain || paid + row.sales <= netSales + context.rules.tolerance else {
                duplicates.append(row)
                return
            }
            settled.append(row)
        }
        let back = row.refunds.magnitude
        let isReturn = !back.isZero && back <= returned
        if !back.isZero, !isReturn, row.sales.isZero,
            let place = duplicates.lastIndex(where: { context.agrees($0.sales, back) })
        {
            duplicates.remove(at: place)
            return
        }
        if isReturn { returned -= back }
        paid += row.sales + row.refunds
    }
}
