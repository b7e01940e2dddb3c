/// How the fees of one order were charged, for learning rates.
///
/// Money is in ticks of the store's currency.
package struct OrderCharges: Hashable, Sendable {
    /// What one component charged, positive.
    package struct Charge: Hashable, Sendable {
        package var component: ComponentID
        package var ticks: Int64

        package init(_ component: ComponentID, ticks: Int64) {
            self.component = component
            self.ticks = ticks
        }
    }

    /// The day that decides which rates hold.
    package var ratedOn: Day
    /// Units of the order's lines; 0 where no order file has it.
    package var itemCount: Int
    /// Settlement rows of the sale: each may have been rounded by itself.
    package var entryCount: Int
    package var netSales: Int64
    /// Nil where no file states it.
    package var netSalesLessPlatformDiscount: Int64?
    /// Nil where no file states it.
    package var customerPayment: Int64?
    package var charges: [Charge]

    package init(
        ratedOn: Day, itemCount: Int, entryCount: Int, netSales: Int64,
        netSalesLessPlatformDiscount: Int64? = nil, customerPayment: Int64? = nil,
        charges: [Charge]
    ) {
        self.ratedOn = ratedOn
        self.itemCount = itemCount
        self.entryCount = entryCount
        self.netSales = netSales
        self.netSalesLessPlatformDiscount = netSalesLessPlatformDiscount
        self.customerPayment = customerPayment
        self.charges = charges
    }
}
