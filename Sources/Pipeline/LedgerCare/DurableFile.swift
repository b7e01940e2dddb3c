import CSystem
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
            throw FileFailure(path: target, number: errno)
        }
        // The name is in the folder, which is a file of its own.
        try? synchronize((target as NSString).deletingLastPathComponent)
    }

    /// The text of a file; nil where there is none.
    ///
    /// One that cannot be read is an error, so that nobody writes it anew without what it held.
    static func text(_ path: String) throws -> String? {
        do {
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        } catch {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): cannot be read (\(SystemReason.text(of: error)))
                  expected a file that this user may read, on a disk that gives its bytes
                  mend that, and run again; nothing was changed
                """)
        }
    }

    /// Makes all that was written to the file system of a folder safe on the disk.
    static func synchronizeAll(around folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: folder, number: errno) }
        defer { close(descriptor) }
        guard syncfs(descriptor) == 0 else { throw FileFailure(path: folder, number: errno) }
    }

    private static func synchronize(_ path: String) throws {
        let descriptor = open(path.isEmpty ? "." : path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileFailure(path: path, number: errno) }
    }
}
