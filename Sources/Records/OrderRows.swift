package import Money

/// The settlement rows of an order by what they are, with their sums.
///
/// Found once for each order, because every check asks for them.
package struct OrderRows: Sendable {
    /// The sums of some rows.
    package struct Sums: Hashable, Sendable {
        package var total: Amount
        package var sales: Amount
        /// Negative.
        package var refunds: Amount
    }

    /// Rows in the order's own currency, adjustments included.
    package let summable: [SettlementEntry]
    package let summableSums: Sums
    /// Those of them that settle the sale itself, in order of days, then total descending.
    package let sale: [SettlementEntry]
    package let saleSums: Sums
    /// How many of the sale's rows settle sales, and how many take refunds.
    package let salesCount: Int
    package let refundsCount: Int

    init(_ entries: [SettlementEntry], _ currency: Currency) {
        summable = entries.only { $0.currency == currency }
        summableSums = Sums(summable, currency)
        let sale = summable.only { $0.kind == .order }
        let isInOrder = sale.indices.dropFirst().allSatisfy {
            Self.precedes(sale[$0 - 1], sale[$0])
        }
        self.sale = isInOrder ? sale : sale.sorted(by: Self.precedes)
        saleSums = sale.count == summable.count ? summableSums : Sums(sale, currency)
        salesCount = sale.indices.count { sale[$0].sales.isPositive }
        refundsCount = sale.indices.count { sale[$0].refunds.isNegative }
    }

    private static func precedes(_ left: SettlementEntry, _ right: SettlementEntry) -> Bool {
        if left.settledOn != right.settledOn { return left.settledOn < right.settledOn }
        if left.total != right.total { return left.total > right.total }
        return left.provenance < right.provenance
    }
}

extension OrderRows.Sums {
    init(_ rows: [SettlementEntry], _ currency: Currency) {
        self.init(
            total: rows.sum(of: \.total, currency), sales: rows.sum(of: \.sales, currency),
            refunds: rows.sum(of: \.refunds, currency))
    }
}

extension [SettlementEntry] {
    // Loops over indices, because iterating copies whole rows.

    /// The sum of one figure of the rows; zero of `currency` when there are none.
    package func sum(of figure: (SettlementEntry) -> Amount, _ currency: Currency) -> Amount {
        var sum = Amount.zero(currency)
        for index in indices { sum += figure(self[index]) }
        return sum
    }

    /// The rows that meet a condition, which nearly always are all.
    fileprivate func only(_ condition: (SettlementEntry) -> Bool) -> [SettlementEntry] {
        indices.allSatisfy { condition(self[$0]) } ? self : filter(condition)
    }
}
