import Money
package import Records

/// A balance below zero for so many days in a row that the platform freezes withdrawals.
package enum NegativeBalanceStreak: StoreCheck {
    package static let code = "negative-balance-streak"
    package static let title = "The balance is below zero for days in a row."
    package static let compares = """
        The closing balance of each day with zero, and the number of days in a row below it with \
        `streak_days` of the rule in force. Warns from three days before the freeze.
        """
    package static let whyItHappens = """
        Refunds, advertising and deductions take more than the sales settle, while earlier money \
        has been withdrawn.
        """
    package static let remedy = """
        Top the balance up, or stop advertising that is paid from it, before the freeze day; a \
        single closing balance of zero ends the streak.
        """
    package static let staysSilent = """
        A closing balance of exactly zero ends a streak; a short streak that is over, or that has \
        more than three days to the freeze.
        """
    package static let figures = """
        expected: minus the limit; actual: the lowest closing balance. No delta.
        """
    package static let severities: [Severity] = [.critical]
    package static let money = MoneyAtStake.none

    /// Days before the freeze from which a running streak is told of.
    private static let warningDays = 3

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        streaks(in: storeCase.balances).compactMap { days in
            finding(on: days, in: storeCase, context)
        }
    }

    /// Runs of days without a gap that all close below zero.
    private static func streaks(in balances: [BalanceDay]) -> [[BalanceDay]] {
        var streaks: [[BalanceDay]] = []
        var streak: [BalanceDay] = []
        for balance in balances {
            let follows = streak.last.map { $0.day + 1 == balance.day } ?? true
            if !streak.isEmpty, !follows || !balance.closing.isNegative {
                streaks.append(streak)
                streak = []
            }
            if balance.closing.isNegative { streak.append(balance) }
        }
        return streak.isEmpty ? streaks : streaks + [streak]
    }

    private static func finding(
        on days: [BalanceDay], in storeCase: StoreCase, _ context: CheckContext
    ) -> Discrepancy? {
        guard let first = days.first, let last = days.last,
            let rule = context.rules.negativeBalanceRule(on: last.day),
            let lowest = days.min(by: { ($0.closing, $0.day) < ($1.closing, $1.day) })
        else { return nil }
        let isRunning = last.day == storeCase.balances.last?.day
        let isReached = days.count >= rule.streakDays
        let isNear = isRunning && days.count >= rule.streakDays - warningDays
        guard isReached || isNear else { return nil }
        let outlook = isRunning ? Self.limitText(last, rule, storeCase.balances) : ""
        let span =
            isRunning
            ? "closes below zero since \(first.day), \(days.count) days in a row up to \(last.day)"
            : "closed below zero from \(first.day) to \(last.day), \(days.count) days in a row"
        let isProven = days.allSatisfy(\.isProven)
        var finding = storeCase.finding(
            code, .critical, on: first.day,
            from: sources(of: [first.day, lowest.day], in: storeCase),
            """
            The balance \(span); the lowest was \(lowest.closing.display) on \(lowest.day). \
            \(freezeText(first.day + (rule.streakDays - 1), isReached: isReached))\(outlook)\
            \(isProven ? "" : unprovenText)
            """)
        finding.expected = rule.limit.map { -$0 }
        finding.actual = lowest.closing
        return finding
    }

    private static func freezeText(_ day: Day, isReached: Bool) -> String {
        isReached
            ? "The freeze of withdrawals was reached on \(day)."
            : "If it goes on, withdrawals freeze on \(day)."
    }

    /// When the limit would be crossed too, at the mean movement of the last week.
    private static func limitText(
        _ last: BalanceDay, _ rule: NegativeBalanceRule, _ balances: [BalanceDay]
    ) -> String {
        guard let limit = rule.limit, last.closing >= -limit else { return "" }
        let week = balances.suffix(7)
        let movement = week.map(\.movement).sum(limit.currency)
        guard movement.isNegative else { return "" }
        let room = Int128((last.closing + limit).ticks) * Int128(week.count)
        let days = Int(room / Int128(-movement.ticks)) + 1
        guard days <= outlookDaysMax else { return "" }
        return """
             At the present daily net it falls below the limit of \((-limit).display) on \
            \(last.day + days).
            """
    }

    /// A limit that is further away than this is no news.
    private static let outlookDaysMax = 60

    static let unprovenText = """
         The opening balance is unproven: state `opening_balance` in tieout.yaml, or take in the \
        files of the days before.
        """

    private static func sources(of days: [Day], in storeCase: StoreCase) -> [Provenance] {
        storeCase.days.filter { days.contains($0.day) }
            .flatMap { $0.walletSources + $0.entrySources }
    }
}
