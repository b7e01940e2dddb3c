import Checks
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
    /// The account and the findings; the one place where pages get them from.
    func account(_ ledger: LedgerReader) throws -> StoreAccount {
        let first = try FirstPass(ledger, of: self)
        let storeCase = first.account.storeCase(
            walletRows: try ledger.walletRows(), accountEntries: try ledger.accountEntries(),
            files: first.files, restatements: try ledger.restatements(),
            bankLines: try ledger.bankLines())
        var second = SecondPass(builder: first.builder, context: first.context)
        try second.run(ledger, storeCase)
        let ofAccount = CheckCatalogue.discrepancies(in: storeCase, first.context)
        let findings = CheckCatalogue.withIncidents(
            second.findings + ofAccount.map(second.sourced))
        return StoreAccount(storeCase: storeCase, context: first.context, findings: findings)
    }
}
