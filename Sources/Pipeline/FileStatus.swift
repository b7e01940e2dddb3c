import Foundation

/// What the system says of a file.
///
/// Foundation's own way also asks for the names of owner and group, which opens a socket to a
/// name service.
struct FileStatus {
    var sizeBytes: Int
    var isRegular: Bool
    /// Nanoseconds since 1970-01-01.
    var changedAt: Int
    var permissions: mode_t

    /// Nil where there is no such file; a symbolic link is followed only where it is asked for.
    init?(_ path: String, followsLinks: Bool = true) {
        var status = stat()
        let answer = followsLinks ? stat(path, &status) : lstat(path, &status)
        guard answer == 0 else { return nil }
        sizeBytes = Int(status.st_size)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        changedAt = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        permissions = status.st_mode & 0o7777
    }
}
