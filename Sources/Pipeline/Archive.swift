import Foundation

/// Keeps the originals: files that were taken in, by content, and files that could not be.
struct Archive: Sendable {
    var workspace: Workspace
    var store: String

    /// Copies a file into the archive, complete or not at all; nothing where it is there already.
    func keep(_ file: InboxFile, sha256: String) throws {
        let target = workspace.archivePath(store: store, sha256: sha256, name: file.name)
        guard !FileManager.default.fileExists(atPath: target) else { return }
        let folder = (target as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let partial = folder + "/.\(sha256).part"
        try? FileManager.default.removeItem(atPath: partial)
        do {
            try FileManager.default.copyItem(atPath: file.path, toPath: partial)
            CreatedFile.restrict(partial)
            try Self.synchronize(partial)
            try FileManager.default.moveItem(atPath: partial, toPath: target)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw CommandFailure(
                .cannotWrite,
                """
                \(target): the original of \(file.name) cannot be kept
                  found: \(error.localizedDescription)
                  nothing of \(store) was changed; free some space or mend the folder's rights
                  and run again
                """)
        }
    }

    /// The path of an archived original; nil where it is gone.
    func original(of name: String, sha256: String) -> String? {
        let path = workspace.archivePath(store: store, sha256: sha256, name: name)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Moves a file that cannot be taken in to the quarantine, with the reason beside it.
    ///
    /// A file of the same name that is there already keeps its place; this one gets a number.
    func quarantine(_ file: InboxFile, reason: String) throws {
        let folder = workspace.quarantinePath(store: store)
        let target = freeName(for: file.name, in: folder)
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try (reason + "\n").write(
            toFile: target + ".reason.txt", atomically: true, encoding: .utf8)
        try FileManager.default.moveItem(atPath: file.path, toPath: target)
        CreatedFile.restrict(target)
    }

    /// Takes a file that is safely archived out of the inbox, and folders that it leaves empty.
    func clear(_ file: InboxFile) throws {
        try FileManager.default.removeItem(atPath: file.path)
        let root = workspace.inboxPath(store: store)
        var folder = (file.path as NSString).deletingLastPathComponent
        while folder.count > root.count, rmdir(folder) == 0 {
            folder = (folder as NSString).deletingLastPathComponent
        }
    }

    private func freeName(for name: String, in folder: String) -> String {
        let plain = "\(folder)/\(name)"
        guard FileManager.default.fileExists(atPath: plain) else { return plain }
        let base = (plain as NSString).deletingPathExtension
        let suffix = (plain as NSString).pathExtension
        for number in 2...Int.max {
            let numbered = suffix.isEmpty ? "\(base)-\(number)" : "\(base)-\(number).\(suffix)"
            if !FileManager.default.fileExists(atPath: numbered) { return numbered }
        }
        return plain
    }

    private static func synchronize(_ path: String) throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        try handle.synchronize()
    }
}
