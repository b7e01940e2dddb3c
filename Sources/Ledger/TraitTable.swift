import GRDB
import Records

/// Orders that tell something of others, for writing: most orders do not, and have no row.
struct TraitTable {
    private let insert: RowStatement
    private let select: RowStatement
    private let deleteTrait: RowStatement
    private var known: KnownOrders

    init(_ db: Database) throws {
        insert = RowStatement(
            db,
            """
            INSERT INTO order_trait (created_on, is_ruin, is_candidate, order_id)
            VALUES (?, ?, ?, ?)
            """)
        select = RowStatement(
            db, "SELECT created_on, is_ruin, is_candidate FROM order_trait WHERE order_id = ?")
        deleteTrait = RowStatement(db, "DELETE FROM order_trait WHERE order_id = ?")
        known = try KnownOrders(db, of: "order_trait")
    }

    /// Replaces what an order tells of others.
    mutating func set(_ trait: OrderTrait, of orderID: String) throws {
        let before = try before(orderID)
        let after = trait.isRuin || trait.isCandidate ? trait : nil
        guard before != after else { return }
        if before != nil { try deleteTrait.execute { $0.add(orderID) } }
        guard let after else { return }
        try insert.execute { row in
            row.add(after.createdOn)
            row.add(after.isRuin)
            row.add(after.isCandidate)
            row.add(orderID)
        }
        known.add(orderID)
    }

    private func before(_ orderID: String) throws -> OrderTrait? {
        guard known.mayHold(orderID) else { return nil }
        return try select.first({ $0.add(orderID) }) { row in
            var trait = OrderTrait()
            trait.createdOn = try row.dayOrNil()
            trait.isRuin = row.flag()
            trait.isCandidate = row.flag()
            return trait
        }
    }
}
