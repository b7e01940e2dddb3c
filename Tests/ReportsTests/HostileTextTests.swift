import Foundation
import Money
import Records
import Reports
import TestSupport
import Testing

/// Names in exports are written by anybody; no report may run, break or lose them.
struct HostileTextTests {
    private static let texts = [
        "=cmd()", "+1+1", "@SUM(A1)", "<script>alert(1)</script>", "a \"quote\" & 'more'",
        "two\nlines", "{{asOf}}", "\u{600}<script>alert(2)</script>",
        "<\u{301}img src=x onerror=alert(3)>", "null\u{0}byte",
    ]

    private func report() throws -> RunReport {
        var report = try SmallReport.make()
        report.stores[0].discrepancies = Self.texts.map { text in
            var finding = SmallReport.finding(report.asOf, order: text)
            finding.skuID = text
            finding.explanation = text
            finding.component = ComponentID(text)
            finding.sources = [Provenance(file: text, sheet: text, rowNumber: 1)]
            return finding
        }
        report.quarantined = Self.texts.map {
            QuarantinedFile(store: "b-shop", file: $0, reason: $0)
        }
        return report
    }

    @Test func `the page holds no markup of theirs`() throws {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report(), to: folder.path + "/report")
        let page = try folder.text("report/summary.html")
        for forbidden in ["<script", "<img", "onerror=alert(3)>", "\u{0}"] {
            let found = page.utf8.firstRange(of: forbidden.utf8) != nil
            #expect(!found, "\(forbidden)")
        }
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("a &quot;quote&quot; &amp; &#39;more&#39;"))
        #expect(page.contains("{{asOf}}"))
    }

    @Test func `no cell of a table begins as a formula`() throws {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report(), to: folder.path + "/report")
        let table = try folder.text("report/discrepancies.csv")
        for formula in ["=cmd()", "+1+1", "@SUM(A1)"] {
            #expect(table.contains(",'\(formula),"))
            #expect(!table.contains(",\(formula),"))
        }
        #expect(table.contains("\"two\nlines\""))
        #expect(table.contains("\"a \"\"quote\"\" & 'more'\""))
    }

    @Test func `no cell of any table begins as a formula`() throws {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report(), to: folder.path + "/report")
        for (name, bytes) in try folder.contents() where name.hasSuffix(".csv") {
            let table = String(decoding: bytes, as: UTF8.self)
            for formula in ["=cmd()", "+1+1", "@SUM(A1)"] {
                for before in [",", "\n", "\""] {
                    #expect(!table.contains(before + formula), "\(name)")
                }
            }
        }
    }

    @Test func `the JSON document can be read`() throws {
        let folder = try TemporaryFolder()
        _ = try ReportWriter.write(report(), to: folder.path + "/report")
        let document = try #require(
            try JSONSerialization.jsonObject(with: folder.bytes("report/summary.json"))
                as? [String: Any])
        let files = try #require(document["quarantined"] as? [[String: Any]])
        #expect(Set(files.compactMap { $0["file"] as? String }) == Set(Self.texts))
    }
}
