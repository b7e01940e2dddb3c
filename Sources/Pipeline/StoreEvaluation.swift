import Checks
import Evidence
import Fees
import Foundation
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
    var times = PhaseTimes()
    /// What is known of claims: gives their last days.
    var claimLimits: ClaimLimits
    /// Of so many orders the rates of a large store are guessed at first.
    var firstRatesOrdersMax = FirstRates.ordersMaxDefault
    /// True where the report lists orders that were closed long ago, too.
    var listsAllOrders = false

    /// A store of more orders lists those that are open, have findings, or on which something
    /// happened in these days up to the day of the run: five weeks.
    static let listedDays = 35
    static let allListedMax = 50_000

    /// Brings the books up to date with the rows that the ledger holds.
    func update(_ session: LedgerSession) throws {
        try CaseBookUpdate(self, session).run()
        try times.measure(.account) {
            try AccountUpkeep.refresh(session, currency: store.currency)
        }
    }

    /// Everything that the reports say of the store, from books that are up to date.
    func report(_ ledger: LedgerReader) throws -> StoreReport {
        let account = try account(ledger)
        let (storeCase, findings) = (account.storeCase, account.findings)
        let book = try ledger.caseBook()
        let sums = BookSums(try book.sums())
        let figures = OrderFigures(sums, store.currency)
        return StoreReport(
            store: store,
            orders: try book.orders(since: listedSince(figures), store.currency),
            orderFigures: figures, discrepancies: findings,
            components: components(sums, storeCase, account.context),
            takes: WeekTake.takes(sums, store.currency), balances: storeCase.balances,
            outlook: BalanceOutlook(of: storeCase, rules: rules),
            highSeverity: rules.highSeverity,
            proof: Proof.steps(
                ProofTotals(currency: store.currency, sums: sums), storeCase, findings),
            coverage: storeCase.coverage, files: storeCase.files,
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
        let scope = try BookScope(self, ledger)
        let recovered = try scope.recovered(ledger)
        let context = scope.context(try Self.learned(try ledger.caseBook()), recovered)
        let order = try ledger.order(orderID)
        return (scope.orderCase(order, recovered) ?? scope.plainCase(order), context)
    }

    /// The rates that the last run learned.
    static func learned(_ book: CaseBookReader) throws -> LearnedRates {
        guard let text = try book.note(CaseBookUpdate.Note.rates.rawValue) else {
            return LearnedRates()
        }
        return try JSONDecoder().decode(LearnedRates.self, from: Data(text.utf8))
    }

    private func listedSince(_ figures: OrderFigures) -> Day? {
        let listsAll = listsAllOrders || figures.count <= Self.allListedMax
        return listsAll ? nil : asOf - (Self.listedDays - 1)
    }

    /// What each component was charged, and what it should have been.
    private func components(
        _ sums: BookSums, _ storeCase: StoreCase, _ context: CheckContext
    ) -> [ComponentSummary] {
        var fees = FeeTotals(schedule: context.fees)
        for total in FeeTotal.totals(sums, store.currency) { fees.add(total) }
        for entry in storeCase.accountEntries { fees.add(entry) }
        return fees.totals.map { total in
            ComponentSummary(
                component: total.component, entryCount: total.entryCount, charged: total.charged,
                base: total.base, rateExpected: total.rateExpected,
                rateObserved: total.rateObserved,
                source: total.source.flatMap { .init(rawValue: $0.rawValue) }, from: total.from,
                expected: total.expected, difference: total.difference)
        }
    }
}
