import Money
import Records
import Reports

/// The chain from orders to the bank: each amount, and what is known of its difference to the
/// amount before.
///
/// `explained` and `unexplained` add up to that difference in each step. What a finding names is
/// explained, and so is what the state of things says: open orders, fees, days that a file cuts.
enum Proof {
    static func steps(
        _ totals: ProofTotals, _ storeCase: StoreCase, _ findings: [Discrepancy]
    ) -> [ProofStep] {
        let currency = storeCase.store.currency
        let account = storeCase.accountEntries.filter { $0.currency == currency }
        let sums = SumFindings(findings)
        // 1. Settled: fees, refunds, open orders and the findings on orders explain.
        let settled = totals.settled + account.map(\.total).sum(currency)
        let rowsRest = totals.unexplained + sums.unexplained(account, currency)
        var steps = [
            ProofStep(
                step: .orders, amount: totals.ordered, explained: .zero(currency),
                unexplained: .zero(currency))
        ]
        steps.append(step(.settled, settled, after: totals.ordered, rowsRest))
        // 2. Statements: `statement-sum-mismatch`, wrong rows and rejected rows explain.
        let statements = statementDifference(storeCase, sums)
        // A wrong row is open once, where it comes in, and not again where sums above are right.
        let isRowsRest = statements.unexplained == -rowsRest
        steps.append(
            step(
                .statements, settled + statements.whole, after: settled,
                isRowsRest ? .zero(currency) : statements.unexplained))
        // 3. Payouts: `payout-sum-mismatch`, wrong rows and files, and days that are cut explain.
        let payouts = payoutDifference(storeCase, sums, totals)
        let isOpenBefore =
            payouts.unexplained == statements.unexplained
            || payouts.unexplained == -rowsRest
        steps.append(
            step(
                .payouts, settled + payouts.whole, after: settled + statements.whole,
                isOpenBefore ? .zero(currency) : payouts.unexplained))
        // 4. Bank: `payout-not-in-bank`, `bank-amount-mismatch`, and money that stays explain.
        guard storeCase.coverage.spans[.bank] != nil || !storeCase.bankLines.isEmpty else {
            return steps
        }
        let arrived = storeCase.transfers.compactMap(\.line).map(\.amount).sum(currency)
        steps.append(
            step(
                .bank, arrived, after: settled + payouts.whole, bankRest(storeCase, sums)))
        return steps
    }

    private static func step(
        _ name: ProofStep.Name, _ amount: Amount, after before: Amount, _ unexplained: Amount
    ) -> ProofStep {
        ProofStep(
            step: name, amount: amount, explained: amount - before - unexplained,
            unexplained: unexplained)
    }

    /// How far a step is from the settled entries, and the part that nothing explains.
    private struct Difference {
        var whole: Amount
        var unexplained: Amount

        init(_ currency: Currency) {
            whole = .zero(currency)
            unexplained = .zero(currency)
        }
    }

    private static func statementDifference(
        _ storeCase: StoreCase, _ sums: SumFindings
    ) -> Difference {
        var difference = Difference(storeCase.store.currency)
        for statement in storeCase.statements {
            guard let stated = statement.statedTotal else { continue }
            let amount = stated - statement.entriesTotal
            difference.whole += amount
            let isRejected = storeCase.files.contains {
                $0.facts.name == statement.file && $0.rejectedCount > 0 && $0.moneyIn == stated
            }
            guard !isRejected, !sums.explainsTotal(of: statement, amount) else { continue }
            difference.unexplained += amount
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
        var rests: [SumFindings.Rest] = []
        for day in storeCase.days {
            let earnings =
                day.earnings.map { $0 - day.entriesTotal } ?? sums.missing(.earnings, on: day.day)
            let ads = day.adsDeduction.map { $0 - day.adsTotal } ?? sums.missing(.ads, on: day.day)
            let amount = [earnings, ads].compactMap { $0 }.sum(currency)
            difference.whole += amount
            let isCut = !storeCase.coverage.covers(
                .settlement, DaySpan(day.day - 1, day.day + 1))
            guard !amount.isZero, !isCut, !sums.explains(amount, on: day.day) else { continue }
            rests.append(
                SumFindings.Rest(amount: amount, sources: day.walletSources + day.entrySources))
        }
        difference.unexplained = sums.unexplained(rests, currency)
        if !storeCase.hasWalletRows {
            let pending = storeCase.statements
                .filter { $0.file.isEmpty && $0.paymentID.isEmpty }
                .map(\.entriesTotal).sum(currency)
            difference.whole -= pending
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
        var rests: [SumFindings.Rest] = []
        for statement in storeCase.statements {
            guard let paid = statement.paid,
                storeCase.coverage.covers(
                    .settlement, DaySpan(statement.day - 1, statement.lastDay + 1))
            else { continue }
            let amount = paid - statement.entriesTotal
            guard !amount.isZero, !sums.explains(amount, of: statement) else { continue }
            rests.append(SumFindings.Rest(amount: amount, sources: statement.sources))
        }
        difference.unexplained =
            totals.releasedUnexplained + sums.unexplained(rests, currency)
        return difference
    }

    /// What arrived otherwise than it was sent and no finding names.
    ///
    /// Money that stays in the wallet, advertising paid from it and transfers whose days no bank
    /// statement covers explain the rest; a transfer that arrived with another amount or not at
    /// all must have a finding.
    private static func bankRest(_ storeCase: StoreCase, _ sums: SumFindings) -> Amount {
        let currency = storeCase.store.currency
        return storeCase.transfers.map { transfer in
            let isOpen = transfer.line == nil && !(transfer.isCovered && transfer.isFinal)
            guard !isOpen, !sums.explains(transfer) else { return Amount.zero(currency) }
            return (transfer.line?.amount ?? .zero(currency)) - transfer.amount
        }.sum(currency)
    }
}
