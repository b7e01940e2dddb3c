import Ledger
import Records
import Reports

extension StoreReport {
    /// Notes the findings in the store's journal and takes what became of each since the last run,
    /// and of each claim.
    ///
    /// A store that has no file yet has had no run.
    mutating func noteChanges(in ledger: LedgerDatabase, asOf: Day) throws {
        guard !files.isEmpty else { return }
        let claims = try ledger.update { session in
            changes = try session.noteFindings(discrepancies, store: store.id, asOf: asOf)
            return try session.settleClaims(asOf: asOf)
        }
        take(claims)
    }
}
