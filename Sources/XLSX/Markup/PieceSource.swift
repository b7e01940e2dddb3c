/// Bytes that come piece by piece.
protocol PieceSource: AnyObject {
    /// For messages: the name of the part; empty where the bytes are the whole file.
    var name: String { get }

    /// Gives the next piece to a reader, an empty one at the end.
    func next<Result>(
        _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(XLSXError) -> Result
}

extension PartStream: PieceSource {}

/// The bytes of a whole file, as they stand.
final class FilePieces: PieceSource {
    /// Small, because what one piece of markup stands for can be a thousand times its size.
    static let pieceSize = 8 << 10

    let name = ""
    private let file: ArchiveFile
    private var offset = 0
    private var piece = [UInt8](repeating: 0, count: pieceSize)

    init(_ file: ArchiveFile) { self.file = file }

    func next<Result>(
        _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(XLSXError) -> Result {
        let count = min(Self.pieceSize, file.size - offset)
        try file.read(at: offset, into: &piece, count: count)
        offset += count
        return piece.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
}
