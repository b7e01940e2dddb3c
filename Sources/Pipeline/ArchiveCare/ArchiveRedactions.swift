import Foundation

/// An original that was rewritten without buyers' data.
struct RedactedOriginal: Hashable, Sendable {
    /// Of the file as it came; the name that ledger, archive and reports know it by.
    var sha256: String
    var sizeBytes: Int
    /// Of the file that now lies there.
    var redactedSHA256: String
}

/// What was redacted in a store's archive: `archive/<store>/redacted.tsv`, a file a line.
struct ArchiveRedactions {
    let path: String

    init(store: String, in workspace: Workspace) {
        path = "\(workspace.path)/archive/\(store)/redacted.tsv"
    }

    /// All redacted originals by the hash that they came with.
    func all() throws -> [String: RedactedOriginal] {
        guard let text = try DurableFile.text(path) else { return [:] }
        let originals = text.split(separator: "\n").compactMap { line -> RedactedOriginal? in
            let parts = line.split(separator: "\t")
            guard parts.count == 3, let size = Int(parts[1]) else { return nil }
            return RedactedOriginal(
                sha256: String(parts[0]), sizeBytes: size, redactedSHA256: String(parts[2]))
        }
        return Dictionary(originals.map { ($0.sha256, $0) }) { _, last in last }
    }

    /// Notes an original, safe on the disk before this ends.
    func add(_ original: RedactedOriginal) throws {
        var all = try all()
        all[original.sha256] = original
        let lines = all.values.map { "\($0.sha256)\t\($0.sizeBytes)\t\($0.redactedSHA256)\n" }
        let partial = (path as NSString).deletingLastPathComponent + "/.redacted.part"
        try Data(lines.sorted().joined().utf8).write(to: URL(fileURLWithPath: partial))
        try DurableFile.move(partial, to: path)
    }
}

extension [String: RedactedOriginal] {
    /// The redaction of a file that lies in the archive; nil where it is as it came, and where it
    /// is neither that nor what redaction made of it.
    func redaction(of sha256: String, found digest: String) -> RedactedOriginal? {
        self[sha256].flatMap { $0.redactedSHA256 == digest ? $0 : nil }
    }
}
