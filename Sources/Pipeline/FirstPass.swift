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
    /// The days of the account, from every entry.
    let account: StoreCaseBuilder

    init(_ ledger: LedgerReader, of evaluation: StoreEvaluation) throws {
        let (store, rules, asOf) = (evaluation.store, evaluation.rules, evaluation.asOf)
        // 1. Coverage: needs the files, gives the days that each kind covers.
        files = try ledger.files()
        let coverage = CoverageBuilder.coverage(of: files)
        let walletNamesOrders = try ledger.walletNamesOrders()
        let builder = CaseBuilder(
            store: store, asOf: asOf, rules: rules, coverage: coverage, files: files,
            walletNamesOrders: walletNamesOrders)
        // 2. Every order: gives fee samples, account days, damaged IDs.
        var account = StoreCaseBuilder(store: store, asOf: asOf, coverage: coverage)
        var samples: [FeeSample] = []
        var damaged = DamagedIDs()
        try ledger.forEachOrder { order in
            let orderCase = builder.orderCase(
                orderID: order.orderID, lines: order.lines, entries: order.entries)
            samples.append(contentsOf: FeeSample.samples(of: orderCase))
            damaged.add(orderCase)
            for entry in order.entries { account.add(entry) }
        }
        for entry in try ledger.accountEntries() { account.add(entry) }
        // 3. Rates: needs the samples, gives what each fee should be.
        let learned = RateLearner.learn(samples, currency: store.currency)
        context = CheckContext(
            asOf: asOf, rules: rules,
            fees: FeeSchedule(book: evaluation.feeBook, learned: learned, store: store),
            coverage: coverage, recoveredIDs: try Self.recovered(damaged, ledger),
            walletNamesOrders: walletNamesOrders)
        self.builder = builder
        self.account = account
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
