import Fees
import Ledger
import Records

/// The rates that some of a large store's orders show, before all are looked at.
///
/// They are a guess that nearly always is right: the orders are judged by it, and those for which
/// the rates of all orders turn out to be others are judged again. It saves reading every order
/// twice.
struct FirstRates {
    let ledger: LedgerReader
    let scope: BookScope

    /// Of so many orders the rates are guessed.
    let ordersMax: Int

    static let ordersMaxDefault = 20_000

    /// The rates that orders all over the marked ones show; nothing where they are so few that
    /// looking at all of them first costs no more.
    func guess(among count: Int) throws -> LearnedRates {
        guard count > 2 * ordersMax else { return LearnedRates() }
        var samples: [FeeSample] = []
        try ledger.forEachTouchedOrder(every: count / ordersMax) { order in
            samples += FeeSample.samples(of: scope.plainCase(order))
        }
        return RateLearner.learn(samples, currency: scope.evaluation.store.currency)
    }
}
