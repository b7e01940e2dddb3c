import Glibc

/// An open file, read piece by piece from any place.
final class ArchiveFile: ByteSource {
    let size: Int
    private let descriptor: Int32

    init(path: String) throws(XLSXError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw XLSXError.lastSystemError() }
        var status = stat()
        // Pieces are read at offsets, which pipes and folders do not have.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw XLSXError.unreadable(reason: "not a regular file")
        }
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Fills the first `count` bytes of a buffer from an offset on.
    func read(at offset: Int, into buffer: inout [UInt8], count: Int) throws(XLSXError) {
        var filled = 0
        while filled < count {
            let got = buffer.withUnsafeMutableBytes { bytes in
                pread(
                    descriptor, bytes.baseAddress.map { $0 + filled }, count - filled,
                    off_t(offset + filled))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw XLSXError.lastSystemError() }
            guard got > 0 else { throw XLSXError.truncatedArchive }
            filled += got
        }
    }
}

extension XLSXError {
    /// What the last failed call of the system said.
    static func lastSystemError() -> XLSXError {
        .unreadable(reason: String(cString: strerror(errno)))
    }
}

extension [UInt8] {
    /// The little-endian number of two bytes.
    func uint16(at offset: Int) -> Int {
        Int(self[offset]) | Int(self[offset + 1]) << 8
    }

    /// The little-endian number of four bytes.
    func uint32(at offset: Int) -> Int {
        uint16(at: offset) | uint16(at: offset + 2) << 16
    }

    /// The little-endian number of eight bytes, nil where it is larger than any file.
    func uint64(at offset: Int) -> Int? {
        let high = uint32(at: offset + 4)
        return high < 1 << 30 ? uint32(at: offset) | high << 32 : nil
    }
}
