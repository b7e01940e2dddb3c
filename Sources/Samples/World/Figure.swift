/// One amount inside a settlement row, whatever the layout calls its column.
///
/// The raw value is the component's ID as reports name it.
enum Figure: String, CaseIterable, Sendable {
    case beforeDiscounts = "subtotal-before-discounts"
    case sellerDiscounts = "seller-discounts"
    case refundBeforeDiscounts = "refund-subtotal-before-seller-discounts"
    case refundOfSellerDiscounts = "refund-of-seller-discounts"
    case transaction
    case platformCommission = "platform-commission"
    case referral
    case dynamicCommission = "dynamic-commission"
    case bonusCashback = "bonus-cashback"
    case shippingFeeProgram = "shipping-fee-program"
    case orderProcessing = "order-processing"
    case affiliateCommission = "affiliate-commission"
    case commerceGrowth = "commerce-growth"
    case infrastructure
    case vatWithheld = "vat-withheld"
    case pitWithheld = "pit-withheld"
    case refundAdministration = "refund-administration"
    /// A column that no profile can know: this generator invented it.
    case parcelProtectionLevy = "parcel-protection-levy"
    case shippingPassedOn = "shipping-passed-on"
    case shippingByPlatform = "shipping-by-platform"
    case shippingByCustomer = "shipping-by-customer"
    case shippingSubsidy = "shipping-subsidy"
    case adjustment
    case customerPayment = "customer-payment"
    case customerRefund = "customer-refund"
    case platformDiscounts = "platform-discounts"
    case refundOfPlatformDiscounts = "refund-of-platform-discounts"

    /// The part of a row's arithmetic that a figure belongs to.
    enum Section: Sendable {
        case sales
        case refunds
        case fees
        case shipping
        case adjustment
        /// Stands beside the arithmetic.
        case information
    }

    var section: Section {
        switch self {
        case .beforeDiscounts, .sellerDiscounts: .sales
        case .refundBeforeDiscounts, .refundOfSellerDiscounts: .refunds
        case .shippingPassedOn, .shippingByPlatform, .shippingByCustomer, .shippingSubsidy:
            .shipping
        case .adjustment: .adjustment
        case .customerPayment, .customerRefund, .platformDiscounts, .refundOfPlatformDiscounts:
            .information
        default: .fees
        }
    }

    /// The place of the figure in a row's storage.
    var index: Int { Self.indexes[self, default: 0] }

    private static let indexes = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

    static let fees = allCases.filter { $0.section == .fees }
    static let shippingParts = allCases.filter { $0.section == .shipping }
}

/// The amounts of one settlement row in ticks, one for each figure, and the sums above them.
struct Figures: Hashable, Sendable {
    private var ticks = [Int64](repeating: 0, count: Figure.allCases.count)

    subscript(figure: Figure) -> Int64 {
        get { ticks[figure.index] }
        set { ticks[figure.index] = newValue }
    }

    var sales: Int64 { self[.beforeDiscounts] + self[.sellerDiscounts] }
    var refunds: Int64 { self[.refundBeforeDiscounts] + self[.refundOfSellerDiscounts] }
    var revenue: Int64 { sales + refunds }
    var shipping: Int64 { Figure.shippingParts.reduce(0) { $0 + self[$1] } }
    /// Fees without shipping.
    var fees: Int64 { Figure.fees.reduce(0) { $0 + self[$1] } }
    var total: Int64 { revenue + fees + shipping + self[.adjustment] }
}
