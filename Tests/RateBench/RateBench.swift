import Glibc
import Samples

/// Learns the rates of invented fee regimes and prints what came out right: `make bench-rates`.
@main
enum Bench {
    /// Options: the seed, the number of regimes, and the only one of them to look at.
    static func main() throws {
        let numbers = CommandLine.arguments.dropFirst().compactMap(UInt64.init)
        let seed = numbers.first ?? 1
        let count = numbers.count > 1 ? Int(numbers[1]) : 200
        let only = numbers.count > 2 ? Int(numbers[2]) : nil
        let table = try run(only.map { $0...$0 } ?? 1...count, seed: seed)
        print("seed \(seed)")
        print(table.text)
        if only != nil || count < 200 { print(table.notes.joined(separator: "\n")) }
        exit(table.thresholds.allSatisfy(\.holds) ? 0 : 1)
    }

    /// The table of some regimes.
    static func run(
        _ numbers: ClosedRange<Int>, seed: UInt64, scalePermille: Int = 1_000
    ) throws -> ConfusionTable {
        var table = ConfusionTable()
        for number in numbers {
            let regime = FeeRegime(number, seed: seed, scalePermille: scalePermille)
            table += try RegimeOutcome(regime).table()
        }
        return table
    }
}
