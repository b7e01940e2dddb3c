import Checks
import Fees
import Money
import Records
import Testing

/// Balances, days, coverage and rates of a store's account.
struct BalanceChecksTests {
    /// So many days below zero after one day at zero, and the closings of the days after.
    static func closings(_ dayCount: Int, then rest: [Int64] = []) -> [Int64] {
        [0] + (0..<dayCount).map { _ in -1_000 } + rest
    }

    @Test(arguments: [
        (closings(6), nil as String?),
        (closings(7), "withdrawals freeze on 2026-03-11."),
        (closings(9), "withdrawals freeze on 2026-03-11."),
        (closings(10), "The freeze of withdrawals was reached on 2026-03-11."),
        (closings(9, then: [0]), nil),
        (closings(9, then: [0, -1_000]), nil),
        (closings(10, then: [0]), "was reached on 2026-03-11."),
    ])
    func `negative-balance-streak`(closings: [Int64], sentence: String?) throws {
        let account = storeCase(balances: balances(closings))
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == (sentence == nil ? [] : ["negative-balance-streak"]))
        for finding in found {
            #expect(finding.explanation.contains(sentence ?? "-"))
            #expect(finding.occurredOn == day(2))
            #expect(finding.severity == .critical)
            #expect(finding.actual == rupiah(-1_000))
            #expect(finding.expected == rupiah(-1_600_000))
        }
    }

    @Test func `a streak tells its lowest day, the limit ahead and an unproven opening`() throws {
        let falling = (1...8).map { Int64($0) * -100_000 }
        let account = storeCase(balances: balances(falling, isProven: false))
        let found = CheckCatalogue.discrepancies(in: account, try context())
        let text = try #require(found.first?.explanation)
        #expect(text.contains("since 2026-03-01, 8 days in a row up to 2026-03-08"))
        #expect(text.contains("the lowest was -800,000 IDR on 2026-03-08"))
        #expect(text.contains("below the limit of -1,600,000 IDR on 2026-03-17"))
        #expect(text.contains("The opening balance is unproven"))
    }

    @Test func `a gap in the balances ends a streak`() throws {
        var days = balances(Self.closings(12))
        days.remove(at: 6)
        let found = CheckCatalogue.discrepancies(in: storeCase(balances: days), try context())
        #expect(found.isEmpty)
    }

    @Test(
        arguments: [
            ([0, -1_600_000], [Int]()),
            ([0, -1_600_001], [2]),
            ([0, -1_700_000, -1_800_000, -1_600_000, -1_600_001], [2, 5]),
            ([-2_000_000], [1]),
        ] as [([Int64], [Int])])
    func `negative-balance-limit`(closings: [Int64], crossings: [Int]) throws {
        let account = storeCase(balances: balances(closings))
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(found.map(\.code) == crossings.map { _ in "negative-balance-limit" })
        #expect(found.map(\.occurredOn) == crossings.map(day))
    }

    @Test func `without a rate there is no limit to cross`() throws {
        let account = storeCase(balances: balances([-9_000_000]))
        #expect(CheckCatalogue.discrepancies(in: account, try context(limit: nil)).isEmpty)
    }

    @Test func `negative-settlement counts advertising and stands once a day`() throws {
        var ads = accountDay(4, entries: 20_000, earnings: nil)
        ads.adsTotal = rupiah(-30_000)
        var even = accountDay(5, entries: 30_000, earnings: nil)
        even.adsTotal = rupiah(-30_000)
        let found = CheckCatalogue.discrepancies(
            in: storeCase(days: [ads, even]), try context())
        #expect(words(found) == ["negative-settlement"])
        #expect(found.first?.actual == rupiah(-10_000))
        #expect(found.first?.severity == .low)
    }

    @Test func `negative-settlement of a statement stands instead of its day`() throws {
        let statement = StatementCase(
            id: "S1", file: "", day: day(4), entriesTotal: rupiah(-7_000), statedTotal: nil,
            paymentID: "", sources: [place(4)])
        let account = storeCase(
            days: [accountDay(4, entries: -7_000, earnings: nil)], statements: [statement])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(found.map(\.statementID) == ["S1"])
    }

    @Test func `coverage-gap`() throws {
        func span(_ first: Int, _ last: Int) -> CoverageSpan {
            CoverageSpan(span: DaySpan(day(first), day(last)), fileCount: 1)
        }
        let coverage = Coverage(spans: [
            .settlement: [span(9, 14), span(1, 7)], .orders: [span(1, 7), span(8, 14)],
            .wallet: [span(1, 7), span(10, 12), span(14, 20)],
        ])
        let account = storeCase(coverage: coverage)
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(
            found.map { "\($0.component?.rawValue ?? "") \($0.explanation.prefix(22))" } == [
                "settlement 2026-03-08 is between ", "wallet 2 days, 2026-03-08 to ",
                "wallet 2026-03-13 is between ",
            ])
        #expect(Set(found.map(\.id)).count == 3)
    }

    @Test(arguments: [(true, Severity.medium), (false, .low)])
    func `a gap beside a file that does not state its period may be days without activity`(
        isStated: Bool, severity: Severity
    ) throws {
        var files = [file("a.xlsx", 1...7), file("b.xlsx", 10...14)]
        files[1].facts.isPeriodStated = isStated
        let spans = files.compactMap(\.facts.period).map { CoverageSpan(span: $0, fileCount: 1) }
        let account = storeCase(coverage: Coverage(spans: [.settlement: spans]), files: files)
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(found.map(\.severity) == [severity])
        #expect(found.first?.explanation.contains("a.xlsx and b.xlsx") == true)
    }

    @Test func `restated-row`() throws {
        let before = row(100_000, fees: ["platform-commission": -8_000])
        let money = row(100_000, fees: ["platform-commission": -9_000], row: 30)
        let parts = row(100_000, fees: ["dynamic-commission": -8_000], row: 31)
        let account = storeCase(restatements: [
            Restatement(before: before, after: money)
        ])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == ["restated-row -1000"])
        #expect(found.first?.severity == .medium)
        #expect(
            found.first?.explanation
                == """
                The row went from 92,000 IDR to 91,000 IDR: platform commission -8,000 IDR to \
                -9,000 IDR.
                """)
        let moved = storeCase(restatements: [Restatement(before: before, after: parts)])
        #expect(CheckCatalogue.discrepancies(in: moved, try context()).map(\.severity) == [.info])
    }

    @Test func `fee-rate-changed tells each step that the book does not know`() throws {
        let learned = LearnedRates(steps: [
            RateStep(
                component: ComponentID("platform-commission"), before: "6.5%", after: "8%",
                firstDay: day(9), supportCount: 40),
            RateStep(
                component: ComponentID("bonus-cashback"), before: "1.5%", after: "3.5%",
                firstDay: day(12), supportCount: 55),
        ])
        let found = CheckCatalogue.discrepancies(
            in: storeCase(), try context(feeSchedule(learned: learned)))
        #expect(words(found) == ["fee-rate-changed bonus-cashback"])
        #expect(found.first?.occurredOn == day(12))
        #expect(
            found.first?.explanation == """
                Bonus cashback went from 1.5% to 3.5% on orders created from 2026-03-12 on; 55 \
                orders show the new charge.
                """)
    }
}
