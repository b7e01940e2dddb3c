import TestSupport
import Testing

/// Help that shows how, for every command, and docs/commands.md made of it.
struct HelpTests {
    static let commands = [
        "run", "watch", "retry", "inspect", "cat", "explain", "rates", "rates show",
        "rates what-if", "mapping",
        "mapping draft", "mapping check", "ledger",
        "ledger check", "ledger backup", "ledger rebuild", "ledger dump", "init",
        "sample", "doctor", "archive", "archive redact", "archive prune", "evidence", "claim",
        "claim file", "claim update", "claim close", "claim list",
    ]

    @Test(arguments: commands)
    func `the help of a command shows an example`(command: String) throws {
        let result = try Command.run(Self.words(of: command) + ["--help"])
        #expect(result.status == 0)
        #expect(result.output.contains("EXAMPLE: tieout \(command)"))
    }

    private static func words(of command: String) -> [String] {
        command.split(separator: " ").map(String.init)
    }

    @Test func `docs say what the help says`() throws {
        var page = "# Commands\n\nMade from `--help`; `make docs` writes it anew.\n"
        for command in [[]] + Self.commands.map(Self.words) {
            let title = (["tieout"] + command).joined(separator: " ")
            let help = try Command.run(command + ["--help"]).output
            page += "\n## \(title)\n\n```\n\(help)```\n"
        }
        let problem = try GeneratedPage.problem(with: "docs/commands.md", comparedTo: page)
        #expect(problem == nil)
    }
}
