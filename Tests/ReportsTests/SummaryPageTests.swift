import Money
import Records
import Reports
import TestSupport
import Testing

struct SummaryPageTests {
    fileprivate func page(_ report: RunReport) throws -> String {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report, to: folder.path + "/report")
        return try folder.text("report/summary.html")
    }

    @Test func `begins with the store whose withdrawals freeze`() throws {
        let page = try page(InventedReport.weekly())
        #expect(page.contains("withdrawals freeze on 2026-11-27: below zero for 6 days"))
        let britain = try #require(page.firstRange(of: "href=\"#store-tts-gb\""))
        let indonesia = try #require(page.firstRange(of: "href=\"#store-tts-id-main\""))
        #expect(britain.lowerBound < indonesia.lowerBound)
    }

    @Test func `is complete in itself`() throws {
        let page = try page(InventedReport.weekly())
        for outside in ["http://", "https://", "src=", "@import", "url(", "<script", "<link"] {
            #expect(!page.contains(outside), "\(outside)")
        }
        #expect(!page.contains("{{"))
    }

    @Test func `says plainly that there are no findings`() throws {
        let asOf = try InventedReport.day("2026-11-23")
        for stores in [[], [StoreReport(store: SmallReport.shop)]] {
            let page = try page(RunReport(asOf: asOf, stores: stores))
            #expect(page.contains("No findings. Everything that the files cover agrees."))
            #expect(!page.contains("id=\"stake\""))
        }
    }

    @Test func `shows ten of twenty thousand findings and names where all are`() throws {
        var report = try SmallReport.make()
        report.stores[0].discrepancies = (0..<20_000).map { index in
            var finding = SmallReport.finding(report.asOf, order: "O-\(index)")
            finding.delta = SmallReport.pence(-Int64(index))
            return finding
        }
        let page = try page(report)
        #expect(page.contains("O-19999"))
        #expect(page.contains("O-19990"))
        #expect(!page.contains("O-19989"))
        #expect(page.contains("19,995 more findings in tieout.xlsx"))
        #expect(page.utf8.count < 100_000)
    }

    @Test func `folds two hundred stores without findings into one line`() throws {
        let asOf = try InventedReport.day("2026-11-23")
        let quiet = (0..<200).map { index in
            StoreReport(
                store: Store(
                    id: "quiet-\(index)", platform: "tiktok-shop", market: "US", currency: .usd))
        }
        let page = try page(
            RunReport(asOf: asOf, stores: quiet + [try SmallReport.store(asOf)]))
        #expect(page.contains("1 of 201 stores needs you"))
        #expect(page.contains("<summary>200 stores without findings</summary>"))
        #expect(!page.contains("id=\"store-quiet-7\""))
    }

    @Test func `compares money of different currencies by what is high in each`() throws {
        let page = try page(InventedReport.weekly())
        let start = try #require(page.firstRange(of: "id=\"largest\""))
        let largest = page[start.upperBound...]
        // 43.50 GBP is more than 125,000 IDR although its figure is smaller.
        let pounds = try #require(largest.firstRange(of: "-43.50 GBP"))
        let rupiah = try #require(largest.firstRange(of: "-125,000 IDR"))
        #expect(pounds.lowerBound < rupiah.lowerBound)
    }

    @Test func `a balance without movement or range is drawn`() throws {
        var report = try SmallReport.make()
        let zero = SmallReport.pence(0)
        report.stores[0].balances = (0..<3).map {
            BalanceDay(
                day: report.asOf - 3 + $0, opening: zero, movement: zero, closing: zero,
                negativeDays: 0, isProven: true)
        }
        #expect(try page(report).contains("<polyline class=\"line\""))
    }
}

extension SummaryPageTests {
    @Test func `a page without findings does not hide what the proof leaves open`() throws {
        let asOf = try InventedReport.day("2026-11-23")
        var store = StoreReport(store: SmallReport.shop)
        store.proof = [
            ProofStep(
                step: .settled, amount: SmallReport.pence(100), explained: SmallReport.pence(0),
                unexplained: SmallReport.pence(-25))
        ]
        let page = try page(RunReport(asOf: asOf, stores: [store]))
        #expect(page.contains("1 of 1 store needs you"))
        #expect(page.contains("Look into 0.25 GBP that the proof does not explain."))
        #expect(!page.contains("Everything that the files cover agrees."))
    }

    @Test func `shows ten stores in need at once and unfolds the others`() throws {
        let asOf = try InventedReport.day("2026-11-23")
        let stores = try (10..<40).map { index in
            var report = try SmallReport.store(asOf)
            report.store.id = "shop-\(index)"
            return report
        }
        let page = try page(RunReport(asOf: asOf, stores: stores))
        #expect(page.contains("<summary>20 more stores in need</summary>"))
    }
}
