import Glibc

/// One thing in the inbox, held by the open folder that it lies in.
///
/// No name on the way to it can be exchanged for a link meanwhile.
struct InboxPlace {
    /// What a thing in the inbox is; only files are ever opened.
    enum Kind: String {
        case file
        case link = "a symbolic link"
        case pipe = "a pipe"
        case socket = "a socket"
        case device = "a device"
        case folder = "a folder whose name is no store's"
        case tooDeep = "a folder in too many folders"
        case closedFolder = "a folder that this user may not read"
    }

    var kind: Kind
    /// The path below the store's folder as the disk has it.
    var path: [UInt8]
    /// The open folder; valid while the walk is at this place.
    var folder: Int32
    var name: [UInt8]
    var stamp: FileStamp

    /// The path below the store's folder as it is told and noted.
    var text: String { SafeText.name(path) }

    /// The name for calls of the system.
    var nameForSystem: [CChar] { (name + [0]).map { CChar(bitPattern: $0) } }

    /// Opens the file without waiting for anybody and without following anything.
    func open() -> Int32 {
        openat(folder, nameForSystem, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
}
