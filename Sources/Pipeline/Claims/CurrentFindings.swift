import Checks
import Foundation
import Ledger
import Records

/// The findings of every store of a workspace as a run of a day would report them; changes nothing.
struct CurrentFindings {
    private(set) var byStore: [(store: String, findings: [Discrepancy])] = []

    init(
        _ workspace: Workspace, _ configuration: Configuration, stores: [String], asOf: Day
    ) throws {
        for store in stores {
            let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: store))
            let findings = try ledger.preview { session in
                let evaluation = try StoreEvaluation(
                    configuration.store(store), configuration, asOf: asOf,
                    ledger: try session.reader())
                try evaluation?.update(session)
                return try evaluation?.account(try session.reader()).findings ?? []
            }
            byStore.append((store, findings))
        }
        // Incidents of several stores bear one name.
        let joined = CheckCatalogue.joiningIncidents(byStore.map(\.findings))
        for (index, findings) in joined.enumerated() { byStore[index].findings = findings }
    }
}
