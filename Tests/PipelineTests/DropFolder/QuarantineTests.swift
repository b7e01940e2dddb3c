import Foundation
import Records
import TestSupport
import Testing

@testable import Pipeline

/// What could not be taken in, and its way back.
struct QuarantineTests {
    private static func scenario() async throws -> Scenario {
        let scenario = try Scenario([
            "inbox/one/a.csv": "no export\n", "inbox/one/deep/a.csv": "nor this\n",
            "inbox/two/b.csv": "neither\n",
        ])
        try await scenario.run()
        return scenario
    }

    private static func names(_ folder: String, _ scenario: Scenario) throws -> [String] {
        try TemporaryFolder.contents(of: "\(scenario.path)/\(folder)").keys.sorted()
    }

    @Test func `beside each file stands what is wrong, what to do and how to try again`()
        async throws
    {
        let scenario = try await Self.scenario()
        let reason = try String(
            contentsOfFile: scenario.path + "/quarantine/one/deep/a.csv.reason.txt",
            encoding: .utf8)
        for words in ["one/deep/a.csv: is an unknown export", "expected", "tieout retry "] {
            #expect(reason.contains(words), "\(reason)")
        }
    }

    @Test(arguments: [("no export\n", 2), ("another\n", 4)])
    func `the same bytes again are one file, others of its name get a number`(
        text: String, count: Int
    ) async throws {
        let scenario = try await Self.scenario()
        try scenario.folder.write(text, to: "workspace/inbox/one/a.csv")
        let (outcome, _) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        let names = try Self.names("quarantine/one", scenario).filter { !$0.contains("/") }
        #expect(names.count == count, "\(names)")
    }

    @Test func `all files go back, and their reasons go`() async throws {
        let scenario = try await Self.scenario()
        let outcome = try Quarantine.retry(workspacePath: scenario.path, files: [])
        #expect(outcome.status == .done)
        #expect(try Self.names("inbox", scenario) == ["one/a.csv", "one/deep/a.csv", "two/b.csv"])
        #expect(try Self.names("quarantine", scenario).isEmpty)
        #expect(
            try Quarantine.retry(workspacePath: scenario.path, files: []).text.contains("no file"))
    }

    @Test(arguments: [
        (["two/b.csv"], ["two/b.csv"]), (["b.csv"], ["two/b.csv"]),
        (["quarantine/one/a.csv"], ["one/a.csv"]),
        (["deep/a.csv", "two/b.csv"], ["one/deep/a.csv", "two/b.csv"]),
    ])
    func `files go back that are named`(files: [String], expected: [String]) async throws {
        let scenario = try await Self.scenario()
        _ = try Quarantine.retry(workspacePath: scenario.path, files: files)
        #expect(try Self.names("inbox", scenario) == expected)
        #expect(try Self.names("quarantine", scenario).count == 6 - 2 * expected.count)
    }

    @Test func `a name that is not there moves nothing`() async throws {
        let scenario = try await Self.scenario()
        let failure = #expect(throws: CommandFailure.self) {
            try Quarantine.retry(workspacePath: scenario.path, files: ["a.csv", "c.csv"])
        }
        #expect(failure?.status == .noSuchInput)
        #expect(failure?.message.contains("one/a.csv") == true)
        #expect(try Self.names("inbox", scenario).isEmpty)
    }

    @Test func `a file never takes the place of a new one of its name`() async throws {
        let scenario = try await Self.scenario()
        try scenario.folder.write("new", to: "workspace/inbox/two/b.csv")
        let outcome = try Quarantine.retry(workspacePath: scenario.path, files: [])
        #expect(outcome.status == .inputProblems)
        #expect(outcome.problems.first?.contains("quarantine/two/b.csv: stays") == true)
        #expect(
            try String(contentsOfFile: scenario.path + "/inbox/two/b.csv", encoding: .utf8) == "new"
        )
        #expect(try Self.names("quarantine", scenario) == ["two/b.csv", "two/b.csv.reason.txt"])
    }

    @Test func `nothing is moved while a run holds the workspace`() async throws {
        let scenario = try await Self.scenario()
        let lock = try WorkspaceLock(Workspace(path: scenario.path))
        let failure = #expect(throws: CommandFailure.self) {
            try Quarantine.retry(workspacePath: scenario.path, files: [])
        }
        _ = consume lock
        #expect(failure?.status == .workspaceBusy)
    }

    @Test(arguments: [(30, 29, 3), (30, 30, 3), (30, 31, 0), (0, 0, 3), (0, 1, 0)])
    func `files go that lie there longer than they may, with their reasons`(
        days: Int, daysLater: Int, leftCount: Int
    ) async throws {
        let scenario = try await Self.scenario()
        let today = RunClock.today() + daysLater
        let all = try Self.names("quarantine", scenario)
        let trial = try Quarantine.prune(
            workspacePath: scenario.path, olderThanDays: days, isTrial: true, today: today)
        #expect(try Self.names("quarantine", scenario) == all)
        let text = try Quarantine.prune(
            workspacePath: scenario.path, olderThanDays: days, isTrial: false, today: today)
        #expect(text == trial.replacing("would be removed", with: "removed"))
        #expect(text.contains("\(3 - leftCount) files removed"))
        #expect(text.contains("quarantine/one/deep/a.csv: came on ") == (leftCount == 0))
        #expect(try Self.names("quarantine", scenario).count == leftCount * 2)
    }

    @Test func `how long files may lie there is said by tieout.yaml, else nothing goes`()
        async throws
    {
        let scenario = try await Self.scenario()
        let later = RunClock.today() + 91
        #expect(throws: CommandFailure.self) {
            try Quarantine.prune(
                workspacePath: scenario.path, olderThanDays: nil, isTrial: false, today: later)
        }
        #expect(try Self.names("quarantine", scenario).count == 6)
        try scenario.folder.write(
            "version: 1\nretention: { quarantine_days: 90 }\n", to: "workspace/tieout.yaml")
        let text = try Quarantine.prune(
            workspacePath: scenario.path, olderThanDays: nil, isTrial: false, today: later)
        #expect(text.contains("3 files removed"), "\(text)")
    }
}
