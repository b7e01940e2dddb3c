import Money
package import Records

/// A balance below zero for so many days in a row that the platform freezes withdrawals.
package enum NegativeBalanceStreak: StoreCheck {
    package static let code = "negative-balance-streak"
    package static let title = "The balance is below zero for days in a row."
    package static let compares = """
        The closing balance of each day with zero, and the number of days in a row below it with \
        `streak_days` of the rule in force on that day, for each effect that has rules: warn, \
        restrict, freeze. Tells of a restriction or a freeze from three days before, also where \
        seven days below zero lead below the limit by then.
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
        A closing balance of exactly zero ends a streak, and so does a day that no file covers; a \
        short streak that is over, or that has more than three days to go.
        """
    package static let figures = """
        expected: minus the limit of the heaviest rule told of; actual: the lowest closing \
        balance. No delta.
        """
    package static let severities: [Severity] = [.critical, .high, .medium]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        let forecast = BalanceForecast(storeCase.balances, rules: context.rules)
        return streaks(in: storeCase.balances).compactMap { streak in
            finding(on: streak, forecast, in: storeCase, context.rules)
        }
    }

    /// Runs of days without a gap that all close below zero.
    private static func streaks(in balances: [BalanceDay]) -> [ArraySlice<BalanceDay>] {
        var streaks: [ArraySlice<BalanceDay>] = []
        var first: Int?
        for (index, balance) in balances.enumerated() {
            let follows = index > 0 && balances[index - 1].day + 1 == balance.day
            if let begin = first, !follows || !balance.closing.isNegative {
                streaks.append(balances[begin..<index])
                first = nil
            }
            if balance.closing.isNegative, first == nil { first = index }
        }
        if let first { streaks.append(balances[first...]) }
        return streaks
    }

    private static func finding(
        on days: ArraySlice<BalanceDay>, _ forecast: BalanceForecast, in storeCase: StoreCase,
        _ rules: Rules
    ) -> Discrepancy? {
        let isRunning = days.endIndex == storeCase.balances.endIndex
        let shift = timeZoneShift(of: days, in: storeCase)
        let told = BalanceEffect.allCases.reversed().compactMap { effect in
            forecast.reached(effect, in: days)
                ?? (isRunning ? near(effect, after: days, forecast, shift) : nil)
        }
        guard let worst = told.first, let first = days.first, let last = days.last,
            let lowest = days.min(by: { ($0.closing, $0.day) < ($1.closing, $1.day) })
        else { return nil }
        let rule = rules.negativeBalanceRule(worst.effect, on: last.day)
        let outlook = isRunning ? limitText(last, rule, storeCase.balances, told) : ""
        let span =
            isRunning
            ? "closes below zero since \(first.day), \(days.count) days in a row up to \(last.day)"
            : "closed below zero from \(first.day) to \(last.day), \(days.count) days in a row"
        let isProven = days.allSatisfy(\.isProven)
        var finding = storeCase.finding(
            code, severity(of: worst.effect), on: first.day,
            from: sources(of: [first.day, lowest.day], in: storeCase),
            """
            The balance \(span); the lowest was \(lowest.closing.display) on \(lowest.day). \
            \(told.map(sentence).joined(separator: " "))\(outlook)\
            \(shiftText(shift, storeCase.store))\(isProven ? "" : unprovenText(storeCase))
            """)
        finding.expected = rule?.limit.map { -$0 }
        finding.actual = lowest.closing
        return finding
    }

    /// What is about to come; a warning of a warning would be noise.
    private static func near(
        _ effect: BalanceEffect, after days: ArraySlice<BalanceDay>, _ forecast: BalanceForecast,
        _ shift: TimeZoneShift
    ) -> BalanceConsequence? {
        guard effect != .warn, let last = days.last,
            let coming = forecast.coming(effect, after: days)
        else { return nil }
        // In the shop's own days it may be a day earlier.
        let daysAhead = BalanceForecast.warningDays + (shift == .before ? 1 : 0)
        return coming.day - last.day <= daysAhead ? coming : nil
    }

    /// How much an effect matters: a freeze holds money back.
    static func severity(of effect: BalanceEffect) -> Severity {
        switch effect {
        case .freeze: .critical
        case .restrict: .high
        case .warn: .medium
        }
    }

    private static func sentence(_ told: BalanceConsequence) -> String {
        let (day, isReached) = (told.day, told.isReached)
        switch (told.effect, told.reason) {
        case (.freeze, .streak):
            return isReached
                ? "The freeze of withdrawals was reached on \(day)."
                : "If it goes on, withdrawals freeze on \(day)."
        case (.restrict, .streak(let count)):
            return isReached
                ? "The restriction after \(count) days was reached on \(day)."
                : "If it goes on, the store is restricted on \(day)."
        case (.warn, .streak(let count)):
            return "The warning after \(count) days was reached on \(day)."
        case (_, .limit(let limit)):
            let effect = told.effect == .freeze ? "withdrawals freeze" : "the store is restricted"
            return """
                If it goes on as in the last seven days, \(effect) on \(day), because it falls \
                below the limit of \((-limit).display).
                """
        }
    }

    /// When the limit would be crossed too, at the mean movement of the last week.
    private static func limitText(
        _ last: BalanceDay, _ rule: NegativeBalanceRule?, _ balances: [BalanceDay],
        _ told: [BalanceConsequence]
    ) -> String {
        guard let limit = rule?.limit, last.closing >= -limit,
            !told.contains(where: { $0.reason == .limit(limit) })
        else { return "" }
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

    /// Why a balance is unproven, and what to do about it.
    static func unprovenText(_ storeCase: StoreCase) -> String {
        storeCase.balances.first?.isProven == true
            ? """
             The balance is unproven since the gap in the files: take in those of the days between.
            """
            : """
             The opening balance is unproven: state `opening_balance` in tieout.yaml, or take in \
            the files of the days before.
            """
    }

    /// The days of the files that the streak is made of, against the shop's own.
    private static func timeZoneShift(
        of days: ArraySlice<BalanceDay>, in storeCase: StoreCase
    ) -> TimeZoneShift {
        guard let first = days.first?.day, let last = days.last?.day else { return .none }
        let shifts = storeCase.files.map(\.facts).filter { facts in
            guard facts.kind == .settlement || facts.kind == .wallet, let period = facts.period
            else { return false }
            return period.first <= last && first <= period.last
        }.map { TimeZoneShift(of: $0.timezoneText, store: storeCase.store) }
        return shifts.contains(.before) ? .before : shifts.contains(.after) ? .after : .none
    }

    /// Rows have no time of day, so that none can be moved to the day beside it.
    private static func shiftText(_ shift: TimeZoneShift, _ store: Store) -> String {
        guard shift == .before || shift == .after else { return "" }
        let place = store.timeZone.map { "in \($0.name)" } ?? "in the shop's own time"
        return """
             These are the days of the files, which are in another time zone; \(place) each may be \
            the day \(shift == .before ? "before" : "after").
            """
    }

    private static func sources(of days: [Day], in storeCase: StoreCase) -> [Provenance] {
        storeCase.days.filter { days.contains($0.day) }
            .flatMap { $0.walletSources + $0.entrySources }
    }
}
