import Money
package import Records

extension LearnedRates {
    /// The components of which several charges share the orders.
    package var mixed: Set<ComponentID> {
        Set(undecided.filter(\.isMixed).map(\.component))
    }

    /// The order creation days on which a component is expected at another charge than before.
    ///
    /// How many orders support a charge may change without changing what is expected.
    package func days(changedFrom before: LearnedRates) -> [DaySpan] {
        let old = Dictionary(grouping: before.rates, by: \.component)
        let new = Dictionary(grouping: rates, by: \.component)
        return Set(old.keys).union(new.keys).sorted().flatMap { component in
            Self.days(old[component, default: []], new[component, default: []])
        }
    }

    private static func days(_ old: [LearnedRate], _ new: [LearnedRate]) -> [DaySpan] {
        // Between two boundaries neither side changes.
        let boundaries = Set((old + new).flatMap { [$0.from, $0.to].compactMap(\.self) })
        let starts = ([firstDay] + boundaries.sorted())
        return starts.indices.compactMap { index in
            let start = starts[index]
            let end = index + 1 < starts.count ? starts[index + 1] - 1 : lastDay
            guard expected(of: old, on: start) != expected(of: new, on: start) else { return nil }
            // Both sides of midnight are tried where a charge changes.
            return DaySpan(start - 1, end + 1)
        }
    }

    private static let firstDay = Day(number: -25_000)
    private static let lastDay = Day(number: 376_000)

    /// What an order of the day is expected to be charged.
    private struct Expected: Hashable {
        var charge: FeeCharge
        var base: FeeBase
        var cap: FeeCap?
        var rounding: Rounding?
        var from: Day?
        var isUsual: Bool
    }

    private static func expected(of rates: [LearnedRate], on day: Day) -> Expected? {
        rates.first { $0.isInForce(on: day) }.map {
            Expected(
                charge: $0.charge, base: $0.base, cap: $0.cap, rounding: $0.rounding,
                from: $0.from, isUsual: $0.isUsual)
        }
    }
}
