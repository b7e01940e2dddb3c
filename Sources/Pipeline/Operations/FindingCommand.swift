import Foundation
package import Records

/// What the command of `--on-finding` is told, as its arguments in this order.
package struct FindingNews: Sendable {
    /// The folder of the report.
    package var folder: String
    /// The worst severity among the new findings.
    package var severity: Severity
    package var count: Int

    package init(folder: String, severity: Severity, count: Int) {
        self.folder = folder
        self.severity = severity
        self.count = count
    }

    var arguments: [String] {
        [URL(fileURLWithPath: folder).path, severity.rawValue, String(count)]
    }
}

/// Why the command of `--on-finding` did not do what it is for.
package enum FindingCommandError: LocalizedError, Hashable, Sendable {
    case cannotStart(path: String, reason: String)
    case ended(path: String, status: Int32, output: String)
    case killed(path: String, afterSeconds: Int)

    package var errorDescription: String? {
        switch self {
        case .cannotStart(let path, let reason): "\(path): cannot be started: \(reason)"
        case .ended(let path, let status, let output):
            "\(path): ended with status \(status)"
                + (output.isEmpty ? "" : "\n  it said: \(output)")
        case .killed(let path, let seconds):
            "\(path): was not done after \(seconds) seconds and was killed"
        }
    }
}

/// A program that is started when a run has new findings: no shell, always the same arguments.
package struct FindingCommand: Sendable {
    /// The program's whole path.
    package let path: String
    /// After this it is killed.
    let secondsMax: Int
    private static let outputMax = 4_096

    /// Finds the program, by its path or in PATH.
    package init(
        _ text: String, secondsMax: Int = 60,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) {
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        let candidates =
            text.contains("/")
            ? [URL(fileURLWithPath: text).path] : folders.map { "\($0)/\(text)" }
        let found = candidates.first { path in
            FileManager.default.isExecutableFile(atPath: path) && !Workspace.isDirectory(path)
        }
        guard let found else {
            throw CommandFailure(
                .wrongUsage,
                """
                --on-finding \(text): is no program that can be started
                  expected the path of an executable file, without arguments
                  it is given three: the report's folder, the worst severity, the count
                """)
        }
        path = found
        self.secondsMax = secondsMax
    }

    /// Starts the program and waits for its end; gives what it printed, shortened.
    func run(_ news: FindingNews) throws(FindingCommandError) -> String {
        let scratch = NSTemporaryDirectory() + "tieout-on-finding-" + UUID().uuidString
        // A file and not a pipe: what the program leaves running may hold a pipe open for ever.
        let descriptor = open(scratch, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .cannotStart(path: path, reason: String(cString: strerror(errno)))
        }
        unlink(scratch)
        defer { close(descriptor) }
        let end: ChildProcess.End
        do {
            end = try ChildProcess(path: path, arguments: news.arguments)
                .run(output: descriptor, secondsMax: secondsMax)
        } catch {
            throw .cannotStart(path: path, reason: error.localizedDescription)
        }
        let said = Self.text(descriptor)
        switch end {
        case .exited(0): return said
        case .exited(let status): throw .ended(path: path, status: status, output: said)
        // As a shell tells it.
        case .signalled(let signal):
            throw .ended(path: path, status: 128 + signal, output: said)
        case .killed: throw .killed(path: path, afterSeconds: secondsMax)
        }
    }

    private static func text(_ descriptor: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: outputMax)
        let count = pread(descriptor, &bytes, outputMax, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
