package import Records

/// What a sample workspace is made of.
package struct SampleOptions: Sendable {
    /// The same seed and the same other options give the same bytes.
    package var seed: UInt64
    /// How many stores; their markets take turns.
    package var stores: Int
    /// How many orders each store gets.
    package var orders: Int
    /// How many weeks the settlement files span; all findings need four.
    package var weeks: Int
    /// True for a world in which everything agrees.
    package var isClean: Bool
    /// The day of the run: the files reach to the day before it.
    package var lastDay: Day
    /// The platforms that the stores take turns in; not empty.
    package var platforms: [SamplePlatform]
    /// The market of each of these platforms; where nil, the stores take turns through all.
    package var fixedMarkets: [String?] = []
    /// The markets that the stores of TikTok Shop take turns in.
    package var markets: [SampleMarket]
    /// What the stores of TikTok Shop are charged too much; nil for nothing.
    package var overcharge: SampleOvercharge?

    package init(
        seed: UInt64, stores: Int = 5, orders: Int = 200, weeks: Int = 4, isClean: Bool = false,
        lastDay: Day = SampleOptions.lastDayDefault,
        platforms: [SamplePlatform] = [.tiktokShop],
        markets: [SampleMarket] = SampleMarket.allCases
    ) {
        self.seed = seed
        self.stores = stores
        self.orders = orders
        self.weeks = weeks
        self.isClean = isClean
        self.lastDay = lastDay
        self.platforms = platforms
        self.markets = markets
    }

    /// Monday, 23 November 2026.
    package static let lastDayDefault = Day(number: 20_780)
}

/// A platform whose exports the samples imitate; the raw value is its name in tieout.yaml.
package enum SamplePlatform: String, CaseIterable, Sendable {
    case tiktokShop = "tiktok-shop"
    case shopee
    case lazada

    /// The codes of the markets whose exports the samples know.
    package var markets: [String] {
        switch self {
        case .tiktokShop: SampleMarket.allCases.map(\.rawValue)
        case .shopee: ShopeeMarket.allCases.map(\.rawValue)
        case .lazada: LazadaMarket.allCases.map(\.rawValue)
        }
    }
}
