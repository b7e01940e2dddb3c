import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Who is told of new findings, when, and what happens where that fails.
struct FindingCommandTests {
    /// A workspace with findings, and a program that writes down how it was called.
    private struct Desk {
        let scenario: Scenario
        let program: String
        var notes: String { scenario.folder.path + "/notes" }

        init(_ body: String = "", sample: String = "findings/missing-payout") throws {
            scenario = try Scenario(copying: "\(Repository.root)/samples/\(sample)")
            program = try scenario.folder.write(
                "#!/bin/sh\necho \"$#|$1|$2|$3\" >> '\(scenario.folder.path)/notes'\n\(body)\n",
                to: "tell me")
            chmod(program, 0o755)
        }

        func run(
            failOn: String? = nil, secondsMax: Int = 60, asOf: String = Scenario.asOf
        ) async throws -> (status: Pipeline.ExitStatus, problems: [String]) {
            var operations = Operations()
            operations.findingCommand = try FindingCommand(program, secondsMax: secondsMax)
            let problems = Collected()
            let options = try RunOptions(
                workspacePath: scenario.path, asOf: asOf, failOn: failOn)
            let outcome = try await operations.run(options) { event in
                if case .problem(let message) = event { problems.add(message) }
            }
            return (outcome.status, problems.all.filter { $0.hasPrefix("--on-finding") })
        }

        /// How often it was called, and the last call.
        func calls() -> [String] {
            let text = (try? String(contentsOfFile: notes, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").map(String.init)
        }
    }

    @Test func `it is told once of what is new, with folder, severity and count`() async throws {
        let desk = try Desk()
        #expect(try await desk.run().status == .done)
        let count = try desk.scenario.report("discrepancies.csv").count { $0["severity"] != "info" }
        let worst = try desk.scenario.report("discrepancies.csv")
            .compactMap { $0["severity"].flatMap { Severity(rawValue: $0) } }.min()
        #expect(
            desk.calls() == ["3|\(desk.scenario.reportPath)|\(worst?.rawValue ?? "")|\(count)"])
        // Neither the same day again nor the next day has news.
        _ = try await desk.run()
        _ = try await desk.run(asOf: "2026-11-24")
        #expect(desk.calls().count == 1)
    }

    @Test(arguments: [("critical", 0), ("medium", 1)])
    func `it goes by --fail-on`(failOn: String, calls: Int) async throws {
        let desk = try Desk()
        _ = try await desk.run(failOn: failOn)
        #expect(desk.calls().count == calls)
    }

    @Test func `one that fails is said, changes nothing and is told again`() async throws {
        let desk = try Desk("echo out of paper >&2; exit 3")
        let first = try await desk.run()
        #expect(first.status == .done)
        #expect(first.problems.count == 1)
        let problem = try #require(first.problems.first)
        #expect(problem.contains("ended with status 3\n  it said: out of paper"))
        _ = try await desk.run()
        #expect(desk.calls().count == 2)
    }

    @Test func `one that does not end is killed`() async throws {
        let desk = try Desk("exec sleep 100000")
        let result = try await desk.run(secondsMax: 1)
        #expect(result.status == .done)
        #expect(result.problems.first?.contains("was killed") == true)
    }

    @Test func `what it leaves running holds nobody up`() async throws {
        let desk = try Desk("sleep 100000 & echo $! > \"$0.pid\"")
        let result = try await desk.run()
        let left = try String(contentsOfFile: desk.program + ".pid", encoding: .utf8)
        let process = try #require(pid_t(left.trimmingCharacters(in: .whitespacesAndNewlines)))
        kill(process, SIGKILL)
        #expect(result.problems.isEmpty)
    }

    @Test(arguments: ["no-such-program", "./none", "/", ""])
    func `a program that cannot be started is wrong usage`(text: String) {
        let error = #expect(throws: CommandFailure.self) { try FindingCommand(text) }
        #expect(error?.status == .wrongUsage)
    }

    @Test func `a program is found in PATH`() throws {
        #expect(
            try FindingCommand("sh", environment: ["PATH": "/nowhere:/bin"]).path == "/bin/sh")
    }
}
