import Money
import Records

/// A run's report with the figures of its stores, worst store first.
struct RunFigures: Sendable {
    let report: RunReport
    let stores: [StoreFigures]
    let codes: [CodeFigures]
    let stake: Stake
    let rows: RowFigures
    /// By store ID.
    let changes: [ChangeFigures]
    /// By store ID.
    let claims: [ClaimFigures]
    /// Worst first.
    let incidents: [Incident]

    init(_ report: RunReport) {
        self.report = report
        let quarantined = Dictionary(grouping: report.quarantined, by: \.store)
        let stores = report.stores.map {
            StoreFigures(
                $0, asOf: report.asOf, quarantinedCount: quarantined[$0.store.id]?.count ?? 0)
        }
        self.stores = stores.sorted(by: StoreFigures.isWorse)
        codes = CodeFigures.merged(stores.map(\.codes))
        var stake = Stake()
        var rows = RowFigures()
        for store in stores {
            stake.add(store.stake)
            rows.add(store.rows)
        }
        self.stake = stake
        self.rows = rows
        changes = report.stores.map(ChangeFigures.init).sorted { $0.store < $1.store }
        claims = stores.map(\.claims).sorted { $0.store < $1.store }
        incidents = report.incidents
    }

    /// The stores sorted by id, as tables for programs have them.
    var storesByID: [StoreFigures] { stores.sorted { $0.id < $1.id } }

    var findingCount: Int { stores.reduce(0) { $0 + $1.findingCount } }
    var orderCount: Int { stores.reduce(0) { $0 + $1.orders.count } }
    var openOrderCount: Int { stores.reduce(0) { $0 + $1.orders.openCount } }

    func count(of severity: Severity) -> Int {
        stores.reduce(0) { $0 + $1.count(of: severity) }
    }
}

extension StoreFigures {
    /// All its money at stake, comparable to that of other currencies.
    var stakeWeight: Int128 { stake.amounts.reduce(0) { $0 + weight(of: $1.total) } }

    /// By freeze, then by severe findings, then by money, then by id.
    static func isWorse(_ left: StoreFigures, _ right: StoreFigures) -> Bool {
        for (leftRank, rightRank) in zip(left.ranks, right.ranks) where leftRank != rightRank {
            return leftRank < rightRank
        }
        return left.id < right.id
    }

    private var ranks: [Int128] {
        [
            Int128(freeze.rank), Int128(freeze.day?.number ?? 0),
            count(of: .critical) > 0 ? 0 : 1, count(of: .high) > 0 ? 0 : 1, -stakeWeight,
            isInNeed ? 0 : 1, -Int128(findingCount),
        ]
    }
}
