import Foundation
import Money
import Records
import Reports
import TestSupport
import Testing

/// Many findings of one cause as one line of the report.
struct IncidentFiguresTests {
    static let shop = Store(
        id: "tts-id", platform: "tiktok-shop", market: "ID", currency: .idr)

    /// Orders charged at 6 % where 5.5 % are right, created on the days before the run; the last
    /// one sold most.
    private func report(_ count: Int, store: Store = shop, days: Int = 3) throws -> StoreReport {
        let asOf = try InventedReport.day("2026-11-23")
        var report = StoreReport(store: store)
        report.discrepancies = try (0..<count).map { index in
            let base = Amount(units: 100_000 + Int64(index) * 1_111, store.currency)
            let (due, charged) = (try #require(Rate("5.5%")), try #require(Rate("6%")))
            var finding = Discrepancy(
                code: "fee-mismatch", severity: .high, store: store, occurredOn: asOf - 1,
                explanation: "Charged too much.",
                sources: [Provenance(file: "income.xlsx", sheet: "", rowNumber: index + 2)])
            finding.orderID = "\(1_000 + index)"
            finding.orderCreatedOn = asOf - 20 + index % days
            finding.component = ComponentID("dynamic-commission")
            finding.expected = -due.of(base)
            finding.actual = -charged.of(base)
            finding.delta = -charged.of(base) + due.of(base)
            finding.isClaimable = true
            finding.incident = "I-0123456789ab"
            return finding
        }
        report.components = [
            ComponentSummary(
                component: ComponentID("dynamic-commission"), entryCount: count,
                charged: Amount(units: -1, store.currency), rateExpected: Rate("5%"),
                source: .book),
            ComponentSummary(
                component: ComponentID("dynamic-commission"), entryCount: count,
                charged: Amount(units: -1, store.currency), rateExpected: Rate("5.5%"),
                source: .book, from: asOf - 30),
        ]
        return report
    }

    /// The lines of incidents.csv without its header.
    private func lines(_ stores: [StoreReport]) throws -> [String] {
        let folder = try TemporaryFolder()
        let report = RunReport(
            asOf: try InventedReport.day("2026-11-23"), stores: stores,
            findingTexts: ["fee-mismatch": FindingText(title: "A fee.", remedy: "")])
        _ = try ReportWriter.write(report, to: folder.path + "/report")
        return try folder.text("report/incidents.csv").split(separator: "\n").dropFirst()
            .map(String.init)
    }

    @Test func `the sentence names rates, orders, days and money`() throws {
        let lines = try lines([report(7)])
        #expect(
            lines == [
                """
                I-0123456789ab,fee-mismatch,high,dynamic-commission,tts-id,7,7,-39783,-43400,\
                -3617,IDR,0.055,0.06,creation,2026-11-03,2026-11-05,yes,\
                1006 -533;1005 -527;1004 -523;1003 -517;1002 -511,\
                "Dynamic commission was charged at 6% instead of 5.5% on 7 orders created from \
                2026-11-03: 3,617 IDR, one incident, one ticket."
                """
            ])
    }

    @Test func `stores of two currencies have their own sums in one incident`() throws {
        let other = Store(id: "tts-gb", platform: "tiktok-shop", market: "GB", currency: .gbp)
        let lines = try lines([report(7, days: 1), report(5, store: other, days: 1)])
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.contains("12 orders created on 2026-11-03 in 2 stores: ") })
        #expect(lines.allSatisfy { $0.contains("GBP and 3,617 IDR, one incident") })
    }

    @Test func `a rate that is not one for all orders is not named`() throws {
        var report = try report(7)
        report.components[1].from = report.discrepancies[1].orderCreatedOn
        let lines = try lines([report])
        #expect(lines[0].contains("Dynamic commission was charged too much on 7 orders"))
    }
}
