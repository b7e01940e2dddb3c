import Money
import Records
import Testing

@testable import Reports

struct StoreFiguresTests {
    private func figures(
        _ change: (inout StoreReport, Day) -> Void, quarantined: Int = 0
    ) throws -> StoreFigures {
        let asOf = try InventedReport.day("2026-11-23")
        var report = StoreReport(store: SmallReport.shop)
        change(&report, asOf)
        return StoreFigures(report, asOf: asOf, quarantinedCount: quarantined)
    }

    @Test func `a store without findings needs nothing`() throws {
        let store = try figures { _, _ in }
        #expect(!store.isInNeed)
        #expect(store.nextSteps == [])
        #expect(store.freezeSentence == nil)
    }

    @Test(arguments: [
        (Optional(0), "withdrawals are frozen since 2026-11-23"),
        (4, "withdrawals freeze on 2026-11-27"), (7, "withdrawals freeze on 2026-11-30"),
        (8, "the balance is below zero, withdrawals freeze on 2026-12-01 if it stays so"),
        (nil, "the balance is below zero: "),
    ])
    func `says how near the freeze is`(daysAhead: Int?, beginning: String) throws {
        let store = try figures { report, asOf in
            report.balances = [
                BalanceDay(
                    day: asOf - 1, opening: SmallReport.pence(0), movement: SmallReport.pence(-500),
                    closing: SmallReport.pence(-500), negativeDays: 1, isProven: true)
            ]
            report.outlook = BalanceOutlook(
                streakFirstDay: asOf - 1, daysInARow: 1, lowest: SmallReport.pence(-500),
                freezesOn: daysAhead.map { asOf + $0 }, streakDays: 10, limit: nil,
                limitWithoutRate: Amount(units: 100, .usd))
        }
        let sentence = try #require(store.freezeSentence)
        #expect(sentence.hasPrefix(beginning))
        let facts = "now -5.00 GBP, lowest -5.00 GBP, "
        #expect(
            sentence.hasSuffix(
                facts + "limit -100.00 USD not checked for want of an exchange rate"))
        #expect(store.isInNeed == (daysAhead ?? 8 <= 7))
    }

    @Test func `a freeze that was foretold and not seen yet is none`() throws {
        let store = try figures { report, asOf in
            report.outlook = BalanceOutlook(
                streakFirstDay: asOf - 9, daysInARow: 7, lowest: SmallReport.pence(-500),
                freezesOn: asOf, streakDays: 10, limit: SmallReport.pence(8_000),
                consequences: [
                    BalanceConsequence(
                        effect: .freeze, day: asOf, reason: .streak(days: 10), isReached: false)
                ])
        }
        #expect(store.freezeSentence?.hasPrefix("withdrawals freeze on 2026-11-23: ") == true)
    }

    @Test func `a freeze reckoned from an unknown opening says so`() throws {
        let store = try figures { report, asOf in
            report.balances = [
                BalanceDay(
                    day: asOf, opening: SmallReport.pence(0), movement: SmallReport.pence(-500),
                    closing: SmallReport.pence(-500), negativeDays: 1, isProven: false)
            ]
            report.outlook = BalanceOutlook(
                streakFirstDay: asOf, daysInARow: 1, lowest: SmallReport.pence(-500),
                freezesOn: asOf + 9, streakDays: 10, limit: SmallReport.pence(8_000))
        }
        let sentence = try #require(store.freezeSentence)
        let facts = "limit -80.00 GBP, unproven, because no opening balance is stated"
        #expect(sentence.hasSuffix(facts), "\(sentence)")
    }

    @Test func `names what to do, most urgent first`() throws {
        let store = try figures(
            { report, asOf in
                var risk = SmallReport.finding(asOf, order: "9")
                risk.delta = SmallReport.pence(250)
                report.discrepancies = [risk, SmallReport.finding(asOf, order: "1")]
                report.files = [SmallReport.file(asOf)]
            }, quarantined: 2)
        #expect(
            store.nextSteps == [
                "Claim 0.05 GBP (1 finding, the first by 2026-12-23).",
                "Mend 2 quarantined files and 1 rejected row.",
                "Keep 2.50 GBP ready: the platform may take it back.",
            ])
    }

    @Test(arguments: [
        (OrderState.awaiting, 1_000, 0, 1_000), (.due, 1_000, 0, 1_000),
        (.missing, 1_000, 0, 1_000),
        (.partlySettled, 1_000, 600, 400), (.partlySettled, 1_000, 1_200, 0),
        (.settled, 1_000, 1_000, 0), (.cancelled, 1_000, 0, 0), (.refunded, 1_000, 0, 0),
    ])
    func `what is still due is what is open and not settled`(
        state: OrderState, sold: Int64, revenue: Int64, expected: Int64
    ) throws {
        let order = SmallReport.order(
            "1", state, try InventedReport.day("2026-11-23"), netSales: sold, revenue: revenue)
        #expect(order.stillDue == SmallReport.pence(expected))
    }

    @Test func `the most threatened store comes first, then the one with most money`() throws {
        let figures = RunFigures(try InventedReport.weekly().sorted)
        #expect(
            figures.stores.map(\.id) == ["tts-gb", "tts-id-main", "tts-th", "tts-us", "tts-vn"])
    }
}
