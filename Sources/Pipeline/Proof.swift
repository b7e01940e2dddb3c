import Money
import Records
import Reports

/// What the orders of a store add up to on both sides of the settlement.
struct ProofTotals {
    /// Net sales of all orders but the cancelled ones.
    private(set) var ordered: Amount
    /// All settlement entries of the orders.
    private(set) var settled: Amount
    /// What neither fees, refunds, open orders nor findings explain of the difference.
    private(set) var unexplained: Amount

    init(currency: Currency) {
        ordered = .zero(currency)
        settled = .zero(currency)
        unexplained = .zero(currency)
    }

    mutating func add(_ orderCase: OrderCase, hasFinding: Bool) {
        let isCancelled = orderCase.status == .cancelled
        if !isCancelled { ordered += orderCase.netSales }
        settled += orderCase.settled
        guard !hasFinding else { return }
        unexplained += residue(of: orderCase, isCancelled: isCancelled)
    }

    /// Settled money less its parts, plus settled sales less those ordered where all are settled.
    private func residue(of orderCase: OrderCase, isCancelled: Bool) -> Amount {
        let parts = orderCase.summableEntries.flatMap(\.components)
            .filter { $0.parent != nil && $0.group != .subtotal }
            .map(\.amount).sum(orderCase.currency)
        var residue = orderCase.settled - parts
        if orderCase.state == .settled, !isCancelled {
            let expected = orderCase.netSales - orderCase.netSalesOfReturnedLines
            let isWhole = orderCase.sales == orderCase.netSales
            residue += isWhole ? .zero(residue.currency) : orderCase.sales - expected
        }
        return residue
    }
}

/// The chain from orders to the bank: each amount, and what is known of its difference to the
/// amount before.
enum Proof {
    static func steps(
        _ totals: ProofTotals, _ storeCase: StoreCase, _ findings: [Discrepancy]
    ) -> [ProofStep] {
        let currency = storeCase.store.currency
        let account = storeCase.accountEntries.filter { $0.currency == currency }
            .map(\.total).sum(currency)
        let settled = totals.settled + account
        let statements = statementStep(storeCase, findings, settled)
        let payouts = payoutStep(storeCase, findings, statements.amount)
        return [
            ProofStep(
                step: .orders, amount: totals.ordered, explained: .zero(currency),
                unexplained: .zero(currency)),
            ProofStep(
                step: .settled, amount: settled,
                explained: settled - totals.ordered - totals.unexplained,
                unexplained: totals.unexplained),
            statements, payouts,
        ]
    }

    private static func statementStep(
        _ storeCase: StoreCase, _ findings: [Discrepancy], _ settled: Amount
    ) -> ProofStep {
        let currency = settled.currency
        let difference = storeCase.statements
            .compactMap { statement in statement.statedTotal.map { $0 - statement.entriesTotal } }
            .sum(currency)
        let explained = deltas(of: "statement-sum-mismatch", findings, currency)
        return ProofStep(
            step: .statements, amount: settled + difference, explained: explained,
            unexplained: difference - explained)
    }

    /// What the wallet states for each day, or the paid statements where there is no wallet.
    ///
    /// A day that a file cuts and money that no payout names yet are explained by their state.
    private static func payoutStep(
        _ storeCase: StoreCase, _ findings: [Discrepancy], _ before: Amount
    ) -> ProofStep {
        var explained = Amount.zero(before.currency)
        var unexplained = explained
        let named = Set(findings.filter { $0.code == "payout-sum-mismatch" }.map(\.occurredOn))
        for day in storeCase.days {
            let earnings = day.earnings.map { $0 - day.entriesTotal }
            let ads = day.adsDeduction.map { $0 - day.adsTotal }
            let difference = [earnings, ads].compactMap { $0 }.sum(before.currency)
            if named.contains(day.day) || isCut(day.day, storeCase.coverage) {
                explained += difference
            } else {
                unexplained += difference
            }
        }
        if storeCase.walletRows.isEmpty {
            explained -= storeCase.statements.filter { $0.file.isEmpty && $0.paymentID.isEmpty }
                .map(\.entriesTotal).sum(before.currency)
        }
        return ProofStep(
            step: .payouts, amount: before + explained + unexplained, explained: explained,
            unexplained: unexplained)
    }

    /// True where a settlement file begins or ends on the day, or none covers it.
    private static func isCut(_ day: Day, _ coverage: Coverage) -> Bool {
        !coverage.covers(.settlement, DaySpan(day - 1, day + 1))
    }

    private static func deltas(
        of code: String, _ findings: [Discrepancy], _ currency: Currency
    ) -> Amount {
        findings.filter { $0.code == code }.compactMap(\.delta).sum(currency)
    }
}
