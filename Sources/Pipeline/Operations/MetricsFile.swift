import Foundation
import Reports

/// What a run tells of itself to a monitoring system.
struct RunFacts {
    var status: ExitStatus
    var end: WallTime
    var durationMilliseconds: Int64
}

/// A file of metrics in Prometheus's text format, for the textfile collector of its node exporter.
struct MetricsFile {
    var path: String

    private static let runs = "tieout_runs_total"
    private static let success = "tieout_last_success_timestamp_seconds"

    /// Writes the file aside and renames it, so that no reader sees half of one.
    ///
    /// Without a report, after a run that failed, the report's figures stay what they were.
    func write(_ facts: RunFacts, _ report: [MetricFamily]?) throws {
        let before =
            FileManager.default.contents(atPath: path)
            .map { String(decoding: $0, as: UTF8.self) } ?? ""
        let ours = families(facts, before)
        let theirs =
            report.map { $0.map(\.text).joined() } ?? kept(of: before, without: ours.map(\.name))
        // The collector reads *.prom, so a file that a kill leaves behind is nothing to it.
        let partial = path + ".part"
        try Data((ours.map(\.text).joined() + theirs).utf8)
            .write(to: URL(fileURLWithPath: partial))
        try DurableFile.move(partial, to: path)
    }

    private func families(_ facts: RunFacts, _ before: String) -> [MetricFamily] {
        var runs = MetricFamily(Self.runs, "Runs by exit status.", kind: .counter)
        for status in ExitStatus.allCases {
            let labels: KeyValuePairs = ["exit_status": String(status.rawValue)]
            var family = MetricFamily(Self.runs, "", kind: .counter)
            family.add(labels, 0)
            let series = Self.runs + (family.samples.first?.labels ?? "")
            let count = value(of: series, in: before).flatMap { Int($0) } ?? 0
            runs.add(labels, count + (status == facts.status ? 1 : 0))
        }
        var build = MetricFamily("tieout_build_info", "The version that ran last.")
        build.add(["version": ProgramVersion.number], 1)
        var exit = MetricFamily("tieout_run_exit_status", "How the last run ended.")
        exit.add(String(facts.status.rawValue))
        var end = MetricFamily("tieout_run_end_timestamp_seconds", "When the last run ended.")
        end.add(WallTime.seconds(facts.end.milliseconds))
        var duration = MetricFamily("tieout_run_duration_seconds", "How long the last run took.")
        duration.add(WallTime.seconds(facts.durationMilliseconds))
        var success = MetricFamily(
            Self.success, "When a run last wrote a report of all stores.")
        if facts.status.isReportWritten {
            success.add(WallTime.seconds(facts.end.milliseconds))
        } else if let value = value(of: Self.success, in: before) {
            success.add(value)
        }
        return [build, runs, exit, end, duration, success]
    }

    private func value(of series: String, in text: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix(series + " ") }
            .map { String($0.dropFirst(series.count + 1)) }
    }

    /// The lines of all families but some.
    private func kept(of text: String, without names: [String]) -> String {
        text.split(separator: "\n").filter { line in
            let words = line.split(separator: " ", maxSplits: 3)
            guard let first = words.first else { return false }
            let name =
                first == "#" && words.count > 2 ? words[2] : first.prefix { $0 != "{" }
            return !names.contains(String(name))
        }.map { $0 + "\n" }.joined()
    }
}
