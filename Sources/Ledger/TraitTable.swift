import GRDB
import Records

/// What orders tell of others, for writing.
struct TraitTable {
    private static let columns = [
        "order_id", "created_on", "is_ruin", "is_candidate", "rated_on", "item_count",
        "entry_count", "net_sales_ticks", "less_platform_discount_ticks",
        "customer_payment_ticks", "charges",
    ]

    private let names: BookNames
    private let insert: RowStatement
    private let updateRest: RowStatement
    private let select: RowStatement
    private var known: KnownOrders
    private var run = BookNames.Run()
    private var charges = LedgerText()

    init(_ db: Database, _ names: BookNames) throws {
        self.names = names
        let marks = Array(repeating: "?", count: Self.columns.count).joined(separator: ", ")
        insert = RowStatement(
            db,
            """
            INSERT OR REPLACE INTO order_trait (\(Self.columns.joined(separator: ", ")))
            VALUES (\(marks))
            """)
        // Without the columns of indexes, which then need not be looked for.
        let rest = Self.columns.dropFirst(5).map { "\($0) = ?" }.joined(separator: ", ")
        updateRest = RowStatement(db, "UPDATE order_trait SET \(rest) WHERE order_id = ?")
        select = RowStatement(db, "SELECT \(Self.selection) FROM order_trait WHERE order_id = ?")
        known = try KnownOrders(db, of: "order_trait")
    }

    /// What the table holds of an order; nil where it holds nothing.
    func trait(of orderID: String) throws -> OrderTrait? {
        guard known.mayHold(orderID) else { return nil }
        return try select.first({ $0.add(orderID) }) { try Self.trait(&$0, names) }
    }

    /// Writes a new trait, or what is new of one that is there.
    mutating func write(
        _ trait: OrderTrait, replacing before: OrderTrait?, _ orderID: String
    ) throws {
        charges.clear()
        charges.add(try names.numbered(trait.charges, &run))
        if let before, before.isIndexed(as: trait) {
            return try updateRest.execute { row in
                addRest(trait, to: &row)
                row.add(orderID)
            }
        }
        try insert.execute { row in
            row.add(orderID)
            row.add(trait.createdOn)
            row.add(trait.isRuin)
            row.add(trait.isCandidate)
            row.add(trait.ratedOn)
            addRest(trait, to: &row)
        }
        known.add(orderID)
    }

    private func addRest(_ trait: OrderTrait, to row: inout RowWriter) {
        row.add(trait.itemCount)
        row.add(trait.entryCount)
        row.add(trait.netSales)
        row.add(trait.netSalesLessPlatformDiscount)
        row.add(trait.customerPayment)
        row.add(charges.bytes)
    }

    /// Gives each order's trait that meets a condition.
    static func forEach(
        _ db: Database, _ names: BookNames, where condition: String,
        _ arguments: StatementArguments, _ body: (OrderTrait) throws -> Void
    ) throws {
        let rows = try db.rows("SELECT \(selection) FROM order_trait WHERE \(condition)", arguments)
        while var row = try rows.next() { try body(trait(&row, names)) }
    }

    private static let selection = columns.dropFirst().joined(separator: ", ")

    private static func trait(_ row: inout RowReader, _ names: BookNames) throws -> OrderTrait {
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
        trait.charges = try names.named(try row.withBytes(NumberedPart.parts))
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
