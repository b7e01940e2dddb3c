import GRDB
package import Records

extension CaseBookReader {
    /// Gives how the orders of some days were charged, in no order.
    package func forEachCharges(
        ratedOn days: DaySpan, _ body: (OrderCharges) throws -> Void
    ) throws {
        let columns = (["rated_on"] + ChargesColumns.names).joined(separator: ", ")
        let rows = try db.rows(
            "SELECT \(columns) FROM order_case WHERE rated_on BETWEEN ? AND ?",
            [days.first.description, days.last.description])
        while var row = try rows.next() {
            let ratedOn = try row.dayOrNil()
            let charges = try ChargesColumns.charges(ratedOn: ratedOn, &row, names)
            if let charges { try body(charges) }
        }
    }

    /// True where rates apply to more orders than a number.
    package func hasMoreRatedOrders(than count: Int) throws -> Bool {
        let sql = """
            SELECT count(*) FROM (
                SELECT 1 FROM order_case WHERE rated_on IS NOT NULL LIMIT ?)
            """
        return (try Int.fetchOne(db, sql: sql, arguments: [count + 1]) ?? 0) > count
    }

    /// The first and the last day with orders that rates apply to; nil without any.
    package func ratedDays() throws -> DaySpan? {
        // One query for each end: the index answers a lone minimum at once.
        let ends = try ["min", "max"].map { end in
            try String.fetchOne(
                db, sql: "SELECT \(end)(rated_on) FROM order_case WHERE rated_on IS NOT NULL"
            )
            .flatMap { Day(ledgerText: $0) }
        }
        guard let first = ends[0], let last = ends[1] else { return nil }
        return DaySpan(first, last)
    }

    /// What two weeks each show of their fees, in order of days.
    package func feeWindows() throws -> [(firstDay: Day, text: String)] {
        let sql = "SELECT first_day, charges FROM fee_window ORDER BY first_day"
        var windows: [(firstDay: Day, text: String)] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            windows.append((firstDay: try row.day(), text: row.text()))
        }
        return windows
    }

    /// The orders whose ID may be damaged, in order.
    package func ruins() throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT order_id FROM order_trait WHERE is_ruin = 1 ORDER BY order_id")
    }

    /// The orders of a creation day that damaged rows may belong to, in order.
    package func candidates(createdOn day: Day) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT order_id FROM order_trait WHERE is_candidate = 1 AND created_on = ?
                ORDER BY order_id
                """, arguments: [day.description])
    }

    /// The orders that rates of a day apply to, in order.
    package func orders(ratedOn day: Day) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT order_id FROM order_case WHERE rated_on = ? ORDER BY order_id",
            arguments: [day.description])
    }
}
