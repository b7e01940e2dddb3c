import ArgumentParser
import Pipeline

/// `tieout rates`: what fees cost, by history and by books.
struct RatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rates",
        abstract: "Shows what was learned of each store's fees beside what fee books say.",
        discussion: """
            For each store, component and period: the charge that the store's settlements show, \
            how many orders bear it out to the last unit, and what tieout.yaml and the published \
            rates that Tieout has by itself (--built-in) say of the same days. Reads the ledgers \
            as the last run left them, and changes nothing.

            EXAMPLE: tieout rates
            EXAMPLE: tieout rates ~/finance tts-id shopee-id --json
            EXAMPLE: tieout rates --built-in
            EXAMPLE: tieout rates ~/finance --write ~/finance/learned.yaml
            EXAMPLE: tieout rates what-if --fees draft.yaml ~/finance
            """,
        subcommands: [RatesShowCommand.self, RatesWhatIfCommand.self],
        defaultSubcommand: RatesShowCommand.self
    )
}

/// `tieout rates show`, which is `tieout rates`.
struct RatesShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "The same as `tieout rates` without a subcommand.",
        discussion: """
            --write puts what was learned into a fee book for review, each entry with its support; \
            a file that is there is replaced only with --force.

            EXAMPLE: tieout rates show ~/finance tts-id
            EXAMPLE: tieout rates show --write learned.yaml
            """
    )

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Argument(help: "The stores: their folders' names in the inbox; all where none is named.")
    var stores: [String] = []

    @Flag(help: "List the built-in fee books, with source and date, and what they leave out.")
    var builtIn = false

    @Flag(help: "Print JSON with the same content.")
    var json = false

    @Option(help: "Write what was learned into this file, as a fee book for review.")
    var write: String?

    @Flag(help: "With --write: replace a file that is there already.")
    var force = false

    func validate() throws {
        if builtIn, write != nil || !stores.isEmpty {
            throw ValidationError(
                "--built-in lists what holds for every store; leave --write and stores out")
        }
        if force, write == nil { throw ValidationError("--force goes with --write FILE") }
    }

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: write == nil) {
            if builtIn { return print(Rates.builtIn(asJSON: json), terminator: "") }
            var request = RatesRequest(workspacePath: workspace, stores: stores)
            request.isJSON = json
            guard let write else { return print(try Rates.list(request), terminator: "") }
            print(try Rates.write(request, to: write, isForced: force), terminator: "")
        }
    }
}

/// `tieout rates what-if`: the audit with another fee book.
struct RatesWhatIfCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: "Audits all orders with another fee book and shows what would be different.",
        discussion: """
            The book of --fees stands in for `fees` of tieout.yaml. Every order of the ledger is \
            judged with both, so that it takes as long as a first run; the ledger stays as it is.

            EXAMPLE: tieout rates what-if --fees draft.yaml
            EXAMPLE: tieout rates what-if --fees draft.yaml ~/finance tts-id --json
            """
    )

    @Option(help: "The fee book to try: a file with the key `fees`.")
    var fees: String

    @Argument(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Argument(help: "The stores: their folders' names in the inbox; all where none is named.")
    var stores: [String] = []

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Flag(help: "Print JSON with every finding that differs.")
    var json = false

    func run() async throws {
        try await CommandEnd.guarding {
            var request = RatesRequest(workspacePath: workspace, stores: stores)
            request.asOf = asOf
            request.isJSON = json
            print(try WhatIf.text(request, fees: fees), terminator: "")
        }
    }
}
