import Money
package import Records

/// What the rules on negative balances make of a run of days below zero.
///
/// Each day is judged by the rule in force on it; a run that began under another rule keeps its
/// days.
package struct BalanceForecast: Sendable {
    private let rules: Rules
    private let balances: [BalanceDay]

    /// Days before an effect from which a running streak is told of.
    package static let warningDays = 3
    /// The mean movement is that of so many days.
    private static let meanDays = 7
    /// Rules of a later day are looked for so far ahead: a streak never takes longer.
    private static let searchDaysMax = 366

    package init(_ balances: [BalanceDay], rules: Rules) {
        self.balances = balances
        self.rules = rules
    }

    /// The first day of a run below zero on which it was as long as the rule of that day allows.
    package func reached(
        _ effect: BalanceEffect, in streak: ArraySlice<BalanceDay>
    ) -> BalanceConsequence? {
        for (index, balance) in streak.enumerated() {
            if let days = rules.negativeBalanceRule(effect, on: balance.day)?.streakDays,
                index + 1 >= days
            {
                return BalanceConsequence(
                    effect: effect, day: balance.day, reason: .streak(days: days), isReached: true)
            }
        }
        return nil
    }

    /// When a run that is still going on has the effect: by its length, or by the limit where the
    /// mean movement of seven days below zero crosses that within the days of warning.
    package func coming(
        _ effect: BalanceEffect, after streak: ArraySlice<BalanceDay>
    ) -> BalanceConsequence? {
        guard let last = streak.last else { return nil }
        let byStreak = comingByStreak(effect, after: last.day, count: streak.count)
        let byLimit = comingByLimit(effect, after: streak)
        guard let byStreak, let byLimit else { return byStreak ?? byLimit }
        return byLimit.day < byStreak.day ? byLimit : byStreak
    }

    /// The effect that the balance has today or will have; nil without one in sight.
    package func consequence(of effect: BalanceEffect) -> BalanceConsequence? {
        let streak = balances.suffix(balances.last?.negativeDays ?? 0)
        let reached = [reached(effect, in: streak), belowLimit(effect, in: streak)]
            .compactMap { $0 }.min { $0.day < $1.day }
        return reached ?? coming(effect, after: streak)
    }

    /// Since when the balance has been below the limit of each day without a break.
    private func belowLimit(
        _ effect: BalanceEffect, in streak: ArraySlice<BalanceDay>
    ) -> BalanceConsequence? {
        var since: BalanceConsequence?
        for balance in streak.reversed() {
            guard let limit = rules.negativeBalanceRule(effect, on: balance.day)?.limit,
                balance.closing < -limit
            else { break }
            since = BalanceConsequence(
                effect: effect, day: balance.day, reason: .limit(limit), isReached: true)
        }
        return since
    }

    private func comingByStreak(
        _ effect: BalanceEffect, after last: Day, count: Int
    ) -> BalanceConsequence? {
        for ahead in 1...Self.searchDaysMax {
            if let days = rules.negativeBalanceRule(effect, on: last + ahead)?.streakDays,
                count + ahead >= days
            {
                return BalanceConsequence(
                    effect: effect, day: last + ahead, reason: .streak(days: days),
                    isReached: false)
            }
        }
        return nil
    }

    private func comingByLimit(
        _ effect: BalanceEffect, after streak: ArraySlice<BalanceDay>
    ) -> BalanceConsequence? {
        // A shorter run is one large movement more often than a trend.
        let week = streak.suffix(Self.meanDays)
        guard let last = week.last, week.count == Self.meanDays,
            belowLimit(effect, in: streak.suffix(1)) == nil
        else { return nil }
        let movement = Int128(week.map(\.movement).sum(last.closing.currency).ticks)
        guard movement < 0 else { return nil }
        for ahead in 1...Self.warningDays {
            guard let limit = rules.negativeBalanceRule(effect, on: last.day + ahead)?.limit
            else { continue }
            // The mean is a fraction: both sides are taken times its days.
            let room = (Int128(last.closing.ticks) + Int128(limit.ticks)) * Int128(Self.meanDays)
            if room + movement * Int128(ahead) < 0 {
                return BalanceConsequence(
                    effect: effect, day: last.day + ahead, reason: .limit(limit),
                    isReached: false)
            }
        }
        return nil
    }
}
