import Foundation
import Glibc
import Intake

/// Keeps the originals: files that were taken in, by content, and files that could not be.
struct Archive: Sendable {
    var workspace: Workspace
    var store: String

    /// Originals that were copied beside their places and get them all together.
    struct Staged {
        /// The copies by their places.
        fileprivate var copies: [String: String] = [:]
    }

    /// So few originals are made safe on the disk one by one; more of them all at once, with
    /// whatever else that disk has to write.
    private static let onesMax = 8

    /// Copies a file beside its place in the archive; false where it is there already.
    func stage(_ file: InboxFile, sha256: String, _ staged: inout Staged) throws -> Bool {
        let target = workspace.archivePath(store: store, sha256: sha256, name: file.name)
        guard staged.copies[target] == nil, !FileManager.default.fileExists(atPath: target) else {
            return false
        }
        let folder = (target as NSString).deletingLastPathComponent
        // By the whole name: the same bytes may have come as two kinds of file.
        let partial = folder + "/.\((target as NSString).lastPathComponent).part"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            let source = open(file.path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            guard source >= 0 else { throw FileFailure(path: file.path, number: errno) }
            defer { close(source) }
            try FileCopy.copy(source, to: partial)
            staged.copies[target] = partial
            return true
        } catch let error as FileCopy.UnreadableSource {
            unlink(partial)
            throw error
        } catch {
            unlink(partial)
            throw failure(target, "the original of \(file.name)", error)
        }
    }

    /// Drops the copy of a file that changed while it was read.
    func drop(_ file: InboxFile, sha256: String, _ staged: inout Staged) {
        let target = workspace.archivePath(store: store, sha256: sha256, name: file.name)
        if let partial = staged.copies.removeValue(forKey: target) { unlink(partial) }
    }

    /// Drops all copies, after an error.
    func drop(_ staged: Staged) {
        for partial in staged.copies.values { unlink(partial) }
    }

    /// Gives all copies their places: first their bytes are safe on the disk, then their names.
    func place(_ staged: Staged) throws {
        let root = workspace.archivePath(store: store)
        do {
            guard staged.copies.count > Self.onesMax else {
                for (target, partial) in staged.copies {
                    try DurableFile.move(partial, to: target)
                }
                return
            }
            try DurableFile.synchronizeAll(around: root)
            for (target, partial) in staged.copies where rename(partial, target) != 0 {
                throw FileFailure(path: target, number: errno)
            }
            try DurableFile.synchronizeAll(around: root)
        } catch {
            drop(staged)
            throw failure(root, "the originals of \(staged.copies.count) files", error)
        }
    }

    private func failure(_ path: String, _ what: String, _ error: any Error) -> CommandFailure {
        CommandFailure(
            .cannotWrite,
            """
            \(path): \(what) cannot be kept
              found: \(SystemReason.text(of: error))
              nothing of \(store) was changed; free some space or mend the folder's rights
              and run again
            """)
    }

    /// The path of an archived original; nil where it is gone.
    func original(of name: String, sha256: String) -> String? {
        let path = workspace.archivePath(store: store, sha256: sha256, name: name)
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    /// Moves a claimed file that cannot be taken in to the quarantine, with the reason beside it.
    ///
    /// A file of the same name that is there already keeps its place, and this one gets a number;
    /// the same bytes again are the same file.
    func quarantine(_ file: InboxFile, reason: String) throws {
        let target = freeName(for: file)
        let text = QuarantineReason.text(reason, workspace: workspace.path)
        let reasonPath = target + QuarantineReason.suffix
        do {
            try FileManager.default.createDirectory(
                atPath: (target as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            // The reason first: a file without one would say nothing.
            try Data(text.utf8).write(to: URL(fileURLWithPath: reasonPath))
            guard rename(file.path, target) == 0 else {
                throw FileFailure(path: target, number: errno)
            }
            CreatedFile.restrict(target)
        } catch {
            unlink(reasonPath)
            throw CommandFailure(
                .cannotWrite,
                """
                \(target): \(file.name) cannot be put into quarantine
                  found: \(SystemReason.text(of: error))
                  free some space or mend the folder's rights, and run again
                """)
        }
        Inbox.leave(file)
    }

    /// Removes a claimed file that is safely archived.
    func clear(_ file: InboxFile) throws {
        guard file.claim != nil else { return }
        guard unlink(file.path) == 0 || errno == ENOENT else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(file.path): is in the archive and cannot be removed \
                (\(String(cString: strerror(errno))))
                  mend the folder's rights; the next run knows the file already
                """)
        }
        Inbox.leave(file)
    }

    private func freeName(for file: InboxFile) -> String {
        let folder = workspace.quarantinePath(store: store)
        let size = file.claim.map { $0.batch.utf8.count + 1 } ?? 0
        let name = String(decoding: file.path.utf8.dropFirst(size), as: UTF8.self)
        // Room for a number and the name of the reason.
        let parts = name.split(separator: "/").map {
            ShortName.fitting(String($0), sizeMax: ShortName.componentSizeMax - 32)
        }
        let plain = "\(folder)/\(parts.joined(separator: "/"))"
        guard isTaken(plain, by: file) else { return plain }
        let base = (plain as NSString).deletingPathExtension
        let suffix = (plain as NSString).pathExtension
        for number in 2...Int.max {
            let numbered = suffix.isEmpty ? "\(base)-\(number)" : "\(base)-\(number).\(suffix)"
            if !isTaken(numbered, by: file) { return numbered }
        }
        return plain
    }

    /// True where another file has a name in quarantine.
    private func isTaken(_ path: String, by file: InboxFile) -> Bool {
        guard let there = FileStamp(path: path) else { return false }
        guard there.sizeBytes == FileStamp(path: file.path)?.sizeBytes,
            let digest = try? FileDigest.sha256(path: path)
        else { return true }
        return digest != (try? FileDigest.sha256(path: file.path))
    }
}
