import Evidence
import Foundation

/// Writes a pack's folder: all of its files or none.
enum PackFolder {
    /// Puts the files into a folder that takes the place of the one that is there.
    static func write(_ files: [PackFile], to path: String) throws {
        let manager = FileManager.default
        let parent = (path as NSString).deletingLastPathComponent
        let partial = "\(parent)/.\((path as NSString).lastPathComponent).partial"
        do {
            try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try? manager.removeItem(atPath: partial)
            try manager.createDirectory(atPath: partial, withIntermediateDirectories: false)
            for file in files {
                try Data(file.bytes).write(to: URL(fileURLWithPath: "\(partial)/\(file.name)"))
            }
            if manager.fileExists(atPath: path) { try manager.removeItem(atPath: path) }
            try manager.moveItem(atPath: partial, toPath: path)
        } catch {
            try? manager.removeItem(atPath: partial)
            throw failure(path, error)
        }
    }

    /// Writes one file beside the packs.
    static func write(_ bytes: [UInt8], toFile path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw failure(path, error)
        }
    }

    private static func failure(_ path: String, _ error: any Error) -> CommandFailure {
        CommandFailure(
            .cannotWrite,
            """
            \(path): cannot be written
              found: \(error.localizedDescription)
              make room or mend the folder's rights, then give the command again
            """)
    }
}
