import Foundation
import Glibc

/// Who took the lock of a workspace, as its lock file says: a process, its machine, since when.
///
/// It outlives a process that was killed, and another machine can read it; whether anybody holds
/// the lock now only the system knows (`LockHolder`).
struct LockNote: Hashable, Sendable {
    private static let sizeMax = 512

    var process: Int32
    var host: String
    /// Seconds since 1970.
    var since: Int

    /// This program.
    static func current() -> LockNote {
        LockNote(process: getpid(), host: hostName, since: Int(time(nil)))
    }

    /// The machine's own name; nobody is asked for it.
    private static var hostName: String {
        var name = [CChar](repeating: 0, count: sizeMax / 2)
        guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
        let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return SafeText.name(bytes).replacing(" ", with: "-")
    }

    /// Reads an owner from a lock file; nil where it names none.
    init?(written descriptor: Int32) {
        var bytes = [UInt8](repeating: 0, count: Self.sizeMax)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let parts = String(decoding: bytes[..<count], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        guard parts.count == 3, let process = Int32(parts[0]), let since = Int(parts[2]) else {
            return nil
        }
        self.init(process: process, host: SafeText.name(Array(parts[1].utf8)), since: since)
    }

    init(process: Int32, host: String, since: Int) {
        self.process = process
        self.host = host
        self.since = since
    }

    /// Writes it into a lock file that this program holds.
    func write(to descriptor: Int32) {
        let bytes = Array("\(process) \(host) \(since)\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, bytes, bytes.count, 0)
    }

    /// The process and how long it has been at it.
    var text: String { "process \(process) on \(host), for \(Self.age(Int(time(nil)) - since))" }

    /// What is told where it died.
    func deadText(_ workspace: Workspace) -> String {
        """
        \(workspace.path): a run before this one (process \(process) on \(host)) did not end by \
        itself; what it left is taken up
        """
    }

    /// A length of time in its largest unit.
    static func age(_ seconds: Int) -> String {
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)]
        // A clock that was set back makes ages negative.
        let seconds = max(0, seconds)
        let (name, size) = units.first { seconds >= $0.1 } ?? ("second", 1)
        let count = seconds / size
        return "\(count) \(name)\(count == 1 ? "" : "s")"
    }
}
