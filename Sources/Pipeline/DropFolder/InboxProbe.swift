import Glibc

/// Opens files of the inbox to look at them where they are.
enum InboxProbe {
    /// Asks something of a file; false where it cannot be opened, which the run then tells.
    static func opening(
        _ place: FinishedFiles.Place, in workspace: Workspace,
        _ ask: (Int32, FileStamp) -> Bool
    ) -> Bool {
        let path = Array("\(workspace.inboxPath(store: place.store))/".utf8) + place.path + [0]
        let descriptor = open(
            path.map { CChar(bitPattern: $0) }, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return false
        }
        return ask(descriptor, FileStamp(status))
    }
}

/// Whether a zip archive, as a workbook is one, is there to its end.
enum ArchiveEnd {
    private static let head: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    /// The record at the end with the longest comment that it can have.
    private static let endSizeMax = 22 + 65_535

    /// True where a file begins as an archive and does not end as one.
    static func isMissing(_ descriptor: Int32, sizeBytes: Int) -> Bool {
        guard bytes(of: descriptor, at: 0, count: head.count) == head else { return false }
        let start = max(0, sizeBytes - endSizeMax)
        let tail = bytes(of: descriptor, at: start, count: sizeBytes - start)
        return !tail.indices.contains { tail[$0...].starts(with: end) }
    }

    private static func bytes(of descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &bytes, count, off_t(offset))
        return Array(bytes.prefix(max(0, got)))
    }
}
