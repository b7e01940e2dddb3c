import Foundation
import Glibc

/// A file that waits to be taken in.
struct InboxFile: Hashable, Sendable {
    /// A name in `claimed/` that a file has while it is taken in.
    struct Claim: Hashable, Sendable {
        /// The folder of all claims of one run.
        var batch: String
        /// The path below `inbox/<store>/` as the disk had it.
        var path: [UInt8]
    }

    /// The path below `inbox/<store>/`, with escapes for what cannot be seen.
    var name: String
    /// Where it can be read now.
    var path: String
    var sizeBytes: Int
    /// What it looked like when it was found.
    var stamp: FileStamp?
    /// Nil where it is read in its place and stays there.
    var claim: Claim?
    /// What it was when it came, where it lies redacted in the archive.
    var redacted: RedactedOriginal?

    /// True where nobody wrote to the file since it was found.
    var isUnchanged: Bool { stamp == nil || FileStamp(path: path) == stamp }

    /// True where another file had taken the name of the one that was looked at, or it had grown.
    func isOther(than seen: FileStamp) -> Bool {
        guard let stamp, stamp.device == seen.device else { return false }
        return !stamp.hasSameBytes(as: seen)
    }
}

/// What waits for one store, and what was said while it was gathered.
struct StoreInbox: Sendable {
    var files: [InboxFile] = []
    /// What a person must look at.
    var problems: [String] = []
    /// What will be well by itself.
    var notes: [String] = []
}

/// The inbox: the files of each store, at any depth.
enum Inbox {
    /// Which files a run takes.
    struct Rules: Sendable {
        /// Files are read where they are and stay there.
        var keepsInbox = false
        /// Only these, and only while they look like this; nil: all that nobody writes to.
        var finished: FinishedFiles?
    }

    /// Takes out of the inbox what waits for a store, with what an earlier run has left over.
    static func gather(
        _ store: String, in workspace: Workspace, _ rules: Rules
    ) throws -> StoreInbox {
        var waiting = StoreInbox()
        var claims = try ClaimFolder(store: store, in: workspace)
        if !rules.keepsInbox { waiting.files = try claims.leftOver() }
        var writers = OpenWriters()
        let root = workspace.inboxPath(store: store)
        let walk = InboxWalk(removesEmptyFolders: !rules.keepsInbox) { place in
            let told = "\(store)/\(place.text)"
            guard place.kind == .file else {
                return waiting.problems.append(InboxText.odd(told, place.kind.rawValue))
            }
            if let finished = rules.finished, !finished.holds(place, of: store) { return }
            let descriptor = place.open()
            guard descriptor >= 0 else {
                if let problem = InboxText.closed(told, errno) { waiting.problems.append(problem) }
                return
            }
            defer { close(descriptor) }
            if writers.includes(descriptor, place.stamp) {
                return waiting.notes.append(InboxText.busy(told))
            }
            if rules.keepsInbox { return inPlace(place, root, told, &waiting) }
            switch try claims.claim(place) {
            case .gone: waiting.notes.append(InboxText.gone(told))
            case .changed: waiting.notes.append(InboxText.busy(told))
            case .stays(let reason):
                waiting.problems.append(InboxText.stays(told, reason))
                inPlace(place, root, told, &waiting)
            case .claimed(let file):
                // Nobody finds it by its name any more: who writes now did so before.
                if writers.includes(descriptor, place.stamp) || file.isOther(than: place.stamp) {
                    try putBack(file, to: root)
                    return waiting.notes.append(InboxText.busy(told))
                }
                waiting.files.append(file)
            }
        }
        do {
            try walk.run(root)
        } catch {
            for file in waiting.files { try? putBack(file, to: root) }
            throw error
        }
        waiting.files.sort { ($0.name, $0.path) < ($1.name, $1.path) }
        return waiting
    }

    /// Notes a file that stays where it is.
    private static func inPlace(
        _ place: InboxPlace, _ root: String, _ told: String, _ waiting: inout StoreInbox
    ) {
        guard let path = String(validating: place.path, as: UTF8.self) else {
            return waiting.problems.append(InboxText.unreadableName(told))
        }
        waiting.files.append(
            InboxFile(
                name: place.text, path: "\(root)/\(path)", sizeBytes: place.stamp.sizeBytes,
                stamp: place.stamp))
    }

    /// Gives a claimed file its place in the inbox again; where there is another of that name by
    /// now, it stays claimed until the next run.
    static func putBack(_ file: InboxFile, to root: String) throws {
        guard let claim = file.claim else { return }
        let target = (Array("\(root)/".utf8) + claim.path + [0]).map { CChar(bitPattern: $0) }
        // A link and not a new name: a link never takes another file's place.
        if link(file.path, target) == 0 {
            unlink(file.path)
        } else if errno != EEXIST {
            var status = stat()
            if lstat(target, &status) != 0 { rename(file.path, target) }
        }
        leave(file)
    }

    /// Removes the folders of a claim that are empty now.
    static func leave(_ file: InboxFile) {
        guard let claim = file.claim else { return }
        var folder = (file.path as NSString).deletingLastPathComponent
        while folder.hasPrefix(claim.batch), rmdir(folder) == 0 {
            folder = (folder as NSString).deletingLastPathComponent
        }
        // The store's folder, and the folder of all claims.
        let store = (claim.batch as NSString).deletingLastPathComponent
        if rmdir(store) == 0 { rmdir((store as NSString).deletingLastPathComponent) }
    }

    /// Everything that lies in a store's folder, without touching it.
    static func look(at store: String, in workspace: Workspace) throws -> [InboxPlace] {
        var places: [InboxPlace] = []
        try InboxWalk { places.append($0) }.run(workspace.inboxPath(store: store))
        return places
    }

    /// The files that wait for the next run of a store.
    static func waitingFiles(of store: String, in workspace: Workspace) throws -> [InboxPlace] {
        try look(at: store, in: workspace).filter { $0.kind == .file }
    }

    /// What lies in the inbox itself, in no store's folder.
    static func strays(in workspace: Workspace) throws -> [(name: String, kind: InboxPlace.Kind)] {
        guard let stream = opendir(workspace.inboxPath) else { return [] }
        defer { closedir(stream) }
        var strays: [(name: String, kind: InboxPlace.Kind)] = []
        for name in FolderNames.read(stream) {
            var status = stat()
            let path = (Array("\(workspace.inboxPath)/".utf8) + name + [0])
                .map { CChar(bitPattern: $0) }
            guard !UnfinishedName.matches(String(decoding: name, as: UTF8.self)),
                lstat(path, &status) == 0
            else { continue }
            let kind = InboxWalk.kind(of: status)
            if status.st_mode & S_IFMT != S_IFDIR {
                strays.append((SafeText.name(name), kind))
            } else if !Workspace.isStoreName(name) {
                strays.append((SafeText.name(name), .folder))
            }
        }
        return strays.sorted { $0.name < $1.name }
    }
}
