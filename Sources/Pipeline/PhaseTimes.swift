import Synchronization

/// How long the parts of one store's run took: for the log, and for nothing that a report holds.
final class PhaseTimes: Sendable {
    /// A part of a run, in the order in which they come.
    enum Phase: String, CaseIterable {
        /// From the files of the inbox to rows of the ledger.
        case reading
        /// What each order shows of its fees, and the rates that all of them show.
        case rates
        /// From the ledger's rows to verdicts that the case book keeps, `checks` included.
        case orders
        /// All checks of all orders, without reading the orders and keeping their verdicts.
        case checks
        /// Days, statements, payouts, and what reports say of the store.
        case account
    }

    private let durations = Mutex<[Phase: Duration]>([:])

    /// Does a piece of work and adds the time that it took to a phase.
    func measure<Result>(_ phase: Phase, _ work: () throws -> Result) rethrows -> Result {
        let start = ContinuousClock.now
        defer {
            let took = ContinuousClock.now - start
            durations.withLock { $0[phase, default: .zero] += took }
        }
        return try work()
    }

    /// The seconds of each phase, to the millisecond, by its name.
    var seconds: [String: String] {
        let durations = durations.withLock { $0 }
        let pairs = Phase.allCases.map { phase in
            let parts = durations[phase, default: .zero].components
            let milliseconds = String(1_000 + parts.attoseconds / 1_000_000_000_000_000)
            return (phase.rawValue, "\(parts.seconds).\(milliseconds.dropFirst())")
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
