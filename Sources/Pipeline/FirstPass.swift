import Checks
import Fees
import Ledger
import Matching
import Records

/// The first pass over a store's orders: what must be known of all before one can be judged.
struct FirstPass {
    let files: [FileRecord]
    let builder: CaseBuilder
    /// Rates, coverage and recovered IDs, as checks ask for them.
    let context: CheckContext

    init(_ ledger: LedgerReader, of evaluation: StoreEvaluation) throws {
        let (store, rules, asOf) = (evaluation.store, evaluation.rules, evaluation.asOf)
        // 1. Coverage: needs the files, gives the days that each kind covers.
        files = try ledger.files()
        let coverage = CoverageBuilder.coverage(of: files)
        let walletNamesOrders = try ledger.walletNamesOrders()
        let builder = CaseBuilder(
            store: store, asOf: asOf, rules: rules, coverage: coverage, files: files,
            walletNamesOrders: walletNamesOrders)
        // 2. Every order: gives fee samples, damaged IDs.
        var samples: [FeeSample] = []
        var damaged = DamagedIDs()
        try ledger.forEachOrder { order in
            let orderCase = builder.orderCase(
                orderID: order.orderID, lines: order.lines, entries: order.entries)
            samples.append(contentsOf: FeeSample.samples(of: orderCase))
            damaged.add(orderCase)
        }
        // 3. Rates: needs the samples, gives what each fee should be.
        let learned = RateLearner.learn(samples, currency: store.currency)
        context = CheckContext(
            asOf: asOf, rules: rules,
            fees: FeeSchedule(book: evaluation.feeBook, learned: learned, store: store),
            coverage: coverage, recoveredIDs: try Self.recovered(damaged, ledger),
            walletNamesOrders: walletNamesOrders)
        self.builder = builder
    }

    private static func recovered(
        _ damaged: DamagedIDs, _ ledger: LedgerReader
    ) throws -> RecoveredIDs {
        var recovered = damaged.recovered()
        for damagedID in recovered.damagedIDs {
            let order = try ledger.order(damagedID)
            recovered.take(order.lines, order.entries)
        }
        return recovered
    }
}
