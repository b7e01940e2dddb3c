import Glibc

/// The bytes of a file or of memory, read piece by piece from any place.
final class ByteInput {
    let size: Int
    private let descriptor: Int32
    private let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
        size = bytes.count
        descriptor = -1
    }

    init(path: String) throws(CSVError) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CSVError.lastSystemError() }
        var status = stat()
        // Pieces are read at offsets, which pipes and folders do not have.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw CSVError.unreadable(reason: "not a regular file")
        }
        size = Int(status.st_size)
        bytes = []
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Replaces `piece` by the bytes at an offset, at most `count`; fewer only at the end.
    func read(_ count: Int, at offset: Int, into piece: inout [UInt8]) throws(CSVError) {
        let wanted = min(count, max(0, size - offset))
        guard descriptor >= 0 else {
            piece.removeAll(keepingCapacity: true)
            piece.append(contentsOf: bytes[offset..<offset + wanted])
            return
        }
        if piece.count != wanted { piece = [UInt8](repeating: 0, count: wanted) }
        var filled = 0
        while filled < wanted {
            let got = piece.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor, buffer.baseAddress.map { $0 + filled }, wanted - filled,
                    off_t(offset + filled))
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw CSVError.lastSystemError() }
            // The file became shorter since it was opened.
            guard got > 0 else { throw CSVError.unreadable(reason: "the file was cut off") }
            filled += got
        }
    }
}

extension CSVError {
    /// What the last failed call of the system said.
    static func lastSystemError() -> CSVError {
        .unreadable(reason: String(cString: strerror(errno)))
    }
}
