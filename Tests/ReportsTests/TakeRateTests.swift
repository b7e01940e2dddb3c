import Foundation
import Money
import Records
import Reports
import TestSupport
import Testing

/// What fees take of the sales, week by week and store by store.
struct TakeRateTests {
    private static func store(_ id: String, _ currency: Currency = .idr) -> Store {
        Store(id: id, platform: "tiktok-shop", market: "ID", currency: currency)
    }

    /// Weeks up to the one of 16 November: orders, sales, fees and the fixed ones of them.
    private static func takes(
        _ weeks: [(orders: Int, sales: Int64, fees: Int64, fixed: Int64)]
    ) throws -> [WeekTake] {
        let last = try InventedReport.day("2026-11-16")
        return weeks.reversed().enumerated().map { index, week in
            WeekTake(
                week: last - 7 * index, orderCount: week.orders,
                netSales: Amount(units: week.sales, .idr), fees: Amount(units: week.fees, .idr),
                fixedFees: Amount(units: week.fixed, .idr))
        }.reversed()
    }

    private func report(_ stores: [StoreReport]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let asOf = try InventedReport.day("2026-11-23")
        _ = try ReportWriter.write(
            RunReport(asOf: asOf, stores: stores), to: folder.path + "/report")
        return folder
    }

    @Test(arguments: [
        ("2026-11-16", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("1970-01-04", "1969-12-29"),
        ("1969-12-29", "1969-12-29"), ("1969-12-28", "1969-12-22"),
    ])
    func `a week begins on its Monday`(day: String, monday: String) throws {
        #expect(WeekTake.monday(of: try InventedReport.day(day)).description == monday)
    }

    @Test func `the same basket costs what percentages and fixed fees make of it`() throws {
        // The larger store: 10 % of 1,000,000 and 1,000 for each of 10 orders.
        // The other one: 8 % and 4,000 for each order; of the basket 80,000 + 40,000.
        let large = StoreReport(
            store: Self.store("large"),
            takes: try Self.takes([(10, 1_000_000, -110_000, -10_000)]))
        let other = StoreReport(
            store: Self.store("other"), takes: try Self.takes([(2, 50_000, -12_000, -8_000)]))
        let text = try report([large, other]).text("report/summary.json")
        let prices = text.split(separator: "\n").map {
            $0.split(separator: ":").map { $0.trimmingCharacters(in: .init(charactersIn: " ,\"")) }
        }.filter { ["cost", "percentage", "per_order"].contains($0[0]) }.map { $0[1] }
        #expect(prices == ["110000", "0.1", "1000", "120000", "0.08", "4000"])
    }

    @Test func `the page draws the weeks and repeats them as a table`() throws {
        let store = StoreReport(
            store: Self.store("shop"),
            takes: try Self.takes([(3, 100_000, -8_000, 0), (2, 200_000, -17_000, 0)]))
        let page = try report([store]).text("report/summary.html")
        #expect(page.contains("<title>week of 2026-11-09: 8%</title>"))
        #expect(page.contains("<td>2026-11-16</td>"))
        #expect(page.contains("<td class=\"n\">8.50%</td>"))
    }

    @Test func `a store without settled orders has no fees section`() throws {
        let page = try report([StoreReport(store: Self.store("shop"))]).text("report/summary.html")
        #expect(!page.contains("id=\"fees\""))
    }
}
