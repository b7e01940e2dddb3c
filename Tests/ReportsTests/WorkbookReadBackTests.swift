import Money
import Records
import Reports
import Tables
import TestSupport
import Testing
import XLSX

/// tieout.xlsx as the reader of exports sees it.
struct WorkbookReadBackTests {
    /// The rows of every sheet, by the sheet's name.
    private func sheets(of report: RunReport) throws -> [(name: String, rows: [Row])] {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report, to: folder.path + "/report")
        let workbook = try Workbook(path: folder.path + "/report/tieout.xlsx")
        return try workbook.sheets.enumerated().map { index, sheet in
            var source = try workbook.rows(sheet: index)
            var rows: [Row] = []
            while let row = try source.next() { rows.append(row) }
            return (sheet.name, rows)
        }
    }

    private func rows(_ name: String, of report: RunReport) throws -> [Row] {
        try #require(sheets(of: report).first { $0.name == name }).rows
    }

    @Test func `has the twelve sheets in order`() throws {
        #expect(
            try sheets(of: InventedReport.weekly()).map(\.name) == [
                "Summary", "Findings", "Incidents", "Changes", "Claims", "Orders", "Fees",
                "Take rates",
                "Balance", "Proof", "Coverage", "Files",
            ])
    }

    @Test func `a long order ID stays text and amounts stay numbers`() throws {
        var report = try SmallReport.make()
        report.stores[0].orders[0].orderID = "576461413038785752"
        report.stores[0].discrepancies[0].orderID = "576461413038785752"
        let orders = try rows("Orders", of: report)
        #expect(orders.map { $0[1] }.contains(.text("576461413038785752")))
        let findings = try rows("Findings", of: report)
        #expect(findings.map { $0[3] }.contains(.text("576461413038785752")))
        #expect(findings[1][8] == Cell(.number, "-0.05"))
        #expect(findings[1][10].text.hasPrefix("2026-11-20"))
    }

    @Test func `the first sheet says what to do about each store`() throws {
        let summary = try rows("Summary", of: InventedReport.weekly())
        #expect(summary[0][0] == .text("Tieout, as of 2026-11-23"))
        #expect(summary[3][0] == .text("tts-gb"))
        #expect(summary[3][1].text.hasPrefix("Bring in 55.12 GBP before 2026-11-27."))
        #expect(summary[3][4] == Cell(.number, "308.31"))
    }

    @Test func `text that looks like a formula is text`() throws {
        var report = try SmallReport.make()
        report.stores[0].discrepancies = [SmallReport.finding(report.asOf, order: "=1+1")]
        report.stores[0].orders = []
        let findings = try rows("Findings", of: report)
        #expect(findings[1][3] == .text("=1+1"))
    }
}
