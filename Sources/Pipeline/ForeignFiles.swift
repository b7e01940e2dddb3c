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
    /// The other store for each file, by store and file name.
    private var owners: [String: [String: String]] = [:]

    /// A waiting file with a sample of its order IDs.
    private struct Waiting {
        var store: String
        var name: String
        var platform: String
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
        _ stores: [Configuration.StoreEntry], _ workspace: Workspace,
        _ catalogue: ProfileCatalogue, passwords: (String) -> [Password]
    ) throws {
        guard stores.count > 1 else { return }
        var waiting: [Waiting] = []
        for entry in stores {
            for file in try Inbox.files(of: entry.id, in: workspace) {
                let glance = FileIntake.glance(
                    path: file.path, passwords: passwords(entry.id), catalogue: catalogue)
                guard let glance, glance.kind != .bank else { continue }
                waiting.append(
                    Waiting(
                        store: entry.id, name: file.name, platform: glance.platform,
                        orderIDs: glance.orderIDs))
            }
        }
        let samples = waiting.map { Self.sample($0.orderIDs) }
        let asked = Set(samples.joined()).sorted()
        guard !asked.isEmpty else { return }
        let ledgers = Dictionary(
            uniqueKeysWithValues: stores.map { entry in
                (entry.id, LedgerOrders.known(asked, in: workspace.ledgerPath(store: entry.id)))
            })
        for (place, file) in waiting.enumerated() {
            owners[file.store, default: [:]][file.name] = Self.owner(
                of: place, samples[place], waiting, ledgers)
        }
    }

    /// The store that a file belongs to, where that is not the one whose inbox it lies in.
    func owner(of file: InboxFile, in store: String) -> String? { owners[store]?[file.name] }

    /// The other store that holds at least half of a file's orders, while its own holds none.
    private static func owner(
        of place: Int, _ sample: [String], _ waiting: [Waiting], _ ledgers: [String: Set<String>]
    ) -> String? {
        let file = waiting[place]
        guard sample.count >= sampleMin else { return nil }
        var hits: [String: Set<String>] = ledgers.mapValues { $0.intersection(sample) }
        // Files that wait beside it count like a ledger; those of its own store speak for it.
        for (other, neighbour) in waiting.enumerated() where other != place {
            let shared = Set(neighbour.orderIDs).intersection(sample)
            hits[neighbour.store, default: []].formUnion(shared)
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
