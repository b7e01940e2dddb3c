import Foundation
import GRDB

/// A look into the ledger of another store, which changes nothing.
package enum LedgerOrders {
    /// Which of some order IDs a ledger holds; none where there is no ledger that can be read.
    ///
    /// A ledger that is damaged is its own store's matter.
    package static func known(_ ids: [String], in path: String) -> Set<String> {
        guard !ids.isEmpty, FileManager.default.fileExists(atPath: path) else { return [] }
        var configuration = Configuration.ledger("other ledger")
        configuration.readonly = true
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.read { db in try known(ids, db) }
        } catch {
            return []
        }
    }

    private static func known(_ ids: [String], _ db: Database) throws -> Set<String> {
        let statement = try db.makeStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM order_line WHERE order_id = :id)
                    OR EXISTS (SELECT 1 FROM entry WHERE order_id = :id)
                """)
        var known: Set<String> = []
        for id in ids where try Bool.fetchOne(statement, arguments: ["id": id]) == true {
            known.insert(id)
        }
        return known
    }
}
