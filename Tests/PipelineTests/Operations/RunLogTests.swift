import Foundation
import Pipeline
import TestSupport
import Testing

/// The log of a run: one line an event, with run and file, and nothing that must not be in it.
struct RunLogTests {
    private static func log(
        _ scenario: Scenario, _ format: LogTarget.Format = .json, passwordPath: String? = nil
    ) async throws -> String {
        let path = scenario.folder.path + "/tieout.log"
        var operations = Operations()
        operations.log = LogTarget(path: path, format: format)
        operations.clock = { WallTime(milliseconds: 1_795_600_012_034) }
        let options = try RunOptions(
            workspacePath: scenario.path, asOf: Scenario.asOf, passwordPath: passwordPath)
        _ = try? await operations.run(options) { _ in }
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    private static func objects(_ text: String) throws -> [[String: String]] {
        try text.split(separator: "\n").map { line in
            try #require(
                JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        }
    }

    @Test func `each line of JSON bears the run, those on a file its hash`() async throws {
        let scenario = try Scenario(copying: Repository.root + "/samples/hostile")
        let lines = try Self.objects(try await Self.log(scenario))
        #expect(Set(lines.map { $0["run"] }).count == 1)
        #expect(lines.allSatisfy { $0["time"] == "2026-11-25T09:46:52.034Z" })
        #expect(lines.first?["message"] == "run started")
        #expect(lines.last?["message"] == "run done")
        #expect(lines.last?["status"] == "20")
        let files = lines.filter { $0["message"] == "file done" }
        let known = try scenario.report("files.csv")
        #expect(files.count == 11)
        for row in known {
            let file = files.first { $0["file"] == row["file"] }
            #expect(file?["file_id"] == row["sha256"].map { String($0.prefix(12)) })
            #expect(file?["seconds"] == "0.000")
        }
        #expect(
            lines.contains { $0["level"] == "warning" && $0["message"]?.contains("empty") == true })
    }

    @Test func `a second run adds its lines`() async throws {
        let scenario = try Scenario(copying: Repository.root + "/samples/findings/restated-row")
        let first = try await Self.log(scenario)
        let both = try await Self.log(scenario)
        #expect(both.hasPrefix(first) && both != first)
        #expect(Set(try Self.objects(both).map { $0["run"] }).count == 2)
    }

    @Test func `lines of text stay lines, whatever a name holds`() async throws {
        let scenario = try Scenario(["inbox/shop/a\nb \u{1B}[2J.csv": "x,y\n1,2\n"])
        let text = try await Self.log(scenario, .text)
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("file=\"a\\nb \\x1B[2J.csv\""))
        for line in text.split(separator: "\n") {
            #expect(line.hasPrefix("2026-11-25T09:46:52.034Z "), "\(line)")
        }
    }

    @Test func `a run that fails says why`() async throws {
        let scenario = try Scenario(["inbox/shop/.keep": "", "tieout.yaml": "version: 2\n"])
        let lines = try Self.objects(try await Self.log(scenario))
        #expect(lines.last?["level"] == "error")
        #expect(lines.last?["status"] == "78")
    }

    @Test func `no password and nothing of a buyer is in a log`() async throws {
        let scenario = try Scenario(
            seed: 5, platform: "tiktok-shop,shopee,lazada", orders: 20, weeks: 2, stores: 3)
        let secret = "correct horse 4711"
        let passwords = try scenario.folder.write(secret + "\n", to: "passwords")
        chmod(passwords, 0o600)
        try FileManager.default.copyItem(
            atPath: Repository.root + "/samples/hostile/inbox/tts-gb-1/income_protected.xlsx",
            toPath: scenario.path + "/inbox/protected.xlsx")
        let buyers = try BuyerValues.all(below: scenario.path + "/inbox")
        #expect(buyers.count > 20)
        for format in LogTarget.Format.allCases {
            let text = try await Self.log(scenario, format, passwordPath: passwords)
            #expect(!text.contains(secret))
            for value in buyers { #expect(!text.contains(value), "\(value)") }
        }
    }
}
