import XLSX

extension XLSXError {
    /// What is wrong, what was expected, what to do.
    var sentences: [String] {
        let again = "download the export again"
        switch self {
        case .unreadable(let reason):
            return ["cannot be read: \(reason)", "expected a readable file", "check its rights"]
        case .notAZip(let found):
            return [
                "is no workbook but \(found.inWords)", "expected a CSV or XLSX export", again,
            ]
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
        case .oldBinaryWorkbook, .binaryWorkbook:
            return [
                "is a workbook of a binary format", "expected XLSX or CSV",
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
        case .malformedXML(let part, let line, let reason): "\(part), line \(line): \(reason)"
        case .documentType(let part): "\(part) declares a document type"
        case .missingSharedString(let part, let cell, let index):
            "\(part), cell \(cell): there is no shared text \(index)"
        case .wrongReference(let part, let reference): "\(part): \"\(reference)\" is no cell"
        case .rowsOutOfOrder(let part, let rowNumber): "\(part): row \(rowNumber) is out of order"
        case .noSuchSheet(let index): "there is no sheet \(index + 1)"
        default: "its directory contradicts itself"
        }
    }
}

extension FileContainer {
    /// For messages: `an image`.
    var inWords: String {
        switch self {
        case .empty: "an empty file"
        case .zip: "an archive"
        case .compoundFile: "an old or encrypted office document"
        case .html: "a web page"
        case .xml: "an XML file"
        case .pdf: "a PDF"
        case .image: "an image"
        case .text: "a text"
        case .binary: "something unknown"
        }
    }
}
