import Records

/// The orders that the workbook shows: those with findings, then the open ones, up to a limit.
struct OrdersSelection {
    struct Item {
        let store: String
        let order: OrderSummary
    }

    /// Sorted by store and order.
    let items: [Item]
    /// Orders that are in orders.csv alone.
    let leftOutCount: Int
    /// Orders that no file of the report lists.
    let closedCount: Int
    private let rows: [String: Int]

    static let rowsMax = 50_000

    init(_ figures: RunFigures, rowsMax: Int) {
        var candidates: [(rank: Int, item: Item)] = []
        for store in figures.storesByID {
            for order in store.report.orders {
                guard let rank = Self.rank(of: order) else { continue }
                candidates.append((rank, Item(store: store.id, order: order)))
            }
        }
        if candidates.count > rowsMax {
            candidates = Self.best(candidates, count: rowsMax)
        }
        items = candidates.map(\.item)
        let listedCount = figures.stores.map(\.report.orders.count).reduce(0, +)
        leftOutCount = listedCount - items.count
        closedCount = figures.orderCount - listedCount
        var rows: [String: Int] = [:]
        for (index, item) in items.enumerated() {
            rows[Self.key(item.store, item.order.orderID)] = index + 1
        }
        self.rows = rows
    }

    /// The row of an order in the sheet, from 0; nil where the sheet does not show it.
    func row(store: String, orderID: String) -> Int? {
        orderID.isEmpty ? nil : rows[Self.key(store, orderID)]
    }

    /// Smaller is shown first; nil for settled orders without findings.
    private static func rank(of order: OrderSummary) -> Int? {
        if order.discrepancyCount > 0 { return 0 }
        switch order.state {
        case .missing: return 1
        case .due: return 2
        case .partlySettled: return 3
        case .awaiting: return 4
        case .settled, .refunded, .cancelled, .notInOrders: return nil
        }
    }

    /// The ones of the best ranks, in the order that they came in.
    private static func best(
        _ candidates: [(rank: Int, item: Item)], count: Int
    ) -> [(rank: Int, item: Item)] {
        let chosen = candidates.indices
            .sorted { (candidates[$0].rank, $0) < (candidates[$1].rank, $1) }
            .prefix(count)
            .sorted()
        return chosen.map { candidates[$0] }
    }

    private static func key(_ store: String, _ orderID: String) -> String {
        store + "\u{0}" + orderID
    }
}
