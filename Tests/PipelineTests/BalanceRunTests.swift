import Money
import Pipeline
import Records
import Testing

/// Balances below zero over several runs, files and rules.
struct BalanceRunTests {
    private static let configuration = """
        version: 1
        stores:
          - { id: shop, market: ID, currency: IDR, timezone: Asia/Jakarta }
        rules:
          negative_balance:
            - { effect: warn, streak_days: 3 }
            - { streak_days: 10 }
            - { streak_days: 14, from: 2026-11-20 }
        """

    @Test func `a streak over three runs is one finding, and its rule changes in the middle`()
        async throws
    {
        let story = try WeekStory(Self.configuration)
        // Below zero from the 8th on, with a week without movement; the longer rule of the 20th
        // comes after the freeze of the 17th.
        let steps: [(asOf: Int, rows: [(Int, Int64, Int64)], days: ClosedRange<Int>, told: String)]
        steps = [
            (9, [(1, 0, 500), (8, 500, -200)], 1...9, ""),
            (13, [(12, -200, -300)], 10...13, "medium The warning after 3 days"),
            (19, [], 14...19, "critical The freeze of withdrawals was reached on 2026-11-17."),
            (26, [(25, -300, 0)], 20...26, "critical The freeze of withdrawals was reached on"),
        ]
        var ids: Set<String> = []
        for step in steps {
            try await story.run(
                step.asOf,
                [
                    WeekStory.wallet(
                        "wallet-\(step.asOf).xlsx",
                        step.rows.map { (on: $0.0, before: $0.1, after: $0.2) }, step.days)
                ])
            let findings = try story.report(step.asOf, "discrepancies.csv")
            #expect(findings.count == (step.told.isEmpty ? 0 : 1))
            for finding in findings {
                let text = "\(finding["severity"] ?? "") \(finding["explanation"] ?? "")"
                let severity = step.told.prefix { $0 != " " }
                let sentence = step.told.dropFirst(severity.count + 1)
                #expect(text.hasPrefix(severity))
                #expect(text.contains(sentence), "\(text)")
                #expect(finding["occurred_on"] == "2026-11-08")
                ids.insert(finding["id"] ?? "")
            }
        }
        #expect(ids.count == 1)
        #expect(
            try story.report(26, "balances.csv").suffix(3).map { $0["negative_days"] }
                == ["17", "0", "0"])
        #expect(try story.changes(13) == ["new first negative-balance-streak"])
        #expect(try story.changes(19) == ["open changed negative-balance-streak"])
        #expect(try story.changes(26) == ["open same negative-balance-streak"])
    }

    @Test func `the summary tells effects, their days and their reasons`() async throws {
        let story = try WeekStory(
            Self.configuration + """

                    - { effect: restrict, limit: 900 IDR }
                    - { effect: freeze, limit: 70 USD, streak_days: 4, from: 2026-11-25 }
                """)
        let falling = (1...8).map { (on: $0, before: Int64(1 - $0) * 100, after: Int64($0) * -100) }
        let outcome = try await story.run(9, [WeekStory.wallet("w.xlsx", falling, 1...8)])
        #expect(
            outcome.summaryText.contains(
                """
                withdrawals freeze on 2026-11-10: below zero for 8 days since 2026-11-01 (10 in a \
                row freeze it), now -800 IDR, lowest -800 IDR, warned since 2026-11-03 (after 3 \
                days), restricted on 2026-11-10 if it stays so (below -900 IDR)
                """), "\(outcome.summaryText)")
        #expect(
            outcome.summaryJSON.replacing(" ", with: "").replacing("\n", with: "").contains(
                """
                {"effect":"restrict","on":"2026-11-10","reached":false,"reason":"limit",\
                "streak_days":null,"limit":"900"}
                """), "\(outcome.summaryJSON)")
        // From the 25th on there is a limit in dollars, and no rate for it.
        let later = try await story.run(
            29, [WeekStory.wallet("x.xlsx", [(on: 27, before: 0, after: -5)], 9...29)])
        #expect(
            later.summaryText.contains("limit -70.00 USD not checked for want of an exchange rate"),
            "\(later.summaryText)")
    }
}
