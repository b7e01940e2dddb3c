import Foundation

/// What can still be written to a file system.
package struct FreeSpace: Hashable, Sendable {
    package var bytes: Int64
    /// Files that can still be made; nil where the file system sets no limit.
    package var files: Int64?

    package init(bytes: Int64, files: Int64? = nil) {
        self.bytes = bytes
        self.files = files
    }

    /// The room on the file system that a path is on; nil where the system does not tell.
    init?(path: String) {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        bytes = Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
        files = status.f_files == 0 ? nil : Int64(clamping: UInt64(status.f_favail))
    }

    /// `1.3 GB`, as disks are sold.
    static func text(_ bytes: Int64) -> String {
        for (size, unit) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
        where bytes >= Int64(size) {
            let tenths = bytes / (Int64(size) / 10)
            return "\(tenths / 10).\(tenths % 10) \(unit)"
        }
        return "\(bytes) bytes"
    }
}
