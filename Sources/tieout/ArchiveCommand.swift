import ArgumentParser
import Pipeline

/// `tieout archive`: the care of originals.
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Takes buyers' data out of originals when nobody needs it any more.",
        discussion: """
            archive/<store>/ keeps every file as it came, buyers' names and addresses included, \
            and quarantine/<store>/ what could not be taken in; nothing else of a workspace holds \
            them.

            EXAMPLE: tieout archive redact --older-than 180
            EXAMPLE: tieout archive prune --older-than 90
            """,
        subcommands: [ArchiveRedactCommand.self, ArchivePruneCommand.self]
    )
}

/// What is old enough to go.
struct AgeOptions: ParsableArguments {
    @Option(
        help: """
            Only what is more than so many days old; left out: the days of `retention` in \
            tieout.yaml.
            """)
    var olderThan: Int?

    @Option(help: "The day to count from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Flag(help: "Say what would be done, and do nothing.")
    var dryRun = false

    func validate() throws {
        guard (0...36_500).contains(olderThan ?? 0) else {
            throw ValidationError("--older-than expects days from 0 to 36500")
        }
    }
}

/// `tieout archive redact`: originals without the columns of buyers.
struct ArchiveRedactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redact",
        abstract: "Rewrites originals without the columns of buyers.",
        discussion: """
            A dash stands for each cell that is taken out. An original is rewritten only where \
            both files give exactly the same rows; archive/<store>/redacted.tsv keeps the hash \
            that it came with, by which ledger, rebuild, explain and a file that comes again go \
            on. An original is as old as its last day; without --older-than buyer_data_days of \
            tieout.yaml counts. An encrypted workbook becomes a plain one where its password is \
            known. Ends with status 20 where an original was left as it is, with the reason. \
            There is no way back.

            EXAMPLE: tieout archive redact --older-than 180 --dry-run
            EXAMPLE: tieout archive redact ~/finance --store tts-id --older-than 90
            """
    )

    @OptionGroup var selection: LedgerSelection

    @OptionGroup var age: AgeOptions

    @Option(help: "A file with the passwords of encrypted workbooks, one a line, for all stores.")
    var passwordFile: String?

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            let outcome = try ArchiveCare.redact(
                workspacePath: selection.workspace, store: selection.store,
                olderThanDays: age.olderThan, isTrial: age.dryRun, passwordPath: passwordFile,
                today: RunOptions.day(age.asOf))
            print(outcome.text, terminator: "")
            guard outcome.status == .done else { throw ExitCode(outcome.status.rawValue) }
        }
    }
}

/// `tieout archive prune`: quarantine without what lies there too long.
struct ArchivePruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Removes files from quarantine that lie there longer than they may.",
        discussion: """
            What is in quarantine could not be read, so that nothing says which of its columns \
            are of buyers: it goes as a whole, with its reason. A file is as old as its stay \
            there; without --older-than quarantine_days of tieout.yaml counts. Each file is \
            named. There is no way back.

            EXAMPLE: tieout archive prune --older-than 90 --dry-run
            EXAMPLE: tieout archive prune ~/finance
            """
    )

    @Argument(help: "The folder that holds quarantine/.")
    var workspace: String = "."

    @OptionGroup var age: AgeOptions

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            let text = try Quarantine.prune(
                workspacePath: workspace, olderThanDays: age.olderThan, isTrial: age.dryRun,
                today: RunOptions.day(age.asOf))
            print(text, terminator: "")
        }
    }
}
