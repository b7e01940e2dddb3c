/// What a file is by its content, whatever its name says.
package enum FileContainer: String, Hashable, Sendable {
    case empty
    /// A zip archive, as XLSX is one.
    case zip
    /// The compound file of old or encrypted office documents.
    case compoundFile
    case html
    case xml
    case pdf
    case image
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
        return markup(in: head) ?? (isText(head) ? .text : .binary)
    }

    private static let headSize = 4096

    private static let magics: [([UInt8], FileContainer)] = [
        ([0x50, 0x4B, 0x03, 0x04], .zip),
        ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF8".utf8), .image),
        (Array("II*\0".utf8), .image),
        (Array("MM\0*".utf8), .image),
    ]

    private static func markup(in head: [UInt8]) -> FileContainer? {
        // UTF-16 and UTF-8 with or without a mark: what is left is the ASCII between.
        let ascii = head.filter { $0 > 0 && $0 < 0x80 }
        let text = String(decoding: ascii, as: UTF8.self).lowercased()
            .drop { $0.isWhitespace }
        guard text.hasPrefix("<") else { return nil }
        if text.contains("<html") || text.hasPrefix("<!doctype html") { return .html }
        if text.hasPrefix("<?xml") || text.hasPrefix("<!doctype") { return .xml }
        return ["<table", "<head", "<body"].contains { text.contains($0) } ? .html : nil
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
