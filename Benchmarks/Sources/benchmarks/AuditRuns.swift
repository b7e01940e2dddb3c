import Foundation

/// Times the audit of one store's settlement beside reading it: two parts of one and the same run.
///
/// Reading is all from the files of the inbox to the rows of the ledger. The audit is what finds
/// the findings: learning the rates of all fees, and every check of every order. There is no fee
/// book, so that every rate has to be learned.
struct AuditRuns {
    static let lastMonday = "2026-11-23"
    /// Half a year, so that there are months to learn from.
    static let weeks = 26

    var options: Options
    /// Says what was just measured.
    var report: (String) -> Void

    private var root: String { "\(options.folder)/audit-\(options.entries)-\(options.seed)" }

    /// The seconds of the audit over those of reading, the median of the rounds' own ratios.
    func measure() throws -> [Ratio] {
        let sample = root + "/sample"
        if !FileManager.default.fileExists(atPath: sample) { try make(sample) }
        var ratios: [Double] = []
        for round in 1...options.rounds {
            let seconds = try run(sample)
            let parts = try ["reading", "rates", "orders", "checks"].map { name in
                guard let value = seconds[name] else { throw BenchmarkError.noThreshold(name) }
                return value
            }
            let audit = parts[1] + parts[3]
            report(
                """
                audit, round \(round): reading \(parts[0].rounded(to: 2)) s; rates \
                \(parts[1].rounded(to: 2)) s, checks \(parts[3].rounded(to: 2)) s; orders with \
                their checks, from the ledger and back into it, \(parts[2].rounded(to: 2)) s
                """)
            ratios.append(audit / parts[0])
        }
        return [
            Ratio(
                name: "audit: rates and checks / reading",
                value: ratios.sorted()[ratios.count / 2])
        ]
    }

    /// A store of so many settlement entries; a British order has 1.25 of them, more or less.
    private func make(_ sample: String) throws {
        try? FileManager.default.removeItem(atPath: sample + ".part")
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        _ = try Child(
            command: [
                options.tieout, "sample", "--by-week", "--seed", "\(options.seed)", "--weeks",
                "\(Self.weeks)", "--orders", "\(max(1, options.entries * 4 / 5))", "--last-day",
                Self.lastMonday, "--out", sample + ".part",
            ], complaints: complaints
        ).run()
        try FileManager.default.moveItem(atPath: sample + ".part", toPath: sample)
    }

    /// The seconds of each phase of a first run over all weeks at once.
    private func run(_ sample: String) throws -> [String: Double] {
        let workspace = root + "/measured"
        try? FileManager.default.removeItem(atPath: workspace)
        defer { try? FileManager.default.removeItem(atPath: workspace) }
        let inbox = "\(workspace)/inbox/\(WeekRuns.store)"
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        for week in 1...Self.weeks {
            let folder = "\(sample)/week-\(String(1_000 + week).dropFirst())/\(WeekRuns.store)"
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                // Order exports go thirty days back: every fourth has each order once or twice,
                // and reading is not longer than it has to be.
                let isNeeded = (Self.weeks - week).isMultiple(of: 4) || !name.contains("order")
                guard isNeeded else { continue }
                try FileManager.default.copyItem(
                    atPath: "\(folder)/\(name)", toPath: "\(inbox)/\(name)")
            }
        }
        _ = try Child(command: ["sync"], complaints: complaints).run()
        let log = root + "/log.txt"
        _ = try Child(
            command: [
                options.tieout, "run", workspace, "--quiet", "--verbose", "--as-of",
                Self.lastMonday,
            ], complaints: log
        ).run()
        return Self.seconds(try String(contentsOfFile: log, encoding: .utf8))
    }

    /// What the log says of the store's phases: `reading=12.5 seconds`.
    private static func seconds(_ log: String) -> [String: Double] {
        let line = log.split(separator: "\n").first { $0.contains("reading=") } ?? ""
        let words = line.split(separator: " ")
        return Dictionary(
            words.compactMap { word -> (String, Double)? in
                let parts = word.split(separator: "=")
                guard parts.count == 2, let seconds = Double(parts[1]) else { return nil }
                return (String(parts[0]), seconds)
            }, uniquingKeysWith: { first, _ in first })
    }

    private var complaints: String { "\(options.folder)/complaints.txt" }
}
