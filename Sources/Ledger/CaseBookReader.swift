import GRDB
package import Money
package import Records

/// The case book as it stands: what is known of every order since it was judged.
package struct CaseBookReader {
    let db: Database
    let names: BookNames

    init(_ db: Database) throws {
        self.db = db
        names = try BookNames(db)
    }

    /// What the book was made with; nil where nothing was noted.
    package func note(_ key: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM book_note WHERE key = ?", arguments: [key])
    }

    /// Orders that are open, have findings, or on which something happened since a day, in order
    /// of order ID; all orders without a day.
    package func orders(since day: Day?, _ currency: Currency) throws -> [OrderSummary] {
        let columns = """
            order_id, state, created_on, delivered_on, settled_on, due_on, net_sales_ticks,
            settled_ticks, revenue_ticks, fees_ticks, shipping_ticks, adjustments_ticks,
            refunds_ticks, finding_count
            """
        let lately = """
            SELECT \(columns) FROM order_case WHERE last_day >= ?1
            UNION ALL
            SELECT \(columns) FROM order_case INDEXED BY order_case_listed
            WHERE (is_open = 1 OR finding_count > 0) AND (last_day < ?1 OR last_day IS NULL)
            """
        let rows =
            try day.map { try db.rows(lately, [$0.description]) }
            ?? db.rows("SELECT \(columns) FROM order_case")
        var orders: [OrderSummary] = []
        // Growing step by step would take up to three times the memory of the largest part of a
        // report.
        orders.reserveCapacity(try orderCount(since: day))
        while var row = try rows.next() {
            orders.append(try Self.summary(&row, currency))
        }
        // In place: a copy would double the largest part of a report.
        orders.sort { $0.orderID < $1.orderID }
        return orders
    }

    /// At least as many orders as there are since a day.
    private func orderCount(since day: Day?) throws -> Int {
        guard let day else {
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM order_case") ?? 0
        }
        let select = """
            SELECT (SELECT count(*) FROM order_case WHERE last_day >= ?)
                + (SELECT count(*) FROM order_case WHERE is_open = 1 OR finding_count > 0)
            """
        return try Int.fetchOne(db, sql: select, arguments: [day.description]) ?? 0
    }

    /// The findings on single orders, in order of order ID.
    package func findings(of store: Store) throws -> [Discrepancy] {
        try FindingTable.findings(db, store, where: "TRUE", [])
    }

    /// The sums of all orders.
    package func sums() throws -> [BookPart] {
        let sql = """
            SELECT name, count, ticks FROM book_sum JOIN book_name ON id = name_id ORDER BY name
            """
        return try Row.fetchAll(db, sql: sql).map {
            BookPart($0[0], count: $0[1], ticks: $0[2])
        }
    }

    /// How many orders are to be judged anew.
    package func touchedCount() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM touched_order") ?? 0
    }

    private static func summary(
        _ row: inout RowReader, _ currency: Currency
    ) throws -> OrderSummary {
        OrderSummary(
            orderID: row.text(), state: try row.named(OrderState.self),
            createdOn: try row.dayOrNil(), deliveredOn: try row.dayOrNil(),
            settledOn: try row.dayOrNil(), dueOn: try row.dayOrNil(),
            netSales: row.amount(currency), settled: row.amount(currency),
            revenue: row.amount(currency), fees: row.amount(currency),
            shipping: row.amount(currency), adjustments: row.amount(currency),
            refunds: row.amount(currency), discrepancyCount: row.count())
    }
}

extension LedgerReader {
    /// The case book of this state of the ledger.
    package func caseBook() throws -> CaseBookReader { try CaseBookReader(db) }
}

extension CaseBookReader {
    /// What the orders of the book add up to now; `sums` must say the same.
    package func sumsOfCases() throws -> [BookPart] {
        var sums = NumberedSums()
        let rows = try db.rows("SELECT parts FROM order_case")
        while var row = try rows.next() {
            for part in try row.withBytes(NumberedPart.parts) { sums.add(part, sign: 1) }
        }
        return try names.named(sums.parts).sorted { $0.name < $1.name }
    }
}
