import Foundation

/// A file that waits in a store's inbox.
struct InboxFile: Hashable, Sendable {
    /// The path below `inbox/<store>/`.
    var name: String
    var path: String
    var sizeBytes: Int
    /// What it was when it came, where it lies redacted in the archive.
    var redacted: RedactedOriginal?
}

/// What lies in the inbox: the files of each store, at any depth.
enum Inbox {
    /// The files of a store that are ready to be read, sorted by name.
    ///
    /// Hidden files and the names of unfinished downloads are left where they are.
    static func files(of store: String, in workspace: Workspace) throws -> [InboxFile] {
        let root = workspace.inboxPath(store: store)
        guard let walker = FileManager.default.enumerator(atPath: root) else { return [] }
        var files: [InboxFile] = []
        while let name = walker.nextObject() as? String {
            let parts = name.split(separator: "/")
            guard !parts.contains(where: { $0.hasPrefix(".") }), let last = parts.last,
                !isUnfinished(String(last))
            else { continue }
            let path = "\(root)/\(name)"
            guard let status = FileStatus(path, followsLinks: false), status.isRegular else {
                continue
            }
            files.append(InboxFile(name: name, path: path, sizeBytes: status.sizeBytes))
        }
        return files.sorted { $0.name < $1.name }
    }

    /// Files that lie in the inbox itself, in no store's folder.
    static func strayFiles(in workspace: Workspace) throws -> [String] {
        try Workspace.entries(of: workspace.inboxPath)
            .filter { !Workspace.isDirectory("\(workspace.inboxPath)/\($0)") && !isUnfinished($0) }
    }

    private static func isUnfinished(_ name: String) -> Bool {
        let lower = name.lowercased()
        return name.hasPrefix("~$")
            || [".part", ".tmp", ".crdownload", ".download"].contains { lower.hasSuffix($0) }
    }
}
