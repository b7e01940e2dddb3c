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
}
