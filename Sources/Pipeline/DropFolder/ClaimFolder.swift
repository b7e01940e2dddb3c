import Foundation
import Glibc
import Records

/// Where the files of a store are between the inbox and the archive: `claimed/<store>/<batch>/`.
///
/// A file is claimed by giving it a name in here, which nobody else writes to. What a killed run
/// leaves here, the next run takes in first.
struct ClaimFolder {
    private static let partial = ".part"

    private let root: String
    /// The folder of this run's claims, which no run before has used.
    private let batch: String
    private var madeFolders: Set<String> = []

    init(store: String, in workspace: Workspace) throws {
        root = workspace.claimedPath(store: store)
        let numbers = try Workspace.entries(of: root).compactMap { Int($0) }
        batch = "\(root)/\((numbers.max() ?? 0) + 1)"
    }

    /// What a run before this one has claimed and not put anywhere.
    func leftOver() throws -> [InboxFile] {
        try Workspace.entries(of: root).filter { Int($0) != nil }
            .sorted { (Int($0) ?? 0) < (Int($1) ?? 0) }
            .flatMap { number in
                var files: [InboxFile] = []
                let folder = "\(root)/\(number)"
                // A copy that a killed run did not finish; its original is still in the inbox.
                unlink("\(folder)/\(Self.partial)")
                try InboxWalk { place in
                    guard place.kind == .file else { return }
                    let path = "\(folder)/" + String(decoding: place.path, as: UTF8.self)
                    files.append(
                        InboxFile(
                            name: place.text, path: path, sizeBytes: place.stamp.sizeBytes,
                            stamp: place.stamp,
                            claim: InboxFile.Claim(batch: folder, path: place.path)))
                }.run(folder)
                return files
            }
    }

    /// How a claim ended.
    enum Answer {
        case claimed(InboxFile)
        /// Somebody took the file away, or changed it just now.
        case gone
        case changed
        /// The system does not let it go; it can only be read where it is.
        case stays(reason: String)
    }

    /// Takes a file out of the inbox at once; across file systems by a copy that is safe on the
    /// disk before the original goes.
    mutating func claim(_ place: InboxPlace) throws -> Answer {
        let target = "\(batch)/\(Self.path(of: place))"
        try makeFolder((target as NSString).deletingLastPathComponent)
        if renameat(place.folder, place.nameForSystem, AT_FDCWD, target) != 0 {
            switch errno {
            case ENOENT: return .gone
            case EXDEV:
                if let answer = try copy(place, to: target) { return answer }
            default: return .stays(reason: String(cString: strerror(errno)))
            }
        }
        guard let stamp = FileStamp(path: target) else { return .gone }
        return .claimed(
            InboxFile(
                name: place.text, path: target, sizeBytes: stamp.sizeBytes, stamp: stamp,
                claim: InboxFile.Claim(batch: batch, path: place.path)))
    }

    /// Copies a file from another file system; an answer only where that failed.
    private func copy(_ place: InboxPlace, to target: String) throws -> Answer? {
        let source = place.open()
        guard source >= 0 else {
            return errno == ENOENT ? .gone : .stays(reason: String(cString: strerror(errno)))
        }
        defer { close(source) }
        let partial = "\(batch)/\(Self.partial)"
        do {
            try FileCopy.copy(source, to: partial)
        } catch {
            unlink(partial)
            guard let failure = error as? FileCopy.UnreadableSource else { throw error }
            return .stays(reason: String(cString: strerror(failure.number)))
        }
        var status = stat()
        guard fstat(source, &status) == 0, FileStamp(status) == place.stamp else {
            unlink(partial)
            return .changed
        }
        try DurableFile.move(partial, to: target)
        guard unlinkat(place.folder, place.nameForSystem, 0) == 0 || errno == ENOENT else {
            let reason = String(cString: strerror(errno))
            unlink(target)
            return .stays(reason: reason)
        }
        return nil
    }

    private mutating func makeFolder(_ folder: String) throws {
        guard madeFolders.insert(folder).inserted else { return }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o750])
    }

    /// The name in here: as in the inbox where it is text, else with escapes.
    private static func path(of place: InboxPlace) -> String {
        if let text = String(validating: place.path, as: UTF8.self) { return text }
        return place.path.split(separator: 0x2F).map { part in
            ShortName.fitting(SafeText.name(Array(part)), sizeMax: ShortName.componentSizeMax)
        }.joined(separator: "/")
    }
}

/// Names that file systems take.
enum ShortName {
    /// What all usual file systems allow for one name.
    static let componentSizeMax = 255

    /// The name itself, or a shorter one that still tells it from others and keeps its extension.
    static func fitting(_ name: String, sizeMax: Int) -> String {
        guard name.utf8.count > sizeMax else { return name }
        let suffix = (name as NSString).pathExtension
        let ending = suffix.isEmpty || suffix.utf8.count > 16 ? "" : ".\(suffix)"
        let mark = "~" + String(StableHash.value(name), radix: 16) + ending
        var start = ""
        for character in name {
            if (start + String(character)).utf8.count + mark.utf8.count > sizeMax { break }
            start.append(character)
        }
        return start + mark
    }
}
