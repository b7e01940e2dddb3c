import GRDB
import Money
import Records

/// Settlement entries; one that comes back with other figures is restated.
enum EntryTable: RecordTable {
    static let name = "entry"

    static let columns = [
        "kind", "type", "is_known_type", "entry_id", "order_id", "sku_id", "created_on",
        "settled_on", "currency", "total_ticks", "sales_ticks", "refunds_ticks",
        "customer_payment_ticks", "platform_discount_ticks", "components", "statement_id",
        "payment_id",
    ]

    static let buckets = [
        Bucket(column: "order_id", condition: "order_id <> ''"),
        Bucket(column: "entry_id", condition: "order_id = ''"),
    ]

    static let touched = [
        TouchedParts.Part(table: "touched_day", column: "settled_on"),
        TouchedParts.Part(table: "touched_statement", column: "statement_id"),
    ]

    static func provenance(of entry: SettlementEntry) -> Provenance { entry.provenance }

    static func amounts(of entry: SettlementEntry) -> [Amount] {
        [entry.total, entry.sales, entry.refunds] + entry.components.map(\.amount)
            + [entry.customerPayment, entry.platformDiscount].compactMap(\.self)
    }

    static func values(
        of entry: SettlementEntry, context: WriteContext
    ) throws -> [(any DatabaseValueConvertible)?] {
        [
            entry.kind.rawValue, entry.type, entry.isKnownType, entry.id, entry.orderID,
            entry.skuID, context.text(entry.createdOn), context.text(entry.settledOn),
            entry.currency.code, entry.total.ticks, entry.sales.ticks, entry.refunds.ticks,
            entry.customerPayment?.ticks, entry.platformDiscount?.ticks,
            try context.components.text(entry.components), entry.statementID, entry.paymentID,
        ]
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> SettlementEntry {
        let kind = try row.named(SettlementEntry.Kind.self)
        let type = row.text()
        let isKnownType = row.flag()
        let id = row.text()
        let orderID = row.text()
        let skuID = row.text()
        let createdOn = try row.dayOrNil()
        let settledOn = try row.day()
        let currency = try row.currency()
        return SettlementEntry(
            kind: kind, type: type, isKnownType: isKnownType, id: id, orderID: orderID,
            skuID: skuID, createdOn: createdOn, settledOn: settledOn, total: row.amount(currency),
            sales: row.amount(currency), refunds: row.amount(currency),
            customerPayment: row.amountOrNil(currency),
            platformDiscount: row.amountOrNil(currency),
            components: try context.components.components(row.text(), currency),
            statementID: row.text(), paymentID: row.text(), provenance: provenance)
    }

    /// Of the components the nodes right below the total and the fees count: how finely an export
    /// splits them further changes with its layout, and does not make other money.
    static func claim(of entry: SettlementEntry) -> RowClaim {
        let nodes = entry.components.filter { $0.parent == .total || $0.parent == .fees }
        var parts = [
            entry.currency.code, String(entry.total.ticks), String(entry.sales.ticks),
            String(entry.refunds.ticks),
        ]
        parts += nodes.map { "\($0.id.rawValue)=\($0.amount.ticks)" }.sorted()
        let words = [
            entry.kind.rawValue, entry.type, entry.id, entry.orderID, entry.skuID,
            entry.statementID,
        ]
        return RowClaim(
            key: NaturalKey(words, createdOn: entry.createdOn, happenedOn: entry.settledOn),
            figures: parts.joined(separator: " "), ticks: entry.total.ticks)
    }

    /// In order of settled day; on a day sales come before their reversals.
    static func precedes(_ left: SettlementEntry, _ right: SettlementEntry) -> Bool {
        (left.settledOn, -left.total.ticks, left.orderID, left.id, left.skuID)
            < (right.settledOn, -right.total.ticks, right.orderID, right.id, right.skuID)
    }
}
