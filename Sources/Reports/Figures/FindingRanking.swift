import Money
import Records

/// A finding beside what orders it among others.
private struct RankedFinding {
    let finding: Discrepancy
    let weight: Int128
    /// Made once, since it is compared often.
    let identity: String

    init(_ finding: Discrepancy, in store: StoreFigures) {
        self.finding = finding
        weight = finding.delta.map(store.weight) ?? 0
        identity = finding.identity + "|" + finding.explanation
    }

    /// By severity, then by money.
    static func isWorse(_ left: RankedFinding, _ right: RankedFinding) -> Bool {
        if left.finding.severity != right.finding.severity {
            return left.finding.severity < right.finding.severity
        }
        if left.weight != right.weight { return left.weight > right.weight }
        return left.identity < right.identity
    }

    /// By money, then by severity.
    static func isLarger(_ left: RankedFinding, _ right: RankedFinding) -> Bool {
        if left.weight != right.weight { return left.weight > right.weight }
        return isWorse(left, right)
    }
}

extension RunFigures {
    /// All findings by severity, then by money.
    var worstFindings: [Discrepancy] {
        ranked.sorted(by: RankedFinding.isWorse).map(\.finding)
    }

    /// The findings with money in them, largest first.
    var largestFindings: [Discrepancy] {
        ranked.filter { $0.weight > 0 }.sorted(by: RankedFinding.isLarger).map(\.finding)
    }

    private var ranked: [RankedFinding] {
        stores.flatMap { store in
            store.report.discrepancies.map { RankedFinding($0, in: store) }
        }
    }
}

extension StoreFigures {
    /// The store's findings by severity, then by money.
    var worstFindings: [Discrepancy] {
        report.discrepancies.map { RankedFinding($0, in: self) }
            .sorted(by: RankedFinding.isWorse).map(\.finding)
    }

    /// An amount in millionths of the store's high amount, so that currencies can be compared.
    func weight(of amount: Amount) -> Int128 {
        // Without a rate 50 units stand in, right for a dollar and harmless for a store alone.
        var yardstick = Amount(units: 50, amount.currency)
        if let high = report.highSeverity, high.currency == amount.currency, high.isPositive {
            yardstick = high
        }
        return Int128(amount.ticks.magnitude) * 1_000_000 / Int128(yardstick.ticks)
    }
}
