/// Bytes that can be read at any place: a file, a stream within one, or what a password opens.
protocol ByteSource: AnyObject, Sendable {
    /// How many bytes there are.
    var size: Int { get }

    /// Fills the first `count` bytes of a buffer from an offset on.
    func read(at offset: Int, into buffer: inout [UInt8], count: Int) throws(XLSXError)
}

extension ByteSource {
    /// The bytes at an offset, at most `count`; fewer only at the end.
    func bytes(at offset: Int, count: Int) throws(XLSXError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
        try read(at: offset, into: &bytes, count: bytes.count)
        return bytes
    }
}

/// Bytes that are in memory already.
final class MemoryBytes: ByteSource {
    let size: Int
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        size = bytes.count
    }

    /// Fills the first `count` bytes of a buffer from an offset on.
    func read(at offset: Int, into buffer: inout [UInt8], count: Int) throws(XLSXError) {
        guard offset >= 0, count <= size - offset else { throw XLSXError.truncatedArchive }
        guard count > 0 else { return }
        buffer.withUnsafeMutableBufferPointer { buffer in
            bytes.withUnsafeBufferPointer { bytes in
                _ = buffer.update(fromContentsOf: bytes[offset..<offset + count])
            }
        }
    }
}
