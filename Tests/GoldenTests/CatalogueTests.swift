import Checks
import Profiles
import TestSupport
import Testing

/// Pages of docs/ are made from what they document, and every code has its samples.
struct CatalogueTests {
    static let codes: [String] = CheckCatalogue.checks.map { check in check.code }

    @Test(arguments: [
        ("docs/checks.md", CheckCatalogue.page),
        ("docs/components.md", ComponentCatalogue.builtIn.page),
    ])
    func `docs say what the code says`(path: String, text: String) throws {
        let problem = try GeneratedPage.problem(with: path, comparedTo: text)
        #expect(problem == nil)
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
