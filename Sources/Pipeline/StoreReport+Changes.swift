import Ledger
import Records
import Reports

extension StoreReport {
    /// Notes the findings in the store's journal and takes what became of each since the last run.
    ///
    /// A store that has no file yet has had no run.
    mutating func noteChanges(in ledger: LedgerDatabase, asOf: Day) throws {
        guard !files.isEmpty else { return }
        changes = try ledger.update { session in
            try session.noteFindings(discrepancies, store: store.id, asOf: asOf)
        }
    }
}
