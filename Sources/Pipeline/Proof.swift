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
        let sums = SumFindings(findings)
        let statements = statementDifference(storeCase, sums, currency)
        let payouts = payoutDifference(storeCase, sums, currency)
        return [
            ProofStep(
                step: .orders, amount: totals.ordered, explained: .zero(currency),
                unexplained: .zero(currency)),
            ProofStep(
                step: .settled, amount: settled,
                explained: settled - totals.ordered - totals.unexplained,
                unexplained: totals.unexplained),
            ProofStep(
                step: .statements, amount: settled + statements.whole,
                explained: statements.whole - statements.unexplained,
                unexplained: statements.unexplained),
            ProofStep(
                step: .payouts, amount: settled + payouts.whole,
                explained: payouts.whole - statements.whole - payouts.unexplained,
                unexplained: payouts.unexplained),
        ]
    }

    /// How far a step is from the settled entries, and the part that nothing explains.
    private struct Difference {
        var whole: Amount
        var unexplained: Amount

        init(_ currency: Currency) {
            whole = .zero(currency)
            unexplained = .zero(currency)
        }

        mutating func add(_ amount: Amount, isExplained: Bool) {
            whole += amount
            if !isExplained { unexplained += amount }
        }
    }

    /// The findings that name sums that do not agree.
    private struct SumFindings {
        private let payoutDays: Set<Day>
        /// A wrong row makes its file's total and its day's payout wrong by the same amount.
        private let deltas: Set<Amount>

        init(_ findings: [Discrepancy]) {
            payoutDays = Set(
                findings.filter { $0.code == "payout-sum-mismatch" }.map(\.occurredOn))
            let codes = ["settlement-sum-mismatch", "statement-sum-mismatch"]
            deltas = Set(findings.filter { codes.contains($0.code) }.compactMap(\.delta))
        }

        func explains(_ difference: Amount) -> Bool { deltas.contains(difference) }

        func explains(_ difference: Amount, on day: Day) -> Bool {
            payoutDays.contains(day) || explains(difference)
        }
    }

    private static func statementDifference(
        _ storeCase: StoreCase, _ sums: SumFindings, _ currency: Currency
    ) -> Difference {
        var difference = Difference(currency)
        for statement in storeCase.statements {
            guard let stated = statement.statedTotal else { continue }
            let amount = stated - statement.entriesTotal
            difference.add(amount, isExplained: sums.explains(amount))
        }
        return difference
    }

    /// What the wallet states for each day, or the paid statements where there is no wallet.
    ///
    /// A day that a file cuts and money that no payout names yet are explained by their state.
    private static func payoutDifference(
        _ storeCase: StoreCase, _ sums: SumFindings, _ currency: Currency
    ) -> Difference {
        var difference = Difference(currency)
        for day in storeCase.days {
            let earnings = day.earnings.map { $0 - day.entriesTotal }
            let ads = day.adsDeduction.map { $0 - day.adsTotal }
            let amount = [earnings, ads].compactMap { $0 }.sum(currency)
            let isCut = !storeCase.coverage.covers(
                .settlement, DaySpan(day.day - 1, day.day + 1))
            difference.add(amount, isExplained: isCut || sums.explains(amount, on: day.day))
        }
        if storeCase.walletRows.isEmpty {
            let pending = storeCase.statements
                .filter { $0.file.isEmpty && $0.paymentID.isEmpty }
                .map(\.entriesTotal).sum(currency)
            difference.add(-pending, isExplained: true)
        }
        return difference
    }
}
