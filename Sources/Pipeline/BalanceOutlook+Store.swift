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
        self.init(
            streakFirstDay: first, daysInARow: last.negativeDays,
            lowest: considered.map(\.closing).min() ?? last.closing,
            freezesOn: first.map { $0 + rule.streakDays - 1 }, streakDays: rule.streakDays,
            limit: rule.limit)
    }
}
