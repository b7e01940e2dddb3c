import GRDB
import Money
package import Records

extension LedgerReader {
    /// Gives each order that has lines or entries, in order of order ID, one at a time.
    ///
    /// Entries without an order are in `accountEntries()`. Notices and wallet rows alone make no
    /// order.
    package func forEachOrder(_ body: (OrderRecords) throws -> Void) throws {
        try forEachOrder(marked: nil, body)
    }

    /// Gives each order that is to be judged anew and has lines or entries, in order of order ID.
    package func forEachTouchedOrder(_ body: (OrderRecords) throws -> Void) throws {
        try forEachOrder(marked: "touched_order", body)
    }

    /// Gives some of the orders that are to be judged anew: each whose place among them, in order
    /// of order ID, is a multiple of `step`.
    package func forEachTouchedOrder(
        every step: Int, _ body: (OrderRecords) throws -> Void
    ) throws {
        guard step > 1 else { return try forEachTouchedOrder(body) }
        try db.execute(
            sql: """
                CREATE TEMP TABLE some_order (touched_id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
                INSERT INTO some_order
                SELECT touched_id FROM (
                    SELECT touched_id, row_number() OVER (ORDER BY touched_id) AS place
                    FROM touched_order)
                WHERE place % \(step) = 0;
                """)
        try forEachOrder(marked: "some_order", body)
        try db.execute(sql: "DROP TABLE some_order")
    }

    /// Gives all orders, or those whose IDs a table of marks holds.
    private func forEachOrder(
        marked marks: String?, _ body: (OrderRecords) throws -> Void
    ) throws {
        var lines = try OrderCursor<OrderLineTable>(db, context, marks)
        var entries = try OrderCursor<EntryTable>(db, context, marks)
        var notices = try OrderCursor<NoticeTable>(db, context, marks)
        var walletRows = try OrderCursor<WalletTable>(db, context, marks)
        while let orderID = Self.first(lines.orderID, entries.orderID) {
            try notices.pass(before: orderID)
            try walletRows.pass(before: orderID)
            try body(
                OrderRecords(
                    orderID: orderID, lines: try lines.take(orderID),
                    entries: try entries.take(orderID), notices: try notices.take(orderID),
                    walletRows: try walletRows.take(orderID)))
        }
    }

    private static func first(_ left: String?, _ right: String?) -> String? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    /// Gives each entry that stands: first those without an order, then order by order.
    package func forEachEntry(_ body: (SettlementEntry) throws -> Void) throws {
        for entry in try accountEntries() { try body(entry) }
        var entries = try OrderCursor<EntryTable>(db, context, nil)
        while let orderID = entries.orderID {
            for entry in try entries.take(orderID) { try body(entry) }
        }
    }

    /// All records of one order; none where nothing is known of it.
    package func order(_ orderID: String) throws -> OrderRecords {
        let condition = "order_id = ? AND standing = 'current'"
        return OrderRecords(
            orderID: orderID,
            lines: try OrderLineTable.readAll(db, context, where: condition, [orderID]),
            entries: try EntryTable.readAll(db, context, where: condition, [orderID]),
            notices: try NoticeTable.readAll(db, context, where: condition, [orderID]),
            walletRows: try WalletTable.readAll(
                db, context, where: "order_id <> '' AND \(condition)", [orderID]))
    }

    /// The entries that belong to no order, in order of settled day.
    package func accountEntries() throws -> [SettlementEntry] {
        try EntryTable.readAll(db, context, where: "order_id = '' AND standing = 'current'")
    }

    /// The wallet rows that stand, in order of the day of request: the rows of years.
    package func walletRows() throws -> [WalletRow] {
        try WalletTable.readAll(db, context, where: "standing = 'current'")
    }

    /// The lines of bank statements that stand, in order of the booking day.
    package func bankLines() throws -> [BankLine] {
        try BankTable.readAll(db, context, where: "standing = 'current'")
    }

