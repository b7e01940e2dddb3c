import Money
import Records

extension ReportTable {
    /// orders.csv: one row per order case.
    static let orders = ReportTable(
        fileName: "orders.csv",
        columns: [
            "store", "order_id", "state", "created_on", "delivered_on", "settled_on", "net_sales",
            "settled", "revenue", "fees", "shipping", "adjustments", "refunds", "currency",
            "discrepancies",
        ]
    ) { store, append in
        for order in store.orders {
            try append([
                store.store.id, order.orderID, order.state.rawValue, order.createdOn.field,
                order.deliveredOn.field, order.settledOn.field, order.netSales.plain,
                order.settled.plain, order.revenue.plain, order.fees.plain, order.shipping.plain,
                order.adjustments.plain, order.refunds.plain, order.netSales.currency.code,
                String(order.discrepancyCount),
            ])
        }
    }
}
