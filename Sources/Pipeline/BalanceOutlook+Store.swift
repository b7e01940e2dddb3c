import Money
import Records
import Reports

extension BalanceOutlook {
    /// What a store's balance leads to by the rule in force on its last day; nil without balances.
    init?(of storeCase: StoreCase, rules: Rules) {
        guard let last = storeCase.balances.last,
            let rule = rules.negativeBalanceRule(on: last.day)
        else { return nil }
        let streak = storeCase.balances.suffix(last.negativeDays)
        let considered = streak.isEmpty ? storeCase.balances[...] : streak
        let first = streak.first?.day
        let byStreak = first.map { $0 + rule.streakDays - 1 }
        let byLimit = rule.limit.flatMap { Self.firstDay(below: -$0, streak) }
        self.init(
            streakFirstDay: first, daysInARow: last.negativeDays,
            lowest: considered.map(\.closing).min() ?? last.closing,
            freezesOn: [byStreak, byLimit].compactMap { $0 }.min(), streakDays: rule.streakDays,
            limit: rule.limit)
    }

    /// First day of the run of days up to the last that close below a floor; nil without one.
    private static func firstDay(
        below floor: Amount, _ streak: ArraySlice<BalanceDay>
    ) -> Day? {
        streak.reversed().prefix { $0.closing < floor }.last?.day
    }
}
