import Money
import Records

/// What the fees of an order are worked out from, found once for all of them.
struct FeeOrder {
    let currency: Currency
    let lines: [OrderLine]
    /// Units of the lines that were not cancelled; 0 without lines.
    let itemCount: Int
    /// Those units less the returned ones.
    let keptItemCount: Int
    /// Over the rows of the sale.
    let sums: OrderRows.Sums
    let hasSales: Bool
    let hasRefunds: Bool

    init(_ orderCase: OrderCase) {
        currency = orderCase.currency
        lines = orderCase.lines
        itemCount = orderCase.itemCount
        keptItemCount = orderCase.keptItemCount
        sums = orderCase.rows.saleSums
        hasSales = orderCase.rows.salesCount > 0
        hasRefunds = orderCase.rows.refundsCount > 0
    }
}

/// The bases of the fees of one order, each made when it is first asked for.
struct SettledBases {
    private var known: [(base: FeeBase, settled: SettledBase)] = []

    mutating func settled(_ base: FeeBase, of orderCase: OrderCase) -> SettledBase {
        if let index = known.firstIndex(where: { $0.base == base }) { return known[index].settled }
        let settled = SettledBase(base, of: orderCase)
        known.append((base, settled))
        return settled
    }
}
