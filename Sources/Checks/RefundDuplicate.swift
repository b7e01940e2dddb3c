import Money
package import Records

/// A refund that was taken from the seller a second time.
package enum RefundDuplicate: OrderCheck {
    package static let code = "refund-duplicate"
    package static let title = "The same refund was deducted twice."
    package static let compares = """
        The refund rows of an order among each other: a row that refunds the same amount of the \
        same SKU as an earlier one, beyond what the order files say went back or, where they say \
        nothing, beyond what was sold.
        """
    package static let whyItHappens = """
        A refund that was approved by the seller and by the platform's support, or a case that was \
        opened twice for one parcel.
        """
    package static let remedy = "Claim the second deduction; name both settlement rows."
    package static let staysSilent = """
        A refund that is split over SKUs or units; a refund that was reversed and charged again; \
        equal partial refunds that the order's returns explain.
        """
    package static let figures = """
        expected: what the refund rows take, fees given back counted, without the extra rows; \
        actual: what all of them take.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let reads = RowsRead.orderAndDuplicates
    package static let yieldsTo = [Precedence(.order, [SettledButCancelled.code])]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let again = context.rowsAgain?.refunded ?? rows(in: orderCase, context)
        guard !again.isEmpty else { return [] }
        let bySKU = Dictionary(grouping: again, by: \.skuID)
        return bySKU.keys.sorted().compactMap { skuID in
            finding(on: bySKU[skuID] ?? [], in: orderCase, context)
        }
    }

    /// The rows that take a refund again.
    static func rows(in orderCase: OrderCase, _ context: CheckContext) -> [SettlementEntry] {
        guard orderCase.rows.refundsCount > 1 else { return [] }
        let bySKU = Dictionary(grouping: orderCase.rows.sale, by: \.skuID)
        let again = bySKU.keys.sorted().flatMap { skuID in
            rows(of: bySKU[skuID] ?? [], skuID, in: orderCase, context)
        }
        return again + orderCase.feeRowsAgain(with: again)
    }

    private static func rows(
        of skuRows: [SettlementEntry], _ skuID: String, in orderCase: OrderCase,
        _ context: CheckContext
    ) -> [SettlementEntry] {
        let sold = skuRows.map(\.sales).filter(\.isPositive).sum(orderCase.currency)
        let refunds = skuRows.filter(\.refunds.isNegative)
        guard refunds.count > 1 else { return [] }
        let newest = refunds.map(\.settledOn).max()
        let allowed = allowance(skuID, in: orderCase, sold: sold, newest: newest)
        guard allowed.isPositive else { return [] }
        var taken: [SettlementEntry] = []
        var sum = Amount.zero(orderCase.currency)
        var extra: [SettlementEntry] = []
        for row in refunds {
            let isAgain = taken.contains { context.agrees($0.refunds, row.refunds) }
            if isAgain, sum + row.refunds.magnitude > allowed + context.rules.tolerance {
                extra.append(row)
            } else {
                taken.append(row)
                sum += row.refunds.magnitude
            }
        }
        return extra
    }

    /// The most that can rightly have gone back: what a newer order file says, else what was sold.
    private static func allowance(
        _ skuID: String, in orderCase: OrderCase, sold: Amount, newest: Day?
    ) -> Amount {
        guard !orderCase.lines.isEmpty else { return sold }
        let most = max(sold, orderCase.netSales(ofSKU: skuID))
        guard let exportedOn = orderCase.ordersExportedOn, let newest, exportedOn >= newest else {
            return most
        }
        let own = orderCase.lines.filter { $0.skuID == skuID }
        let lines = own.isEmpty ? orderCase.lines : own
        let returned = lines.map(\.returnedSales).sum(orderCase.currency)
        // The stated refund is the buyer's money: what the platform paid of the price is added.
        let stated = lines.compactMap(\.refundAmount).filter(\.isPositive)
        let refunded =
            stated.isEmpty
            ? returned
            : max(returned, (stated + lines.map(\.platformDiscount)).sum(orderCase.currency))
        return refunded.isPositive ? min(refunded, most) : most
    }

    private static func finding(
        on rows: [SettlementEntry], in orderCase: OrderCase, _ context: CheckContext
    ) -> Discrepancy? {
        let again = rows.sum(of: \.total, orderCase.currency)
        guard let first = rows.first, context.isBelowZero(again) else { return nil }
        let original = orderCase.rows.sale.filter {
            $0.skuID == first.skuID && $0.refunds.isNegative && !rows.contains($0)
        }
        let own = orderCase.feeRows(of: original).filter {
            $0.skuID == first.skuID && !rows.contains($0)
        }
        let before = (original + own).map(\.total).sum(orderCase.currency)
        let days = rows.filter(\.refunds.isNegative).map(\.settledOn.description).joined(
            separator: ", ")
        let same = original.first { context.agrees($0.refunds, first.refunds) }
        return orderCase.finding(
            code, context.severity(of: again), on: first.settledOn,
            from: (rows + original).map(\.provenance) + orderCase.lines.map(\.provenance),
            """
            The refund of \(first.refunds.magnitude.display) was deducted on \
            \(same?.settledOn.description ?? "an earlier day") and again on \(days); after the \
            fees that came back with it the second one costs \(again.magnitude.display).
            """
        ).on(first).money(expected: before, actual: before + again).claimable()
            .claimable(by: orderCase.appealBy)
    }
}
