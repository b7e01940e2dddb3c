import ArgumentParser
import Pipeline

/// `tieout run`: the weekly run.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Takes in what lies in the inbox, checks every store, writes the report.",
        discussion: """
            Files that were taken in move from inbox/<store>/ to archive/<store>/; files that \
            could not be move to quarantine/<store>/ with the reason beside them. Running again \
            changes nothing.

            A file that a program of this machine has open for writing is left for the next run; \
            `tieout watch --once` also waits for files that other machines write. SIGTERM and \
            SIGINT finish the file in hand and give the others back to the inbox.

            EXAMPLE: tieout run
            EXAMPLE: tieout run ~/finance --as-of 2026-11-23 --fail-on high
            EXAMPLE: tieout run --metrics tieout.prom --log tieout.log --on-finding ./notify
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Option(help: "Where to write the report instead of reports/<as-of>.")
    var reports: String?

    @Option(help: "End with status 10 at a finding of this severity (or worse).")
    var failOn: FailOn?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line, for all stores.")
    var passwordFile: String?

    @Flag(help: "Leave the files in the inbox after taking them in.")
    var keepInbox = false

    @Flag(help: "List every order of the ledger in orders.csv, also those closed long ago.")
    var allOrders = false

    @Flag(help: "Print summary.json instead of the summary for people.")
    var json = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup(title: "Unattended runs") var unattended: UnattendedOptions

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            var options = try RunOptions(
                workspacePath: workspace, asOf: asOf, reportsPath: reports,
                failOn: failOn?.rawValue, keepsInbox: keepInbox, listsAllOrders: allOrders,
                passwordPath: passwordFile)
            ProcessSignals.noteStops()
            options.isStopping = { ProcessSignals.isStopping }
            let progress = ProgressPrinter(isQuiet: quiet || json)
            let operations = try unattended.operations()
            let outcome = try await operations.run(options) { progress.show($0) }
            progress.finish()
            if json {
                print(outcome.summaryJSON, terminator: "")
            } else if !quiet {
                print(SafeText.message(outcome.summaryText), terminator: "")
            }
            guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
        }
    }
}

/// The severities that `--fail-on` takes.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case critical
    case high
    case medium
    case low
    case info
}
