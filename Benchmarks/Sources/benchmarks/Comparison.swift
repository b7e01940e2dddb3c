/// One question: what each of several programs needs for the same work.
struct Comparison {
    /// What `--only` calls it.
    var name: String
    /// The heading of its table.
    var title: String
    /// The generated file that all of them read.
    var file: String
    /// Tieout first: the others are told as multiples of it.
    var subjects: [Subject]
}

/// One program at its work.
struct Subject {
    /// What a subject is to Tieout.
    enum Role {
        case tieout
        /// The thresholds speak of the cheapest of these.
        case rival
        case other
        /// Less than the work: what no reader can go below.
        case floor
    }

    var name: String
    var role: Role
    var command: [String]
    /// What it must print, where it prints how much it saw, so that no reader skips any.
    var prints: String?
    /// True for readers of minutes, which take part in few rounds.
    var isSlow = false
}

/// What was measured of one comparison.
struct Outcome {
    var comparison: Comparison
    /// One list a subject, one place a round; nil where the subject sat a round out.
    var costs: [[Cost?]]

    /// The median over the rounds of one subject's CPU time over the least of the others'.
    func ratio(of subject: Subject, toLeastOf others: [Subject]) -> Double {
        let own = costs(of: subject)
        let ratios = own.indices.compactMap { round -> Double? in
            let least = others.compactMap { costs(of: $0)[round]?.cpuSeconds }.min()
            guard let least, let cost = own[round] else { return nil }
            return cost.cpuSeconds / max(least, 0.001)
        }
        return Spread(ratios).median
    }

    /// The spread of one figure of a subject over its rounds.
    func spread(of subject: Subject, _ figure: (Cost) -> Double) -> Spread {
        Spread(costs(of: subject).compactMap { $0 }.map(figure))
    }

    private func costs(of subject: Subject) -> [Cost?] {
        guard let index = comparison.subjects.firstIndex(where: { $0.name == subject.name })
        else { return [] }
        return costs[index]
    }
}

/// The middle and the ends of what several rounds gave.
struct Spread {
    var median: Double
    var least: Double
    var most: Double
    var count: Int

    /// Not a number where there is nothing to tell.
    init(_ values: [Double]) {
        let sorted = values.sorted()
        count = sorted.count
        guard let first = sorted.first, let last = sorted.last else {
            (median, least, most) = (.nan, .nan, .nan)
            return
        }
        median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
        (least, most) = (first, last)
    }
}
