import Pipeline
import TestSupport
import Testing

/// The same files end in the same ledger and the same findings, however they came.
///
/// The histories overlap, repeat old weeks as they look later, and have files that come late.
/// `HISTORY_SEED=N` moves all of them to other seeds.
struct HistoryTests {
    static let first = Int(SeededRandom.seed("HISTORY_SEED", otherwise: 1))

    @Test(arguments: first..<first + 300)
    func `all at once, week by week, shuffled and doubled end the same`(seed: Int) async throws {
        let history = try History(seed: seed)
        let once = try await history.ending(history.allAtOnce)
        #expect(once.fileCount > 1 && once.findings.count > 0, "seed \(seed)")
        let weekly = try await history.ending(history.weekByWeek)
        #expect(weekly == once, "seed \(seed): \(once.difference(to: weekly))")
        let shuffled = try await history.ending(history.shuffledAndDoubled(seed: seed))
        #expect(shuffled == once, "seed \(seed): \(once.difference(to: shuffled))")
    }

    @Test func `histories hold rows of every fate and standing`() async throws {
        var words: Set<Substring> = []
        for seed in Self.first..<Self.first + 6 {
            let history = try History(seed: seed)
            for dump in try await history.ending(history.allAtOnce).dumps.values {
                for line in dump { words.formUnion(line.split(separator: "\t")) }
            }
        }
        for word in ["record", "duplicate", "current", "superseded", "repeated"] {
            #expect(words.contains(Substring(word)), "no row is \(word)")
        }
    }
}
