import Checks
import Money
import Records
import Reports

extension BalanceOutlook {
    /// What a store's balance leads to by the rules; nil without balances or rules.
    init?(of storeCase: StoreCase, rules: Rules) {
        guard let last = storeCase.balances.last, !rules.negativeBalance.isEmpty else {
            return nil
        }
        let rule = rules.negativeBalanceRule(.freeze, on: last.day)
        let streak = storeCase.balances.suffix(last.negativeDays)
        let considered = streak.isEmpty ? storeCase.balances[...] : streak
        let forecast = BalanceForecast(storeCase.balances, rules: rules)
        let consequences = BalanceEffect.allCases.compactMap { forecast.consequence(of: $0) }
        self.init(
            streakFirstDay: streak.first?.day, daysInARow: last.negativeDays,
            lowest: considered.map(\.closing).min() ?? last.closing,
            freezesOn: consequences.first { $0.effect == .freeze }?.day,
            streakDays: rule?.streakDays, limit: rule?.limit,
            limitWithoutRate: rule?.limitWithoutRate, consequences: consequences)
    }
}
