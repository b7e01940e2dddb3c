import Foundation
import Logging
import Records
import Reports
import Synchronization

/// The log of one run: each line bears the run's ID, those on a file the file's.
///
/// Durations stand here and never in a report, which would differ from run to run by them.
final class RunLog: Sendable {
    /// What is known of a file that is being read.
    private struct Reading {
        var fileID: String
        var begin: WallTime
    }

    private let logger: Logger?
    private let clock: @Sendable () -> WallTime
    private let readings = Mutex<[String: Reading]>([:])

    init(
        _ target: LogTarget?, clock: @escaping @Sendable () -> WallTime
    ) throws(CommandFailure) {
        self.clock = clock
        guard let target else {
            logger = nil
            return
        }
        let file = try LogFile(path: target.path)
        var logger = Logger(label: "tieout") { _ in
            LineLogHandler(file: file, format: target.format, clock: clock)
        }
        logger[metadataKey: "run"] = "\(UUID().uuidString.lowercased().prefix(8))"
        self.logger = logger
    }

    func started(_ options: RunOptions) {
        info(
            "run started",
            [
                "workspace": options.workspace.path, "as_of": options.asOf.description,
                "version": ProgramVersion.number,
            ])
    }

    func note(_ event: RunEvent) {
        switch event {
        case .found(let bytes): info("files wait", ["bytes": "\(bytes)"])
        case .reading: break
        case .identified(let store, let file, let sha256):
            let reading = Reading(fileID: String(sha256.prefix(12)), begin: clock())
            readings.withLock { $0["\(store)/\(file)"] = reading }
        case .taken(let store, let file, let bytes, let fate):
            let reading = readings.withLock { $0.removeValue(forKey: "\(store)/\(file)") }
            var facts = ["store": store, "file": file, "bytes": "\(bytes)", "fate": fate]
            if let reading {
                facts["file_id"] = reading.fileID
                facts["seconds"] = clock().seconds(since: reading.begin)
            }
            info("file done", facts)
        case .evaluating(let store): info("checking", ["store": store])
        case .timed(let store, let seconds):
            info("store done", seconds.merging(["store": store]) { first, _ in first })
        case .finished(let step): info("\(step) done", [:])
        case .note(let message): info("\(message)", [:])
        case .problem(let message): logger?.warning("\(message)")
        }
    }

    func ended(_ outcome: RunOutcome, after seconds: String) {
        let findings = outcome.report.stores.map(\.discrepancies.count).reduce(0, +)
        info(
            "run done",
            [
                "status": "\(outcome.status.rawValue)", "seconds": seconds,
                "stores": "\(outcome.report.stores.count)", "findings": "\(findings)",
            ])
    }

    func failed(_ failure: CommandFailure, after seconds: String) {
        logger?.error(
            "\(failure.message)",
            metadata: ["status": "\(failure.status.rawValue)", "seconds": "\(seconds)"])
    }

    /// What a command that was started printed.
    func said(_ output: String) {
        info("on-finding done", output.isEmpty ? [:] : ["output": output])
    }

    private func info(_ message: Logger.Message, _ facts: [String: String]) {
        logger?.info(message, metadata: facts.mapValues { .string($0) })
    }
}
