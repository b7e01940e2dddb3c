import Fees
import Ledger
import Records

/// The rates that the marked orders of a new store show, before any of them is judged.
///
/// Of a large store they are guessed of some orders, and the guess nearly always is right: orders
/// are judged by it, and those for which the rates of all turn out to be others are judged again.
/// It saves reading every order twice.
struct FirstRates {
    let ledger: LedgerReader
    let scope: BookScope
    /// Of so many orders the rates of a large store are guessed.
    let ordersMax: Int

    static let ordersMaxDefault = 10_000

    /// The rates that orders all over the marked ones show.
    func guess(among count: Int) throws -> LearnedRates {
        var samples: [FeeSample] = []
        try ledger.forEachTouchedOrder(every: max(count / ordersMax, 1)) { order in
            samples += FeeSample.samples(of: scope.plainCase(order))
        }
        return RateLearner.learn(samples, currency: scope.evaluation.store.currency)
    }
}
