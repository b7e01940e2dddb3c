/// What a zip archive is that is no workbook.
package enum ArchiveContent: String, Hashable, Sendable, CaseIterable {
    /// A spreadsheet of LibreOffice and OpenOffice.
    case openDocumentSheet
    case openDocument
    case numbers
    case wordDocument
    case presentation
    /// An archive that holds exports, each a file of its own.
    case exports
    case other
}

extension ArchiveContent {
    private static let exportSuffixes = [".csv", ".xlsx", ".xls", ".tsv"]
    private static let openSheetType = "application/vnd.oasis.opendocument.spreadsheet"

    /// Looks at the names in an archive and at its own word on its type.
    init(_ archive: Archive) {
        let names = archive.names.map { $0.lowercased() }
        func has(_ part: String) -> Bool { names.contains(part) }
        if has("mimetype") || has("content.xml") && has("meta-inf/manifest.xml") {
            let type = Self.text(of: "mimetype", in: archive)
            self = type.hasPrefix(Self.openSheetType) ? .openDocumentSheet : .openDocument
        } else if names.contains(where: { $0.hasSuffix(".iwa") }) || has("index.zip") {
            self = .numbers
        } else if has("word/document.xml") {
            self = .wordDocument
        } else if has("ppt/presentation.xml") {
            self = .presentation
        } else if names.contains(where: { name in
            Self.exportSuffixes.contains { name.hasSuffix($0) }
        }) {
            self = .exports
        } else {
            self = .other
        }
    }

    /// The begin of a part's text; nothing where it cannot be read.
    private static func text(of part: String, in archive: Archive) -> String {
        do throws(XLSXError) {
            var piece = [UInt8](repeating: 0, count: 200)
            let count = try archive.open(part, isSmall: true).read(into: &piece)
            return String(decoding: piece[..<count], as: UTF8.self)
        } catch {
            return ""
        }
    }
}
