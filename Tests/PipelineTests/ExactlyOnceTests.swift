import Foundation
import Pipeline
import Reports
import TestSupport
import Testing

/// The ledger and the reports depend on the set of files alone.
struct ExactlyOnceTests {
    @Test func `running twice changes nothing`() async throws {
        let scenario = try Scenario(seed: 11)
        try await scenario.run()
        let first = try scenario.reportBytes()
        let ledger = try TemporaryFolder.contents(of: scenario.path + "/ledger")
        try await scenario.run()
        #expect(try scenario.reportBytes() == first)
        #expect(try TemporaryFolder.contents(of: scenario.path + "/ledger") == ledger)
        #expect(first.keys.sorted() == Self.reportFiles)
    }

    @Test func `other names, another order and two batches give the same findings`() async throws {
        let scenario = try Scenario(seed: 12)
        let inbox = scenario.path + "/inbox"
        let originals = try TemporaryFolder.contents(of: inbox)
        try await scenario.run()
        let expected = try Self.sortedSources(scenario.report("discrepancies.csv"))
        #expect(!expected.isEmpty)

        let renamed = try Scenario(copying: scenario.path)
        try Self.reset(renamed)
        var originalNames: [String: String] = [:]
        for (name, bytes) in originals {
            let parts = name.split(separator: "/", maxSplits: 1)
            let reversed = String(String(parts[1]).reversed().filter { $0 != "/" })
            let suffix = name.hasSuffix(".csv") ? "csv" : "xlsx"
            let other = "deep/er/\(reversed).\(suffix)"
            originalNames[other] = String(parts[1])
            try renamed.folder.write(bytes, to: "workspace/inbox/\(parts[0])/\(other)")
        }
        try await renamed.run()
        let found = try renamed.report("discrepancies.csv").map { row in
            row.mapValues { text in
                originalNames.reduce(text) { $0.replacing($1.key, with: $1.value) }
            }
        }
        #expect(Self.sortedSources(found) == expected)

        let batched = try Scenario(copying: scenario.path)
        try Self.reset(batched)
        let names = originals.keys.sorted().reversed()
        for remainder in 0...1 {
            for (_, name) in names.enumerated().filter({ $0.offset % 2 == remainder }) {
                try batched.folder.write(
                    try #require(originals[name]), to: "workspace/inbox/\(name)")
            }
            try await batched.run()
        }
        let same = try String(
            contentsOfFile: batched.reportPath + "/discrepancies.csv", encoding: .utf8)
        let first = try String(
            contentsOfFile: scenario.reportPath + "/discrepancies.csv", encoding: .utf8)
        #expect(same == first)
    }

    @Test func `a copy under another name is one file`() async throws {
        let scenario = try Scenario(seed: 13, orders: 40, stores: 1)
        let files = try TemporaryFolder.contents(of: scenario.path + "/inbox")
        for (name, bytes) in files {
            try scenario.folder.write(bytes, to: "workspace/inbox/\(name)-copy.xlsx")
        }
        let (outcome, _) = try await scenario.run()
        #expect(try scenario.report("files.csv").count == files.count)
        let copies = outcome.report.stores.flatMap(\.aliases).map(\.name)
        #expect(copies.count == files.count)
        #expect(copies.allSatisfy { $0.hasSuffix("-copy.xlsx") })
    }

    static let reportFiles = [
        "balances.csv", "changes.csv", "claims.csv", "components.csv", "coverage.csv",
        "discrepancies.csv",
        "files.csv", "incidents.csv",
        "orders.csv", "proof.csv", "rejects.csv", "summary.html", "summary.json", "summary.txt",
        "tieout.xlsx",
    ]

    private static func reset(_ scenario: Scenario) throws {
        for name in ["inbox", "ledger", "archive", "quarantine", "reports"] {
            let path = "\(scenario.path)/\(name)"
            if FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
        }
        try FileManager.default.createDirectory(
            atPath: scenario.path + "/inbox", withIntermediateDirectories: true)
    }

    /// Sources are sorted by file name: the same rows stand in another order under other names.
    private static func sortedSources(_ rows: [[String: String]]) -> [[String: String]] {
        rows.map { row in
            var row = row
            let sources = (row["sources"] ?? "").split(separator: ";").sorted()
            row["sources"] = sources.joined(separator: ";")
            return row
        }
    }
}
