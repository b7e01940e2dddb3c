/// What gives the bytes of a part piece by piece.
protocol PartPieces: AnyObject {
    /// The part's name, for messages.
    var name: String { get }

    /// Gives the next piece to a reader, an empty one at the end.
    func next<Result>(
        _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(XLSXError) -> Result
}

extension PartStream: PartPieces {}

/// A part that is in memory already: one piece.
final class PartBytes: PartPieces {
    let name: String
    private var bytes: [UInt8]

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    func next<Result>(
        _ read: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(XLSXError) -> Result {
        defer { bytes = [] }
        return bytes.withUnsafeBufferPointer { read($0) }
    }
}
