package import Money

/// A market that a Shopee sample store sells in, with what differs from market to market.
package enum ShopeeMarket: String, CaseIterable, Sendable {
    case indonesia = "ID"
    case malaysia = "MY"
    case thailand = "TH"
    case vietnam = "VN"
    case brazil = "BR"
    case singapore = "SG"

    package var currency: Currency {
        switch self {
        case .indonesia: .idr
        case .thailand: .thb
        case .vietnam: .vnd
        case .malaysia: Currency(code: "MYR") ?? .usd
        case .brazil: Currency(code: "BRL") ?? .usd
        case .singapore: Currency(code: "SGD") ?? .usd
        }
    }

    var timezone: String {
        switch self {
        case .indonesia: "Asia/Jakarta"
        case .malaysia: "Asia/Kuala_Lumpur"
        case .thailand: "Asia/Bangkok"
        case .vietnam: "Asia/Ho_Chi_Minh"
        case .brazil: "America/Sao_Paulo"
        case .singapore: "Asia/Singapore"
        }
    }

    /// Unit prices in steps, as smallest units.
    var prices: (lowest: Int, highest: Int, step: Int) {
        switch self {
        case .indonesia: (24_000, 168_000, 250)
        case .thailand: (5_900, 89_000, 50)
        case .vietnam: (45_000, 420_000, 500)
        case .malaysia, .brazil: (990, 9_900, 5)
        case .singapore: (690, 5_900, 5)
        }
    }

    /// What the carrier takes for a parcel, as smallest units.
    var shippingFees: (lowest: Int, highest: Int, step: Int) {
        switch self {
        case .indonesia: (8_000, 22_000, 500)
        case .thailand: (2_500, 5_500, 100)
        case .vietnam: (15_000, 40_000, 100)
        case .malaysia, .brazil: (490, 1_290, 5)
        case .singapore: (149, 349, 5)
        }
    }

    /// The wallet before the first file, in whole units.
    var openingUnits: Int64 {
        switch self {
        case .indonesia: 1_500_000
        case .thailand: 3_000
        case .vietnam: 2_000_000
        case .malaysia, .brazil, .singapore: 400
        }
    }

    /// True where the headers of the order export are known well enough to write one.
    var hasOrders: Bool { self != .vietnam }

    /// True where the order export says when an order was completed.
    var knowsCompletion: Bool { hasOrders && self != .thailand }

    /// True where the income report has a column with the total.
    var hasTotalColumn: Bool { self != .indonesia }

    /// True where the income report states prices before the seller's discount.
    var statesOriginalPrice: Bool { self == .thailand }

    /// True where the platform's share of a discount has a column of its own in both exports.
    var hasPlatformDiscounts: Bool { self == .indonesia || self == .malaysia }
}
