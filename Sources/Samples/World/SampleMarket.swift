package import Money

/// A market that a sample store sells in, with what its exports look like.
package enum SampleMarket: String, CaseIterable, Sendable {
    case indonesia = "ID"
    case thailand = "TH"
    case vietnam = "VN"
    case britain = "GB"
    case america = "US"

    package var currency: Currency {
        switch self {
        case .indonesia: .idr
        case .thailand: .thb
        case .vietnam: .vnd
        case .britain: .gbp
        case .america: .usd
        }
    }

    /// True where the settlement export is the income workbook, with wallet and withdrawals.
    var hasIncomeWorkbook: Bool {
        switch self {
        case .indonesia, .thailand, .vietnam: true
        case .britain, .america: false
        }
    }

    var timezone: String {
        switch self {
        case .indonesia: "Asia/Jakarta"
        case .thailand: "Asia/Bangkok"
        case .vietnam: "Asia/Ho_Chi_Minh"
        case .britain: "Europe/London"
        case .america: "America/Los_Angeles"
        }
    }

    var countryName: String {
        switch self {
        case .indonesia: "Indonesia"
        case .thailand: "Thailand"
        case .vietnam: "Vietnam"
        case .britain: "United Kingdom"
        case .america: "United States"
        }
    }

    /// Unit prices in steps, as smallest units: lowest, highest, step.
    var prices: (lowest: Int, highest: Int, step: Int) {
        switch self {
        case .indonesia: (24_000, 168_000, 250)
        case .thailand: (5_900, 89_000, 50)
        case .vietnam: (45_000, 420_000, 500)
        case .britain: (499, 3_999, 1)
        case .america: (699, 5_999, 1)
        }
    }

    /// The fee that the carrier takes for a parcel, as smallest units: lowest, highest, step.
    var shippingFees: (lowest: Int, highest: Int, step: Int) {
        switch self {
        case .indonesia: (8_000, 22_000, 500)
        case .thailand: (2_500, 5_500, 100)
        case .vietnam: (15_000, 40_000, 100)
        case .britain: (249, 499, 5)
        case .america: (399, 899, 5)
        }
    }

    /// Days from delivery to settlement in a world without surprises.
    var settlementDelay: ClosedRange<Int> {
        switch self {
        case .indonesia: 2...6
        case .thailand: 3...7
        case .vietnam: 5...7
        case .britain: 7...9
        case .america: 7...10
        }
    }

    /// The wallet before the first file, in ticks.
    var openingBalance: Int64 {
        let units: Int64 =
            switch self {
            case .indonesia: 1_500_000
            case .thailand: 3_000
            case .vietnam: 2_000_000
            case .britain, .america: 0
            }
        return units * Amount.ticksPerUnit
    }

    /// 100 USD in the market's currency at the sample's own rates, in ticks.
    var negativeLimit: Int64 {
        let units: Int64 =
            switch self {
            case .indonesia: 1_600_000
            case .thailand: 3_500
            case .vietnam: 2_500_000
            case .britain: 80
            case .america: 100
            }
        return units * Amount.ticksPerUnit
    }

    /// True where buyers pay at the door.
    var hasCashOnDelivery: Bool { hasIncomeWorkbook }

    /// True where the exports' words for orders before shipping are known.
    var hasEarlyStatuses: Bool { self != .vietnam }

    /// True where the exports' word for unpaid orders is known.
    var hasUnpaidStatus: Bool { self != .vietnam && self != .thailand }
}
