import Money
package import Records

extension FeeSample {
    /// The samples of an order; none of one with refunds, without sales, or in another currency.
    package static func samples(of orderCase: OrderCase) -> [FeeSample] {
        let entries = orderCase.rows.sale
        let sales = orderCase.rows.saleSums.sales
        guard let day = orderCase.rateDay, sales.isPositive, orderCase.status != .cancelled,
            entries.allSatisfy({ $0.refunds.isZero && !$0.sales.isNegative }),
            orderCase.entries.allSatisfy({ $0.currency == orderCase.currency })
        else { return [] }
        let order = FeeSample(
            component: .sales, createdOn: day, itemCount: orderCase.itemCount,
            entryCount: roundedCount(entries), charged: 0, netSales: sales.ticks,
            netSalesLessPlatformDiscount: SettledBase(.netSalesLessPlatformDiscount, of: orderCase)
                .total.net?.ticks,
            customerPayment: SettledBase(.customerPayment, of: orderCase).total.net?.ticks)
        return [order]
            + charges(in: entries).compactMap { component, ticks in
                // Money that a fee brings is no charge that a rate could be learned from.
                guard ticks < 0 else { return nil }
                var sample = order
                sample.component = component
                sample.charged = -ticks
                return sample
            }
    }

    /// How many rows may have been rounded by themselves: where each fee has a row of its own, one
    /// for each sale.
    private static func roundedCount(_ entries: [SettlementEntry]) -> Int {
        let sales = entries.filter { !$0.sales.isZero }
        let isBare = sales.allSatisfy { !$0.components.contains(where: \.isCharge) }
        return isBare ? sales.count : entries.count
    }

    /// The sum of each component that a rate can explain, in the order of its first appearance.
    private static func charges(
        in entries: [SettlementEntry]
    ) -> [(component: ComponentID, ticks: Int64)] {
        var charges: [(component: ComponentID, ticks: Int64)] = []
        for component in entries.lazy.flatMap(\.components) where component.isCharge {
            if let index = charges.firstIndex(where: { $0.component == component.id }) {
                charges[index].ticks += component.amount.ticks
            } else {
                charges.append((component.id, component.amount.ticks))
            }
        }
        return charges
    }
}

extension OrderCase {
    // Loops, because a filter copies whole lines, and this is asked for every fee of every order.

    /// Units of the lines that were not cancelled; 0 without lines.
    var itemCount: Int {
        var count = 0
        for index in lines.indices where lines[index].status != .cancelled {
            count += lines[index].quantity
        }
        return count
    }

    /// Those units less the returned ones.
    var keptItemCount: Int {
        var count = 0
        for index in lines.indices where lines[index].status != .cancelled {
            count += max(lines[index].quantity - lines[index].returnedQuantity, 0)
        }
        return count
    }
}
