import Foundation
import Records
import Reports

/// What goes on around a run that nobody watches: its log, its metrics, and who is told of news.
package struct Operations: Sendable {
    /// The file of metrics; nil for none.
    package var metricsPath: String?
    /// Where the log goes; nil for none.
    package var log: LogTarget?
    /// Who is told of new findings.
    package var findingCommand: FindingCommand?
    /// The time of day, for log and metrics alone.
    package var clock: @Sendable () -> WallTime = { RunClock.now() }

    package init() {}

    /// Runs a workspace with everything around it; only what `Run.execute` says decides the end.
    package func run(
        _ options: RunOptions, tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunOutcome {
        // 1. The log: needs its target, takes every event of the run.
        let log = try RunLog(log, clock: clock)
        let start = clock()
        log.started(options)
        let tellBoth: @Sendable (RunEvent) -> Void = { event in
            log.note(event)
            tell(event)
        }
        do {
            // 2. The run.
            let outcome = try await Run.execute(options, tell: tellBoth)
            let end = clock()
            log.ended(outcome, after: end.seconds(since: start))
            // 3. Metrics and news: need the outcome; that they fail is said and changes nothing.
            writeMetrics(
                ReportMetrics.families(outcome.report), outcome.status, start, end, tellBoth)
            tellNews(outcome, options, log, tellBoth)
            return outcome
        } catch let stopped as RunStopped {
            log.note(.note(stopped.message))
            throw stopped
        } catch {
            let failure = CommandFailure(describing: error)
            let end = clock()
            log.failed(failure, after: end.seconds(since: start))
            writeMetrics(nil, failure.status, start, end, tellBoth)
            throw failure
        }
    }

    private func writeMetrics(
        _ report: [MetricFamily]?, _ status: ExitStatus, _ start: WallTime, _ end: WallTime,
        _ tell: (RunEvent) -> Void
    ) {
        guard let metricsPath else { return }
        let facts = RunFacts(
            status: status, end: end, durationMilliseconds: end.milliseconds(since: start))
        do {
            try MetricsFile(path: metricsPath).write(facts, report)
        } catch {
            tell(
                .problem(
                    """
                    --metrics \(metricsPath): cannot be written (\(SystemReason.text(of: error)))
                      the run itself is done; mend the folder's rights or make room
                    """))
        }
    }

    private func tellNews(
        _ outcome: RunOutcome, _ options: RunOptions, _ log: RunLog, _ tell: (RunEvent) -> Void
    ) {
        guard let findingCommand else { return }
        let book = ToldFindings(options.workspace)
        guard let news = book.news(in: outcome.report, from: options.failOn ?? .low) else {
            return
        }
        do {
            let output = try findingCommand.run(
                FindingNews(
                    folder: options.reportsPath, severity: news.severity, count: news.count))
            log.said(output)
            try book.note(outcome.report)
        } catch {
            tell(
                .problem(
                    """
                    --on-finding: \(SystemReason.text(of: error))
                      the run itself is done; the next one tells of these findings again
                    """))
        }
    }
}
