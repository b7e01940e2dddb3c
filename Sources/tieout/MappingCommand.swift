import ArgumentParser
import Pipeline

/// `tieout mapping`: pages for exports that no profile knows.
struct MappingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping",
        abstract: "Writes and checks a mapping: a page of YAML for an export of your own.",
        discussion: """
            A page in mappings/ of the workspace makes an export known; docs/mappings.md has the \
            language.

            EXAMPLE: tieout mapping draft payouts.csv --out mappings/payouts.yaml
            EXAMPLE: tieout mapping check payouts.csv
            """,
        subcommands: [MappingDraftCommand.self, MappingCheckCommand.self]
    )
}

/// `tieout mapping draft`: the first version of a page.
struct MappingDraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Writes the first version of a page from a file's header and values.",
        discussion: """
            Behind each guess stands why: "proven" where the rows prove it, such as the amounts \
            that add up to the total; "likely" and "guess" are for you to read. What nobody can \
            say is a comment with the choices. Values of buyers are never written, only headers \
            and the words of types.

            EXAMPLE: tieout mapping draft payouts.csv
            EXAMPLE: tieout mapping draft report.xlsx --sheet 2 --out mappings/report.yaml
            """
    )

    @Argument(help: "The file.")
    var file: String

    @Option(help: "The sheet, by its name or by its number from 1.")
    var sheet: String?

    @Option(help: "The page to write; standard output where it is left out.")
    var out: String?

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func run() async throws {
        try await CommandEnd.guarding {
            let passwords = try PasswordOption.passwords(of: passwordFile)
            let text = try MappingDraft.text(of: file, sheet: sheet, passwords: passwords)
            guard let out else { return print(text, terminator: "") }
            try MappingDraft.write(text, to: out)
        }
    }
}

/// `tieout mapping check`: what each row of a file becomes.
struct MappingCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says which page claims a file, and what each of its rows becomes.",
        discussion: """
            Changes nothing. A page with mistakes is told with each of them and its line (status \
            78); a rejected row or a file that no page claims ends with status 20. Pages are \
            those of --workspace, or of the nearest folder above the file that has mappings/.

            EXAMPLE: tieout mapping check inbox/shop/payouts.csv
            EXAMPLE: tieout mapping check payouts.csv --mapping draft.yaml --rows 5
            """
    )

    @Argument(help: "The file.")
    var file: String

    @Option(help: "A page to try beside those of the workspace.")
    var mapping: String?

    @Option(help: "How many rows to show; rejected ones are always shown.")
    var rows = 20

    @Option(help: "The workspace whose mappings count.")
    var workspace: String?

    @Flag(help: "Print JSON, with every row.")
    var json = false

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func validate() throws {
        guard rows >= 0 else {
            throw ValidationError("--rows is \(rows); expected a number from 0 on")
        }
    }

    func run() async throws {
        try await CommandEnd.guarding {
            var request = MappingCheck(path: file)
            request.mappingPath = mapping
            request.workspacePath = workspace
            request.rowsMax = rows
            request.passwords = try PasswordOption.passwords(of: passwordFile)
            let result = try request.result(asJSON: json)
            print(json ? result.text : SafeText.message(result.text), terminator: "")
            guard result.status == .done else { throw ExitCode(result.status.rawValue) }
        }
    }
}
