import Checks
import Fees
import Ledger
import Matching
import Money
import Records
import Reports

/// The second pass over a store's orders: checks each case and keeps what reports need of it.
struct SecondPass {
    private let builder: CaseBuilder
    private let context: CheckContext
    private var feeTotals: FeeTotals
    private var steps: RateStepEvidence

    private(set) var findings: [Discrepancy] = []
    private(set) var orders: [OrderSummary] = []
    private(set) var totals: ProofTotals

    init(builder: CaseBuilder, context: CheckContext) {
        self.builder = builder
        self.context = context
        totals = ProofTotals(currency: builder.store.currency)
        feeTotals = FeeTotals(schedule: context.fees)
        steps = RateStepEvidence(context.fees.steps)
    }

    /// A finding with the rows that show it, where the check that raised it saw no rows.
    func sourced(_ finding: Discrepancy) -> Discrepancy { steps.sourced(finding) }

    /// What each component was charged, and what it should have been.
    var components: [ComponentSummary] {
        feeTotals.totals.map { total in
            ComponentSummary(
                component: total.component, entryCount: total.entryCount, charged: total.charged,
                base: total.base, rateExpected: total.rateExpected,
                rateObserved: total.rateObserved,
                source: total.source.map { $0 == .book ? .book : .learned }, from: total.from)
        }
    }

    /// Streams every order of the ledger through the checks.
    mutating func run(_ ledger: LedgerReader, _ storeCase: StoreCase) throws {
        for entry in storeCase.accountEntries { feeTotals.add(entry) }
        try ledger.forEachOrder { order in
            let rows = context.recoveredIDs.rows(of: order.orderID, order.lines, order.entries)
            guard !rows.isEmpty else { return }
            add(
                builder.orderCase(
                    orderID: order.orderID, lines: rows.lines, entries: rows.entries,
                    notices: order.notices, walletRows: order.walletRows))
        }
    }

    private mutating func add(_ orderCase: OrderCase) {
        let found = CheckCatalogue.discrepancies(in: orderCase, context)
        orders.append(OrderSummary(orderCase, discrepancyCount: found.count))
        totals.add(orderCase, found)
        feeTotals.add(orderCase)
        steps.add(orderCase)
        findings.append(contentsOf: found)
    }
}
