import GRDB
import Money
import Records

/// Orders as they were judged.
enum CaseTable {
    private static let columns = [
        "order_id", "state", "created_on", "delivered_on", "settled_on", "due_on",
        "net_sales_ticks", "settled_ticks", "revenue_ticks", "fees_ticks", "shipping_ticks",
        "adjustments_ticks", "refunds_ticks", "finding_count", "is_open", "last_day", "rated_on",
        "valid_from", "valid_to", "watched_from", "watched_to", "parts",
    ]

    static func insert(_ stored: StoredCase, _ db: Database, _ names: BookNames) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let insert = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO order_case (\(columns.joined(separator: ", ")))
                VALUES (\(marks))
                """)
        let (order, horizon) = (stored.summary, stored.horizon)
        try insert.execute(arguments: [
            order.orderID, order.state.rawValue, order.createdOn?.description,
            order.deliveredOn?.description, order.settledOn?.description,
            order.dueOn?.description, order.netSales.ticks, order.settled.ticks,
            order.revenue.ticks, order.fees.ticks, order.shipping.ticks, order.adjustments.ticks,
            order.refunds.ticks, order.discrepancyCount, order.isOpen,
            stored.lastDay?.description, stored.ratedOn?.description,
            horizon.validFrom?.description, horizon.validTo?.description,
            horizon.watched?.first.description, horizon.watched?.last.description,
            try names.text(stored.parts),
        ])
    }
}

/// What orders tell of others.
enum TraitTable {
    private static let columns = [
        "order_id", "created_on", "is_ruin", "is_candidate", "rated_on", "item_count",
        "entry_count", "net_sales_ticks", "less_platform_discount_ticks",
        "customer_payment_ticks", "charges",
    ]

    static func insert(
        _ trait: OrderTrait, _ orderID: String, _ db: Database, _ names: BookNames
    ) throws {
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        let insert = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO order_trait (\(columns.joined(separator: ", ")))
                VALUES (\(marks))
                """)
        try insert.execute(arguments: [
            orderID, trait.createdOn?.description, trait.isRuin, trait.isCandidate,
            trait.ratedOn?.description, trait.itemCount, trait.entryCount, trait.netSales,
            trait.netSalesLessPlatformDiscount, trait.customerPayment,
            try names.text(trait.charges),
        ])
    }

    static func trait(
        of orderID: String, _ db: Database, _ names: BookNames
    ) throws -> OrderTrait? {
        let select = try db.cachedStatement(
            sql: "SELECT \(selection) FROM order_trait WHERE order_id = ?")
        guard let row = try Row.fetchOne(select, arguments: [orderID]) else { return nil }
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

    private static var selection: String { columns.dropFirst().joined(separator: ", ") }

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
