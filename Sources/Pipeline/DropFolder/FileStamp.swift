import Glibc

/// What the system says of a file, which tells whether it is still the one that was looked at.
///
/// Foundation's own way also asks for the names of owner and group, which opens a socket to a
/// name service.
package struct FileStamp: Hashable, Sendable {
    package var device: UInt64
    package var inode: UInt64
    package var sizeBytes: Int
    package var modifiedNanoseconds: Int64
    /// When bytes, name or rights changed last; unlike the time of modification nobody can set it,
    /// so that a copy with an old date is seen to grow.
    package var changedNanoseconds: Int64
    /// What kind of file it is, and who may do what with it, as the system writes both.
    package var mode: UInt32 = 0
}

extension FileStamp {
    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        sizeBytes = Int(status.st_size)
        modifiedNanoseconds = Self.nanoseconds(status.st_mtim)
        changedNanoseconds = Self.nanoseconds(status.st_ctim)
        mode = status.st_mode
    }

    /// Looks at a file, or at a link itself where links are not followed; nil where it is not there
    /// or cannot be looked at.
    init?(path: String, followsLinks: Bool = false) {
        var status = stat()
        let answer = followsLinks ? stat(path, &status) : lstat(path, &status)
        guard answer == 0 else { return nil }
        self.init(status)
    }

    /// Who may read, write and execute it.
    var permissions: mode_t { mode & 0o7777 }

    /// True where both have the same bytes as far as times and sizes tell; a file that gets another
    /// name is still the same.
    func hasSameBytes(as other: FileStamp) -> Bool {
        device == other.device && inode == other.inode && sizeBytes == other.sizeBytes
            && modifiedNanoseconds == other.modifiedNanoseconds
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
}
