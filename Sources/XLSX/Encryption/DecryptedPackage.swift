/// The plain bytes of an encrypted package, made when they are asked for and kept nowhere.
final class DecryptedPackage: ByteSource {
    let size: Int
    private let package: CompoundStream
    private let scheme: any EncryptionScheme
    private let key: [UInt8]

    private static let blockSize = 16

    init(
        _ package: CompoundStream, _ scheme: any EncryptionScheme, key: [UInt8]
    ) throws(XLSXError) {
        let head = try package.bytes(at: 0, count: EncryptedPackage.headSize)
        let room = package.size - EncryptedPackage.headSize
        // Whole blocks are encrypted, and the size says where the last one's filling begins.
        guard head.count == EncryptedPackage.headSize, let size = head.uint64(at: 0),
            size <= room - room % Self.blockSize
        else { throw XLSXError.damagedEncryption(.size) }
        self.size = size
        self.package = package
        self.scheme = scheme
        self.key = key
    }

    func read(at offset: Int, into buffer: inout [UInt8], count: Int) throws(XLSXError) {
        guard offset >= 0, count <= size - offset else { throw XLSXError.truncatedArchive }
        guard count > 0 else { return }
        let segmentSize = EncryptedPackage.segmentSize
        let first = offset / segmentSize
        let end = (offset + count + segmentSize - 1) / segmentSize * segmentSize
        let room = package.size - EncryptedPackage.headSize
        let whole = min(end, room - room % Self.blockSize)
        var bytes = try package.bytes(
            at: EncryptedPackage.headSize + first * segmentSize,
            count: whole - first * segmentSize)
        scheme.decrypt(&bytes, firstSegment: first, key: key)
        let start = offset - first * segmentSize
        buffer.replaceSubrange(..<count, with: bytes[start..<start + count])
    }
}
