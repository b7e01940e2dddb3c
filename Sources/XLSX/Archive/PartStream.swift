/// The unpacked bytes of a part, from its begin to its end, proved by length and checksum there.
package final class PartStream {
    private static let packedPieceSize = 64 << 10
    private static let headerMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let headerSize = 30
    private static let stored = 0
    private static let deflated = 8

    package let name: String
    private let file: any ByteSource
    private let entry: ZipEntry
    private var packed = [UInt8](repeating: 0, count: packedPieceSize)
    private var packedOffset: Int
    private let packedEnd: Int
    /// Bytes of `packed` that were not unpacked yet.
    private var waiting = 0..<0
    private var size = 0
    private var checksum: UInt32 = 0
    private var isAtEnd = false
    private let unpacker: any Unpacker

    init(
        _ entry: ZipEntry, in file: any ByteSource, by unpacker: any Unpacker
    ) throws(XLSXError) {
        self.unpacker = unpacker
        name = entry.name
        self.entry = entry
        self.file = file
        guard !entry.isEncrypted else { throw XLSXError.encryptedPart(part: name) }
        guard [Self.stored, Self.deflated].contains(entry.method) else {
            throw XLSXError.unknownCompression(part: name, method: entry.method)
        }
        let header = try file.bytes(at: entry.offset, count: Self.headerSize)
        guard header.count == Self.headerSize, header.starts(with: Self.headerMark) else {
            throw XLSXError.damagedPart(part: name)
        }
        packedOffset =
            entry.offset + Self.headerSize
            + header.uint16(at: 26) + header.uint16(at: 28)
        packedEnd = packedOffset + entry.packedSize
        guard packedEnd <= file.size else { throw XLSXError.damagedPart(part: name) }
    }

    /// Fills a piece that is not empty as far as the part reaches; gives the bytes that it now
    /// holds, of which 0 mean the part's end.
    package func read(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        let count = entry.method == Self.stored ? try copy(into: &piece) : try unpack(into: &piece)
        size += count
        guard size <= entry.size else { throw XLSXError.damagedPart(part: name) }
        checksum = piece.withUnsafeBufferPointer {
            unpacker.checksum(checksum, UnsafeBufferPointer(rebasing: $0[..<count]))
        }
        if count == 0 { try finish() }
        return count
    }

    private func finish() throws(XLSXError) {
        guard size == entry.size else { throw XLSXError.damagedPart(part: name) }
        guard checksum == entry.checksum else {
            throw XLSXError.wrongChecksum(part: name)
        }
    }

    private func copy(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        let count = min(piece.count, packedEnd - packedOffset)
        try file.read(at: packedOffset, into: &piece, count: count)
        packedOffset += count
        return count
    }

    /// Fills the piece as far as the packed data reaches.
    private func unpack(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        var filled = 0
        while filled < piece.count && !isAtEnd {
            if waiting.isEmpty { try load() }
            let step = unpack(into: &piece, from: filled)
            waiting = waiting.lowerBound + step.used..<waiting.upperBound
            filled += step.made
            isAtEnd = step.state == .finished
            guard isAtEnd || (step.state == .more && (step.used > 0 || step.made > 0)) else {
                throw XLSXError.damagedPart(part: name)
            }
        }
        return filled
    }

    private func unpack(into piece: inout [UInt8], from filled: Int) -> UnpackStep {
        packed.withUnsafeMutableBufferPointer { packed in
            piece.withUnsafeMutableBufferPointer { piece in
                unpacker.unpack(
                    UnsafeMutableBufferPointer(rebasing: packed[waiting]),
                    into: UnsafeMutableBufferPointer(rebasing: piece[filled...]))
            }
        }
    }

    private func load() throws(XLSXError) {
        let count = min(Self.packedPieceSize, packedEnd - packedOffset)
        try file.read(at: packedOffset, into: &packed, count: count)
        packedOffset += count
        waiting = 0..<count
    }
}
