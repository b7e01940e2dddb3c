import ArgumentParser
import Pipeline

/// `tieout inspect`: says what a file is.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Says what a file is: kind, profile, sheets, columns, period, control totals.",
        discussion: """
            Changes nothing. A column that no profile knows is listed as unknown; problems are \
            rows that cannot be read, and what is odd about the file itself. Mappings of your own \
            count too: those of --workspace, or of the nearest folder above the file that has \
            mappings/.

            A file is known by its content, whatever its name: CSV and tab-separated text in \
            UTF-8, UTF-16 and the old encodings of Windows and of Chinese, Japanese, Korean, Thai \
            and Vietnamese; XLSX, also with a password; HTML tables and SpreadsheetML (XML 2003) \
            that were saved as .xls. Anything else is refused with what to do.

            EXAMPLE: tieout inspect inbox/tts-id/income_20261123.xlsx
            EXAMPLE: tieout inspect --json *.csv
            """
    )

    @Argument(help: "The files to look at.")
    var files: [String]

    @Flag(help: "Print JSON, one object a file.")
    var json = false

    @Option(help: "The workspace whose mappings count.")
    var workspace: String?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func run() async throws {
        try await CommandEnd.guarding {
            let passwords = try PasswordOption.passwords(of: passwordFile)
            let result = try InspectionText.of(
                files, asJSON: json, passwords: passwords, workspacePath: workspace)
            print(json ? result.text : SafeText.message(result.text), terminator: "")
            guard result.status == .done else { throw ExitCode(result.status.rawValue) }
        }
    }
}
