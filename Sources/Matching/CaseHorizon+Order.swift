import Money
package import Records

extension CaseHorizon {
    /// How long the verdict on a case stands: until a due day passes, or a file covers a day that
    /// it waits for.
    package init(
        of orderCase: OrderCase, asOf: Day, rules: Rules, walletNamesOrders: Bool
    ) {
        self.init()
        // 1. Days that the day of the run is compared with: an order that is settled as it was
        // ordered waits for none.
        let waits = orderCase.sales != orderCase.netSales
        var days = waits ? orderCase.dueOn.map { [$0, $0 + rules.graceDays] } ?? [] : []
        if waits { days += orderCase.notices.compactMap(\.dueOn).map { $0 + rules.graceDays } }
        validFrom = days.filter { $0 < asOf }.max().map { $0 + 1 }
        validTo = days.filter { $0 >= asOf }.min()
        // 2. Days whose coverage can change the verdict.
        watched = [
            orderDays(orderCase), waitingDays(orderCase, asOf, rules),
            walletNamesOrders ? releaseDays(orderCase) : nil,
        ].compactMap(\.self).reduce(nil) { $0?.union($1) ?? $1 }
        // 3. A refund is looked for in the order files that are newer than it. Of two lines of one
        // SKU the file decides which comes first.
        let skus = Set(orderCase.lines.map(\.skuID))
        restsOnFiles =
            skus.count < orderCase.lines.count
            || orderCase.entries.contains { !$0.refunds.isZero }
    }

    /// An order without lines may be in an order file that is still to come.
    private func orderDays(_ orderCase: OrderCase) -> DaySpan? {
        guard orderCase.lines.isEmpty else { return nil }
        return orderCase.createdOn.map { DaySpan($0 - 1, $0 + 1) }
    }

    /// An order that is overdue and not settled as ordered may be in a settlement still to come.
    private func waitingDays(_ orderCase: OrderCase, _ asOf: Day, _ rules: Rules) -> DaySpan? {
        guard let dueOn = orderCase.dueOn, dueOn + rules.graceDays < asOf,
            orderCase.sales != orderCase.netSales
        else { return nil }
        return DaySpan(dueOn - orderCase.store.settlementDays, dueOn + rules.graceDays)
    }

    /// A release that is not what the settlement says may be cut off by either file.
    private func releaseDays(_ orderCase: OrderCase) -> DaySpan? {
        let rows = orderCase.saleEntries
        let releases = orderCase.releases
        let settled = rows.filter { $0.currency == orderCase.currency }.map(\.total)
            .sum(orderCase.currency)
        guard settled != releases.map(\.amount).sum(orderCase.currency) else { return nil }
        let days = rows.map(\.settledOn) + releases.map(\.requestedOn)
        guard let first = days.min(), let last = days.max() else { return nil }
        return DaySpan(first - 1, last + 1)
    }
}
