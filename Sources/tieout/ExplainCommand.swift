import ArgumentParser
import Pipeline

/// `tieout explain`: the life and arithmetic of one order.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tells the life of one order: lines, settlement, fees, findings, with sources.",
        discussion: """
            Reads the ledger only. Every figure is followed by its file, sheet and row, and the \
            row's own text from the archived original.

            EXAMPLE: tieout explain tts-id 576461413038785752
            EXAMPLE: tieout explain tts-id 576461413038785752 --workspace ~/finance
            """
    )

    @Argument(help: "The store: its folder's name in the inbox.")
    var store: String

    @Argument(help: "The order ID.")
    var orderID: String

    @Option(help: "The workspace; the current folder where it is left out.")
    var workspace = "."

    @Option(help: "The day to judge from, as yyyy-MM-dd; today in UTC where it is left out.")
    var asOf: String?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func run() async throws {
        try await CommandEnd.guarding {
            let text = try OrderExplanation.text(
                workspacePath: workspace, store: store, orderID: orderID, asOf: asOf,
                passwordPath: passwordFile, warn: PasswordOption.warn)
            print(text, terminator: "")
        }
    }
}
