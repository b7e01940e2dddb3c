/// Bytes that come piece by piece.
protocol PieceSource: AnyObject {
    /// For messages: the name of the part; empty where the bytes are the whole file.
    var name: String { get }

    /// Fills a piece that is not empty, or its first bytes; gives the bytes that it now holds, of
    /// which 0 mean the end.
    func read(into piece: inout [UInt8]) throws(XLSXError) -> Int
}

extension PartStream: PieceSource {}

/// The bytes of a whole file, as they stand.
final class FilePieces: PieceSource {
    /// Small, because what one piece of markup stands for can be a thousand times its size.
    static let pieceSize = 8 << 10

    let name = ""
    private let file: ArchiveFile
    private var offset = 0

    init(_ file: ArchiveFile) { self.file = file }

    func read(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        let count = min(Self.pieceSize, piece.count, file.size - offset)
        try file.read(at: offset, into: &piece, count: count)
        offset += count
        return count
    }
}

/// A part that is in memory already.
final class PartBytes: PieceSource {
    let name: String
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes[...]
        self.name = name
    }

    func read(into piece: inout [UInt8]) -> Int {
        let next = bytes.prefix(piece.count)
        piece.replaceSubrange(..<next.count, with: next)
        bytes = bytes.dropFirst(next.count)
        return next.count
    }
}
