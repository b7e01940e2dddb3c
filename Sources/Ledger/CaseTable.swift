import GRDB
import Money
import Records

/// Orders as they were judged.
enum CaseTable {
    private static let columns = [
        "state", "created_on", "delivered_on", "settled_on", "due_on", "net_sales_ticks",
        "settled_ticks", "revenue_ticks", "fees_ticks", "shipping_ticks", "adjustments_ticks",
        "refunds_ticks", "finding_count", "is_open", "last_day", "valid_from", "valid_to",
        "watched_from", "watched_to", "rests_on_files", "parts",
    ]

    /// What is replaced in a case: its sums, and the day that its place in an index depends on.
    struct Before {
        var parts: String
        var ratedOn: String?
    }

    static func before(_ orderID: String, _ db: Database) throws -> Before? {
        let select = try db.cachedStatement(
            sql: "SELECT parts, rated_on FROM order_case WHERE order_id = ?")
        return try Row.fetchOne(select, arguments: [orderID]).map {
            Before(parts: $0[0], ratedOn: $0[1])
        }
    }

    /// Writes a new case, or what is new of one that is there: an index hears only of columns
    /// that are written.
    static func write(
        _ stored: StoredCase, replacing before: Before?, quotesRows: Bool, _ db: Database,
        _ names: BookNames
    ) throws {
        let ratedOn = stored.ratedOn?.description
        let isSameDay = before.map { $0.ratedOn == ratedOn } ?? false
        let statement = try db.cachedStatement(
            sql: before == nil ? insert : isSameDay ? update : updateAll)
        let (order, horizon) = (stored.summary, stored.horizon)
        var values: [(any DatabaseValueConvertible)?] = [
            order.state.rawValue, order.createdOn?.description,
            order.deliveredOn?.description, order.settledOn?.description,
            order.dueOn?.description, order.netSales.ticks, order.settled.ticks,
            order.revenue.ticks, order.fees.ticks, order.shipping.ticks, order.adjustments.ticks,
            order.refunds.ticks, order.discrepancyCount, order.isOpen,
            stored.lastDay?.description, horizon.validFrom?.description,
            horizon.validTo?.description, horizon.watched?.first.description,
            horizon.watched?.last.description, quotesRows || horizon.restsOnFiles,
            try names.text(stored.parts),
        ]
        if !isSameDay { values.append(ratedOn) }
        values.append(order.orderID)
        try statement.execute(arguments: StatementArguments(values))
    }

    private static let update = "UPDATE order_case SET \(assignments(columns)) WHERE order_id = ?"
    private static let updateAll = """
        UPDATE order_case SET \(assignments(columns + ["rated_on"])) WHERE order_id = ?
        """
    private static let insert = """
        INSERT INTO order_case (\((columns + ["rated_on", "order_id"]).joined(separator: ", ")))
        VALUES (\(Array(repeating: "?", count: columns.count + 2).joined(separator: ", ")))
        """

    private static func assignments(_ columns: [String]) -> String {
        columns.map { "\($0) = ?" }.joined(separator: ", ")
    }
}

/// What orders tell of others.
enum TraitTable {
    private static let columns = [
        "order_id", "created_on", "is_ruin", "is_candidate", "rated_on", "item_count",
        "entry_count", "net_sales_ticks", "less_platform_discount_ticks",
        "customer_payment_ticks", "charges",
    ]

    /// Writes a new trait, or what is new of one that is there.
    static func write(
        _ trait: OrderTrait, replacing before: OrderTrait?, _ orderID: String, _ db: Database,
        _ names: BookNames
    ) throws {
        let rest: [(any DatabaseValueConvertible)?] = [
            trait.itemCount, trait.entryCount, trait.netSales,
            trait.netSalesLessPlatformDiscount, trait.customerPayment,
            try names.text(trait.charges),
        ]
        if let before, before.isIndexed(as: trait) {
            let update = try db.cachedStatement(sql: updateRest)
            return try update.execute(arguments: StatementArguments(rest + [orderID]))
        }
        let first: [(any DatabaseValueConvertible)?] = [
            orderID, trait.createdOn?.description, trait.isRuin, trait.isCandidate,
            trait.ratedOn?.description,
        ]
        let insert = try db.cachedStatement(sql: insertOrReplace)
        try insert.execute(arguments: StatementArguments(first + rest))
    }

    private static let insertOrReplace = """
        INSERT OR REPLACE INTO order_trait (\(columns.joined(separator: ", ")))
        VALUES (\(Array(repeating: "?", count: columns.count).joined(separator: ", ")))
        """
    /// Without the columns of indexes, which then need not be looked for.
    private static let updateRest = """
        UPDATE order_trait SET \(columns.dropFirst(5).map { "\($0) = ?" }.joined(separator: ", "))
        WHERE order_id = ?
        """

    static func trait(
        of orderID: String, _ db: Database, _ names: BookNames
    ) throws -> OrderTrait? {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: ofOrder), arguments: [orderID])
        else { return nil }
        return try trait(row, names)
    }

    /// Gives each order's trait that meets a condition.
    static func forEach(
        _ db: Database, _ names: BookNames, where condition: String,
        _ arguments: StatementArguments, _ body: (OrderTrait) throws -> Void
    ) throws {
        let sql = "SELECT \(selection) FROM order_trait WHERE \(condition)"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() { try body(trait(row, names)) }
    }

    private static let selection = columns.dropFirst().joined(separator: ", ")
    private static let ofOrder = "SELECT \(selection) FROM order_trait WHERE order_id = ?"

    private static func trait(_ row: Row, _ names: BookNames) throws -> OrderTrait {
        var row = RowReader(row)
        var trait = OrderTrait()
        trait.createdOn = try row.dayOrNil()
        trait.isRuin = row.flag()
        trait.isCandidate = row.flag()
        trait.ratedOn = try row.dayOrNil()
        trait.itemCount = row.count()
        trait.entryCount = row.count()
        trait.netSales = row.integer()
        trait.netSalesLessPlatformDiscount = row.integerOrNil()
        trait.customerPayment = row.integerOrNil()
        trait.charges = try names.parts(row.text())
        return trait
    }
}

extension OrderTrait {
    /// True where both stand at the same places of the indexes.
    fileprivate func isIndexed(as other: OrderTrait) -> Bool {
        (createdOn, ratedOn) == (other.createdOn, other.ratedOn)
            && (isRuin, isCandidate) == (other.isRuin, other.isCandidate)
    }
}
