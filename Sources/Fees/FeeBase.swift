package import Money

/// What a fee is a share of, or what it is counted by.
package enum FeeBase: String, Sendable, Codable, CaseIterable {
    /// Sales after the seller's discounts.
    case netSales = "net-sales"
    /// The same less what the platform paid of the price.
    case netSalesLessPlatformDiscount = "net-sales-less-platform-discount"
    /// What the customer paid, shipping and the buyer's own fees included.
    case customerPayment = "customer-payment"
    /// A fixed amount once per order.
    case order
    /// A fixed amount for each unit sold.
    case item

    /// True where a rate applies to it; false where it only counts.
    package var isMoney: Bool {
        switch self {
        case .netSales, .netSalesLessPlatformDiscount, .customerPayment: true
        case .order, .item: false
        }
    }
}

/// How much a fee is: a share of its base, or a fixed amount for each order or item.
package enum FeeCharge: Hashable, Sendable, Codable {
    case rate(Rate)
    /// In 1/10,000 units of the store's currency: a fee book does not name currencies.
    case fixed(ticks: Int64)

    /// The rate of a share; nil for a fixed amount.
    package var rate: Rate? {
        switch self {
        case .rate(let rate): rate
        case .fixed: nil
        }
    }

    /// For people: `8%`, or `1,250 IDR per order`.
    package func text(_ currency: Currency, base: FeeBase) -> String {
        switch self {
        case .rate(let rate): rate.percent
        case .fixed(let ticks): "\(Amount(ticks: ticks, currency).display) per \(base.rawValue)"
        }
    }
}

/// The most that a fee may be.
package struct FeeCap: Hashable, Sendable, Codable {
    /// What a cap is counted by.
    package enum Scope: String, Sendable, Codable, CaseIterable {
        case order
        case item
    }

    /// In 1/10,000 units of the store's currency.
    package var ticks: Int64
    package var scope: Scope

    package init(ticks: Int64, per scope: Scope) {
        self.ticks = ticks
        self.scope = scope
    }

    /// The most for a whole order of so many units.
    package func ticks(itemCount: Int) -> Int64 {
        scope == .order ? ticks : ticks * Int64(max(itemCount, 1))
    }
}
