import Money
import Records

/// Money at stake in one currency, each finding's money counted once.
struct StakeAmounts: Hashable, Sendable {
    /// Losses that the platform can be asked to pay, as a positive amount.
    var toClaim: Amount
    /// Losses that the platform was asked to pay and has not answered yet, as a positive amount.
    var claimed: Amount
    /// Money that the store has and the platform may take back.
    var atRisk: Amount
    /// Losses that cannot be claimed, as a positive amount.
    var other: Amount

    init(_ currency: Currency) {
        toClaim = .zero(currency)
        claimed = .zero(currency)
        atRisk = .zero(currency)
        other = .zero(currency)
    }

    var currency: Currency { toClaim.currency }
    var total: Amount { toClaim + claimed + atRisk + other }
    var isZero: Bool { total.isZero }

    static func + (left: StakeAmounts, right: StakeAmounts) -> StakeAmounts {
        var sum = left
        sum.toClaim += right.toClaim
        sum.claimed += right.claimed
        sum.atRisk += right.atRisk
        sum.other += right.other
        return sum
    }
}

/// Money at stake, by currency; currencies are never added to each other.
struct Stake: Hashable, Sendable {
    private var byCurrency: [Currency: StakeAmounts] = [:]

    /// The amounts of each currency, sorted by its code.
    var amounts: [StakeAmounts] {
        byCurrency.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isZero }
    }

    var isZero: Bool { amounts.isEmpty }

    mutating func add(_ finding: Discrepancy) {
        // What came back is at stake no more.
        guard let delta = finding.delta, finding.claim != .won else { return }
        var amounts = StakeAmounts(delta.currency)
        if delta.isPositive {
            amounts.atRisk = delta
        } else if finding.claim?.isWaiting == true {
            amounts.claimed = -delta
        } else if finding.isClaimable, finding.claim?.isLost != true {
            amounts.toClaim = -delta
        } else {
            amounts.other = -delta
        }
        add(amounts)
    }

    mutating func add(_ other: Stake) {
        for amounts in other.byCurrency.values { add(amounts) }
    }

    private mutating func add(_ amounts: StakeAmounts) {
        let currency = amounts.currency
        byCurrency[currency] = (byCurrency[currency] ?? StakeAmounts(currency)) + amounts
    }
}
