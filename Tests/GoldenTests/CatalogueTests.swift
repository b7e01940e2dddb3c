import Checks
import Foundation
import TestSupport
import Testing

/// docs/checks.md is made from the catalogue, and every code has its samples.
struct CatalogueTests {
    static let codes: [String] = CheckCatalogue.checks.map { check in check.code }

    @Test func `docs say what the catalogue says`() throws {
        let path = "\(Repository.root)/docs/checks.md"
        let written = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        guard written != CheckCatalogue.page else { return }
        if ProcessInfo.processInfo.environment["UPDATE_REPORTS"] != nil {
            try CheckCatalogue.page.write(toFile: path, atomically: true, encoding: .utf8)
        }
        Issue.record("docs/checks.md is stale; run `make docs`, read it, then commit it")
    }

    @Test(arguments: codes)
    func `a code has a sample that fires it and one that does not`(code: String) throws {
        let stores = Repository.entries(of: "samples/findings/\(code)/inbox")
        #expect(stores == ["fires", "near-miss"])
        let golden = try Repository.text("reports/findings/\(code)/discrepancies.csv")
        let rows = golden.split(separator: "\n").filter { $0.contains(",\(code),") }
        #expect(rows.contains { $0.contains(",fires,") }, "\(code) does not fire")
        #expect(!rows.contains { $0.contains(",near-miss,") }, "the near miss of \(code) fires")
    }

    @Test func `every folder of samples and reports belongs to a code`() {
        let codes = Self.codes.sorted()
        #expect(Repository.entries(of: "samples/findings") == codes)
        #expect(Repository.entries(of: "reports/findings") == codes)
    }
}
