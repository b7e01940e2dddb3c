import ArgumentParser
import Pipeline

/// `tieout retry`: quarantined files get another chance.
struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Puts files in quarantine back into the inbox.",
        discussion: """
            All of them, or those that are named: as store/file, or as the file alone. Their \
            reasons go; the next run tries the files again. A file whose name has come into the \
            inbox meanwhile stays in quarantine.

            EXAMPLE: tieout retry
            EXAMPLE: tieout retry ~/finance tts-id-1/orders.xlsx
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Argument(help: "The files, as store/file or as the file alone; all where none is named.")
    var files: [String] = []

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            let outcome = try Quarantine.retry(workspacePath: workspace, files: files)
            if !quiet { print(outcome.text, terminator: "") }
            for problem in outcome.problems {
                StandardError.write("\(SafeText.message(problem))\n")
            }
            guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
        }
    }
}
