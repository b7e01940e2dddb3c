import ArgumentParser
import Pipeline

/// `tieout cat`: any file of rows as clean CSV.
struct CatCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cat",
        abstract: "Prints any file of rows as clean UTF-8 CSV.",
        discussion: """
            Numbers keep their exact text, dates become ISO 8601, booleans TRUE or FALSE, errors \
            their text. Without --sheet the first visible sheet is printed.

            Read are CSV and tab-separated text in every encoding that `tieout inspect --help` \
            lists, XLSX (also with a password, see --password-file), HTML tables and \
            SpreadsheetML (XML 2003), whatever the file is called.

            EXAMPLE: tieout cat income.xlsx --sheets
            EXAMPLE: tieout cat income.xlsx --columns A,C,F-H | head
            EXAMPLE: tieout cat income.xlsx --sheet 'Withdrawal records' > withdrawals.csv
            """
    )

    @Argument(help: "The file.")
    var file: String

    @Option(help: "The sheet, by its name or by its number from 1.")
    var sheet: String?

    @Option(help: "The columns, by letters or numbers such as A,C,F-H. All when left out.")
    var columns: String?

    @Flag(help: "Hold the sheet in memory, to sort rows that the file has out of order.")
    var sorted = false

    @Flag(help: "List the sheets instead: number, name, visibility.")
    var sheets = false

    @Option(help: "A file with the passwords of encrypted workbooks, one a line.")
    var passwordFile: String?

    func run() async throws {
        try await CommandEnd.guarding {
            let passwords = try PasswordOption.passwords(of: passwordFile)
            if sheets {
                print(
                    try TableText.sheetList(of: file, passwords: passwords), terminator: "")
            } else {
                var selection = TableText.Selection()
                selection.sheet = sheet
                selection.columns = columns
                selection.isSorted = sorted
                try TableText.write(file, selection, passwords: passwords) {
                    try StandardOutput.write($0)
                }
            }
        }
    }
}
