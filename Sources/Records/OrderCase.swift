package import Money

/// Where an order stands between sale and money.
package enum OrderState: String, Sendable, CaseIterable {
    /// Not due yet, or not delivered yet.
    case awaiting
    /// Past its due day, within the days of grace, or not provable for want of files.
    case due
    case settled
    /// Some of the order's sales are settled, not all.
    case partlySettled = "partly-settled"
    /// Past due day and grace, nothing settled, and files cover all the days.
    case missing
    case refunded
    case cancelled
    /// Settled, but in no order file.
    case notInOrders = "not-in-orders"
}

/// All that is known about one order.
///
/// Matching builds it, checks read it, reports print it.
package struct OrderCase: Sendable {
    package var store: Store
    package var orderID: String
    /// Sorted by SKU; empty where no order file has the order.
    package var lines: [OrderLine]
    /// Sorted by settled day, then total descending; adjustments that name the order included.
    package var entries: [SettlementEntry] { didSet { rows = OrderRows(entries, currency) } }
    /// The entries by what they are.
    package private(set) var rows: OrderRows
    /// What other exports say of the order: returns, and estimates while it is unsettled.
    package var notices: [OrderNotice] = []
    /// Movements of the wallet that name the order, in order of days; they are never summed with
    /// the entries that they pay.
    package var walletRows: [WalletRow] = []
    /// True where the newest export of unsettled orders lists this one, and the day that it
    /// estimates, with the days of grace, is not over.
    package var isHeldByPlatform = false
    package var state: OrderState
    /// The order's own state in the order files; nil where they do not have it.
    package var status: OrderStatus?
    package var createdOn: Day?
    package var deliveredOn: Day?
    /// The last day on which money of a sale of it was settled.
    package var settledOn: Day?
    /// From delivery (completion where there is no delivery date) plus the store's settlement
    /// days; nil before delivery and for orders that are not paid at all.
    package var dueOn: Day?
    /// Sum of the lines before discount less the seller's discounts; zero without lines.
    package var netSales: Amount
    /// Part of `netSales` of lines that were returned in full before settlement or cancelled.
    package var netSalesOfReturnedLines: Amount
    /// True where settlement (or wallet) files cover every day from delivery to due + grace.
    package var isSettlementCovered: Bool
    /// True where order files cover the day on which the order was created.
    package var isOrderCovered: Bool
    /// The day of the newest order file that holds the order and has a column for what went back;
    /// nil without one.
    package var ordersExportedOn: Day?

    package init(
        store: Store, orderID: String, lines: [OrderLine], entries: [SettlementEntry],
        state: OrderState, status: OrderStatus?, createdOn: Day?, deliveredOn: Day?,
        settledOn: Day?, dueOn: Day?, netSales: Amount, netSalesOfReturnedLines: Amount,
        isSettlementCovered: Bool, isOrderCovered: Bool, ordersExportedOn: Day?
    ) {
        self.store = store
        self.orderID = orderID
        self.lines = lines
        self.entries = entries
        rows = OrderRows(entries, store.currency)
        self.state = state
        self.status = status
        self.createdOn = createdOn
        self.deliveredOn = deliveredOn
        self.settledOn = settledOn
        self.dueOn = dueOn
        self.netSales = netSales
        self.netSalesOfReturnedLines = netSalesOfReturnedLines
        self.isSettlementCovered = isSettlementCovered
        self.isOrderCovered = isOrderCovered
        self.ordersExportedOn = ordersExportedOn
    }

    package var currency: Currency { store.currency }

    /// The rows that settle the sale itself in any currency, adjustments left out.
    package var saleEntries: [SettlementEntry] { entries.filter { $0.kind == .order } }

    /// What the wallet released for the order; a failed movement released nothing.
    package var releases: [WalletRow] {
        guard !walletRows.isEmpty else { return [] }
        return walletRows.filter {
            $0.kind == .earnings && $0.state != .failed && $0.amount.currency == currency
        }
    }

    /// The sum of all settlement entries of the order.
    package var settled: Amount { rows.summableSums.total }
    /// Settled sales after the seller's discounts, before refunds.
    package var sales: Amount { rows.summableSums.sales }
    /// Settled refunds of sales, negative.
    package var refunds: Amount { rows.summableSums.refunds }

    /// The sum of one component over all entries.
    package func amount(of component: ComponentID) -> Amount {
        rows.summable.sum(of: { $0.amount(of: component) }, currency)
    }

    /// Where lines and entries were read, sorted.
    package var sources: [Provenance] {
        (lines.map(\.provenance) + entries.map(\.provenance)).sorted()
    }
}
