import Money
import Records

/// What was claimed of the platforms: what waits, what came back, what is lost, what runs out.
struct ClaimFigures: Sendable {
    /// Claims or findings of one kind, and their money by currency.
    struct Group: Hashable, Sendable {
        var count = 0
        var amounts: [Amount] = []

        init(_ amounts: [Amount]) {
            count = amounts.count
            self.amounts = ChangeFigures.sums(amounts)
        }

        var isEmpty: Bool { count == 0 }
    }

    let store: String
    /// Filed and not answered; of those paid in part, the rest is among what is lost or comes.
    let waiting: Group
    /// Paid, whole or in part: what came back.
    let won: Group
    /// Denied, expired or withdrawn.
    let lost: Group
    /// Findings whose last day to file is within a week, and that nobody filed.
    let runningOut: Group
    /// The first of their last days.
    let runsOutOn: Day?

    /// The days ahead that are looked at, the day of the run included.
    private static let daysAhead = 7

    init(_ report: StoreReport, asOf: Day) {
        store = report.store.id
        let claims = report.claims
        waiting = Group(claims.filter(\.state.isWaiting).map(\.claimed))
        won = Group(claims.filter { $0.state == .won || $0.state == .partlyWon }.map(\.repaid))
        lost = Group(claims.filter(\.state.isLost).map(\.claimed))
        let soon = report.discrepancies.filter { finding in
            finding.isUnfiledClaim
                && finding.claimBy.map { $0 >= asOf && $0 < asOf + Self.daysAhead } ?? false
        }
        runningOut = Group(soon.compactMap(\.delta).map { -$0 })
        runsOutOn = soon.compactMap(\.claimBy).min()
    }

    var isEmpty: Bool { [waiting, won, lost, runningOut].allSatisfy(\.isEmpty) }

    /// Everything in one sentence; empty where there is nothing to say.
    static func sentence(_ figures: [ClaimFigures]) -> String {
        func part(_ word: String, _ group: KeyPath<ClaimFigures, Group>) -> String? {
            let count = figures.reduce(0) { $0 + $1[keyPath: group].count }
            guard count > 0 else { return nil }
            let money = ChangeFigures.sums(figures.flatMap { $0[keyPath: group].amounts }).listed
            return "\(grouped(count)) \(word) (\(money))"
        }
        let parts = [
            part("waiting", \.waiting), part("paid", \.won), part("lost", \.lost),
            part("not filed and running out within a week", \.runningOut),
        ].compactMap { $0 }
        guard !parts.isEmpty else { return "" }
        let first = figures.compactMap(\.runsOutOn).min().map { ", the first on \($0)" } ?? ""
        return "Claims: " + parts.joined(separator: ", ") + first + "."
    }
}

extension Discrepancy {
    /// True where the platform can be asked to pay and nobody did.
    var isUnfiledClaim: Bool {
        isClaimable && (delta?.isNegative ?? false) && (claim == nil || claim == .ready)
    }
}
