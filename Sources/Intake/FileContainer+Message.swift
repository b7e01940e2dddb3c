import XLSX

extension FileContainer {
    /// What is wrong, what was expected, what to do, where a file is not even meant to be read.
    var refusal: [String] {
        ["is no workbook but \(inWords)", "expected a CSV or XLSX export", remedy]
    }

    /// For messages: `an image`.
    private var inWords: String {
        switch self {
        case .empty: "an empty file"
        case .zip: "an archive"
        case .compoundFile: "an old or encrypted office document"
        case .bareSheet: "a worksheet of an old binary format"
        case .html: "a web page"
        case .webArchive: "a web page saved as one file (MHTML)"
        case .spreadsheetML: "a workbook in the XML of 2003"
        case .xml: "an XML file of another kind"
        case .json: "JSON, which programs exchange"
        case .pdf: "a PDF"
        case .richText: "a text document (RTF)"
        case .image: "an image"
        case .gzip: "a file packed with gzip"
        case .sevenZip: "a 7z archive"
        case .rar: "a RAR archive"
        case .packed: "a packed file"
        case .database: "an SQLite database"
        case .program: "a program"
        case .text: "a text"
        case .binary: "something unknown"
        }
    }

    private var remedy: String {
        switch self {
        case .gzip, .sevenZip, .rar, .packed:
            "unpack it, and put the exports that it holds into the inbox"
        case .webArchive, .bareSheet:
            "open it in a spreadsheet and save it as XLSX, or download the export again"
        case .pdf, .image, .richText:
            "download the same report as CSV or XLSX; no figure is read from a picture or a page"
        case .json: "download the export as CSV or XLSX from Seller Center"
        case .program: "delete it; no export is a program"
        case .database: "take it out of the inbox"
        default: "download the export again"
        }
    }
}

extension ArchiveContent {
    /// What is wrong, what was expected, what to do.
    var refusal: [String] {
        ["is no workbook but \(inWords)", "expected a CSV or XLSX export", remedy]
    }

    private var inWords: String {
        switch self {
        case .openDocumentSheet: "an OpenDocument spreadsheet (.ods)"
        case .openDocument: "an OpenDocument file that is no spreadsheet"
        case .numbers: "a Numbers document"
        case .wordDocument: "a Word document"
        case .presentation: "a presentation"
        case .exports: "an archive of several files"
        case .other: "an archive without a workbook in it"
        }
    }

    private var remedy: String {
        switch self {
        case .openDocumentSheet: "open it in LibreOffice and save it as XLSX"
        case .numbers: "open it in Numbers and export it as Excel"
        case .exports: "unpack it, and put the exports that it holds into the inbox"
        case .openDocument, .wordDocument, .presentation, .other: "download the export again"
        }
    }
}
