import Foundation

/// A folder of one test, removed when the test lets go of it.
package final class TemporaryFolder: Sendable {
    package let path: String

    /// In memory, where the system has a place for that: for tests that write thousands of files.
    package init(inMemory: Bool = false) throws {
        let shared = "/dev/shm/"
        let isShared = inMemory && FileManager.default.isWritableFile(atPath: shared)
        path = (isShared ? shared : NSTemporaryDirectory()) + "tieout-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file below the folder and gives its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a file of bytes below the folder and gives its path.
    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        let target = "\(path)/\(name)"
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: target))
        return target
    }

    /// Makes a file of zeros that take no room on the disk, and gives its path.
    package func writeHole(size: Int, to name: String) throws -> String {
        let target = try write([UInt8](), to: name)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: target))
        try handle.truncate(atOffset: UInt64(size))
        try handle.close()
        return target
    }

    /// All regular files below the folder with their bytes, by path below it.
    package func contents() throws -> [String: [UInt8]] { try Self.contents(of: path) }

    /// All regular files below a folder with their bytes, by path below it.
    package static func contents(of folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let walker = FileManager.default.enumerator(atPath: folder)
        while let name = walker?.nextObject() as? String {
            guard walker?.fileAttributes?[.type] as? FileAttributeType == .typeRegular else {
                continue
            }
            files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
        }
        return files
    }
}
