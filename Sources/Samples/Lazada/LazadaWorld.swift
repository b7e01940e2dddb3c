import Money
import Records

/// Everything that happened in one invented Lazada store, and what was planted in it.
struct LazadaWorld: Sendable {
    var id: String
    var market: LazadaMarket
    var calendar: SampleCalendar
    var random: Randomness
    var products: [Catalogue.Product] = []
    /// The part of each product's Lazada SKU that names the platform's own listing.
    var listings: [String] = []
    /// The letters of the store's statement numbers.
    var statementPrefix: String
    var orders: [LazadaOrder] = []
    var rows: [LazadaRow] = []
    /// Orders that carry a finding or a near miss already.
    var used: Set<Int> = []
    /// What the wallet's deposit of a statement lies off the sum of its rows, in ticks.
    var depositOffsets: [Day: Int64] = [:]
    var truth = SampleTruth()

    init(number: Int, market: LazadaMarket, options: SampleOptions) {
        id = "laz-\(market.rawValue.lowercased())-\(number)"
        self.market = market
        calendar = SampleCalendar(asOf: options.lastDay, weeks: options.weeks)
        random = Randomness(seed: options.seed &* 1_000_003 &+ StableHash.value(id))
        let letters = "ABCDEFGHKLMNPQRSTUVWXYZ".map(String.init)
        statementPrefix = market.rawValue + "J"
        for _ in 0..<6 { statementPrefix += random.element(of: letters) }
        inventProducts()
        inventOrders(count: options.orders)
        settle()
        mergeThinStatements()
        addAccountLife()
        if !options.isClean { plantAll() }
        noteNegativeStatements()
    }

    /// The statements of the files: the first is released on the first day of the wallet, the last
    /// one on the day of the run.
    var statements: DaySpan { DaySpan(calendar.settlementFirst - 1, calendar.last) }

    /// The day that the money of a statement counts for.
    ///
    /// That is its release, or what the older export says instead.
    func day(ofStatement day: Day) -> Day { market.hasReleaseDates ? day + 1 : day }

    /// The statement that is released on a day.
    func statement(on day: Day) -> Day { market.hasReleaseDates ? day - 1 : day }

    /// The statements of each finance file: a week of releases, of which the newest file also holds
    /// what is not released yet.
    var financeFiles: [(week: DaySpan, statements: DaySpan)] {
        calendar.weeks.enumerated().map { index, week in
            let overlap = market == .philippines && index > 0 ? 2 : 0
            let isLast = week.last == calendar.last
            let unreleased = isLast && market != .malaysia ? 1 : 0
            return (week, DaySpan(week.first - 1 - overlap, week.last - 1 + unreleased))
        }
    }

    /// True where the finance files prove that no row of these settled days is missing: they state
    /// no period, so that a day without rows between two of them is a gap.
    func covers(_ days: DaySpan) -> Bool {
        let filled = financeFiles.compactMap { file -> DaySpan? in
            // The last day's statement is not released yet, and proves nothing.
            let held = rows.map(\.statementDay).filter {
                file.statements.contains($0) && $0 < calendar.last
            }
            guard let first = held.min(), let last = held.max() else { return nil }
            return DaySpan(day(ofStatement: first), day(ofStatement: last))
        }
        guard let first = filled.map(\.first).min(), first <= days.first,
            let last = filled.map(\.last).max(), days.last <= last
        else { return false }
        return zip(filled, filled.dropFirst()).allSatisfy { earlier, later in
            let isAway = later.first <= days.first || days.last <= earlier.last
            return isAway || later.first <= earlier.last + 1
        }
    }

    /// The number of a day's statement: `THJXXXXXX-2026-0617`.
    func statementNumber(_ day: Day) -> String {
        let (year, month, date) = day.parts
        return "\(statementPrefix)-\(year)-\(SampleText.padded(month))\(SampleText.padded(date))"
    }

    /// Sum of the rows of each statement, in ticks.
    var statementTotals: [Day: Int64] {
        rows.reduce(into: [:]) { $0[$1.statementDay, default: 0] += $1.ticks }
    }

    /// Sum of an order's rows, in ticks.
    func settledTicks(of order: Int) -> Int64 {
        rows.reduce(0) { $1.orderIndex == order ? $0 + $1.ticks : $0 }
    }

    /// An amount near a share of another one, as whole units.
    func portion(_ ticks: Int64, percent: Int64) -> Int64 {
        let unit = market.currency.smallestUnitTicks
        return max(abs(ticks) * percent / 100 / unit, 5) * unit
    }

    // MARK: Truth

    /// Notes a finding that has to be found; `delta` in ticks, nil where none is defined.
    mutating func plant(
        _ code: String, order: Int? = nil, component: String = "", delta: Int64? = nil
    ) {
        truth.rows.append(
            TruthRow(
                store: id, code: code, orderID: order.map { orders[$0].number } ?? "",
                component: component,
                delta: delta.map { SampleMoney.plain($0, market.currency) } ?? ""))
    }

    /// Notes the statements that ended below zero.
    private mutating func noteNegativeStatements() {
        let negative = statementTotals.values.filter { $0 < 0 }
        for _ in negative { plant("negative-settlement") }
        guard !negative.isEmpty else { return }
        truth.nearMisses.removeAll { $0.code == "negative-settlement" }
    }

    /// Notes something that looks like a finding and is none.
    mutating func spare(_ code: String, order: Int? = nil) {
        truth.nearMisses.append(
            NearMiss(store: id, code: code, orderID: order.map { orders[$0].number } ?? ""))
    }
}
