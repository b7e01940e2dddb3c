/// One amount inside a row of a Shopee income report, whatever the market calls its column.
///
/// The raw value is the component's ID as reports name it.
enum ShopeeFigure: String, CaseIterable, Sendable {
    case goods
    case sellerDiscount = "seller-discount"
    case refund
    case buyerShipping = "buyer-shipping"
    case carrierShipping = "carrier-shipping"
    case carrierDiscount = "carrier-discount"
    case platformShipping = "platform-shipping"
    case returnShipping = "return-shipping"
    case platformRebate = "platform-rebate"
    case sellerVoucher = "seller-voucher"
    case administration
    case commission
    case orderProcessing = "order-processing"
    case freeShipping = "free-shipping-xtra"
    /// The second column of that name, for orders created on one day.
    case freeShippingAgain = "free-shipping-xtra-again"
    case promo = "promo-xtra"
    case service
    case transaction
    case affiliate = "affiliate-commission"
    case premium
    case infrastructure
    case shippingProtection = "shipping-protection"
    case taxWithheld = "tax-withheld"
    case taxVAT = "tax-vat"
    /// A column that no profile can know: this generator invented it.
    case warehouseGuard = "warehouse-guard"

    /// The component that the fee book knows: both columns of one name are one fee.
    var componentID: String {
        self == .freeShippingAgain ? Self.freeShipping.rawValue : rawValue
    }

    /// The place of the figure in a row's storage.
    var index: Int { Self.indexes[self, default: 0] }

    private static let indexes = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
}

/// The amounts of one released order in ticks, with the seller's signs.
struct ShopeeFigures: Hashable, Sendable {
    private var ticks = [Int64](repeating: 0, count: ShopeeFigure.allCases.count)

    subscript(figure: ShopeeFigure) -> Int64 {
        get { ticks[figure.index] }
        set { ticks[figure.index] = newValue }
    }

    /// What the columns add up to.
    var total: Int64 { ticks.reduce(0, +) }

    /// The shares of so many lines by weight, in whole units; together they are these figures.
    func split(by weights: [Int64], unit: Int64) -> [ShopeeFigures] {
        let whole = max(1, weights.reduce(0, +))
        var rest = self
        return weights.indices.map { place in
            guard place < weights.count - 1 else { return rest }
            var part = ShopeeFigures()
            for index in ticks.indices {
                part.ticks[index] = ticks[index] / unit * weights[place] / whole * unit
                rest.ticks[index] -= part.ticks[index]
            }
            return part
        }
    }
}
