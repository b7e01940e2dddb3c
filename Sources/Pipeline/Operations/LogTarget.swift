import Foundation

/// Where a log goes and how its lines look.
package struct LogTarget: Hashable, Sendable {
    package enum Format: String, Sendable, CaseIterable {
        /// For people: time, level, message, then `key=value`.
        case text
        /// For programs: an object a line.
        case json
    }

    /// A file that lines are added to, or `-` for standard error.
    package var path: String
    package var format: Format

    package init(path: String, format: Format) {
        self.path = path
        self.format = format
    }
}

/// A file that lines are added to, whole, also by several programs at once.
///
/// A line that cannot be written is lost: a full disk must not end a run by its log.
final class LogFile: Sendable {
    private let descriptor: Int32
    private let isOwned: Bool

    init(path: String) throws(CommandFailure) {
        isOwned = path != "-"
        descriptor =
            isOwned ? open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640) : STDERR_FILENO
        guard descriptor >= 0 else {
            throw CommandFailure(
                .cannotWrite,
                """
                --log \(path): cannot be written (\(String(cString: strerror(errno))))
                  expected a file that this user may add lines to, or - for standard error
                """)
        }
    }

    deinit {
        if isOwned { close(descriptor) }
    }

    func add(_ line: String) {
        var line = line + "\n"
        line.withUTF8 { _ = write(descriptor, $0.baseAddress, $0.count) }
    }
}
