import Money
import Records

/// One store's report with the figures that every summary of it shows.
struct StoreFigures: Sendable {
    let report: StoreReport
    let orders: OrderFigures
    let codes: [CodeFigures]
    let countBySeverity: [Severity: Int]
    let stake: Stake
    let rows: RowFigures
    let freeze: Freeze
    let claims: ClaimFigures
    let quarantinedCount: Int

    init(_ report: StoreReport, asOf: Day, quarantinedCount: Int) {
        self.report = report
        self.quarantinedCount = quarantinedCount
        orders = report.orderFigures
        codes = CodeFigures.grouped(report.discrepancies)
        var stake = Stake()
        for code in codes { stake.add(code.stake) }
        self.stake = stake
        countBySeverity = report.discrepancies.reduce(into: [:]) {
            $0[$1.severity, default: 0] += 1
        }
        rows = RowFigures(report.files)
        freeze = Freeze(report.outlook, asOf: asOf)
        claims = ClaimFigures(report, asOf: asOf)
    }

    var id: String { report.store.id }
    var currency: Currency { report.currency }
    var findingCount: Int { report.discrepancies.count }
    var lastBalance: BalanceDay? { report.balances.last }

    func count(of severity: Severity) -> Int { countBySeverity[severity, default: 0] }

    func count(of code: String) -> Int { codes.first { $0.code == code }?.count ?? 0 }

    /// What no step of the proof explains, without regard to signs; nil without a proof.
    var unexplained: Amount? {
        guard !report.proof.isEmpty else { return nil }
        return report.proof.map(\.unexplained.magnitude)
            .filter { $0.currency == currency }.sum(currency)
    }

    var hasUnexplainedMoney: Bool { !(unexplained?.isZero ?? true) }

    /// True where somebody has to do something about the store.
    var isInNeed: Bool {
        freeze.isNear || [.critical, .high, .medium].contains { count(of: $0) > 0 }
            || rows.rejected > 0 || quarantinedCount > 0 || hasUnexplainedMoney
    }

    /// The earliest last day of its claims.
    var claimBy: Day? {
        report.discrepancies.lazy.filter(\.isUnfiledClaim).compactMap(\.claimBy).min()
    }

    var claimCount: Int {
        report.discrepancies.count(where: \.isUnfiledClaim)
    }
}

/// How near a store's withdrawals are to a freeze; the order of the cases is that of urgency.
enum Freeze: Hashable, Sendable {
    /// Frozen since the day.
    case frozen(Day)
    /// Frozen on the day if nothing changes, before the next weekly run.
    case coming(Day)
    /// Below zero, and a freeze is far or its day is unknown.
    case belowZero
    case none

    /// A freeze at most this far ahead is coming: a week later somebody reads the next report.
    private static let daysAhead = 7

    init(_ outlook: BalanceOutlook?, asOf: Day) {
        let freeze = outlook?.consequences.first { $0.effect == .freeze }
        let isForetold = freeze?.isReached == false
        self =
            switch (outlook?.freezesOn, outlook?.streakFirstDay) {
            case (let day?, _) where day <= asOf && !isForetold: .frozen(day)
            case (let day?, _) where day - asOf <= Self.daysAhead: .coming(day)
            case (.some, _), (nil, .some): .belowZero
            case (nil, nil): .none
            }
    }

    /// True where withdrawals are frozen or will be.
    var isNear: Bool {
        switch self {
        case .frozen, .coming: true
        case .belowZero, .none: false
        }
    }

    /// Smaller is more urgent.
    var rank: Int {
        switch self {
        case .frozen: 0
        case .coming: 1
        case .belowZero: 2
        case .none: 3
        }
    }

    var day: Day? {
        switch self {
        case .frozen(let day), .coming(let day): day
        case .belowZero, .none: nil
        }
    }
}
