import CZlib

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
    private var checksum: UInt = 0
    private var isAtEnd = false
    /// On the heap, because zlib remembers where its state stands.
    private let inflater: UnsafeMutablePointer<z_stream>

    init(_ entry: ZipEntry, in file: any ByteSource) throws(XLSXError) {
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
        inflater = .allocate(capacity: 1)
        inflater.initialize(to: z_stream())
        // Negative window bits: no zlib header around the data.
        inflateInit2_(inflater, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(inflater)
        inflater.deinitialize(count: 1)
        inflater.deallocate()
    }

    /// Fills a piece that is not empty as far as the part reaches; gives the bytes that it now
    /// holds, of which 0 mean the part's end.
    package func read(into piece: inout [UInt8]) throws(XLSXError) -> Int {
        let count = entry.method == Self.stored ? try copy(into: &piece) : try unpack(into: &piece)
        size += count
        guard size <= entry.size else { throw XLSXError.damagedPart(part: name) }
        checksum = piece.withUnsafeBufferPointer { crc32_z(checksum, $0.baseAddress, count) }
        if count == 0 { try finish() }
        return count
    }

    private func finish() throws(XLSXError) {
        guard size == entry.size else { throw XLSXError.damagedPart(part: name) }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
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
            let before = (input: waiting.count, filled: filled)
            let status = piece.withUnsafeMutableBufferPointer {
                inflateOnce(into: $0, from: filled)
            }
            waiting = waiting.upperBound - Int(inflater.pointee.avail_in)..<waiting.upperBound
            filled = piece.count - Int(inflater.pointee.avail_out)
            isAtEnd = status == Z_STREAM_END
            let hasMoved = before.input > waiting.count || before.filled < filled
            guard isAtEnd || (status == Z_OK && hasMoved) else {
                throw XLSXError.damagedPart(part: name)
            }
        }
        return filled
    }

    private func inflateOnce(
        into buffer: UnsafeMutableBufferPointer<UInt8>, from filled: Int
    ) -> Int32 {
        packed.withUnsafeMutableBufferPointer { input in
            inflater.pointee.next_in = input.baseAddress.map { $0 + waiting.lowerBound }
            inflater.pointee.avail_in = UInt32(waiting.count)
            inflater.pointee.next_out = buffer.baseAddress.map { $0 + filled }
            inflater.pointee.avail_out = UInt32(buffer.count - filled)
            return inflate(inflater, Z_NO_FLUSH)
        }
    }

    private func load() throws(XLSXError) {
        let count = min(Self.packedPieceSize, packedEnd - packedOffset)
        try file.read(at: packedOffset, into: &packed, count: count)
        packedOffset += count
        waiting = 0..<count
    }
}
