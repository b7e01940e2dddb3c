import Money
import Records

/// Where an order stands between sale and money.
struct OrderStateRule {
    let orderCase: OrderCase
    let asOf: Day
    let rules: Rules

    /// Lines whose subsets are tried to tell a part of an order from a wrong amount.
    private static let subsetLinesMax = 10

    var state: OrderState {
        if orderCase.lines.isEmpty { return .notInOrders }
        if orderCase.status == .cancelled { return .cancelled }
        let (sales, refunds) = (orderCase.rows.saleSums.sales, orderCase.rows.saleSums.refunds)
        if sales.isZero && refunds.isZero {
            return isSettledAtZero ? .refunded : unsettledState
        }
        if !(sales + refunds).isPositive { return .refunded }
        return isPartlySettled(sales: sales) ? .partlySettled : .settled
    }

    private var saleEntries: [SettlementEntry] { orderCase.rows.sale }

    /// A full refund before settlement can come as a row of zeros only.
    private var isSettledAtZero: Bool {
        orderCase.netSales.isPositive && !saleEntries.isEmpty
            && saleEntries.allSatisfy { $0.total.isZero && $0.components.isEmpty }
    }

    private var unsettledState: OrderState {
        if isRefundedInOrders { return .refunded }
        if isReleased { return .settled }
        guard orderCase.netSales.isPositive else {
            // A free sample is never paid: once it has arrived nothing is open.
            let hasArrived = orderCase.status == .delivered || orderCase.status == .completed
            return hasArrived || !saleEntries.isEmpty ? .settled : .awaiting
        }
        guard let dueOn = orderCase.dueOn, asOf > dueOn else { return .awaiting }
        let isOverdue = asOf > dueOn + rules.graceDays
        let isExplained = hasMoney || orderCase.isHeldByPlatform
        return isOverdue && orderCase.isSettlementCovered && !isExplained ? .missing : .due
    }

    /// True where the wallet paid the order and no settlement file shows how.
    private var isReleased: Bool {
        saleEntries.isEmpty && orderCase.releases.map(\.amount).sum(orderCase.currency).isPositive
    }

    /// Fees without a sale, or a compensation: the order is in the settlement, though not paid.
    private var hasMoney: Bool {
        orderCase.entries.contains { $0.kind == .order || $0.total.isPositive }
    }

    /// True where the order files say that all of it came back before anything was settled.
    private var isRefundedInOrders: Bool {
        let sold = orderCase.lines.filter { $0.status != .cancelled }
        if sold.allSatisfy(\.isReturnedOrCancelled) { return true }
        guard let paid = sold.lazy.compactMap(\.orderAmount).first, paid.isPositive else {
            return false
        }
        // Some exports repeat the order's refund on each line, others give each line its own.
        let refunds = sold.compactMap(\.refundAmount).filter { $0.currency == paid.currency }
        return refunds.contains { $0 >= paid } || refunds.sum(paid.currency) == paid
    }

    /// True where settled sales are short by whole lines; any other difference is a wrong amount.
    private func isPartlySettled(sales: Amount) -> Bool {
        let expected = orderCase.netSales - orderCase.netSalesOfReturnedLines
        let shortfall = expected - sales
        guard shortfall > rules.tolerance else { return false }
        let lines = orderCase.lines.filter { !$0.isReturnedOrCancelled && $0.netSales.isPositive }
        let settledSKUs = Set(saleEntries.filter { $0.sales.isPositive }.map(\.skuID))
        if !settledSKUs.contains("") {
            return lines.contains { !settledSKUs.contains($0.skuID) }
        }
        return isSumOfSome(lines.map(\.netSales), shortfall)
    }

    /// True where some of the amounts, not all, add up to the sum.
    private func isSumOfSome(_ amounts: [Amount], _ sum: Amount) -> Bool {
        guard (2...Self.subsetLinesMax).contains(amounts.count) else { return false }
        return (1..<(1 << amounts.count) - 1).contains { subset in
            amounts.indices.filter { subset & (1 << $0) != 0 }.map { amounts[$0] }
                .sum(sum.currency) == sum
        }
    }
}
