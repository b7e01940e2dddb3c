import Money
package import Records

extension OrderTrait {
    /// Notes how the fees of an order were charged.
    package mutating func setSamples(of orderCase: OrderCase) {
        let samples = FeeSample.samples(of: orderCase)
        guard let order = samples.first(where: { $0.component == .sales }) else { return }
        ratedOn = order.createdOn
        itemCount = Int(order.itemCount)
        entryCount = Int(order.entryCount)
        netSales = order.netSales
        netSalesLessPlatformDiscount = order.netSalesLessPlatformDiscount
        customerPayment = order.customerPayment
        charges = samples.filter { $0.component != .sales }
            .map { BookPart($0.component.rawValue, count: 1, ticks: $0.charged) }
    }
}

extension FeeSample {
    /// The samples that an order's trait holds; none where it shows no rate.
    package static func samples(of trait: OrderTrait) -> [FeeSample] {
        guard let ratedOn = trait.ratedOn else { return [] }
        let order = FeeSample(
            component: .sales, createdOn: ratedOn, itemCount: trait.itemCount,
            entryCount: trait.entryCount, charged: 0, netSales: trait.netSales,
            netSalesLessPlatformDiscount: trait.netSalesLessPlatformDiscount,
            customerPayment: trait.customerPayment)
        return [order]
            + trait.charges.map { charge in
                var sample = order
                sample.component = ComponentID(charge.name)
                sample.charged = charge.ticks
                return sample
            }
    }
}
