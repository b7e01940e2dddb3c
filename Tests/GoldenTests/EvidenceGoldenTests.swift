import Checks
import Foundation
import Pipeline
import TestSupport
import Testing

/// The tickets on what samples hold: golden texts, one file a scenario, for people to read.
struct EvidenceGoldenTests {
    /// What the larger scenarios do not hold is in the small ones.
    static let scenarios = [
        "platforms": ["platforms"], "weekly": ["weekly"],
        "findings": ["findings/bank-amount-mismatch", "findings/payout-not-in-bank"],
    ]

    @Test(arguments: ["findings", "platforms", "weekly"])
    func `the tickets of a scenario are the golden ones`(name: String) async throws {
        var text = ""
        for scenario in Self.scenarios[name] ?? [] { text += try await Self.tickets(of: scenario) }
        let problem = try GeneratedPage.problem(
            with: "reports/evidence/\(name).txt", comparedTo: text)
        #expect(problem == nil)
    }

    @Test func `every finding that can be claimed is in a golden ticket`() throws {
        let all = try Self.scenarios.keys.map { try Repository.text("reports/evidence/\($0).txt") }
            .joined()
        for check in CheckCatalogue.checks where check.money == .claimable {
            #expect(all.contains("##### \(check.code) "), "\(check.code)")
        }
    }

    private static func tickets(of scenario: String) async throws -> String {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/workspace"
        try FileManager.default.copyItem(
            atPath: "\(Repository.root)/samples/\(scenario)", toPath: workspace)
        let options = try RunOptions(workspacePath: workspace, asOf: GoldenTests.asOf)
        _ = try await Run.execute(options) { _ in }
        var request = EvidenceRequest(workspacePath: workspace)
        request.asOf = GoldenTests.asOf
        _ = try EvidenceRun.execute(request)
        let files = (try? TemporaryFolder.contents(of: options.reportsPath + "/evidence")) ?? [:]
        let codes = try codes(of: files["packs.csv"] ?? [])
        return files.filter { $0.key.contains("/ticket") }.sorted { $0.key < $1.key }
            .map { name, bytes in
                let pack = String(name.prefix { $0 != "/" })
                let text = String(decoding: bytes, as: UTF8.self)
                return "##### \(codes[pack] ?? "-") \(name)\n\n\(text)\n"
            }.joined()
    }

    /// The code of each pack of a packs.csv, by the pack's name.
    private static func codes(of table: [UInt8]) throws -> [String: String] {
        let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
        return Dictionary(
            lines.map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                return ("\(fields[0])-\(fields[1])", String(fields[2]))
            }, uniquingKeysWith: { first, _ in first })
    }
}
