import Foundation
import Glibc

/// Goes through a store's folder of the inbox, at any depth, and never through a link.
struct InboxWalk {
    /// So deep do folders lie in each other at most.
    static let depthMax = 32
    /// A folder that has been empty for so long is removed; one that has just been made is about to
    /// be filled.
    static let emptySecondsMin: Int64 = 3_600

    /// True where folders that have long been empty go.
    var removesEmptyFolders = false
    /// Called with the path of each folder below the first that is entered.
    var enter: ([UInt8]) -> Void = { _ in }
    /// Called at each thing that is no folder.
    let visit: (InboxPlace) throws -> Void

    /// Visits everything below a folder, in order of names; nothing where there is no such folder.
    func run(_ root: String) throws {
        let descriptor = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return }
            throw Self.failure(root)
        }
        _ = try walk(descriptor, root: root, below: [], depth: 0)
    }

    /// Goes through an open folder, which is closed in the end; gives the number of its entries.
    private func walk(
        _ descriptor: Int32, root: String, below path: [UInt8], depth: Int
    ) throws -> Int {
        guard let stream = fdopendir(descriptor) else {
            close(descriptor)
            throw Self.failure(root)
        }
        defer { closedir(stream) }
        var count = 0
        for name in FolderNames.read(stream).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            count += 1
            let whole = path.isEmpty ? name : path + [0x2F] + name
            var status = stat()
            let place = { (kind: InboxPlace.Kind) in
                InboxPlace(
                    kind: kind, path: whole, folder: descriptor, name: name,
                    stamp: FileStamp(status))
            }
            let nameForSystem = place(.file).nameForSystem
            guard fstatat(descriptor, nameForSystem, &status, AT_SYMLINK_NOFOLLOW) == 0,
                !UnfinishedName.matches(String(decoding: name, as: UTF8.self))
            else { continue }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                try visit(place(Self.kind(of: status)))
                continue
            }
            guard depth < Self.depthMax else {
                try visit(place(.tooDeep))
                continue
            }
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            let inner = openat(descriptor, nameForSystem, flags)
            if inner < 0, errno == EACCES {
                try visit(place(.closedFolder))
            } else if inner < 0, errno != ENOENT, errno != ELOOP, errno != ENOTDIR {
                throw Self.failure(root)
            } else if inner >= 0 {
                enter(whole)
                let within = try walk(inner, root: root, below: whole, depth: depth + 1)
                if within == 0, removesEmptyFolders, Self.isOld(status) {
                    _ = unlinkat(descriptor, nameForSystem, AT_REMOVEDIR)
                }
            }
        }
        return count
    }

    /// What a thing is by its status.
    static func kind(of status: stat) -> InboxPlace.Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFLNK: .link
        case S_IFIFO: .pipe
        case S_IFSOCK: .socket
        default: .device
        }
    }

    private static func isOld(_ status: stat) -> Bool {
        Int64(time(nil)) - Int64(status.st_ctim.tv_sec) >= emptySecondsMin
    }

    private static func failure(_ folder: String) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(
            .cannotWrite,
            """
            \(SafeText.name(Array(folder.utf8))): cannot be read (\(reason))
              expected a folder that this user may read
              mend its rights, or raise the limit that the system names; nothing was changed
            """)
    }
}
