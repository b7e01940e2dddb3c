import ArgumentParser
import Pipeline

/// `tieout explain`: the life and arithmetic of an order, and of what else a store's files name.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tells all that is known of an order, entry, statement, payout or day.",
        discussion: """
            Reads the ledger and the archive, and changes nothing. Every figure is followed by its \
            file, sheet and row; the rows themselves are quoted from the archived originals, \
            without anything of the buyer. An ID is looked up as that of an order, then of an \
            entry, a statement and a payout (or withdrawal, or the reference of a bank line).

            EXAMPLE: tieout explain tts-id 576461413038785752
            EXAMPLE: tieout explain tts-id 576461413038785752 --workspace ~/finance --json
            EXAMPLE: tieout explain tts-id 3516050522444823265 --as entry
            EXAMPLE: tieout explain laz-id IDJBHFZRE-2026-1104 --as statement
            EXAMPLE: tieout explain laz-id 39583195611005 --as payout
            EXAMPLE: tieout explain tts-id 2026-11-03 --rows 0
            """
    )

    @Argument(help: "The store: its folder's name in the inbox.")
    var store: String

    @Argument(help: "The ID of an order, entry, statement or payout, or a day as yyyy-MM-dd.")
    var thing: String

    @Option(
        name: .customLong("as"),
        help: "What the ID is of: \(ExplanationRequest.kinds.joined(separator: ", ")).")
    var kind: String?

    @Flag(help: "Print JSON with the same content.")
    var json = false

    @Option(help: "How many rows of the originals are quoted at most.")
    var rows = ExplanationRequest.rowsDefault

    @Option(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func validate() throws {
        guard rows >= 0 else {
            throw ValidationError("--rows is \(rows); expected a count, 0 for no rows")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding {
            var request = ExplanationRequest(
                workspacePath: workspace, store: store, thing: thing)
            request.kind = kind
            request.asOf = asOf
            request.isJSON = json
            request.rowsMax = rows
            request.passwordPath = passwordFile
            let text = try Explanation.text(request, warn: PasswordOption.warn)
            print(json ? text : SafeText.message(text), terminator: "")
        }
    }
}