    /// The notices that stand, in order of order ID.
    package func notices() throws -> [OrderNotice] {
        try NoticeTable.readAll(db, context, where: "standing = 'current'")
    }

    /// True where the wallet names the order of each release, so that its files tell which orders
    /// were paid.
    package func walletNamesOrders() throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT CASE WHEN EXISTS (SELECT 1 FROM touched_day)
                    THEN EXISTS (
                        SELECT 1 FROM wallet_row
                        WHERE order_id <> '' AND standing = 'current' AND kind = 'earnings')
                    ELSE EXISTS (SELECT 1 FROM account_day WHERE has_releases) END
                """) ?? false
    }

    /// Entries that came back with other figures, each with the one that stands for it now.
    package func restatements() throws -> [Restatement] {
        try restatements(where: "standing = 'superseded'", [])
    }

    /// Superseded entries that meet a condition, each with the one that stands for it now.
    func restatements(
        where condition: String, _ arguments: StatementArguments
    ) throws -> [Restatement] {
        let sql = "SELECT \(EntryTable.selection), replaced_by FROM entry WHERE \(condition)"
        var befores: [(before: Placed<SettlementEntry>, afterID: Int64)] = []
        let rows = try db.rows(sql, arguments)
        while var row = try rows.next() {
            befores.append((try EntryTable.read(&row, context), row.integer()))
        }
        befores.sort { EntryTable.isInOrder($0.before, $1.before) }
        return try befores.flatMap { before, afterID in
            try EntryTable.readAll(db, context, where: "id = ?", [afterID])
                .map { Restatement(before: before.record, after: $0) }
        }
    }
}

/// Reads the current rows of a table order by order.
private struct OrderCursor<Table: RecordTable> {
    private let rows: LedgerRows
    private let context: ReadContext
    /// The row that comes next: it is read where its order is taken.
    private var pending: RowReader?
    /// The order whose rows come next; nil at the end.
    private(set) var orderID: String?

    /// The rows of all orders, or of those whose IDs a table of marks holds.
    init(_ db: Database, _ context: ReadContext, _ marks: String?) throws {
        self.context = context
        let (source, order) =
            marks.map {
                ("\($0) CROSS JOIN \(Table.name) ON order_id = touched_id", "touched_id")
            } ?? (Table.name, "order_id")
        // The index on order_id and standing gives this order without sorting; a cross join keeps
        // the marks on the outside.
        rows = try db.rows(
            """
            SELECT \(Table.selection), order_id FROM \(source)
            WHERE order_id <> '' AND standing = 'current' ORDER BY \(order)
            """)
        try advance()
    }

    /// Leaves out the rows of orders before one, in the database's order of texts.
    mutating func pass(before orderID: String) throws {
        while let nextID = self.orderID, nextID.precedesInLedger(orderID) { try advance() }
    }

    /// The rows of an order in the table's order; none if another order comes next.
    mutating func take(_ orderID: String) throws -> [Table.Record] {
        guard let first = try takeOne(orderID) else { return [] }
        // Most orders have one row of a kind.
        guard let second = try takeOne(orderID) else { return [first.record] }
        var records = [first, second]
        while let record = try takeOne(orderID) { records.append(record) }
        return Table.sorted(records)
    }

    private mutating func takeOne(_ orderID: String) throws -> Placed<Table.Record>? {
        guard self.orderID == orderID, var row = pending else { return nil }
        let record = try Table.read(&row, context)
        try advance()
        return record
    }

    private mutating func advance() throws {
        pending = try rows.next()
        guard var id = pending?.moved(to: Table.selectionCount) else {
            orderID = nil
            return
        }
        orderID = id.repeatedText()
    }
}

extension String {
    /// Whether the text comes before another one in the order of the database.
    func precedesInLedger(_ other: String) -> Bool {
        utf8.lexicographicallyPrecedes(other.utf8)
    }
}
