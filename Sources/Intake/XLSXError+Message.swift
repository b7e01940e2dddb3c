import XLSX

extension XLSXError {
    /// What is wrong, what was expected, what to do.
    var sentences: [String] {
        let again = "download the export again"
        switch self {
        case .unreadable(let reason):
            return ["cannot be read: \(reason)", "expected a readable file", "check its rights"]
        case .notAZip(let found):
            return found.refusal
        case .noTable:
            return [
                "is a web page without a table: most often the page of an expired login",
                "expected a CSV or XLSX export, or a web page that holds its table",
                "log in to Seller Center, then " + again,
            ]
        case .otherArchive(let content): return content.refusal
        case .passwordProtected, .wrongPassword, .unsupportedEncryption, .damagedEncryption:
            return encryptionSentences
        case .damagedCompoundFile(let damage):
            return [
                "the file is damaged: \(damage.inWords)", "expected a whole workbook", again,
            ]
        case .otherDocument(let content):
            return [
                "is no workbook but \(content.inWords)", "expected a CSV or XLSX export", again,
            ]
        case .oldBinaryWorkbook:
            return [
                "is a workbook of the old binary format (.xls, before 2007)",
                "expected XLSX or CSV", "save it as XLSX in a spreadsheet, or " + again,
            ]
        case .binaryWorkbook:
            return [
                "is a workbook of the binary format of 2007 (.xlsb)", "expected XLSX or CSV",
                "save it as XLSX in a spreadsheet, or " + again,
            ]
        case .notAWorkbook:
            return ["is an archive without a workbook in it", "expected an XLSX export", again]
        case .truncatedArchive:
            return ["the file is cut off: its end is missing", "expected a whole workbook", again]
        case .tooLarge(let part, let limit, let allowed):
            return [
                "\(part.isEmpty ? "the workbook" : part) is too large (\(limit.rawValue))",
                "expected \(allowed) at most", "export a shorter period",
            ]
        case .rowsOutOfOrder(let part, let rowNumber):
            return [
                "\(part): row \(rowNumber) stands behind later rows, which were read already",
                "expected rows in the order of their numbers",
                "`tieout cat --sorted` holds the sheet in memory and sorts it",
            ]
        default:
            return ["the workbook is damaged: \(damage)", "expected a whole workbook", again]
        }
    }

    private var damage: String {
        switch self {
        case .damagedPart(let part): "\(part) cannot be unpacked"
        case .wrongChecksum(let part): "\(part) has changed since it was packed"
        case .unknownCompression(let part, let method): "\(part) is packed by method \(method)"
        case .encryptedPart(let part): "\(part) is encrypted"
        case .missingPart(let part): "\(part) is missing"
        case .repeatedPart(let part): "two sheets are one and the same, \(part)"
        case .malformedXML(let part, let line, let reason):
            "\(Self.name(part)), line \(line): \(reason)"
        case .documentType(let part):
            "\(Self.name(part)) declares a document type"
        case .missingSharedString(let part, let cell, let index):
            "\(part), cell \(cell): there is no shared text \(index)"
        case .wrongReference(let part, let reference):
            "\(Self.name(part)): \"\(reference)\" is no cell"
        case .noSuchSheet(let index): "there is no sheet \(index + 1)"
        default: "its directory contradicts itself"
        }
    }

    /// A part by its name, or the file where it has no parts.
    private static func name(_ part: String) -> String { part.isEmpty ? "the file" : part }
}
