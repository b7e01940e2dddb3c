import Checks
import Foundation
import Pipeline
import TestSupport
import Testing

/// The tickets on what samples hold: golden texts, one file a scenario, for people to read.
struct EvidenceGoldenTests {
    /// What the larger scenarios do not hold is in the small ones.
    static let scenarios = [
        "claims": ["claims"], "platforms": ["platforms"], "weekly": ["weekly"],
        "findings": ["findings/bank-amount-mismatch", "findings/payout-not-in-bank"],
    ]

    /// Pairs of code and platform that cannot have a pack, each with the reason.
    static let impossible: [String: String] = [:]

    @Test(arguments: scenarios.keys.sorted())
    func `the tickets of a scenario are the golden ones`(name: String) async throws {
        var text = ""
        for scenario in Self.scenarios[name] ?? [] { text += try await Self.tickets(of: scenario) }
        let problem = try GeneratedPage.problem(
            with: "reports/evidence/\(name).txt", comparedTo: text)
        #expect(problem == nil)
    }

    /// What a platform owes by these findings may be claimed; of others nobody owes anything.
    static let claimable: [String] = {
        let either = [
            "adjustment-unexplained", "bank-amount-mismatch", "fee-mismatch",
            "order-amount-mismatch",
        ]
        return CheckCatalogue.checks.filter { $0.money == .claimable }.map { $0.code } + either
    }()

    @Test(arguments: claimable, ["tiktok-shop", "shopee", "lazada"])
    func `a finding that can be claimed has a golden ticket on every platform`(
        code: String, platform: String
    ) throws {
        let all = try Self.scenarios.keys.map { try Repository.text("reports/evidence/\($0).txt") }
            .joined()
        let isThere = all.contains("##### \(code) \(platform) ")
        let reason = Self.impossible["\(code) \(platform)"]
        #expect(isThere == (reason == nil), "\(reason ?? "make samples/claims fire it")")
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
        let subjects = try subjects(of: files["packs.csv"] ?? [])
        // Where every finding has its sample, one pack of each is enough to read.
        var shown: [String: String] = [:]
        for (pack, subject) in subjects.sorted(by: { $0.key < $1.key })
        where shown[subject] == nil { shown[subject] = pack }
        return files.filter { $0.key.contains("/ticket") }.sorted { $0.key < $1.key }
            .compactMap { name, bytes in
                let pack = String(name.prefix { $0 != "/" })
                let subject = subjects[pack] ?? "-"
                if scenario == "claims", shown[subject] != pack { return nil }
                let text = String(decoding: bytes, as: UTF8.self)
                return "##### \(subject) \(name)\n\n\(text)\n"
            }.joined()
    }

    /// Code and platform of each pack of a packs.csv, by the pack's name.
    private static func subjects(of table: [UInt8]) throws -> [String: String] {
        let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").dropFirst()
        return Dictionary(
            lines.map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                return ("\(fields[0])-\(fields[3])", "\(fields[4]) \(fields[1])")
            }, uniquingKeysWith: { first, _ in first })
    }
}
