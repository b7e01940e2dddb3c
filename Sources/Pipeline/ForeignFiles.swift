import Foundation
import Intake
import Ledger
import Profiles
import Records
import XLSX

/// Finds files in a store's inbox whose orders are those of another store of the workspace.
///
/// It looks before the stores start: the first rows of each waiting file, and the ledgers as the
/// last run left them, read-only. The stores then run side by side without a look at each other.
struct ForeignFiles {
    /// The other store for each file, by the file's path.
    private var owners: [String: String] = [:]

    /// A waiting file with a sample of its order IDs.
    private struct Waiting {
        var store: String
        var path: String
        var orderIDs: [String]
    }

    /// So many IDs of a file are looked up in each ledger, spread over its first rows.
    private static let sampleSize = 12
    /// Fewer IDs prove nothing.
    private static let sampleMin = 3

    /// Nothing is foreign.
    init() {}

    /// Looks at all waiting files of some stores.
    init(
        _ inboxes: [String: StoreInbox], _ workspace: Workspace,
        _ catalogue: ProfileCatalogue, passwords: (String) -> [Password]
    ) {
        guard inboxes.count > 1 else { return }
        var waiting: [Waiting] = []
        for (store, inbox) in inboxes {
            for file in inbox.files {
                let glance = FileIntake.glance(
                    path: file.path, passwords: passwords(store), catalogue: catalogue)
                guard let glance, glance.kind != .bank else { continue }
                waiting.append(
                    Waiting(
                        store: store, path: file.path, orderIDs: glance.orderIDs))
            }
        }
        let samples = waiting.map { Self.sample($0.orderIDs) }
        let asked = Set(samples.joined())
        guard !asked.isEmpty else { return }
        let ledgers = Dictionary(
            uniqueKeysWithValues: inboxes.keys.map { store in
                (store, LedgerOrders.known(asked.sorted(), in: workspace.ledgerPath(store: store)))
            })
        let holders = Self.holders(of: asked, waiting)
        for (file, sample) in zip(waiting, samples) {
            owners[file.path] = Self.owner(of: file, sample, holders, ledgers)
        }
    }

    /// The store that a file belongs to, where that is not the one whose inbox it lies in.
    func owner(of file: InboxFile) -> String? { owners[file.path] }

    /// For each of some orders, how many waiting files of each store hold it.
    private static func holders(
        of asked: Set<String>, _ waiting: [Waiting]
    ) -> [String: [String: Int]] {
        var holders: [String: [String: Int]] = [:]
        for file in waiting {
            for id in file.orderIDs where asked.contains(id) {
                holders[id, default: [:]][file.store, default: 0] += 1
            }
        }
        return holders
    }

    /// The other store that holds at least half of a file's orders, while its own holds none.
    private static func owner(
        of file: Waiting, _ sample: [String], _ holders: [String: [String: Int]],
        _ ledgers: [String: Set<String>]
    ) -> String? {
        guard sample.count >= sampleMin else { return nil }
        var hits: [String: Set<String>] = ledgers.mapValues { $0.intersection(sample) }
        // Files that wait beside it count like a ledger; those of its own store speak for it.
        for id in sample {
            for (store, count) in holders[id] ?? [:] where store != file.store || count > 1 {
                hits[store, default: []].insert(id)
            }
        }
        guard hits[file.store, default: []].isEmpty else { return nil }
        let best = hits.filter { $0.key != file.store }
            .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
        guard let best, best.value.count * 2 >= sample.count else { return nil }
        return best.key
    }

    private static func sample(_ ids: [String]) -> [String] {
        guard ids.count > sampleSize else { return ids }
        return (0..<sampleSize).map { ids[$0 * (ids.count - 1) / (sampleSize - 1)] }
    }
}
