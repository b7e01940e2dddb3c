package import CSV
package import XLSX

/// Why a file as a whole cannot be taken in: facts, from which ``message`` makes sentences.
package enum IntakeError: Error, Hashable, Sendable {
    /// The text file cannot be read, or not to its end.
    case unreadableText(file: String, CSVError)
    /// The workbook cannot be read, or not to its end.
    case unreadableWorkbook(file: String, XLSXError)
    /// No profile knows any of the file's headers.
    case unknownExport(file: String, sheets: [SheetHeader], nearest: NearestProfile?)
    /// The export is known, and nothing of it is needed.
    case notRead(file: String, export: String, reason: String)
    /// The export is known, but a column that it cannot do without is missing.
    case missingColumns(MissingColumns)
    /// Two sheets of the file are exports of different kinds.
    case twoExports(file: String, profiles: [String])
    /// Neither the file nor anything else says what currency its amounts are in.
    case unknownCurrency(file: String, sheet: String)
    /// The amounts are together larger than any shop's.
    case sumTooLarge(file: String, sheet: String, rowNumber: Int)
    /// There is no such row in the file.
    case noSuchRow(file: String, sheet: String, rowNumber: Int)

    /// The first header cells of a sheet, as far as they cannot be anything of a buyer.
    package struct SheetHeader: Hashable, Sendable {
        package var sheet: String
        package var headers: [String]

        init(sheet: String, headers: [String]) {
            self.sheet = sheet
            self.headers = headers
        }
    }

    /// The profile that a file's header comes nearest to, and why it is not that.
    package struct NearestProfile: Hashable, Sendable {
        package var title: String
        package var platform: String
        package var rowNumber: Int
        /// Headers that tell the export and are not there.
        package var missing: [String]
        /// Headers of the file that the profile does not know.
        package var unknown: [String]
    }

    /// The columns that a file lacks, and what its header has instead.
    package struct MissingColumns: Hashable, Sendable {
        package var file: String
        package var sheet: String
        package var rowNumber: Int
        /// In words, for example `income workbook`.
        package var export: String
        /// As the export writes them in the file's language.
        package var columns: [String]
        /// Headers of the file that no profile knows, the most similar first.
        package var nearest: [String]
    }

    init(_ error: CSVError, file: String) {
        self = .unreadableText(file: file, error)
    }

    package init(_ error: XLSXError, file: String) {
        self = .unreadableWorkbook(file: file, error)
    }

    /// The system's own sentence, where it is the system that does not let the file be read.
    package var systemReason: String? {
        switch self {
        case .unreadableText(_, .unreadable(let reason)),
            .unreadableWorkbook(_, .unreadable(let reason)):
            reason
        default: nil
        }
    }

    /// True where another file of the store, or its configuration, can mend it.
    package var isUnknownCurrency: Bool {
        if case .unknownCurrency = self { return true }
        return false
    }
}
