import GRDB
import Money
import Records

/// Orders as they were judged, for writing.
struct CaseTable {
    private static let columns =
        [
            "state", "created_on", "delivered_on", "settled_on", "due_on", "net_sales_ticks",
            "settled_ticks", "revenue_ticks", "fees_ticks", "shipping_ticks", "adjustments_ticks",
            "refunds_ticks", "finding_count", "is_open", "last_day", "valid_from", "valid_to",
            "watched_from", "watched_to", "rests_on_files", "parts",
        ] + ChargesColumns.names

    /// What is replaced in a case: its sums, its charges, and the day that its place in an index
    /// depends on.
    struct Before {
        var parts: [NumberedPart]
        var ratedOn: Day?
        var charges: OrderCharges?
    }

    private let names: BookNames
    private let insert: RowStatement
    private let update: RowStatement
    private let updateAll: RowStatement
    private let select: RowStatement
    private let deleteCase: RowStatement
    private var known: KnownOrders
    private var parts = LedgerText()
    private var charges = LedgerText()

    init(_ db: Database, _ names: BookNames) throws {
        self.names = names
        let marks = Array(repeating: "?", count: Self.columns.count + 2).joined(separator: ", ")
        insert = RowStatement(
            db,
            """
            INSERT INTO order_case
                (\((Self.columns + ["rated_on", "order_id"]).joined(separator: ", ")))
            VALUES (\(marks))
            """)
        func update(_ columns: [String]) -> RowStatement {
            let assignments = columns.map { "\($0) = ?" }.joined(separator: ", ")
            return RowStatement(db, "UPDATE order_case SET \(assignments) WHERE order_id = ?")
        }
        self.update = update(Self.columns)
        updateAll = update(Self.columns + ["rated_on"])
        let columns = (["parts", "rated_on"] + ChargesColumns.names).joined(separator: ", ")
        select = RowStatement(db, "SELECT \(columns) FROM order_case WHERE order_id = ?")
        deleteCase = RowStatement(db, "DELETE FROM order_case WHERE order_id = ?")
        known = try KnownOrders(db, of: "order_case")
    }

    /// What the table holds of an order; nil where it holds nothing.
    func before(_ orderID: String) throws -> Before? {
        guard known.mayHold(orderID) else { return nil }
        return try select.first({ $0.add(orderID) }) { row in
            let parts = try row.withBytes(NumberedPart.parts)
            let ratedOn = try row.dayOrNil()
            return Before(
                parts: parts, ratedOn: ratedOn,
                charges: try ChargesColumns.charges(ratedOn: ratedOn, &row, names))
        }
    }

    /// Writes a new case, or what is new of one that is there: an index hears only of columns
    /// that are written.
    mutating func write(
        _ stored: StoredCase, _ numbered: [NumberedPart], replacing before: Before?,
        quotesRows: Bool
    ) throws {
        let isSameDay = before.map { $0.ratedOn == stored.ratedOn } ?? false
        let statement = before == nil ? insert : isSameDay ? update : updateAll
        let order = stored.summary
        parts.clear()
        parts.add(numbered)
        charges.clear()
        charges.add(try names.numbered(stored.charges?.charges ?? []))
        try statement.execute { row in
            Self.add(order, to: &row)
            row.add(stored.lastDay)
            row.add(stored.horizon.validFrom)
            row.add(stored.horizon.validTo)
            row.add(stored.horizon.watched?.first)
            row.add(stored.horizon.watched?.last)
            row.add(quotesRows || stored.horizon.restsOnFiles)
            row.add(parts.bytes)
            ChargesColumns.add(stored.charges, charges, to: &row)
            if !isSameDay { row.add(stored.ratedOn) }
            row.add(order.orderID)
        }
        known.add(order.orderID)
    }

    private static func add(_ order: OrderSummary, to row: inout RowWriter) {
        row.add(order.state.rawValue)
        row.add(order.createdOn)
        row.add(order.deliveredOn)
        row.add(order.settledOn)
        row.add(order.dueOn)
        for amount in [
            order.netSales, order.settled, order.revenue, order.fees, order.shipping,
            order.adjustments, order.refunds,
        ] {
            row.add(amount.ticks)
        }
        row.add(order.discrepancyCount)
        row.add(order.isOpen)
    }

    /// Takes the case of an order out.
    func delete(_ orderID: String) throws { try deleteCase.execute { $0.add(orderID) } }
}

/// Which orders a table may hold: IDs mostly grow with time, so that none beyond the greatest one
/// needs to be looked for.
struct KnownOrders {
    private var greatest: String

    init(_ db: Database, of table: String) throws {
        greatest = try String.fetchOne(db, sql: "SELECT max(order_id) FROM \(table)") ?? ""
    }

    /// False where the table cannot hold an order.
    func mayHold(_ orderID: String) -> Bool { !greatest.precedesInLedger(orderID) }

    /// Notes an order that the table holds now.
    mutating func add(_ orderID: String) {
        if greatest.precedesInLedger(orderID) { greatest = orderID }
    }
}
