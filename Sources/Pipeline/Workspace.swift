import Foundation
import Glibc

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
    /// One watch at a time; its runs take the other lock, so that runs by hand come between.
    var watchLockPath: String { path + "/.tieout.watch.lock" }

    /// Where files are between the inbox and the archive.
    package var claimedPath: String { path + "/claimed" }

    func inboxPath(store: String) -> String { "\(inboxPath)/\(store)" }
    func claimedPath(store: String) -> String { "\(claimedPath)/\(store)" }
    package var quarantineRoot: String { path + "/quarantine" }
    func quarantinePath(store: String) -> String { "\(quarantineRoot)/\(store)" }
    package func ledgerPath(store: String) -> String { "\(path)/ledger/\(store).sqlite" }

    func archivePath(store: String) -> String { "\(path)/archive/\(store)" }

    /// Where the original of a file is kept: by its content, with its own extension so that it
    /// still opens with a double click.
    func archivePath(store: String, sha256: String, name: String) -> String {
        let suffix = (name as NSString).pathExtension.lowercased()
        let folder = "\(archivePath(store: store))/\(sha256.prefix(2))"
        let isPlain = suffix.utf8.count <= 16 && suffix.allSatisfy { $0.isLetter || $0.isNumber }
        return suffix.isEmpty || !isPlain ? "\(folder)/\(sha256)" : "\(folder)/\(sha256).\(suffix)"
    }

    /// The stores that have a folder in the inbox or a ledger, sorted.
    package func knownStores() throws -> [String] {
        let inboxes = try Self.entries(of: inboxPath).filter { name in
            Self.isStoreName(Array(name.utf8)) && Self.isOwnDirectory("\(inboxPath)/\(name)")
        }
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

    /// True for a folder itself, false for a link to one.
    static func isOwnDirectory(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// True for names that can name a ledger, a folder and a line of a report.
    static func isStoreName(_ name: [UInt8]) -> Bool {
        guard let text = String(validating: name, as: UTF8.self), name.count <= 128 else {
            return false
        }
        return SafeText.name(name) == text && !UnfinishedName.matches(text)
    }

    static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
