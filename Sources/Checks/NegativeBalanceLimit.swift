import Money
package import Records

/// A balance so far below zero that the platform freezes withdrawals at once.
package enum NegativeBalanceLimit: StoreCheck {
    package static let code = "negative-balance-limit"
    package static let title = "The balance fell below the platform's limit."
    package static let compares = """
        The closing balance of each day with minus the limit in force that day, for each effect \
        that has rules; `component` names the effect unless it is the freeze.
        """
    package static let whyItHappens = """
        One large refund, deduction or advertising payment after the money was withdrawn.
        """
    package static let remedy = "Top the balance up; withdrawals stay frozen until it is paid."
    package static let staysSilent = """
        Exactly at the limit; the days after the one on which it was crossed; a limit in another \
        currency without a rate in `fx:` of tieout.yaml.
        """
    package static let figures = """
        expected: minus the limit; actual: the closing balance of the day. No delta.
        """
    package static let severities: [Severity] = [.critical, .high, .medium]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        BalanceEffect.allCases.reversed().flatMap { effect in
            crossings(effect, in: storeCase, context.rules)
        }
    }

    /// One finding for each day on which the balance goes below the limit of an effect.
    private static func crossings(
        _ effect: BalanceEffect, in storeCase: StoreCase, _ rules: Rules
    ) -> [Discrepancy] {
        var wasBelow = false
        var findings: [Discrepancy] = []
        for balance in storeCase.balances {
            guard let limit = rules.negativeBalanceRule(effect, on: balance.day)?.limit else {
                wasBelow = false
                continue
            }
            let isBelow = balance.closing < -limit
            if isBelow, !wasBelow {
                findings.append(finding(balance, limit, effect, in: storeCase))
            }
            wasBelow = isBelow
        }
        return findings
    }

    private static func finding(
        _ balance: BalanceDay, _ limit: Amount, _ effect: BalanceEffect, in storeCase: StoreCase
    ) -> Discrepancy {
        let sources = storeCase.days.filter { $0.day == balance.day }
            .flatMap { $0.walletSources + $0.entrySources }
        var finding = storeCase.finding(
            code, NegativeBalanceStreak.severity(of: effect), on: balance.day, from: sources,
            """
            The balance closed at \(balance.closing.display) on \(balance.day), below the limit of \
            \((-limit).display)\(words(effect)).\
            \(balance.isProven ? "" : NegativeBalanceStreak.unprovenText(storeCase))
            """)
        finding.expected = -limit
        finding.actual = balance.closing
        return effect == .freeze ? finding : finding.about(ComponentID(effect.rawValue))
    }

    private static func words(_ effect: BalanceEffect) -> String {
        switch effect {
        case .freeze: ""
        case .restrict: " for a restriction"
        case .warn: " for a warning"
        }
    }
}
