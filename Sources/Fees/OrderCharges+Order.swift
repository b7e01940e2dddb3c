import Money
package import Records

extension OrderCharges {
    /// How the fees of an order were charged; nil for one with refunds, without sales, or in
    /// another currency.
    package init?(_ orderCase: OrderCase) {
        let rows = orderCase.rows
        guard let day = orderCase.rateDay, rows.saleSums.sales.isPositive,
            orderCase.status != .cancelled, rows.summable.count == orderCase.entries.count,
            rows.sale.allSatisfy({ $0.refunds.isZero && !$0.sales.isNegative })
        else { return nil }
        self.init(
            ratedOn: day, itemCount: orderCase.itemCount,
            entryCount: Self.roundedCount(rows.sale), netSales: rows.saleSums.sales.ticks,
            netSalesLessPlatformDiscount: SettledBase(.netSalesLessPlatformDiscount, of: orderCase)
                .total.net?.ticks,
            customerPayment: SettledBase(.customerPayment, of: orderCase).total.net?.ticks,
            charges: Self.charges(in: rows.sale))
    }

    /// How many rows may have been rounded by themselves: where each fee has a row of its own, one
    /// for each sale.
    private static func roundedCount(_ rows: [SettlementEntry]) -> Int {
        guard rows.count > 1 else { return rows.count }
        let sales = rows.filter { !$0.sales.isZero }
        let isBare = sales.allSatisfy { !$0.components.contains(where: \.isCharge) }
        return isBare ? sales.count : rows.count
    }

    /// What each component that a rate can explain charged, in the order of its first appearance.
    private static func charges(in rows: [SettlementEntry]) -> [Charge] {
        var charges: [Charge] = []
        for row in rows {
            for component in row.components where component.isCharge {
                if let index = charges.firstIndex(where: { $0.component == component.id }) {
                    charges[index].ticks -= component.amount.ticks
                } else {
                    charges.append(Charge(component.id, ticks: -component.amount.ticks))
                }
            }
        }
        // Money that a fee brings is no charge that a rate could be learned from.
        charges.removeAll { $0.ticks <= 0 }
        return charges
    }
}

extension FeeSample {
    /// The samples of an order; none of one that shows no rate.
    package static func samples(of orderCase: OrderCase) -> [FeeSample] {
        OrderCharges(orderCase).map(samples) ?? []
    }

    /// The samples of an order: one that counts it, and one for each of its charges.
    package static func samples(of charges: OrderCharges) -> [FeeSample] {
        var sample = FeeSample(
            component: .sales, createdOn: charges.ratedOn, itemCount: charges.itemCount,
            entryCount: charges.entryCount, charged: 0, netSales: charges.netSales,
            netSalesLessPlatformDiscount: charges.netSalesLessPlatformDiscount,
            customerPayment: charges.customerPayment)
        var samples = [sample]
        samples.reserveCapacity(charges.charges.count + 1)
        for charge in charges.charges {
            sample.component = charge.component
            sample.charged = charge.ticks
            samples.append(sample)
        }
        return samples
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
