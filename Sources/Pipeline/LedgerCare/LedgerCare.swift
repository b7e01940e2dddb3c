import Foundation

/// The care of ledgers: check, backup, rebuild, dump; each on one store or on all.
package enum LedgerCare {
    /// What a command of the care said, and how it ends.
    package struct Outcome: Sendable {
        package var text = ""
        package var status = ExitStatus.done
    }

    /// The stores that have a ledger or an archive; or the one that was asked for.
    static func stores(in workspace: Workspace, _ store: String?) throws -> [String] {
        let ledgers = try Workspace.entries(of: workspace.path + "/ledger")
            .filter { $0.hasSuffix(".sqlite") }
            .map { String($0.dropLast(".sqlite".count)) }
        let known = Set(ledgers + (try Workspace.entries(of: workspace.path + "/archive"))).sorted()
        guard let store else {
            guard !known.isEmpty else { throw nothing(in: workspace, store: nil, known) }
            return known
        }
        guard known.contains(store) else {
            throw nothing(in: workspace, store: store, known)
        }
        return [store]
    }

    private static func nothing(
        in workspace: Workspace, store: String?, _ known: [String]
    ) -> CommandFailure {
        let what = store.map { "no ledger of a store \"\($0)\"" } ?? "no ledger"
        let names = known.joined(separator: ", ")
        return CommandFailure(
            .noSuchInput,
            """
            \(workspace.path): has \(what)
              expected \(names.isEmpty ? "a workspace that a run has been in" : "one of \(names)")
              `tieout run \(workspace.path)` takes in what lies in the inbox
            """)
    }

    /// Refuses to begin an empty ledger where the archive shows that there was one.
    static func requireNoLoss(of store: String, in workspace: Workspace) throws {
        guard !FileManager.default.fileExists(atPath: workspace.ledgerPath(store: store)) else {
            return
        }
        guard try !ArchivedOriginal.all(of: store, in: workspace).isEmpty else { return }
        _ = try ledger(of: store, in: workspace)
    }

    /// The ledger of a store that must be there.
    static func ledger(of store: String, in workspace: Workspace) throws -> String {
        let path = workspace.ledgerPath(store: store)
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(path): is not there, though archive/\(store)/ holds originals
                  expected the ledger that goes with them, or an empty archive
                  `tieout ledger rebuild \(workspace.path) --store \(store)` makes it again
                """)
        }
        return path
    }
}
