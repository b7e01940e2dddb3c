import Foundation
import TestSupport
import Testing

/// `tieout evidence` as a user calls it: what it prints, and how it ends.
struct EvidenceCommandTests {
    @Test(arguments: [
        (["evidence", "no-such-folder"], Int32(66), "has no ledger yet"),
        (["evidence", "--code", "none"], 64, "--code is \"none\""),
        (["evidence", "--as-of", "now"], 64, "yyyy-MM-dd"),
        (["evidence", "bad", "--dry-run"], 78, "limits.yaml:1: unknown key \"limit\""),
        (["evidence", "bad", "--limits"], 78, "limits.yaml:1: unknown key \"limit\""),
        (["evidence", "no-such-folder", "--limits"], 66, "no-such-folder: is no folder"),
        (["evidence", "--limits", "--code", "fee-mismatch"], 64, "--limits lists what holds"),
    ])
    func `wrong usage and missing input say what is wrong`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let folder = try TemporaryFolder()
        try folder.write("limit: []\n", to: "bad/limits.yaml")
        let result = try Command.run(arguments, in: folder.path)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty)
    }

    @Test func `the limits in force need no ledger, the workspace's own stand first`() throws {
        let folder = try TemporaryFolder()
        let builtIn = try Command.run(["evidence", "--limits"], in: folder.path)
        #expect(builtIn.status == 0, "\(builtIn.errors)")
        #expect(builtIn.output.contains("shopee ID, shipping-overcharge\n"))
        #expect(builtIn.output.contains("last day: 28 days after the row was settled or due\n"))
        #expect(builtIn.output.contains("Not known:"))
        #expect(builtIn.output.split(separator: "\n").allSatisfy { $0.count <= 100 })

        let own = """
            limits:
              - { platform: shopee, minimum: [10000 IDR, 5.00 MYR], as_of: 2026-11-20 }
            """
        try folder.write(own, to: "w/limits.yaml")
        let both = try Command.run(["evidence", "w", "--limits"], in: folder.path)
        let minimum = try #require(both.output.firstRange(of: "least amount: 10,000 IDR, 5.00 MYR"))
        let window = try #require(both.output.firstRange(of: "28 days"))
        #expect(minimum.lowerBound < window.lowerBound)
        #expect(both.output.contains("limits.yaml of the workspace, as of 2026-11-20"))

        let json = try Command.run(["evidence", "w", "--limits", "--json"], in: folder.path)
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let content = try #require(object as? [String: [[String: Any]]])
        #expect(content["limits"]?.first?["minimum"] as? [String] == ["10000 IDR", "5.00 MYR"])
        #expect(content["left_out"]?.isEmpty == false)
    }
}
