import ArgumentParser
import Pipeline

/// `tieout doctor`: whether all that a run needs is as it should be.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks at a workspace and its machine, and says what to do where it must.",
        discussion: """
            Looked at are configuration, folders and their permissions, free space, the versions \
            of program and libraries, the lock, what lies in inbox and quarantine, each ledger's \
            pages and how far its files reach. Nothing is changed. Ends with status 0 where all \
            is well, 20 at a warning or error, 78 where the configuration is wrong.

            EXAMPLE: tieout doctor
            EXAMPLE: tieout doctor ~/finance --json
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Flag(help: "Print JSON: the checks, each with its state, what was found and what to do.")
    var json = false

    func run() async throws {
        try await CommandEnd.guarding {
            let today = try RunOptions.day(asOf)
            let outcome = try Doctor(workspacePath: workspace, today: today).examine(asJSON: json)
            print(outcome.text, terminator: "")
            guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
        }
    }
}
