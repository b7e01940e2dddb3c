import Foundation

/// A file in a store's archive.
struct ArchivedOriginal: Hashable {
    var path: String
    /// As the file's name says; `FileDigest` says whether it is true.
    var sha256: String

    /// All originals of a store, in order of their hashes.
    static func all(of store: String, in workspace: Workspace) throws -> [ArchivedOriginal] {
        let root = "\(workspace.path)/archive/\(store)"
        return try Workspace.entries(of: root).filter { Workspace.isDirectory("\(root)/\($0)") }
            .flatMap { folder in
                try Workspace.entries(of: "\(root)/\(folder)").compactMap { name in
                    let digest = String(name.prefix { $0 != "." })
                    guard digest.utf8.count == 64 else { return nil }
                    return ArchivedOriginal(path: "\(root)/\(folder)/\(name)", sha256: digest)
                }
            }
            .sorted { ($0.sha256, $0.path) < ($1.sha256, $1.path) }
    }
}

/// The names under which originals arrived: `archive/<store>/names.tsv`, a hash and a name a line.
///
/// The archive goes by content, and only the ledger knows the names; a ledger that is lost must be
/// made again with the same ones.
struct ArchiveNames {
    let path: String

    init(store: String, in workspace: Workspace) {
        path = "\(workspace.path)/archive/\(store)/names.tsv"
    }

    /// All names of each hash.
    func all() throws -> [String: Set<String>] {
        guard let text = try DurableFile.text(path) else { return [:] }
        var names: [String: Set<String>] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, parts[0].utf8.count == 64 else { continue }
            names[String(parts[0]), default: []].insert(Self.plain(String(parts[1])))
        }
        return names
    }

    /// Adds names, each safe on the disk before this ends; the index is sorted and written anew, so
    /// that it depends on what it holds alone.
    func add(_ added: [(sha256: String, name: String)]) throws {
        let partial = (path as NSString).deletingLastPathComponent + "/.names.part"
        guard !added.isEmpty else {
            // What a killed run may have left.
            try? FileManager.default.removeItem(atPath: partial)
            return
        }
        var names = try all()
        for (sha256, name) in added { names[sha256, default: []].insert(name) }
        let lines = names.flatMap { sha256, names in
            names.map { "\(sha256)\t\(Self.escaped($0))\n" }
        }
        do {
            try Data(lines.sorted().joined().utf8).write(to: URL(fileURLWithPath: partial))
            try DurableFile.move(partial, to: path)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }

    private static func escaped(_ name: String) -> String {
        name.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func plain(_ text: String) -> String {
        guard text.contains("\\") else { return text }
        var plain = ""
        var isEscaped = false
        for character in text {
            if isEscaped {
                plain.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                plain.append(character)
            }
        }
        return plain
    }
}
