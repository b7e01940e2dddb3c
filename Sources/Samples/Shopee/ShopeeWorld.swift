import Money
import Records

/// Everything that happened in one invented Shopee store, and what was planted in it.
struct ShopeeWorld: Sendable {
    let id: String
    let market: ShopeeMarket
    let calendar: SampleCalendar
    let fees: [ShopeeFee]
    var random: Randomness
    let catalogue: Catalogue
    var orders: [ShopeeOrder] = []
    /// Corrections, compensations and charges in the wallet, beside the releases.
    var adjustments: [ShopeeMovement] = []
    /// Orders that carry a finding or a near miss already.
    var used: Set<Int> = []
    /// The order with money in a column that nobody knows.
    var unknownFeeOrder: Int?
    /// The place among the adjustments of the row that somebody cut out of a wallet file.
    var cutAdjustment: Int?
    var truth: [TruthRow] = []
    var nearMisses: [NearMiss] = []

    init(number: Int, market: ShopeeMarket, options: SampleOptions, id: String? = nil) {
        let id = id ?? "shopee-\(market.rawValue.lowercased())-\(number)"
        self.id = id
        self.market = market
        calendar = SampleCalendar(asOf: options.lastDay, weeks: options.weeks)
        // Without a fee book a dear day looks as an overcharge does: clean exports have none.
        fees = market.fees(dearDay: options.isClean ? nil : calendar.settlementFirst + 6)
        random = Randomness(seed: options.seed &* 1_000_003 &+ StableHash.value(id))
        catalogue = Catalogue(
            code: market.rawValue, unit: market.currency.smallestUnitTicks, prices: market.prices,
            count: 12, random: &random)
        inventOrders(count: options.orders)
        for index in orders.indices { release(index) }
        addAdjustments()
        if !options.isClean { plantAll() }
    }

    var unit: Int64 { market.currency.smallestUnitTicks }
    var opening: Int64 { market.openingUnits * Amount.ticksPerUnit }

    /// Releases of the settlement days, with their orders' places.
    var settled: [(order: Int, release: ShopeeRelease)] {
        orders.enumerated().flatMap { index, order in
            order.releases.filter { calendar.settlement.contains($0.moment.day) }
                .map { (index, $0) }
        }
    }

    /// The fees that the fee book tells of.
    var feeBook: String {
        fees.filter(\.isInBook).map { $0.entry(market) }.joined(separator: "\n")
    }

    // MARK: Truth

    /// Notes a finding that has to be found; `delta` in ticks, nil where none is defined.
    mutating func plant(
        _ code: String, order: Int? = nil, component: String = "", delta: Int64? = nil
    ) {
        truth.append(
            TruthRow(
                store: id, code: code, orderID: order.map { orders[$0].id } ?? "",
                component: component,
                delta: delta.map { SampleMoney.plain($0, market.currency) } ?? ""))
    }

    /// Notes something that looks like a finding and is none.
    mutating func spare(_ code: String, order: Int? = nil) {
        nearMisses.append(
            NearMiss(store: id, code: code, orderID: order.map { orders[$0].id } ?? ""))
    }

    /// A plainly sold order, released once inside the settlement files, that carries nothing yet.
    mutating func takeOrder(where isWanted: (ShopeeOrder) -> Bool = { _ in true }) -> Int? {
        guard !orders.isEmpty else { return nil }
        let start = random.number(in: 0...orders.count - 1)
        for offset in orders.indices {
            let index = (start + offset) % orders.count
            let order = orders[index]
            guard order.life == .sold, !used.contains(index), order.releases.count == 1,
                order.releases[0].moment.day > calendar.settlementFirst,
                order.releases[0].moment.day < calendar.last, isWanted(order)
            else { continue }
            used.insert(index)
            return index
        }
        return nil
    }

    /// An amount near a share of another one, as whole units.
    func portion(_ ticks: Int64, percent: Int64) -> Int64 {
        max(abs(ticks) * percent / 100 / unit, 5) * unit
    }
}
