import Foundation
import Pipeline
import TestSupport
import Testing

/// samples/<scenario> in, reports/<scenario> out: documentation and test at once.
struct GoldenTests {
    static let asOf = "2026-11-23"

    /// Every scenario; those of one finding keep only what shows it.
    static let scenarios: [String] =
        ["weekly", "platforms", "hostile", "incidents"]
        + Repository.entries(of: "samples/findings").map { "findings/\($0)" }
        + Repository.entries(of: "samples/mappings").map { "mappings/\($0)" }

    @Test(arguments: scenarios)
    func `a scenario gives its golden report`(scenario: String) async throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/workspace"
        try FileManager.default.copyItem(
            atPath: "\(Repository.root)/samples/\(scenario)", toPath: workspace)
        let options = try RunOptions(workspacePath: workspace, asOf: Self.asOf)
        let outcome = try await Run.execute(options) { _ in }
        var got = try TemporaryFolder.contents(of: options.reportsPath)
        if scenario.hasPrefix("findings/") {
            got = got.filter { ["discrepancies.csv", "orders.csv"].contains($0.key) }
        }
        try compare(got, scenario)
        if scenario == "weekly" { try compareReadme(outcome, workspace) }
    }

    /// The README shows the true end of `make run`.
    private func compareReadme(_ outcome: RunOutcome, _ workspace: String) throws {
        let shown = outcome.summaryText.replacing(workspace, with: "build/weekly")
        let readme = try Repository.text("README.md")
        if readme.contains("```\n\(shown)```\n") { return }
        guard GeneratedPage.isUpdating else {
            Issue.record("README.md does not show the end of `make run`; run `make docs`")
            return
        }
        let parts = readme.components(separatedBy: "The first ends with:\n\n```\n")
        let rest = try #require(parts.last?.range(of: "```\n"))
        let text = parts[0] + "The first ends with:\n\n```\n" + shown + parts[1][rest.lowerBound...]
        try text.write(
            toFile: "\(Repository.root)/README.md", atomically: true, encoding: .utf8)
        Issue.record("README.md was written anew; read it, then commit it")
    }

    private func compare(_ got: [String: [UInt8]], _ scenario: String) throws {
        let golden = "\(Repository.root)/reports/\(scenario)"
        let expected = try TemporaryFolder.contents(of: golden)
        for name in Set(got.keys).union(expected.keys).sorted() where got[name] != expected[name] {
            if GeneratedPage.isUpdating {
                try update(golden, name, got[name])
                Issue.record("reports/\(scenario)/\(name) is new; read it, then commit it")
            } else {
                let place = firstDifference(got[name], expected[name])
                Issue.record("reports/\(scenario)/\(name) differs\(place)")
            }
        }
    }

    private func update(_ golden: String, _ name: String, _ bytes: [UInt8]?) throws {
        let path = "\(golden)/\(name)"
        guard let bytes else {
            try FileManager.default.removeItem(atPath: path)
            return
        }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func firstDifference(_ got: [UInt8]?, _ expected: [UInt8]?) -> String {
        guard let got else { return ": it is not written any more" }
        guard let expected else { return ": it is new" }
        let left = String(decoding: got, as: UTF8.self).split(separator: "\n")
        let right = String(decoding: expected, as: UTF8.self).split(separator: "\n")
        for (number, pair) in zip(left, right).enumerated() where pair.0 != pair.1 {
            return " from line \(number + 1):\n  got      \(pair.0)\n  expected \(pair.1)"
        }
        return ": \(left.count) lines, expected \(right.count)"
    }
}
