import ArgumentParser
import Pipeline

/// `tieout ledger`: the care of ledgers.
struct LedgerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger",
        abstract: "Checks, copies, makes again and prints the ledgers of a workspace.",
        discussion: """
            ledger/<store>.sqlite holds every row of every file that was taken in; docs/ledger.md \
            describes its tables and views for any SQLite client.

            EXAMPLE: tieout ledger check
            EXAMPLE: tieout ledger backup --to /mnt/backup/ledgers
            EXAMPLE: tieout ledger rebuild --store tts-id
            """,
        subcommands: [
            LedgerCheckCommand.self, LedgerBackupCommand.self, LedgerRebuildCommand.self,
            LedgerDumpCommand.self,
        ]
    )
}

/// Which ledgers a command is about.
struct LedgerSelection: ParsableArguments {
    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "The store: its folder's name in the inbox; all stores where it is left out.")
    var store: String?
}

/// `tieout ledger check`: integrity, invariants, money, originals.
struct LedgerCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Proves that ledgers are whole, or says what is wrong and what to do.",
        discussion: """
            Looked at are SQLite's own integrity, the counts and sums of each file against its \
            rows, the standing of every row, and each archived original against its hash. Nothing \
            is changed. Ends with status 20 where something is wrong.

            EXAMPLE: tieout ledger check
            EXAMPLE: tieout ledger check ~/finance --store tts-id --json
            """
    )

    @OptionGroup var selection: LedgerSelection

    @Flag(help: "Print JSON: a list of stores, each with its checks.")
    var json = false

    func run() async throws {
        try await CommandEnd.guarding {
            let outcome = try LedgerCare.check(
                workspacePath: selection.workspace, store: selection.store, asJSON: json)
            try outcome.show()
        }
    }
}

/// `tieout ledger backup`: consistent copies.
struct LedgerBackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Writes a consistent copy of a ledger, or of each into a folder.",
        discussion: """
            A copy gets its name only when it is complete and safe on the disk.

            EXAMPLE: tieout ledger backup --to /mnt/backup/ledgers
            EXAMPLE: tieout ledger backup --store tts-id --to tts-id.sqlite --force
            """
    )

    @OptionGroup var selection: LedgerSelection

    @Option(help: "The folder to copy into; with --store also the name of the copy.")
    var to: String

    @Flag(help: "Replace a copy that is there already.")
    var force = false

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            let outcome = try LedgerCare.backup(
                workspacePath: selection.workspace, store: selection.store, to: to,
                isForced: force)
            try outcome.show()
        }
    }
}

/// `tieout ledger rebuild`: a ledger from the archive.
struct LedgerRebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes a damaged or lost ledger again from the archived originals.",
        discussion: """
            Needs archive/<store>/ alone; names.tsv there holds the names by which the files came. \
            The new ledger says the same as the old one did (tieout ledger dump); the old one is \
            kept as <store>.sqlite.1.old.

            EXAMPLE: tieout ledger rebuild --store tts-id
            EXAMPLE: tieout ledger rebuild ~/finance
            """
    )

    @OptionGroup var selection: LedgerSelection

    @Option(help: "A file with the passwords of encrypted workbooks, one a line, for all stores.")
    var passwordFile: String?

    @Flag(name: .shortAndLong, help: "Print nothing but errors.")
    var quiet = false

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            let progress = ProgressPrinter(isQuiet: quiet)
            let outcome = try LedgerCare.rebuild(
                workspacePath: selection.workspace, store: selection.store,
                passwordPath: passwordFile
            ) { progress.show($0) }
            progress.finish()
            try outcome.show(isQuiet: quiet)
        }
    }
}

/// `tieout ledger dump`: what a ledger says, as text.
struct LedgerDumpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump",
        abstract: "Prints all that a ledger says as text that does not depend on how it came.",
        discussion: """
            Two ledgers of the same files print the same, whatever the order in which the files \
            were taken in.

            EXAMPLE: tieout ledger dump --store tts-id
            EXAMPLE: tieout ledger dump ~/finance | sha256sum
            """
    )

    @OptionGroup var selection: LedgerSelection

    func run() async throws {
        try await CommandEnd.guarding {
            try LedgerCare.dump(workspacePath: selection.workspace, store: selection.store) {
                var line = $0 + "\n"
                try line.withUTF8 { try StandardOutput.write(UnsafeRawBufferPointer($0)) }
            }
        }
    }
}

extension LedgerCare.Outcome {
    /// Prints what was said and ends the command as it says.
    fileprivate func show(isQuiet: Bool = false) throws {
        if !isQuiet { print(text, terminator: "") }
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}
