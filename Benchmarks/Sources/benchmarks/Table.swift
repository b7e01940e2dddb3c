/// What was measured, as Markdown.
enum Table {
    /// One comparison with its heading.
    static func text(_ outcome: Outcome) -> String {
        let tieout = outcome.comparison.subjects[0]
        let head = """
            ### \(outcome.comparison.title)

            | program | CPU s | wall s | peak MB | CPU, `\(tieout.name)` = 1 |
            |---|---:|---:|---:|---:|

            """
        return head
            + outcome.comparison.subjects.map { line($0, in: outcome) }.joined()
    }

    /// The ratios with their limits.
    static func text(_ ratios: [Ratio], _ thresholds: Thresholds) throws -> String {
        let head = """
            ### Thresholds

            | ratio | found | at most | |
            |---|---:|---:|---|

            """
        let lines = try ratios.map { ratio in
            let limit = try thresholds.limit(of: ratio)
            let mark = try thresholds.hold(ratio) ? "holds" : "MISSED"
            return "| \(ratio.name) | \(short(ratio.value)) | \(short(limit)) | \(mark) |\n"
        }
        return head + lines.joined()
    }

    private static func line(_ subject: Subject, in outcome: Outcome) -> String {
        let cpu = outcome.spread(of: subject, \.cpuSeconds)
        guard cpu.count > 0 else { return "" }
        let wall = outcome.spread(of: subject, \.wallSeconds)
        let memory = outcome.spread(of: subject, \.memoryMegabytes)
        let tieout = outcome.comparison.subjects[0]
        let ratio = outcome.ratio(of: subject, toLeastOf: [tieout])
        let name =
            switch subject.role {
            case .tieout: "**\(subject.name)**"
            case .floor: "_\(subject.name)_"
            case .rival, .other: subject.name
            }
        return "| \(name) | \(text(cpu)) | \(text(wall)) | \(memory.most.rounded(to: 0)) "
            + "| \(short(ratio)) |\n"
    }

    /// The median, and from where to where; alone where there was one round.
    private static func text(_ spread: Spread) -> String {
        let median = spread.median.rounded(to: 2)
        guard spread.count > 1 else { return median }
        return "\(median) (\(spread.least.rounded(to: 2))–\(spread.most.rounded(to: 2)))"
    }

    private static func short(_ value: Double) -> String {
        value.rounded(to: value >= 20 ? 0 : 2)
    }
}
