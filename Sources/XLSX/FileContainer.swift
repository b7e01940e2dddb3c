/// What a file is by its content, whatever its name says.
package enum FileContainer: String, Hashable, Sendable, CaseIterable {
    case empty
    /// A zip archive, as XLSX is one.
    case zip
    /// The compound file of old or encrypted office documents.
    case compoundFile
    /// A worksheet of the time before compound files.
    case bareSheet
    case html
    /// A web page with all that belongs to it in one text, as mail is.
    case webArchive
    /// A workbook in the XML of 2003.
    case spreadsheetML
    /// Any other XML.
    case xml
    case json
    case pdf
    case richText
    case image
    case gzip
    case sevenZip
    case rar
    /// A file packed by a program that is met less often.
    case packed
    case database
    case program
    /// Text, in any encoding.
    case text
    /// Anything else.
    case binary

    /// Looks at a file's content.
    package static func sniff(path: String) throws(XLSXError) -> FileContainer {
        try sniff(ArchiveFile(path: path))
    }

    static func sniff(_ file: any ByteSource) throws(XLSXError) -> FileContainer {
        let container = sniff(try file.bytes(at: 0, count: headSize))
        // Something may stand before an archive, which is found by its end.
        guard container == .text || container == .binary else { return container }
        return try ZipDirectory.isAtEnd(of: file) ? .zip : container
    }

    /// Looks at the first bytes of a file.
    package static func sniff(_ head: [UInt8]) -> FileContainer {
        guard !head.isEmpty else { return .empty }
        for (magic, container) in magics where head.starts(with: magic) { return container }
        if let container = magicInside(head) { return container }
        if let container = MarkupHead(head).container { return container }
        guard !isText(head) else { return .text }
        // These letters may begin a text too.
        for (magic, container) in shortMagics where head.starts(with: magic) { return container }
        return .binary
    }

    private static let headSize = 4096

    private static let magics: [([UInt8], FileContainer)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        (Array("%PDF-".utf8), .pdf),
        (Array("{\\rtf".utf8), .richText),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF8".utf8), .image),
        (Array("II*\0".utf8), .image),
        (Array("MM\0*".utf8), .image),
        ([0x1F, 0x8B], .gzip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
        (Array("Rar!\u{1A}\u{7}".utf8), .rar),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .packed),
        ([0x28, 0xB5, 0x2F, 0xFD], .packed),
        (Array("SQLite format 3\0".utf8), .database),
        ([0x7F, 0x45, 0x4C, 0x46], .program),
        ([0xCF, 0xFA, 0xED, 0xFE], .program),
        ([0xCA, 0xFE, 0xBA, 0xBE], .program),
        (Array("MIME-Version:".utf8), .webArchive),
    ]

    private static let shortMagics: [([UInt8], FileContainer)] = [
        (Array("MZ".utf8), .program),
        (Array("BM".utf8), .image),
        (Array("BZh".utf8), .packed),
    ]

    /// Pictures and worksheets that are known by more than their first bytes.
    private static func magicInside(_ head: [UInt8]) -> FileContainer? {
        guard head.count >= 12 else { return nil }
        if head.starts(with: Array("RIFF".utf8)), head[8...].starts(with: Array("WEBP".utf8)) {
            return .image
        }
        if head[4...].starts(with: Array("ftyp".utf8)) {
            let brand = String(decoding: head[8..<12], as: UTF8.self)
            return ["heic", "heix", "hevc", "mif1", "msf1", "avif"].contains(brand)
                ? .image : .binary
        }
        // A worksheet's first record: its version, its size, and that it is a sheet or a book.
        let isRecord = head[0] == 9 && [0, 2, 4, 8].contains(head[1]) && head[3] == 0
        let isSheet = [4, 6, 8, 16].contains(head[2]) && [0, 1].contains(head[7])
        return isRecord && isSheet ? .bareSheet : nil
    }

    /// Text has no control characters but line ends and tabs, save a little dirt.
    private static func isText(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        let zeros = head.count { $0 == 0 }
        let controls = head.count { $0 > 0 && $0 < 0x20 && !(0x09...0x0D).contains($0) }
        // UTF-16 without a mark is text with a zero in every second byte.
        let isWide = zeros * 3 > head.count && zeros * 20 < head.count * 11
        return controls * 50 <= head.count && (isWide || zeros * 50 <= head.count)
    }
}
