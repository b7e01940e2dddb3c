import Records

/// Everything that happened in one invented store, and what was planted in it.
struct StoreWorld: Sendable {
    var id: String
    /// The store's place among the stores, from 0.
    var index: Int
    var market: SampleMarket
    var calendar: SampleCalendar
    var random: Randomness
    var catalogue: Catalogue
    var fees: [SampleFee]
    /// How many orders the store is going to get.
    var plannedOrders: Int
    /// The first day of the newest dated entry of the market's fee book.
    var bookStepDay: Day
    /// The digits that order IDs begin with, where they are chosen.
    var orderIDStart: String?
    var orders: [SampleOrder] = []
    var rows: [SampleRow] = []
    /// Sum of each day's rows without advertising, in ticks.
    private(set) var dayTotals: [Day: Int64] = [:]
    /// Orders that carry a finding or a near miss already.
    var used: Set<Int> = []
    var adsScript: [Day: AdsOrder] = [:]
    var twists = FileTwists()
    var style = FileStyle.weekly
    var truth: [TruthRow] = []
    var nearMisses: [NearMiss] = []

    init(
        id: String, index: Int, market: SampleMarket, calendar: SampleCalendar, seed: UInt64,
        plannedOrders: Int
    ) {
        self.id = id
        self.index = index
        self.market = market
        self.calendar = calendar
        self.plannedOrders = plannedOrders
        random = Randomness(seed: seed &* 1_000_003 &+ StableHash.value(id))
        catalogue = Catalogue(market: market, count: 12, random: &random)
        bookStepDay = calendar.last - 18
        fees = market.fees(stepDay: bookStepDay)
    }

    // MARK: Rows

    /// Takes a row in, with its day's total; gives its place.
    @discardableResult
    mutating func add(_ row: SampleRow) -> Int {
        rows.append(row)
        count(row, times: 1)
        if let orderIndex = row.orderIndex { orders[orderIndex].rowIndexes.append(rows.count - 1) }
        return rows.count - 1
    }

    /// Changes a row and keeps its days' totals right.
    mutating func change(_ index: Int, _ change: (inout SampleRow) -> Void) {
        count(rows[index], times: -1)
        change(&rows[index])
        count(rows[index], times: 1)
    }

    /// Takes a row out of every file.
    mutating func remove(_ index: Int) { change(index) { $0.isRemoved = true } }

    private mutating func count(_ row: SampleRow, times: Int64) {
        // A row in another currency is in no sum of the store's money.
        guard !row.isRemoved, row.kind != .ads, row.currencyCode == nil else { return }
        dayTotals[row.settledOn, default: 0] += row.total * times
    }

    /// The first day from `day` on whose rows outweigh a negative amount by far; no day of earnings
    /// ever goes negative in a real file.
    func busyDay(from day: Day, for amount: Int64, within days: Int = 10) -> Day? {
        guard day <= calendar.last else { return nil }
        let span = DaySpan(max(day, calendar.settlementFirst), calendar.last)
        return (0..<min(days, span.count)).lazy.map { span.first + $0 }
            .first { dayTotals[$0, default: 0] + amount * 3 > 0 }
    }

    /// True where the day stays at or above zero without the amount.
    func canSpare(_ amount: Int64, on day: Day) -> Bool {
        dayTotals[day, default: 0] - amount >= 0
    }

    // MARK: Candidates

    /// A plainly sold order, settled inside the files by one row for each of its lines (one in all
    /// where the layout has order rows), that carries nothing yet; it is marked as used.
    mutating func takeOrder(where isWanted: (SampleOrder, SampleRow) -> Bool) -> Int? {
        guard !orders.isEmpty else { return nil }
        let start = random.number(in: 0...orders.count - 1)
        for offset in orders.indices {
            let index = (start + offset) % orders.count
            let order = orders[index]
            guard order.life == .sold, !used.contains(index), let first = order.rowIndexes.first,
                order.rowIndexes.count == (market.hasIncomeWorkbook ? 1 : order.lines.count),
                rows[first].settledOn > calendar.settlementFirst,
                rows[first].settledOn < calendar.last,
                isWanted(order, rows[first])
            else { continue }
            used.insert(index)
            return index
        }
        return nil
    }

    /// As `takeOrder`, for orders with a single row, which suits plants that change one row.
    mutating func takeSingleRowOrder(
        where isWanted: (SampleOrder, SampleRow) -> Bool = { _, _ in true }
    ) -> (order: Int, row: Int)? {
        let found = takeOrder { $0.rowIndexes.count == 1 && isWanted($0, $1) }
        guard let found, let row = orders[found].rowIndexes.first else { return nil }
        return (found, row)
    }

    // MARK: Truth

    /// Notes a finding that has to be found; `delta` in ticks, nil where none is defined.
    mutating func plant(
        _ code: String, order: Int? = nil, component: String = "", delta: Int64? = nil
    ) {
        let orderID = order.map { orders[$0].id } ?? ""
        truth.append(
            TruthRow(
                store: id, code: code, orderID: orderID, component: component,
                delta: delta.map { SampleMoney.plain($0, market.currency) } ?? ""))
    }

    /// Notes something that looks like a finding and is none; without an order: no finding of the
    /// code in the whole store.
    mutating func spare(_ code: String, order: Int? = nil) {
        nearMisses.append(
            NearMiss(store: id, code: code, orderID: order.map { orders[$0].id } ?? ""))
    }
}

/// What a day's advertising takes from the balance.
enum AdsOrder: Hashable, Sendable {
    /// A part of the day's earnings, in percent.
    case share(Int64)
    /// As much as the day earned: its net is exactly zero.
    case everything
    /// So much more than the day earned that its net is below zero, but not the balance.
    case moreThanEarned
    /// As much as it takes for the balance to close at so many ticks.
    case closeAt(Int64)
}

/// How a store's exports are cut into files.
enum FileStyle: Sendable {
    /// As the sellers of the market do it: most of them each week.
    case weekly
    /// The settlement in two files, the orders in one.
    case halves
    /// One file of each kind.
    case whole
}

/// Where the files of a store differ from what happened.
struct FileTwists: Sendable {
    /// A column that no profile knows stands in the income files of this number and later.
    var unknownColumnFrom: Int?
    /// What the report sheet of the income file of this number states too much, in ticks.
    var reportOffset: (file: Int, ticks: Int64)?
    /// What the earnings row of a day states too much, in ticks.
    var earningsOffsets: [Day: Int64] = [:]
    /// Days whose earnings row is missing.
    var daysWithoutEarnings: Set<Day> = []
    /// Statement days that no file holds.
    var statementGap: DaySpan?
}
