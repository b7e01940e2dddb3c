import Foundation

/// A figure over another figure of the same rounds, or megabytes: what holds on any machine.
struct Ratio {
    var name: String
    var value: Double
}

/// The most that each ratio may be, from Benchmarks/thresholds.json.
struct Thresholds {
    static let path = "Benchmarks/thresholds.json"

    private let limits: [String: Double]

    /// Reads the committed file.
    init() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: Self.path))
        limits = try JSONDecoder().decode([String: Double].self, from: data)
    }

    /// The limit of one ratio; each must have one.
    func limit(of ratio: Ratio) throws -> Double {
        guard let limit = limits[ratio.name] else { throw BenchmarkError.noThreshold(ratio.name) }
        return limit
    }

    /// Whether a ratio keeps its limit; what is not a number does not.
    func hold(_ ratio: Ratio) throws -> Bool { try ratio.value <= limit(of: ratio) }

    /// Fails where a limit is kept that nothing measures.
    func checkAllUsed(by ratios: [Ratio]) throws {
        // Those of long histories have runs of their own.
        let others = ["weeks: ", "stores: ", "audit: "]
        let unused = Set(limits.keys).subtracting(ratios.map(\.name))
            .filter { name in !others.contains { name.hasPrefix($0) } }
        guard unused.isEmpty else { throw BenchmarkError.unusedThresholds(unused.sorted()) }
    }
}

extension Outcome {
    /// What the thresholds speak of in this comparison.
    var ratios: [Ratio] {
        let subjects = comparison.subjects
        let tieout = subjects[0]
        let memory = spread(of: tieout, \.memoryMegabytes).most
        let rivals = subjects.filter { $0.role == .rival }
        if comparison.name == "columns" {
            return [
                Ratio(name: "columns: 20 / 60", value: ratio(of: subjects[1], toLeastOf: [tieout]))
            ]
        }
        let overRivals = Ratio(
            name: "\(comparison.name): tieout / the cheapest other reader",
            value: ratio(of: tieout, toLeastOf: rivals))
        let unzip = subjects.filter { $0.name == "unzip -p" }.map {
            Ratio(
                name: "\(comparison.name): tieout / \($0.name)",
                value: ratio(of: tieout, toLeastOf: [$0]))
        }
        return [overRivals] + unzip + [
            Ratio(name: "\(comparison.name): tieout, MB of memory", value: memory)
        ]
    }
}
