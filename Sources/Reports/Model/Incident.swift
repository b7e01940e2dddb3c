package import Money
package import Records

/// Many findings with one cause, which one ticket takes up.
package struct Incident: Hashable, Sendable {
    /// What the findings in one currency come to.
    package struct Total: Hashable, Sendable {
        /// Nil where a finding states no such amount.
        package var expected: Amount?
        package var actual: Amount?
        package var delta: Amount
    }

    package var id: String
    package var code: String
    package var severity: Severity
    package var component: ComponentID?
    /// Sorted.
    package var stores: [String]
    package var findingCount: Int
    package var orderCount: Int
    /// By currency.
    package var totals: [Total]
    package var firstDay: Day
    package var lastDay: Day
    /// True where the days are those on which orders were created, false where findings happened.
    package var isByCreation: Bool
    /// What the component should have cost; nil where it is no rate, or not one for all orders.
    package var rateExpected: Rate?
    /// The plainest rate that gives what was charged; nil without `rateExpected`.
    package var rateActual: Rate?
    /// The orders with the most money, most first.
    package var largest: [Discrepancy]
    package var isClaimable: Bool

    /// Orders that are named.
    static let largestMax = 5

    /// Findings that bear one incident's name; nil for none.
    init?(_ findings: [Discrepancy], rates: IncidentRates) {
        guard let first = findings.first else { return nil }
        id = first.incident
        code = first.code
        component = first.component
        severity = findings.map(\.severity).min() ?? first.severity
        stores = Set(findings.map(\.store)).sorted()
        findingCount = findings.count
        orderCount = Set(findings.map { [$0.store, $0.orderID] }).count
        totals = Dictionary(grouping: findings) { $0.delta?.currency ?? $0.currency }
            .sorted { $0.key < $1.key }
            .map { currency, findings in
                Total(
                    expected: Self.sum(findings.map(\.expected), currency),
                    actual: Self.sum(findings.map(\.actual), currency),
                    delta: findings.compactMap(\.delta).sum(currency))
            }
        let days = findings.map(\.causeDay)
        firstDay = days.min() ?? first.causeDay
        lastDay = days.max() ?? first.causeDay
        isByCreation = first.isOfRate
        rateExpected = rates.expected(findings)
        rateActual = rateExpected.flatMap { IncidentRates.actual(findings, at: $0) }
        largest = Array(findings.sorted(by: Self.isLarger).prefix(Self.largestMax))
        isClaimable = findings.contains(where: \.isClaimable)
    }

    private static func sum(_ amounts: [Amount?], _ currency: Currency) -> Amount? {
        let known = amounts.compactMap(\.self).filter { $0.currency == currency }
        return known.count == amounts.count ? known.sum(currency) : nil
    }

    private static func isLarger(_ left: Discrepancy, _ right: Discrepancy) -> Bool {
        let (leftTicks, rightTicks) = (
            left.delta?.ticks.magnitude ?? 0, right.delta?.ticks.magnitude ?? 0
        )
        if leftTicks != rightTicks { return leftTicks > rightTicks }
        return left.identity < right.identity
    }
}

/// The rates behind the findings of an incident.
struct IncidentRates {
    private struct Key: Hashable {
        var store: String
        var component: ComponentID
    }

    /// Where a fee is above its cap, no rate makes it.
    private static let code = "fee-mismatch"

    private let periods: [Key: [ComponentSummary]]

    init(_ stores: [StoreReport]) {
        var periods: [Key: [ComponentSummary]] = [:]
        for store in stores {
            for component in store.components where component.source != nil {
                let key = Key(store: store.store.id, component: component.component)
                periods[key, default: []].append(component)
            }
        }
        self.periods = periods
    }

    /// The one rate at which all of the findings were expected; nil where there are several.
    func expected(_ findings: [Discrepancy]) -> Rate? {
        var rates: Set<Rate> = []
        for finding in findings {
            guard finding.isOfRate, finding.code == Self.code, let rate = rate(for: finding) else {
                return nil
            }
            rates.insert(rate)
            if rates.count > 1 { return nil }
        }
        return rates.first
    }

    /// The rate of the period in which the order was created; nil where several begin on one day.
    private func rate(for finding: Discrepancy) -> Rate? {
        guard let component = finding.component else { return nil }
        let begun = periods[Key(store: finding.store, component: component), default: []]
            .filter { $0.from.map { $0 <= finding.causeDay } ?? true }
        let last = begun.map { $0.from?.number ?? .min }.max()
        let inForce = begun.filter { ($0.from?.number ?? .min) == last }
        return inForce.count == 1 ? inForce.first?.rateExpected : nil
    }

    /// Millionths of a part of one: a whole percent first, finer steps after it.
    private static let steps: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100]

    /// The plainest rate that, rounded, gives every amount that was charged; nil where none does.
    static func actual(_ findings: [Discrepancy], at expected: Rate) -> Rate? {
        let pairs = findings.compactMap { finding -> (expected: Amount, actual: Amount)? in
            guard let expected = finding.expected, let actual = finding.actual,
                expected.isNegative, !actual.isPositive
            else { return nil }
            return (-expected, -actual)
        }
        guard !pairs.isEmpty else { return nil }
        var (low, high) = (Int128.min, Int128.max)
        for (due, charged) in pairs {
            // Half a unit to either side of what is due, and two of what may have been charged in
            // several rows; all of it doubled.
            let unit = Int128(due.currency.smallestUnitTicks)
            let (least, most) = (Int128(due.ticks) * 2 - unit, Int128(due.ticks) * 2 + unit)
            let parts = Int128(expected.parts)
            guard least > 0 else { continue }
            low = max(low, (Int128(charged.ticks) - unit * 2) * 2 * parts / most)
            high = min(high, (Int128(charged.ticks) + unit * 2) * 2 * parts / least)
        }
        for step in steps where low <= high {
            let multiple = high / Int128(step) * Int128(step)
            if multiple >= low, multiple > 0 {
                return Int64(exactly: multiple).map { Rate(parts: $0) }
            }
        }
        return nil
    }
}
