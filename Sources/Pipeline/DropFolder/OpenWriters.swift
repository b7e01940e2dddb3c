import Glibc

/// Tells whether any program has a file open for writing.
///
/// The kernel knows, and says so when a lease is asked for; it does so only to a file's owner and
/// to root, and only for file systems of this machine. For other owners' files the programs that
/// this user may look at are searched. What a client of a network share has open, nobody can see
/// from here: then only the time that a file has not changed counts.
struct OpenWriters {
    private struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    /// F_SETLEASE, which Glibc's module leaves out.
    private static let setLease: Int32 = 1024

    /// A program that opens a file in the moment of the question makes the kernel send SIGIO, which
    /// would end this one.
    private static let ignoresSignal: Void = { _ = signal(SIGIO, SIG_IGN) }()

    /// What is open for writing, as far as it can be seen; looked up once, when it is needed.
    private var seen: Set<Identity>?

    /// True where a program is known to have the open file `descriptor` open for writing.
    mutating func includes(_ descriptor: Int32, _ stamp: FileStamp) -> Bool {
        Self.ignoresSignal
        if fcntl(descriptor, Self.setLease, Int32(F_RDLCK)) == 0 {
            _ = fcntl(descriptor, Self.setLease, Int32(F_UNLCK))
            return false
        }
        if errno == EAGAIN { return true }
        if seen == nil { seen = Self.openForWriting() }
        return seen?.contains(Identity(device: stamp.device, inode: stamp.inode)) ?? false
    }

    /// The files that the programs have open for writing which this user may look at.
    private static func openForWriting() -> Set<Identity> {
        var found: Set<Identity> = []
        for process in names(in: "/proc") where process.allSatisfy(\.isNumber) {
            for descriptor in names(in: "/proc/\(process)/fd") {
                var status = stat()
                guard isWritable("/proc/\(process)/fdinfo/\(descriptor)"),
                    stat("/proc/\(process)/fd/\(descriptor)", &status) == 0,
                    status.st_mode & S_IFMT == S_IFREG
                else { continue }
                found.insert(
                    Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
            }
        }
        return found
    }

    /// Reads the line `flags:` of a descriptor, an octal number whose last digit is the access.
    private static func isWritable(_ path: String) -> Bool {
        guard let file = fopen(path, "r") else { return false }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
        guard let line = lines.first(where: { $0.hasPrefix("flags:") }),
            let digit = line.last?.wholeNumberValue
        else { return false }
        return digit & Int(O_ACCMODE) != Int(O_RDONLY)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        return FolderNames.read(stream)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
