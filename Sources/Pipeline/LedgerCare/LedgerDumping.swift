import Ledger

extension LedgerCare {
    /// Writes the logical dump of each ledger, line by line.
    package static func dump(
        workspacePath: String, store: String?, write: (String) throws -> Void
    ) throws {
        let workspace = Workspace(path: workspacePath)
        let stores = try stores(in: workspace, store)
        for store in stores {
            let ledger = try LedgerDatabase(path: try ledger(of: store, in: workspace))
            if stores.count > 1 { try write("## \(store)") }
            try ledger.read { reader in try reader.dump(write) }
        }
    }
}
