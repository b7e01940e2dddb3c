import Foundation

/// The folder that Tieout works in: where files arrive, and where everything else is kept.
package struct Workspace: Sendable {
    /// The folder's path as the user gave it, without a slash at the end.
    package var path: String

    package init(path: String) {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        self.path = trimmed
    }

    package var configurationPath: String { path + "/tieout.yaml" }
    package var inboxPath: String { path + "/inbox" }
    /// The folder of the pages that describe exports of the user's own.
    package var mappingsPath: String { path + "/mappings" }
    package var lockPath: String { path + "/.tieout.lock" }

    package func inboxPath(store: String) -> String { "\(inboxPath)/\(store)" }
    package func quarantinePath(store: String) -> String { "\(path)/quarantine/\(store)" }
    package func ledgerPath(store: String) -> String { "\(path)/ledger/\(store).sqlite" }

    /// Where the original of a file is kept: by its content, with its own extension so that it
    /// still opens with a double click.
    package func archivePath(store: String, sha256: String, name: String) -> String {
        let suffix = (name as NSString).pathExtension.lowercased()
        let folder = "\(path)/archive/\(store)/\(sha256.prefix(2))"
        return suffix.isEmpty ? "\(folder)/\(sha256)" : "\(folder)/\(sha256).\(suffix)"
    }

    /// The stores that have a folder in the inbox or a ledger, sorted.
    package func knownStores() throws -> [String] {
        let inboxes = try Self.entries(of: inboxPath)
            .filter { Self.isDirectory("\(inboxPath)/\($0)") }
        let ledgers = try Self.entries(of: path + "/ledger")
            .filter { $0.hasSuffix(".sqlite") }
            .map { String($0.dropLast(".sqlite".count)) }
        return Set(inboxes + ledgers).sorted()
    }

    /// The names in a folder, hidden ones left out; none where there is no such folder.
    static func entries(of path: String) throws -> [String] {
        guard isDirectory(path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { !$0.hasPrefix(".") }
            .sorted()
    }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
