import CSV
import XLSX

extension IntakeError {
    /// `FILE:SHEET!CELL: what is wrong`, then what was expected, then what to do.
    package var message: String {
        let (place, sentences) = parts
        return ([place + ": " + sentences[0]] + sentences.dropFirst().map { "  " + $0 })
            .joined(separator: "\n")
    }

    private var parts: (place: String, sentences: [String]) {
        switch self {
        case .unreadableText(let file, let error): (file, error.sentences)
        case .unreadableWorkbook(let file, let error): (file, error.sentences)
        case .unknownExport(let file, let sheets, let nearest):
            (file, Self.unknownExport(sheets, nearest))
        case .notRead(let file, let export, let reason):
            (
                file,
                [
                    "is the \(export), which is not read: \(reason)",
                    "expected an export that `tieout inspect` knows, or one of a mapping of yours",
                    "take the file out of the inbox; no figure of it is needed",
                ]
            )
        case .missingColumns(let missing): Self.missing(missing)
        case .twoExports(let file, let profiles):
            (
                file,
                [
                    "holds sheets of different exports: \(profiles.joined(separator: ", "))",
                    "expected one export in one file",
                    "save each sheet as a file of its own, or download the exports again",
                ]
            )
        case .unknownCurrency(let file, let sheet):
            (
                Self.place(file, sheet),
                [
                    "does not say what currency its amounts are in",
                    "expected a Currency column, or amounts such as \"IDR 154.222\"",
                    "name the store's currency in tieout.yaml: currency: IDR",
                ]
            )
        case .sumTooLarge(let file, let sheet, let rowNumber):
            (
                Self.place(file, sheet, rowNumber),
                [
                    "up to this row the amounts add up to more than 10,000,000,000,000 units",
                    "expected the amounts of one shop",
                    "look for an amount without its decimal mark, or split the file",
                ]
            )
        case .noSuchRow(let file, let sheet, let rowNumber):
            (
                Self.place(file, sheet, rowNumber),
                ["there is no such row", "expected a row with values", "look at the file itself"]
            )
        }
    }

    private static func place(_ file: String, _ sheet: String, _ rowNumber: Int? = nil) -> String {
        var place = file
        if !sheet.isEmpty { place += ":\(sheet)" }
        if let rowNumber { place += sheet.isEmpty ? ":\(rowNumber)" : "!\(rowNumber)" }
        return place
    }

    private static func unknownExport(
        _ sheets: [SheetHeader], _ nearest: NearestProfile?
    ) -> [String] {
        let known = "the header of an export that `tieout inspect` knows, or of a mapping of yours"
        let draft =
            "download the export again and do not change its header; an export that no "
            + "profile knows becomes known with a mapping: `tieout mapping draft FILE`"
        if let nearest {
            let unknown =
                nearest.unknown.isEmpty
                ? "" : "; it has \(quoted(nearest.unknown)), which that export has not"
            return [
                "is an unknown export; it comes nearest to the \(nearest.platform) "
                    + "\(nearest.title), but row \(nearest.rowNumber) has no column "
                    + "\(quoted(nearest.missing))\(unknown)",
                "expected \(known)", draft,
            ]
        }
        let found = sheets.map { sheet in
            let name = sheet.sheet.isEmpty ? "" : "\(sheet.sheet): "
            return name + (sheet.headers.isEmpty ? "no header" : quoted(sheet.headers))
        }
        return [
            "is an unknown export; its header begins \(found.joined(separator: "; "))",
            "expected \(known)", draft,
        ]
    }

    private static func quoted(_ headers: [String]) -> String {
        headers.map { "\"\($0)\"" }.joined(separator: ", ")
    }

    private static func missing(
        _ missing: MissingColumns
    ) -> (place: String, sentences: [String]) {
        let names = missing.columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let nearest = missing.nearest.map { "\"\($0)\"" }.joined(separator: ", ")
        let found = nearest.isEmpty ? "" : "; the nearest unknown headers are \(nearest)"
        return (
            place(missing.file, missing.sheet, missing.rowNumber),
            [
                "the \(missing.export) has no column \(names)",
                "expected it in the header in row \(missing.rowNumber)" + found,
                "download the export again, or give the column its name back; nothing was read",
            ]
        )
    }
}

extension CSVError {
    /// What is wrong, what was expected, what to do.
    var sentences: [String] {
        switch self {
        case .unreadable(let reason):
            ["cannot be read: \(reason)", "expected a readable file", "check the file's rights"]
        case .emptyFile:
            ["is empty", "expected an export with a header", "download the export again"]
        case .notText(let nulBytes):
            [
                "is no text: it holds \(nulBytes) NUL bytes", "expected a CSV or XLSX export",
                "download the export again",
            ]
        case .unsupportedEncoding(let name):
            [
                "is text in \(name), which is not read", "expected UTF-8 or UTF-16",
                "save the file as CSV UTF-8",
            ]
        case .unterminatedQuote(let rowNumber):
            [
                "a quote that opens in row \(rowNumber) is never closed; the file may be cut off",
                "expected each quoted cell to end with a quote", "download the export again",
            ]
        case .fileTooLarge(let size, let limit):
            Self.limit("\(size) bytes", "\(limit) bytes")
        case .tooManyRows(let limit): Self.limit("too many rows", "\(limit) rows")
        case .tooManyColumns(let rowNumber, let limit):
            Self.limit("too many cells in row \(rowNumber)", "\(limit) cells")
        case .cellTooLong(let rowNumber, let columnIndex, let limit):
            Self.limit(
                "a cell that is too long in row \(rowNumber), column \(columnIndex + 1)",
                "\(limit) bytes")
        case .rowTooLong(let rowNumber, let limit):
            Self.limit("too much text in row \(rowNumber)", "\(limit) bytes")
        }
    }

    private static func limit(_ found: String, _ allowed: String) -> [String] {
        ["has \(found)", "expected \(allowed) at most", "export a shorter period"]
    }
}
