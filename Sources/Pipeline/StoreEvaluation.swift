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

    /// Reads the orders twice: once to learn rates, once to check each; the account book must be
    /// up to date.
    func report(_ ledger: LedgerReader) throws -> StoreReport {
        // 1. First pass: needs every order, gives coverage and rates.
        let first = try FirstPass(ledger, of: self)
        // 2. The account: needs the account book and files, gives balances and statements.
        let storeCase = try AccountUpkeep.storeCase(
            of: self, ledger, coverage: first.context.coverage, files: first.files)
        // 3. Second pass: needs both, gives findings, order rows, components.
        var second = SecondPass(builder: first.builder, context: first.context)
        try second.run(ledger, storeCase)
        let findings = CheckCatalogue.withIncidents(
            second.findings
                + CheckCatalogue.discrepancies(in: storeCase, first.context).map(second.sourced))
        return StoreReport(
            store: store, orders: second.orders, discrepancies: findings,
            components: second.components, balances: storeCase.balances,
            outlook: BalanceOutlook(of: storeCase, rules: rules),
            highSeverity: rules.highSeverity,
            proof: Proof.steps(second.totals, storeCase, findings),
            coverage: storeCase.coverage, files: first.files,
            aliases: try ledger.otherNames().map { FileAlias(name: $0.name, sha256: $0.sha256) },
            rejects: try ledger.rejects(),
            ignored: try ledger.ignoredCounts().map {
                IgnoredSummary(file: $0.file, rule: $0.rule, count: $0.count)
            })
    }

    /// One order as checks see it, for `explain`.
    func orderCase(
        _ orderID: String, _ ledger: LedgerReader
    ) throws -> (orderCase: OrderCase, context: CheckContext) {
        let first = try FirstPass(ledger, of: self)
        let order = try ledger.order(orderID)
        let rows = first.context.recoveredIDs.rows(of: orderID, order.lines, order.entries)
        let orderCase = first.builder.orderCase(
            orderID: orderID, lines: rows.lines, entries: rows.entries, notices: order.notices,
            walletRows: order.walletRows)
        return (orderCase, first.context)
    }
}
