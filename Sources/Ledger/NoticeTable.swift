import Money
import Records

/// Notices on orders; the newest file's version of one stands.
enum NoticeTable: RecordTable {
    static let name = "order_notice"

    static let columns = [
        "kind", "notice_id", "order_id", "sku_id", "status_text", "reason", "currency",
        "amount_ticks", "created_on", "due_on",
    ]

    static let buckets = [Bucket(column: "order_id", condition: "TRUE")]

    static func provenance(of notice: OrderNotice) -> Provenance { notice.provenance }

    static func amounts(of notice: OrderNotice) -> [Amount] { [notice.amount].compactMap(\.self) }

    static func write(
        _ notice: OrderNotice, to row: inout RowWriter, context: WriteContext
    ) {
        row.add(notice.kind.rawValue)
        row.add(notice.id)
        row.add(notice.orderID)
        row.add(notice.skuID)
        row.add(notice.statusText)
        row.add(notice.reason)
        row.add(notice.amount.map { context.code($0.currency) })
        row.add(notice.amount?.ticks)
        row.add(notice.createdOn)
        row.add(notice.dueOn)
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> OrderNotice {
        let kind = try row.named(OrderNotice.Kind.self)
        let id = row.text()
        let orderID = row.text()
        let skuID = row.text()
        let statusText = row.text()
        let reason = row.text()
        let currency = try row.currencyOrNil()
        let ticks = row.integerOrNil()
        let amount = currency.flatMap { currency in ticks.map { Amount(ticks: $0, currency) } }
        return OrderNotice(
            kind: kind, id: id, orderID: orderID, skuID: skuID, statusText: statusText,
            reason: reason, amount: amount, createdOn: try row.dayOrNil(),
            dueOn: try row.dayOrNil(), provenance: provenance)
    }

    /// All that a notice says makes its version; what it is about makes its key.
    static func claim(of notice: OrderNotice) -> RowClaim {
        let days = [notice.createdOn, notice.dueOn].map { $0.map(\.description) ?? "" }
        let amount = notice.amount.map { "\($0.currency) \($0.ticks)" } ?? ""
        let figures = [notice.statusText, notice.reason, amount] + days
        return RowClaim(
            key: NaturalKey([notice.kind.rawValue, notice.id, notice.orderID, notice.skuID]),
            figures: figures.joined(separator: "\n"), ticks: notice.amount?.ticks ?? 0)
    }

    static func precedes(_ left: OrderNotice, _ right: OrderNotice) -> Bool {
        (left.orderID, left.kind.rawValue, left.id, left.skuID)
            < (right.orderID, right.kind.rawValue, right.id, right.skuID)
    }
}
