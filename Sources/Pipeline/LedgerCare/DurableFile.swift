import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Files that get their name only when their content is safe on the disk.
enum DurableFile {
    /// Makes a written file take a name at once, instead of whatever had it before.
    static func move(_ path: String, to target: String) throws {
        try synchronize(path)
        guard rename(path, target) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: target])
        }
        // The name is in the folder, which is a file of its own.
        try? synchronize((target as NSString).deletingLastPathComponent)
    }

    private static func synchronize(_ path: String) throws {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
        }
        close(descriptor)
    }
}
