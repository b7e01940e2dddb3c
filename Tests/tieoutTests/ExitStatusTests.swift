import Foundation
import TestSupport
import Testing

/// Each exit status of the contract, seen from outside.
struct ExitStatusTests {
    static let samples = Repository.root + "/samples"

    @Test(arguments: [
        (["run", "no-such-folder"], Int32(66), "is no workspace"),
        (["run", "--as-of", "yesterday"], 64, "yyyy-MM-dd"),
        (["run", "--no-such-option"], 64, "no-such-option"),
        (["frobnicate"], 64, "frobnicate"),
        (["inspect", "no-such-file.csv"], 66, "no-such-file.csv"),
        (["cat", "no-such-file.csv"], 66, "no-such-file.csv"),
        (["explain", "nobody", "1", "--workspace", "no-such-folder"], 66, "nobody"),
        (["run", "--on-finding", "no-such-program"], 64, "is no program that can be started"),
        (["archive", "redact", "no-such-folder"], 64, "buyer_data_days"),
        (["archive", "redact", "no-such-folder", "--older-than", "9"], 74, "no-such-folder"),
        (["archive", "redact", "--older-than=-1"], 64, "0 to 36500"),
        (["doctor", "no-such-folder"], 66, "is no workspace"),
        (["sample", "--out", "x", "--weeks", "0"], 64, "--weeks"),
        (["sample", "--out", "x", "--platform", "shoppe"], 64, "tiktok-shop, shopee, lazada"),
    ])
    func `wrong usage and missing input say what is wrong`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let folder = try TemporaryFolder()
        let result = try Command.run(arguments, in: folder.path)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(try folder.contents().isEmpty)
    }

    @Test func `bad input ends with 20 and everything else goes on`() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        try FileManager.default.copyItem(atPath: Self.samples + "/hostile", toPath: workspace)
        let result = try Command.run(["run", workspace, "--as-of", "2026-11-23"])
        #expect(result.status == 20, "\(result.errors)")
        let report = workspace + "/reports/2026-11-23/summary.html"
        #expect(FileManager.default.fileExists(atPath: report))
        #expect(result.output.contains(report))
    }

    @Test func `a workspace that another run holds ends with 75`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "w/inbox/shop/.keep")
        let lock = open(folder.path + "/w/.tieout.lock", O_RDWR | O_CREAT, 0o644)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let result = try Command.run(["run", folder.path + "/w"])
        #expect(result.status == 75)
    }

    @Test func `a configuration with a typo ends with 78 and names the line`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "w/inbox/shop/.keep")
        try folder.write(
            "version: 1\nstores:\n  - id: shop\n    curency: IDR\n", to: "w/tieout.yaml")
        let result = try Command.run(["run", folder.path + "/w"])
        #expect(result.status == 78)
        #expect(result.errors.contains("tieout.yaml:4: unknown key \"curency\""))
        #expect(result.errors.contains("\"currency\""))
    }

    @Test func `a report that cannot be written ends with 74`() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "w/inbox/shop/.keep")
        try folder.write("", to: "file")
        let result = try Command.run([
            "run", folder.path + "/w", "--reports", folder.path + "/file/x",
        ])
        #expect(result.status == 74, "\(result.errors)")
    }

    @Test func `a reader that has seen enough is no error`() throws {
        let folder = try TemporaryFolder()
        let line = "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20\n"
        let file = try folder.write(String(repeating: line, count: 20_000), to: "many.csv")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        let command = "'\(Command.path)' cat '\(file)' | head -n 1 > /dev/null"
        process.arguments = ["-c", command + "; exit ${PIPESTATUS[0]}"]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func `findings end with 10 only when asked`() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        try FileManager.default.copyItem(
            atPath: Self.samples + "/findings/missing-payout", toPath: workspace)
        let asOf = ["--as-of", "2026-11-23", "--quiet"]
        #expect(try Command.run(["run", workspace] + asOf).status == 0)
        #expect(try Command.run(["run", workspace, "--fail-on", "medium"] + asOf).status == 10)
        #expect(try Command.run(["run", workspace, "--fail-on", "critical"] + asOf).status == 0)
    }
}
