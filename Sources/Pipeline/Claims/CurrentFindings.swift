import Checks
import Ledger
import Records

/// The findings of a store as a run of a day would report them.
struct StoreFindings {
    var entry: Configuration.StoreEntry
    var findings: [Discrepancy]
    var storeCase: StoreCase
}

/// The findings of every store of a workspace as a run of a day would report them; changes nothing.
struct CurrentFindings {
    /// Stores without any file are left out.
    private(set) var stores: [StoreFindings] = []

    /// `tell` gets each store before it is judged.
    init(
        _ workspace: Workspace, _ configuration: Configuration, stores names: [String], asOf: Day,
        tell: (String) -> Void = { _ in }
    ) throws {
        for name in names {
            tell(name)
            let entry = configuration.store(name)
            let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: name))
            let found: StoreFindings? = try ledger.preview { session in
                guard
                    let evaluation = try StoreEvaluation(
                        entry, configuration, asOf: asOf, ledger: try session.reader())
                else { return nil }
                try evaluation.update(session)
                let account = try evaluation.account(try session.reader())
                return StoreFindings(
                    entry: entry, findings: account.findings, storeCase: account.storeCase)
            }
            if let found { stores.append(found) }
        }
        // Incidents of several stores bear one name.
        let joined = CheckCatalogue.joiningIncidents(stores.map(\.findings))
        for (index, findings) in joined.enumerated() { stores[index].findings = findings }
    }

    var all: [Discrepancy] { stores.flatMap(\.findings) }

    /// Refuses IDs that no finding or incident has.
    func require(_ ids: [String], asOf: Day) throws {
        let known = Set(all.map(\.id)).union(all.map(\.incident))
        for id in ids where id.isEmpty || !known.contains(id) {
            throw CommandFailure(
                .noSuchInput,
                """
                no finding or incident has the ID "\(id)" on \(asOf)
                  expected an ID of discrepancies.csv or incidents.csv of that day's report
                  another day is named by an option; a finding that was settled since is in \
                changes.csv
                """)
        }
    }
}
