import Money
package import Records

/// One fee of one order as the platform charged it, for learning rates.
///
/// Money is in ticks. Each order gives one more sample, of `ComponentID.sales`, that counts the
/// order itself.
package struct FeeSample: Hashable, Sendable {
    package var component: ComponentID
    package var createdOn: Day
    /// Units of the order's lines; 0 where no order file has it.
    package var itemCount: Int32
    /// Settlement rows of the sale: each may have been rounded by itself.
    package var entryCount: Int32
    /// Positive for a charge.
    package var charged: Int64
    package var netSales: Int64
    private var lessPlatformDiscount: Int64
    private var payment: Int64

    package init(
        component: ComponentID, createdOn: Day, itemCount: Int = 1, entryCount: Int = 1,
        charged: Int64, netSales: Int64, netSalesLessPlatformDiscount: Int64? = nil,
        customerPayment: Int64? = nil
    ) {
        self.component = component
        self.createdOn = createdOn
        self.itemCount = Int32(clamping: itemCount)
        self.entryCount = Int32(clamping: entryCount)
        self.charged = charged
        self.netSales = netSales
        lessPlatformDiscount = netSalesLessPlatformDiscount ?? Self.none
        payment = customerPayment ?? Self.none
    }

    // Optionals would make each of a million samples a third larger.
    private static let none = Int64.min

    package var netSalesLessPlatformDiscount: Int64? {
        lessPlatformDiscount == Self.none ? nil : lessPlatformDiscount
    }

    package var customerPayment: Int64? { payment == Self.none ? nil : payment }

    /// The money that a rate of the base would apply to; nil where the order does not state it.
    func ticks(of base: FeeBase) -> Int64? {
        switch base {
        case .netSales: netSales
        case .netSalesLessPlatformDiscount: netSalesLessPlatformDiscount
        case .customerPayment: customerPayment
        case .order, .item: nil
        }
    }
}
