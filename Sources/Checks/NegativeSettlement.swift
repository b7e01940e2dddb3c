import Money
package import Records

/// A day or statement on which the platform took more than it settled.
package enum NegativeSettlement: StoreCheck {
    package static let code = "negative-settlement"
    package static let title = "A day or statement settled below zero."
    package static let compares = """
        The sum of all settlement rows of a statement or, where the platform has no statements, of \
        a day, advertising included, with zero.
        """
    package static let whyItHappens = """
        Refunds and advertising of a day are larger than its sales: ordinary once, the way to a \
        negative balance when it repeats.
        """
    package static let remedy =
        "Look at the day's refunds and advertising; see `negative-balance-streak`."
    package static let staysSilent = "A day or statement of exactly zero."
    package static let figures = """
        expected: 0; actual: the sum. No delta: refunds and advertising are no loss by themselves.
        """
    package static let severities: [Severity] = [.low]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        let statements = storeCase.statements.filter { !$0.id.isEmpty }
        guard statements.isEmpty else {
            return statements.filter(\.entriesTotal.isNegative).map { finding($0, in: storeCase) }
        }
        return storeCase.days.filter { ($0.entriesTotal + $0.adsTotal).isNegative }
            .map { finding($0, in: storeCase) }
    }

    private static func finding(
        _ statement: StatementCase, in storeCase: StoreCase
    ) -> Discrepancy {
        var finding = storeCase.finding(
            code, .low, on: statement.day, from: statement.sources,
            """
            Statement \(statement.id) of \(statement.day) adds up to \
            \(statement.entriesTotal.display).
            """)
        finding.statementID = statement.id
        finding.payoutID = statement.paymentID
        finding.expected = .zero(storeCase.store.currency)
        finding.actual = statement.entriesTotal
        return finding
    }

    private static func finding(_ day: AccountDay, in storeCase: StoreCase) -> Discrepancy {
        let sum = day.entriesTotal + day.adsTotal
        let rows =
            day.entryCount == 1
            ? "1 row of \(day.day) adds" : "\(day.entryCount) rows of \(day.day) add"
        var finding = storeCase.finding(
            code, .low, on: day.day, from: day.entrySources,
            """
            The \(rows) up to \(sum.display): \(day.entriesTotal.display) from \
            orders and adjustments, \(day.adsTotal.display) of advertising.
            """)
        finding.expected = .zero(storeCase.store.currency)
        finding.actual = sum
        return finding
    }
}
