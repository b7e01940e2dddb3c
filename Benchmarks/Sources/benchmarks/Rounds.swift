import Foundation

/// Runs the subjects of a comparison in turn, round after round.
///
/// A machine that is slow for a minute is then slow for all of them.
struct Rounds {
    var options: Options
    /// Says what was just measured.
    var report: (String) -> Void

    /// Measures one comparison.
    func measure(_ comparison: Comparison) throws -> Outcome {
        var outcome = Outcome(
            comparison: comparison, costs: comparison.subjects.map { _ in [] })
        for round in 1...options.rounds {
            for (index, subject) in comparison.subjects.enumerated() {
                let sitsOut = subject.isSlow && round > options.slowRounds
                let cost = sitsOut ? nil : try measure(subject)
                outcome.costs[index].append(cost)
                guard let cost else { continue }
                report("\(comparison.name), round \(round): \(subject.name) \(cost.summary)")
            }
        }
        return outcome
    }

    private func measure(_ subject: Subject) throws -> Cost {
        guard let expected = subject.prints else {
            return try Child(command: subject.command, complaints: complaints).run()
        }
        let output = "\(options.folder)/output.txt"
        let cost = try Child(
            command: subject.command, output: output, complaints: complaints
        ).run()
        let found = try String(contentsOfFile: output, encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard found == expected else {
            throw BenchmarkError.printed(subject.command, found, expected: expected)
        }
        return cost
    }

    private var complaints: String { "\(options.folder)/complaints.txt" }
}

extension Cost {
    /// The three figures in one line.
    var summary: String {
        "\(cpuSeconds.rounded(to: 2)) s CPU, \(wallSeconds.rounded(to: 2)) s, "
            + "\(memoryMegabytes.rounded(to: 0)) MB"
    }
}

extension Double {
    /// The number with a fixed count of decimals.
    func rounded(to decimals: Int) -> String { String(format: "%.\(decimals)f", self) }
}
