import ArgumentParser
import Pipeline

/// `tieout init`: a new workspace.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a workspace: the folders, and a tieout.yaml that explains itself.",
        discussion: """
            Never overwrites a file. tieout.yaml is optional: without it each folder of inbox/ is \
            a store.

            EXAMPLE: tieout init ~/finance
            EXAMPLE: tieout init ~/finance --store tts-id --store tts-uk
            """
    )

    @Argument(help: "The folder to make; the current folder where it is left out.")
    var workspace = "."

    @Option(
        name: .customLong("store"), help: "A store to make an inbox for; give it again for more.")
    var stores: [String] = []

    func run() async throws {
        try await CommandEnd.guarding(onlyPrints: false) {
            print(
                try WorkspaceTemplate.write(to: workspace, stores: stores), terminator: "")
        }
    }
}
