import Foundation

/// Times the run that adds one week to years of a store, beside the same week in a new workspace.
struct WeekRuns {
    static let store = "tts-gb-1"
    static let lastMonday = "2026-11-23"

    var options: Options
    /// Says what was just measured.
    var report: (String) -> Void

    private var root: String {
        "\(options.folder)/weeks-\(options.weeks)-\(options.entries)-\(options.seed)"
    }
    private var history: String { root + "/history" }
    /// The workspace that has taken in all weeks but the last.
    private var taken: String { root + "/taken" }

    /// Two ratios: wall time and peak memory with the history over without it, each the median of
    /// the rounds' own ratios, so that a machine that is slow for a minute is slow for both.
    func measure() throws -> [Ratio] {
        try prepare()
        var (with, without): ([Cost], [Cost]) = ([], [])
        for round in 1...options.rounds {
            // Whoever comes second finds warmer caches: the two change places each round.
            let turns = round.isMultiple(of: 2) ? [true, false] : [false, true]
            for hasHistory in turns {
                let cost = try lastWeek(hasHistory: hasHistory)
                if hasHistory { with.append(cost) } else { without.append(cost) }
                report(
                    "weeks, round \(round): \(hasHistory ? "with" : "without") history "
                        + cost.summary)
            }
        }
        return [
            Ratio(
                name: "weeks: one more week, wall time with / without history",
                value: median(with, without, \.wallSeconds)),
            Ratio(
                name: "weeks: one more week, peak memory with / without history",
                value: median(with, without, \.memoryMegabytes)),
        ]
    }

    private func median(
        _ with: [Cost], _ without: [Cost], _ figure: (Cost) -> Double
    ) -> Double {
        zip(with, without).map { figure($0) / figure($1) }.sorted()[with.count / 2]
    }

    // MARK: Preparation

    /// Makes the history and takes all but its last week in; kept from one run to the next.
    private func prepare() throws {
        guard !FileManager.default.fileExists(atPath: root + "/done") else {
            return report("weeks: history of an earlier run in \(root)")
        }
        try? FileManager.default.removeItem(atPath: root)
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        // A British order has 1.25 settlement rows, more or less.
        let orders = max(1, options.entries * 4 / 5)
        let output = root + "/sample.txt"
        let made = try Child(
            command: [
                options.tieout, "sample", "--by-week", "--seed", "\(options.seed)", "--weeks",
                "\(options.weeks)", "--orders", "\(orders)", "--last-day", Self.lastMonday,
                "--out", history,
            ], output: output, complaints: complaints
        ).run()
        report("weeks: " + (try String(contentsOfFile: output, encoding: .utf8)) + made.summary)
        try makeWorkspace(taken)
        for begin in stride(from: 1, to: options.weeks, by: Self.batchWeeks) {
            let end = min(begin + Self.batchWeeks, options.weeks)
            for week in begin..<end { try deliver(week, to: taken) }
            let cost = try run(taken, asOf: monday(after: end - 1))
            report("weeks: took in weeks \(begin) to \(end - 1) \(cost.summary)")
        }
        try Data().write(to: URL(fileURLWithPath: root + "/done"))
    }

    /// So many weeks come in at a time while the history is prepared.
    private static let batchWeeks = 13

    private func makeWorkspace(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path + "/inbox/" + Self.store, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: history + "/tieout.yaml", toPath: path + "/tieout.yaml")
    }

    /// Puts the files of a week, counted from 1, into a workspace's inbox.
    private func deliver(_ week: Int, to workspace: String) throws {
        let number = String(1_000 + week).dropFirst()
        let folder = "\(history)/week-\(number)/\(Self.store)"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try FileManager.default.copyItem(
                atPath: "\(folder)/\(name)", toPath: "\(workspace)/inbox/\(Self.store)/\(name)")
        }
    }

    /// The Monday after a week, counted from 1.
    private func monday(after week: Int) throws -> String {
        let last = try Date(Self.lastMonday + "T00:00:00Z", strategy: .iso8601)
        let day = last.addingTimeInterval(Double(week - options.weeks) * 7 * 86_400)
        return String(day.formatted(.iso8601).prefix(10))
    }

    // MARK: The measured run

    private func lastWeek(hasHistory: Bool) throws -> Cost {
        let workspace = root + "/measured"
        try? FileManager.default.removeItem(atPath: workspace)
        try makeWorkspace(workspace)
        if hasHistory {
            // Whatever a run may look at: a run needs no original, but it may look for one.
            for name in ["ledger", "archive"] {
                _ = try Child(
                    command: [
                        "cp", "-r", "--reflink=auto", "\(taken)/\(name)", "\(workspace)/\(name)",
                    ], complaints: complaints
                ).run()
            }
        }
        try deliver(options.weeks, to: workspace)
        // Writing the copy to the disk must not go on under the run.
        _ = try Child(command: ["sync"], complaints: complaints).run()
        defer { try? FileManager.default.removeItem(atPath: workspace) }
        return try run(workspace, asOf: Self.lastMonday)
    }

    private func run(_ workspace: String, asOf: String) throws -> Cost {
        try Child(
            command: [options.tieout, "run", workspace, "--quiet", "--as-of", asOf],
            complaints: complaints
        ).run()
    }

    private var complaints: String { "\(options.folder)/complaints.txt" }
}
