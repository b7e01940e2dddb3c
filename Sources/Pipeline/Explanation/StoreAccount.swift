import Checks
import Evidence
import Fees
import Ledger
import Matching
import Records

/// A store's account and all findings of the store, as its reports have them.
struct StoreAccount {
    var storeCase: StoreCase
    var context: CheckContext
    /// Worst first, with their incidents.
    var findings: [Discrepancy]
}

extension StoreEvaluation {
    /// The account and the findings, from books that are up to date; reports and pages get them
    /// here.
    func account(_ ledger: LedgerReader) throws -> StoreAccount {
        // 1. The books: give coverage, rates and the verdict on each order.
        let scope = try BookScope(self, ledger)
        let book = try ledger.caseBook()
        let context = scope.context(try Self.learned(book), RecoveredIDs())
        // 2. The account: needs days, wallet and files, gives balances and statements.
        let storeCase = try AccountUpkeep.storeCase(
            of: self, ledger, coverage: scope.coverage, files: scope.files)
        // 3. Findings of orders and account: give incidents.
        let steps = try stepEvidence(ledger, scope, context)
        let findings = CheckCatalogue.withIncidents(
            try book.findings(of: store)
                + CheckCatalogue.discrepancies(in: storeCase, context).map(steps.sourced))
        return StoreAccount(
            storeCase: storeCase, context: context, findings: findings.map(withLastDay))
    }

    /// The finding with the last day of its claim: that of the platform's own file where there is
    /// one, else what is known of the platform's windows.
    private func withLastDay(_ finding: Discrepancy) -> Discrepancy {
        guard finding.isClaimable, finding.claimBy == nil else { return finding }
        var finding = finding
        finding.claimBy = claimLimits.terms(for: finding, market: store.market).lastDay
        return finding
    }

    /// Orders that show a rate before and after it changed.
    private func stepEvidence(
        _ ledger: LedgerReader, _ scope: BookScope, _ context: CheckContext
    ) throws -> RateStepEvidence {
        let book = try ledger.caseBook()
        return try RateStepEvidence(
            context.fees.steps, context, orderIDs: { try book.orders(ratedOn: $0) },
            orderCase: { scope.plainCase(try ledger.order($0)) })
    }
}
