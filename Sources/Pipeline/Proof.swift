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

    mutating func add(_ orderCase: OrderCase, _ findings: [Discrepancy]) {
        let isCancelled = orderCase.status == .cancelled
        if !isCancelled { ordered += orderCase.netSales }
        settled += orderCase.settled
        let (rows, releases) = (orderCase.saleEntries, orderCase.releases)
        if !rows.isEmpty, !releases.isEmpty,
            !findings.contains(where: { $0.code == "payout-sum-mismatch" })
        {
            let paid = rows.filter { $0.currency == orderCase.currency }.map(\.total)
            releasedUnexplained += releases.map(\.amount).sum(orderCase.currency)
            releasedUnexplained -= paid.sum(orderCase.currency)
        }
        guard !findings.contains(where: { $0.delta != nil }) else { return }
        unexplained += residue(of: orderCase, isCancelled: isCancelled)
    }

    /// Settled money less its parts, plus settled sales less those ordered where all are settled.
    private func residue(of orderCase: OrderCase, isCancelled: Bool) -> Amount {
        // An adjustment that is one amount has no parts: it is an adjustment as a whole.
        let rows = orderCase.summableEntries.filter { $0.kind == .order || !$0.components.isEmpty }
        let parts = rows.flatMap(\.components)
            .filter { $0.parent != nil && $0.group != .subtotal }
            .map(\.amount).sum(orderCase.currency)
        var residue = rows.map(\.total).sum(orderCase.currency) - parts
        // A release without its settlement rows tells nothing of sales and fees.
        if orderCase.state == .settled, !isCancelled, !isReleasedOnly(orderCase) {
            let expected = orderCase.netSales - orderCase.netSalesOfReturnedLines
            let isWhole = orderCase.sales == orderCase.netSales
            residue += isWhole ? .zero(residue.currency) : orderCase.sales - expected
        }
        return residue
    }

    private func isReleasedOnly(_ orderCase: OrderCase) -> Bool {
        orderCase.saleEntries.isEmpty && !orderCase.releases.isEmpty
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
        let payouts = payoutDifference(storeCase, sums, totals)
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
        ] + bankStep(after: settled + payouts.whole, storeCase, sums)
    }

    /// What arrived in the bank; no step without bank statements.
    ///
    /// Money that stays in the wallet, advertising paid from it and transfers whose days no bank
    /// statement covers explain the difference; a transfer that arrived with another amount or
    /// not at all must have a finding.
    private static func bankStep(
        after payouts: Amount, _ storeCase: StoreCase, _ sums: SumFindings
    ) -> [ProofStep] {
        guard storeCase.coverage.spans[.bank] != nil || !storeCase.bankLines.isEmpty else {
            return []
        }
        let currency = storeCase.store.currency
        let arrived = storeCase.transfers.compactMap(\.line).map(\.amount).sum(currency)
        let unexplained = storeCase.transfers.map { transfer in
            let isOpen = transfer.line == nil && !(transfer.isCovered && transfer.isFinal)
            guard !isOpen, !sums.explains(transfer) else { return Amount.zero(currency) }
            return (transfer.line?.amount ?? .zero(currency)) - transfer.amount
        }.sum(currency)
        return [
            ProofStep(
                step: .bank, amount: arrived, explained: arrived - payouts - unexplained,
                unexplained: unexplained)
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
        private let payoutStatements: Set<String>
        /// Transfers to the bank by ID and day.
        private let transfers: Set<String>
        /// A wrong row makes its file's total and its day's payout wrong by the same amount.
        private let deltas: Set<Amount>

        init(_ findings: [Discrepancy]) {
            let payouts = findings.filter { $0.code == "payout-sum-mismatch" }
            payoutDays = Set(payouts.map(\.occurredOn))
            payoutStatements = Set(payouts.map(\.statementID))
            let bank = ["payout-not-in-bank", "bank-amount-mismatch"]
            transfers = Set(
                findings.filter { bank.contains($0.code) }
                    .map { "\($0.payoutID) \($0.occurredOn)" })
            let codes = ["settlement-sum-mismatch", "statement-sum-mismatch"]
            deltas = Set(findings.filter { codes.contains($0.code) }.compactMap(\.delta))
        }

        func explains(_ difference: Amount) -> Bool { deltas.contains(difference) }

        func explains(_ transfer: BankTransfer) -> Bool {
            transfers.contains("\(transfer.id) \(transfer.sentOn)")
        }

        func explains(_ statement: StatementCase) -> Bool {
            payoutStatements.contains(statement.id)
        }

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
        _ storeCase: StoreCase, _ sums: SumFindings, _ totals: ProofTotals
    ) -> Difference {
        if storeCase.hasWholeWallet { return wholeWalletDifference(storeCase, sums, totals) }
        let currency = storeCase.store.currency
        var difference = Difference(currency)
        for day in storeCase.days {
            let earnings = day.earnings.map { $0 - day.entriesTotal }
            let ads = day.adsDeduction.map { $0 - day.adsTotal }
            let amount = [earnings, ads].compactMap { $0 }.sum(currency)
            let isCut = !storeCase.coverage.covers(
                .settlement, DaySpan(day.day - 1, day.day + 1))
            difference.add(amount, isExplained: isCut || sums.explains(amount, on: day.day))
        }
        if !storeCase.hasWalletRows {
            let pending = storeCase.statements
                .filter { $0.file.isEmpty && $0.paymentID.isEmpty }
                .map(\.entriesTotal).sum(currency)
            difference.add(-pending, isExplained: true)
        }
        return difference
    }

    /// What a wallet that lists every movement received for statements or orders.
    ///
    /// Statements and orders that it does not pay yet, and those that a file cuts, are explained
    /// by their state.
    private static func wholeWalletDifference(
        _ storeCase: StoreCase, _ sums: SumFindings, _ totals: ProofTotals
    ) -> Difference {
        let currency = storeCase.store.currency
        let earnings = storeCase.days.compactMap(\.earnings).sum(currency)
        var difference = Difference(currency)
        difference.whole = earnings - storeCase.days.map(\.entriesTotal).sum(currency)
        difference.unexplained = totals.releasedUnexplained
        for statement in storeCase.statements where !sums.explains(statement) {
            guard let paid = statement.paid,
                storeCase.coverage.covers(
                    .settlement, DaySpan(statement.day - 1, statement.lastDay + 1))
            else { continue }
            difference.unexplained += paid - statement.entriesTotal
        }
        return difference
    }
}
