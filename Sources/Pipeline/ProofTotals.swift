import Money
import Records

/// What the orders of a store add up to on both sides of the settlement; a sum over orders.
struct ProofTotals: Hashable {
    /// Net sales of all orders but the cancelled ones.
    private(set) var ordered: Amount
    /// All settlement entries of the orders.
    private(set) var settled: Amount
    /// What neither fees, refunds, open orders nor findings explain of the difference.
    private(set) var unexplained: Amount
    /// What wallet releases of orders differ from their entries without a finding.
    private(set) var releasedUnexplained: Amount

    init(currency: Currency) {
        ordered = .zero(currency)
        settled = .zero(currency)
        unexplained = .zero(currency)
        releasedUnexplained = .zero(currency)
    }

    /// The totals from sums that `parts` were added to.
    init(currency: Currency, sums: BookSums) {
        ordered = Amount(ticks: sums.ticks(Self.orderedName), currency)
        settled = Amount(ticks: sums.ticks(Self.settledName), currency)
        unexplained = Amount(ticks: sums.ticks(Self.unexplainedName), currency)
        releasedUnexplained = Amount(ticks: sums.ticks(Self.releasedName), currency)
    }

    /// What the totals add to the sums of the store.
    var parts: [BookPart] {
        [
            (Self.orderedName, ordered), (Self.settledName, settled),
            (Self.unexplainedName, unexplained), (Self.releasedName, releasedUnexplained),
        ].filter { !$0.1.isZero }.map { BookPart($0.0, count: 1, ticks: $0.1.ticks) }
    }

    private static let orderedName = "proof ordered"
    private static let settledName = "proof settled"
    private static let unexplainedName = "proof unexplained"
    private static let releasedName = "proof released unexplained"

    /// Counts one order in, with the findings on it.
    mutating func add(_ orderCase: OrderCase, _ findings: [Discrepancy]) {
        if orderCase.status != .cancelled { ordered += orderCase.netSales }
        settled += orderCase.settled
        unexplained += partsRest(of: orderCase, findings) + salesRest(of: orderCase, findings)
        releasedUnexplained += releaseRest(of: orderCase, findings)
    }

    /// Findings on the parts of a row; one that says what an amount is stands for the sum that it
    /// makes wrong.
    private static let partCodes: Set = [
        "fee-cap-exceeded", "fee-duplicate", "fee-on-cancelled", "fee-not-reversed", "fee-unknown",
        "fee-mismatch", "shipping-overcharge", "order-amount-mismatch",
    ]
    /// Findings on sales that were settled otherwise than they were ordered.
    private static let saleCodes: Set = [
        "settled-not-ordered", "settled-but-cancelled", "duplicate-settlement",
        "refund-duplicate", "refund-exceeds-order", "refund-not-in-orders",
        "order-amount-mismatch", "damaged-id",
    ]

    /// Settled money less its parts and less what findings name of that difference.
    private func partsRest(of orderCase: OrderCase, _ findings: [Discrepancy]) -> Amount {
        let named = findings.filter { $0.code == "settlement-sum-mismatch" }
            .compactMap(\.delta).sum(orderCase.currency)
        let rest = orderCase.rows.summable.map(\.partsGap).sum(orderCase.currency) - named
        let isNamed = findings.contains {
            Self.partCodes.contains($0.code) && $0.delta?.magnitude == rest.magnitude
        }
        return isNamed ? .zero(rest.currency) : rest
    }

    /// Settled sales less those ordered, where all of the order is settled and no finding is about
    /// its sales.
    private func salesRest(of orderCase: OrderCase, _ findings: [Discrepancy]) -> Amount {
        let zero = Amount.zero(orderCase.currency)
        // A release without its settlement rows tells nothing of sales and fees.
        let isReleasedOnly = orderCase.saleEntries.isEmpty && !orderCase.releases.isEmpty
        guard orderCase.state == .settled, orderCase.status != .cancelled, !isReleasedOnly,
            orderCase.sales != orderCase.netSales,
            !findings.contains(where: { Self.saleCodes.contains($0.code) })
        else { return zero }
        return orderCase.sales - (orderCase.netSales - orderCase.netSalesOfReturnedLines)
    }

    /// What the wallet released less the rows that it pays, where no finding names the difference.
    private func releaseRest(of orderCase: OrderCase, _ findings: [Discrepancy]) -> Amount {
        let (rows, releases) = (orderCase.saleEntries, orderCase.releases)
        guard !rows.isEmpty, !releases.isEmpty,
            !findings.contains(where: { $0.code == "payout-sum-mismatch" })
        else { return .zero(orderCase.currency) }
        let paid = rows.filter { $0.currency == orderCase.currency }.map(\.total)
        // A row that states too much makes its release look too small.
        let wrong = findings.filter {
            $0.code == "settlement-sum-mismatch" && $0.component == .total
        }
        let rest = releases.map(\.amount).sum(orderCase.currency) - paid.sum(orderCase.currency)
        let named = wrong.compactMap(\.delta).sum(orderCase.currency)
        return !wrong.isEmpty && rest == -named ? .zero(rest.currency) : rest
    }
}

extension SettlementEntry {
    /// The total less all parts.
    var partsGap: Amount {
        // An adjustment that is one amount has no parts: it is an adjustment as a whole.
        if kind != .order, components.isEmpty { return .zero(currency) }
        return total
            - components.filter { $0.parent != nil && $0.group != .subtotal }
            .map(\.amount).sum(currency)
    }
}
