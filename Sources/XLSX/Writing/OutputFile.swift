import Glibc

/// A file or memory, written from begin to end, with small corrections of what was written.
final class OutputFile {
    let path: String
    private(set) var size = 0
    private let descriptor: Int32
    /// What was written, where that is memory.
    private(set) var memory: [UInt8] = []

    /// Writes into memory.
    init() {
        path = ""
        descriptor = -1
    }

    init(path: String) throws(PackageWriterError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            throw PackageWriterError.cannotWrite(
                path: path, reason: String(cString: strerror(errno)))
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Writes at the end.
    func write(_ bytes: [UInt8]) throws(PackageWriterError) {
        try overwrite(bytes, at: size)
        size += bytes.count
    }

    /// Writes over what stands at an offset.
    func overwrite(_ bytes: [UInt8], at offset: Int) throws(PackageWriterError) {
        guard descriptor >= 0 else {
            memory.replaceSubrange(offset..<min(memory.count, offset + bytes.count), with: bytes)
            return
        }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                pwrite(
                    descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written,
                    off_t(offset + written))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                throw PackageWriterError.cannotWrite(
                    path: path, reason: String(cString: strerror(errno)))
            }
            written += count
        }
    }
}
