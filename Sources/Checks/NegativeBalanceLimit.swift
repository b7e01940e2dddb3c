import Money
package import Records

/// A balance so far below zero that the platform freezes withdrawals at once.
package enum NegativeBalanceLimit: StoreCheck {
    package static let code = "negative-balance-limit"
    package static let title = "The balance fell below the platform's limit."
    package static let compares = """
        The closing balance of each day with minus the limit in force that day.
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
    package static let severities: [Severity] = [.critical]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        var wasBelow = false
        var findings: [Discrepancy] = []
        for balance in storeCase.balances {
            guard let limit = context.rules.negativeBalanceRule(on: balance.day)?.limit else {
                wasBelow = false
                continue
            }
            let isBelow = balance.closing < -limit
            if isBelow, !wasBelow { findings.append(finding(balance, limit, in: storeCase)) }
            wasBelow = isBelow
        }
        return findings
    }

    private static func finding(
        _ balance: BalanceDay, _ limit: Amount, in storeCase: StoreCase
    ) -> Discrepancy {
        let sources = storeCase.days.filter { $0.day == balance.day }
            .flatMap { $0.walletSources + $0.entrySources }
        var finding = storeCase.finding(
            code, .critical, on: balance.day, from: sources,
            """
            The balance closed at \(balance.closing.display) on \(balance.day), below the limit of \
            \((-limit).display).\(balance.isProven ? "" : NegativeBalanceStreak.unprovenText)
            """)
        finding.expected = -limit
        finding.actual = balance.closing
        return finding
    }
}
