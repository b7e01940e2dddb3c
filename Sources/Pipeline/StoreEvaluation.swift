import Checks
import Fees
import Ledger
import Matching
import Money
import Records
import Reports

/// Judges one store: from its ledger to everything that its reports say.
struct StoreEvaluation {
    var store: Store
    var rules: Rules
    var feeBook: FeeBook
    var asOf: Day

    /// What the first pass over the orders leaves for the second.
    private struct FirstPass {
        var samples: [FeeSample] = []
        var account: StoreCaseBuilder
        var damaged = DamagedIDs()
    }

    /// Reads the ledger twice: once to learn rates and balances, once to check each order.
    func report(_ ledger: LedgerReader) throws -> StoreReport {
        // 1. Coverage: needs the files, gives the days that each kind covers.
        let files = try ledger.files()
        let coverage = CoverageBuilder.coverage(of: files)
        let builder = CaseBuilder(
            store: store, asOf: asOf, rules: rules, coverage: coverage, files: files)
        // 2. First pass: needs every order, gives fee samples, account days, damaged IDs.
        var first = FirstPass(
            account: StoreCaseBuilder(store: store, asOf: asOf, coverage: coverage))
        try collect(ledger, builder, &first)
        // 3. Rates: needs the samples, gives what each fee should be.
        let learned = RateLearner.learn(first.samples, currency: store.currency)
        first.samples = []
        let fees = FeeSchedule(book: feeBook, learned: learned, store: store)
        // 4. The account: needs days, wallet and files, gives balances and statements.
        let storeCase = first.account.storeCase(
            walletRows: try ledger.walletRows(), accountEntries: try ledger.accountEntries(),
            files: files, restatements: try ledger.restatements())
        // 5. Second pass: needs all of it, gives findings, order rows, components.
        let context = CheckContext(
            asOf: asOf, rules: rules, fees: fees, coverage: coverage,
            recoveredIDs: try recovered(first.damaged, ledger))
        var second = SecondPass(builder: builder, context: context)
        try second.run(ledger)
        let findings = CheckCatalogue.withIncidents(
            second.findings + CheckCatalogue.discrepancies(in: storeCase, context))
        return StoreReport(
            store: store, orders: second.orders, discrepancies: findings,
            components: second.components, balances: storeCase.balances,
            outlook: BalanceOutlook(of: storeCase, rules: rules),
            highSeverity: rules.highSeverity,
            proof: Proof.steps(second.totals, storeCase, findings),
            coverage: coverage, files: files, rejects: try ledger.rejects(),
            ignored: try ignoredSummaries(ledger))
    }

    /// One order as checks see it, for `explain`.
    func orderCase(
        _ orderID: String, _ ledger: LedgerReader
    ) throws -> (orderCase: OrderCase, context: CheckContext) {
        let files = try ledger.files()
        let coverage = CoverageBuilder.coverage(of: files)
        let builder = CaseBuilder(
            store: store, asOf: asOf, rules: rules, coverage: coverage, files: files)
        var first = FirstPass(
            account: StoreCaseBuilder(store: store, asOf: asOf, coverage: coverage))
        try collect(ledger, builder, &first)
        let learned = RateLearner.learn(first.samples, currency: store.currency)
        let context = CheckContext(
            asOf: asOf, rules: rules,
            fees: FeeSchedule(book: feeBook, learned: learned, store: store), coverage: coverage,
            recoveredIDs: try recovered(first.damaged, ledger))
        let (lines, entries) = try ledger.order(orderID)
        let rows = context.recoveredIDs.rows(of: orderID, lines, entries)
        return (
            builder.orderCase(orderID: orderID, lines: rows.lines, entries: rows.entries), context
        )
    }

    private func ignoredSummaries(_ ledger: LedgerReader) throws -> [IgnoredSummary] {
        var counts: [[String]: Int] = [:]
        for row in try ledger.ignored() {
            counts[[row.provenance.file, row.rule], default: 0] += 1
        }
        return counts.map { IgnoredSummary(file: $0.key[0], rule: $0.key[1], count: $0.value) }
            .sorted { ($0.file, $0.rule) < ($1.file, $1.rule) }
    }

    private func recovered(
        _ damaged: DamagedIDs, _ ledger: LedgerReader
    ) throws -> RecoveredIDs {
        var recovered = damaged.recovered()
        for damagedID in recovered.damagedIDs {
            let (lines, entries) = try ledger.order(damagedID)
            recovered.take(lines, entries)
        }
        return recovered
    }

    private func collect(
        _ ledger: LedgerReader, _ builder: CaseBuilder, _ first: inout FirstPass
    ) throws {
        try ledger.forEachOrder { orderID, lines, entries in
            let orderCase = builder.orderCase(orderID: orderID, lines: lines, entries: entries)
            first.samples.append(contentsOf: FeeSample.samples(of: orderCase))
            first.damaged.add(orderCase)
            for entry in entries { first.account.add(entry) }
        }
        for entry in try ledger.accountEntries() { first.account.add(entry) }
    }
}
