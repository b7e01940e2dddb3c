import ArgumentParser
import Pipeline

/// `tieout watch`: the drop folder, unattended.
struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Waits for files in the inbox and runs whenever some are finished.",
        discussion: """
            A file is finished when it has looked the same for --settle seconds, no program of \
            this machine has it open for writing, and a workbook is there to its end. Names of \
            unfinished downloads (.part, .tmp, .crdownload, ~$…) are left alone. A file that is \
            still being written is looked at again for as long as it takes.

            SIGTERM and SIGINT finish the file in hand and end with status 0; SIGHUP reads \
            tieout.yaml again. On shares, which tell of nothing, the inbox is looked at every ten \
            seconds, or as --poll says.

            EXAMPLE: tieout watch ~/finance
            EXAMPLE: tieout watch ~/finance --once --quiet
            EXAMPLE: tieout watch /srv/tieout --settle 60 --poll 30
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "Seconds for which a file must look the same.")
    var settle = 10

    @Option(help: "Look every so many seconds instead of being told by the system.")
    var poll: Int?

    @Flag(help: "Wait until what is there is finished, run once, and end; for cron.")
    var once = false

    @Option(help: "The day to judge from, as yyyy-MM-dd, instead of the day of each run.")
    var asOf: String?

    @Option(help: "End with status 10 (with --once) at a finding of this severity (or worse).")
    var failOn: FailOn?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line, for all stores.")
    var passwordFile: String?

    @Flag(help: "List every order of the ledger in orders.csv, also those closed long ago.")
    var allOrders = false

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    @OptionGroup(title: "Unattended runs") var unattended: UnattendedOptions

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            _ = try options()
            let watch = try WatchOptions(settleSeconds: settle, pollSeconds: poll, isOnce: once)
            let progress = ProgressPrinter(isQuiet: quiet, isPlain: true)
            let isQuiet = quiet
            ProcessSignals.noteStops()
            ProcessSignals.noteReloads()
            let operations = try unattended.operations()
            let status = try await DropWatch.execute(
                { try options() }, watch, runner: { try await operations.run($0, tell: $1) }
            ) {
                progress.show($0)
            } show: { outcome in
                if !isQuiet { StandardError.write(outcome.summaryText) }
            }
            guard status == .done else { throw ExitCode(status.rawValue) }
        }
    }

    private func options() throws -> RunOptions {
        var options = try RunOptions(
            workspacePath: workspace, asOf: asOf, failOn: failOn?.rawValue,
            listsAllOrders: allOrders, passwordPath: passwordFile)
        options.isStopping = { ProcessSignals.isStopping }
        return options
    }
}
