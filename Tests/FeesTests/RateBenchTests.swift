import Testing

@testable import RateBench

/// A smaller run of `make bench-rates`.
struct RateBenchTests {
    @Test func `invented fee regimes are learned without flagging a right fee`() throws {
        let table = try Bench.run(1...16, seed: 3, scalePermille: 100)
        #expect(table.baseAndRate.total > 20)
        #expect(table.baseAndRate.wrong == 0 && table.step.wrong == 0, "\(table.text)")
        #expect(table.rightFlagged == 0, "\(table.notes.joined(separator: "\n"))")
        #expect(table.stepsInvented == 0 && table.capInvented == 0)
        #expect(table.anomalies.values.map(\.right).reduce(0, +) > 100)
    }
}
