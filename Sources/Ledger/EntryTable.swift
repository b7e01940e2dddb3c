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

    static func write(
        _ entry: SettlementEntry, to row: inout RowWriter, context: WriteContext
    ) throws {
        row.add(entry.kind.rawValue)
        row.add(entry.type)
        row.add(entry.isKnownType)
        row.add(entry.id)
        row.add(entry.orderID)
        row.add(entry.skuID)
        row.add(entry.createdOn)
        row.add(entry.settledOn)
        row.add(context.code(entry.currency))
        row.add(entry.total.ticks)
        row.add(entry.sales.ticks)
        row.add(entry.refunds.ticks)
        row.add(entry.customerPayment?.ticks)
        row.add(entry.platformDiscount?.ticks)
        row.add(try context.components.text(entry.components))
        row.add(entry.statementID)
        row.add(entry.paymentID)
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> SettlementEntry {
        let kind = try row.named(SettlementEntry.Kind.self)
        let type = row.repeatedText()
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
            components: try row.withBytes { try context.components.components($0, currency) },
            statementID: row.repeatedText(), paymentID: row.repeatedText(),
            provenance: provenance)
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
