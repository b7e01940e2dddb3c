import Foundation
import Ledger

/// Puts a ledger right that a run found damaged: sets it aside and makes it again from the archive.
struct DamagedLedger {
    var intake: StoreIntake
    var reason: String

    private var store: String { intake.entry.id }

    /// Fails where the archive holds no original to make it from: then the damaged file may be all
    /// that there is.
    func mend() throws {
        let path = intake.workspace.ledgerPath(store: store)
        // SQLite says the same of a disk or a share that failed for a moment.
        guard !LedgerGlance.isWhole(path: path) else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): could not be read for a moment (\(reason)), and is whole
                  expected a disk, or a share, that gives its bytes each time
                  look for its errors in the system's log, and run again; nothing was lost
                """)
        }
        guard try !ArchivedOriginal.all(of: store, in: intake.workspace).isEmpty else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): the ledger is damaged: \(reason)
                  archive/\(store)/ holds no original to make it again from
                  bring back a backup of it, or move it away; the files stay in the inbox
                """)
        }
        // Half a ledger would be worse than a late end.
        var intake = intake
        intake.isStopping = { false }
        let (text, isWhole) = try LedgerRebuild(
            workspace: intake.workspace, entry: intake.entry, intake: intake
        ).run()
        intake.tell(
            .problem(
                """
                \(path): the ledger was damaged: \(reason)
                  \(text.trimmingCharacters(in: .whitespacesAndNewlines))
                  \(isWhole ? "nothing needs to be done" : "some originals are missing in it")
                """))
    }
}
