import Foundation

/// The process that holds the lock of a workspace now, as the system tells it.
///
/// The lock file itself (`LockNote`) also names those who died with it.
struct LockHolder: Hashable, Sendable {
    var processID: Int
    /// Its command line; empty where the system does not show that of another user's process.
    var command: String

    /// Who holds a lock on a file, asked without taking it; nil where nobody does.
    init?(of path: String, locks: String = "/proc/locks") {
        var status = stat()
        guard stat(path, &status) == 0,
            let table = Self.contents(of: locks)
        else { return nil }
        // 1: FLOCK  ADVISORY  WRITE 4711 08:01:131081 0 EOF
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 5, words[1] == "FLOCK", let holder = Int(words[4]),
                words[5].split(separator: ":").last == Substring(String(status.st_ino))
            else { continue }
            processID = holder
            command = (Self.contents(of: "/proc/\(holder)/cmdline") ?? []).split(separator: 0).map {
                String(decoding: $0, as: UTF8.self)
            }
            .joined(separator: " ")
            return
        }
        return nil
    }

    /// Files of /proc have no size, and Foundation reads as many bytes as a file has.
    private static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return all }
            all += piece[..<count]
        }
    }
}
