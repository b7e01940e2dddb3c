import Money
package import Records

/// Brings together all that is known about one order.
package struct CaseBuilder: Sendable {
    package let store: Store
    package let asOf: Day
    package let rules: Rules
    package let coverage: Coverage

    /// What each file says of itself, by its name.
    private let facts: [String: FileFacts]
    /// Days whose settlements are known, from settlement or wallet files.
    private let settledSpans: [CoverageSpan]

    /// The day of the newest export of unsettled orders; nil where there is none.
    private let unsettledOn: Day?

    /// A wallet that names no orders proves no order unpaid: its files cover nothing then.
    package init(
        store: Store, asOf: Day, rules: Rules, coverage: Coverage, files: [FileRecord],
        walletNamesOrders: Bool = true
    ) {
        self.store = store
        self.asOf = asOf
        self.rules = rules
        self.coverage = coverage
        facts = Dictionary(files.map { ($0.facts.name, $0.facts) }) { first, second in
            first.exportedOn < second.exportedOn ? second : first
        }
        let kinds: [FileKind] = walletNamesOrders ? [.settlement, .wallet] : [.settlement]
        settledSpans = CoverageBuilder.joined(
            kinds.flatMap { coverage.spans[$0, default: []] }.map(\.span))
        unsettledOn = files.filter { $0.facts.kind == .unsettled }.map(\.facts.exportedOn).max()
    }

    /// The case of one order from its lines and entries, in any order.
    package func orderCase(
        orderID: String, lines: [OrderLine], entries: [SettlementEntry],
        notices: [OrderNotice] = [], walletRows: [WalletRow] = []
    ) -> OrderCase {
        let inOrder = lines.sorted { ($0.skuID, $0.provenance) < ($1.skuID, $1.provenance) }
        let lines = OrderDiscount.shared(inOrder, store.currency)
        let entries = entries.sorted(by: Self.precedes)
        // Lines in another currency cannot be added up; intake refuses such a file for the store.
        let summable = lines.filter { $0.subtotalBeforeDiscount.currency == store.currency }
        let createdOn = lines.map(\.createdOn).min() ?? entries.compactMap(\.createdOn).min()
        let sold = lines.filter { $0.status != .cancelled }
        var orderCase = OrderCase(
            store: store, orderID: orderID, lines: lines, entries: entries, state: .awaiting,
            status: Self.status(of: lines), createdOn: createdOn,
            deliveredOn: sold.compactMap(\.deliveredOn).max(),
            settledOn: Self.settledOn(entries), dueOn: nil,
            netSales: summable.map(\.netSales).sum(store.currency),
            netSalesOfReturnedLines: summable.filter(\.isReturnedOrCancelled).map(\.netSales)
                .sum(store.currency),
            isSettlementCovered: false,
            isOrderCovered: createdOn.map { coversOrders($0, lines, entries) } ?? false,
            ordersExportedOn: lines.compactMap { returnsShownOn($0.provenance.file) }.max())
        orderCase.notices = current(notices)
        orderCase.walletRows = walletRows.sorted {
            ($0.requestedOn, $0.secondOfDay ?? 0, $0.provenance)
                < ($1.requestedOn, $1.secondOfDay ?? 0, $1.provenance)
        }
        // A release dates the payment where no settlement file shows it.
        orderCase.settledOn = orderCase.settledOn ?? releasedOn(orderCase)
        orderCase.dueOn = dueOn(of: orderCase)
        orderCase.isHeldByPlatform = isHeld(orderCase)
        orderCase.isSettlementCovered = coversSettlement(of: orderCase)
        orderCase.state = OrderStateRule(orderCase: orderCase, asOf: asOf, rules: rules).state
        return orderCase
    }

    /// By settled day, then total descending; the rest only makes the order the same in every run.
    static func precedes(_ left: SettlementEntry, _ right: SettlementEntry) -> Bool {
        if left.settledOn != right.settledOn { return left.settledOn < right.settledOn }
        // Ticks, not amounts: entries may be in two currencies.
        if left.total.ticks != right.total.ticks { return left.total.ticks > right.total.ticks }
        return (left.id, left.skuID, left.provenance) < (right.id, right.skuID, right.provenance)
    }

    /// The least advanced of the lines that were not cancelled; cancelled where all were.
    private static func status(of lines: [OrderLine]) -> OrderStatus? {
        guard !lines.isEmpty else { return nil }
        let statuses = lines.map(\.status).filter { $0 != .cancelled }
        guard !statuses.isEmpty else { return .cancelled }
        return OrderStatus.allCases.first { $0 != .unknown && statuses.contains($0) } ?? .unknown
    }

    private static func settledOn(_ entries: [SettlementEntry]) -> Day? {
        entries.filter { $0.kind == .order && $0.sales.isPositive }.map(\.settledOn).max()
    }

    private func releasedOn(_ orderCase: OrderCase) -> Day? {
        guard !orderCase.entries.contains(where: { $0.kind == .order }) else { return nil }
        return orderCase.releases.filter(\.amount.isPositive).map(\.requestedOn).max()
    }

    /// The notices without estimates that a newer export of unsettled orders repeats no more.
    private func current(_ notices: [OrderNotice]) -> [OrderNotice] {
        notices.filter { notice in
            guard notice.kind == .unsettled, let unsettledOn else { return true }
            return exportDay(of: notice) == unsettledOn
        }.sorted {
            ($0.kind.rawValue, $0.id, $0.skuID, $0.provenance)
                < ($1.kind.rawValue, $1.id, $1.skuID, $1.provenance)
        }
    }

    /// The day up to which a file's order lines show what went back.
    private func returnsShownOn(_ file: String) -> Day? {
        facts[file].flatMap { $0.showsReturns ? $0.exportedOn : nil }
    }

    private func exportDay(of notice: OrderNotice) -> Day? {
        facts[notice.provenance.file]?.exportedOn
    }

    /// An estimate excuses up to its day and the days of grace; a notice without one, where it is
    /// newer than the last day on which the settlement would have been in time.
    private func isHeld(_ orderCase: OrderCase) -> Bool {
        guard let dueOn = orderCase.dueOn else { return false }
        return orderCase.notices.contains { notice in
            guard notice.kind == .unsettled else { return false }
            if let estimate = notice.dueOn { return asOf <= estimate + rules.graceDays }
            return exportDay(of: notice).map { $0 > dueOn + rules.graceDays } ?? false
        }
    }

    /// Delivery, else completion, plus the store's days; nil for orders that nothing is due for.
    private func dueOn(of orderCase: OrderCase) -> Day? {
        guard let status = orderCase.status, status != .cancelled, status != .unpaid,
            orderCase.netSales.isPositive
        else { return nil }
        let completedOn = orderCase.lines.filter { $0.status != .cancelled }
            .compactMap(\.completedOn).max()
        return (orderCase.deliveredOn ?? completedOn).map { $0 + store.settlementDays }
    }

    private func coversSettlement(of orderCase: OrderCase) -> Bool {
        guard let dueOn = orderCase.dueOn else { return false }
        let days = DaySpan(dueOn - store.settlementDays, dueOn + rules.graceDays)
        return settledSpans.covers(days)
    }

    /// True where order files must hold an order of this creation day.
    ///
    /// Lines give the shop's own day. Entries may give that of another time zone: then the order
    /// files must cover the days next to it, too.
    private func coversOrders(
        _ day: Day, _ lines: [OrderLine], _ entries: [SettlementEntry]
    ) -> Bool {
        guard lines.isEmpty else { return coverage.covers(.orders, day) }
        let zones = entries.map { facts[$0.provenance.file]?.timezoneText ?? "" }
        let days = zones.map { TimeZoneShift(of: $0, store: store).days(around: day) }
            .reduce(DaySpan(day, day)) { $0.union($1) }
        return coverage.covers(.orders, days)
    }
}

extension OrderLine {
    /// True where nothing of the line was kept by the buyer.
    var isReturnedOrCancelled: Bool {
        status == .cancelled || (quantity > 0 && returnedQuantity >= quantity)
    }
}
