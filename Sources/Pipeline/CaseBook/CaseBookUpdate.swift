import Checks
import Fees
import Foundation
import Ledger
import Matching
import Money
import Records
import Reports

/// Brings the case book of one store up to date: judges the orders that new rows touch, and those
/// whose verdict another day, another file or another rate has changed.
///
/// The book is what judging every order anew would give. All happens in one transaction, and what
/// is to be judged is marked in the transaction that takes a file in, so that a run that is killed
/// anywhere leaves nothing undone for the next one.
struct CaseBookUpdate {
    private let evaluation: StoreEvaluation
    private let ledger: LedgerReader
    private let state: CaseBookReader
    private let book: CaseBookWriter
    private let scope: BookScope

    init(_ evaluation: StoreEvaluation, _ session: LedgerSession) throws {
        self.evaluation = evaluation
        ledger = try session.reader()
        state = try ledger.caseBook()
        book = try session.caseBook()
        scope = try BookScope(evaluation, ledger)
    }

    /// The keys of what the book was made with.
    enum Note: String {
        case basis
        case coverage
        /// The day of the newest export of unsettled orders.
        case unsettled
        case rates
        /// Orders whose rows went to other orders, or came from them.
        case recovered
    }

    func run() throws {
        // 1. What changed beside the rows: needs notes of the last run, marks orders.
        try markChanges()
        let count = try state.touchedCount()
        guard count > 0 else { return }
        // 2. Rates to judge by: those of the last run, or those that a new store's orders show.
        let known = try StoreEvaluation.learned(state)
        let first = try known.rates.isEmpty ? firstRates(count) : known
        // 3. First pass over what is marked: gives cases, findings, and what they tell of others.
        let changedWindows = try judgeAtOnce(by: first)
        // 4. Rates and damaged IDs: need what all orders tell, mark those they decide on.
        let learned = try evaluation.times.measure(.rates) {
            try learn(changedWindows, before: known, judgedBy: first)
        }
        let recovered = try scope.recovered(ledger)
        try markInvolved(recovered)
        // 5. Second pass over what is marked: needs both, gives cases and findings.
        try judgeAgain(by: learned, recovered)
        try book.finish()
    }

    private func markChanges() throws {
        let basis = BookBasis(scope).text
        if try note(.basis) != basis { try book.touchAll() }
        try setNote(.basis, basis)
        try book.touch(outdatedOn: evaluation.asOf)
        let coverage = CoverageNote(scope.coverage)
        for days in coverage.days(changedFrom: CoverageNote(text: try note(.coverage) ?? "")) {
            try book.touch(watching: days)
        }
        try setNote(.coverage, coverage.text)
        let unsettled = scope.files.filter { $0.facts.kind == .unsettled }
            .map(\.facts.exportedOn).max()?.description
        if let before = try note(.unsettled), before != unsettled, let day = Day(iso: before) {
            try book.touch(noticesExportedOn: day)
        }
        if let unsettled { try setNote(.unsettled, unsettled) }
    }

    /// The rates that the marked orders show, of a large store some of them.
    private func firstRates(_ count: Int) throws -> LearnedRates {
        try evaluation.times.measure(.rates) {
            let rates = FirstRates(
                ledger: ledger, scope: scope, ordersMax: evaluation.firstRatesOrdersMax)
            return try rates.guess(among: count)
        }
    }

    /// Judges the marked orders by the rates that are known, which nearly always hold, and clears
    /// their marks; gives the windows in which their fees show other rates than before.
    ///
    /// Orders for which other rates hold now, or that damaged IDs decide on, are marked again and
    /// judged a second time.
    private func judgeAtOnce(by known: LearnedRates) throws -> Set<Int32> {
        let none = RecoveredIDs()
        var context = scope.context(known, none)
        return try evaluation.times.measure(.orders) {
            var changed: Set<Int32> = []
            try ledger.forEachTouchedOrder { order in
                guard let orderCase = scope.orderCase(order, none) else { return }
                let trait = DamagedIDs.trait(of: orderCase)
                var (stored, findings) = judged(orderCase, &context)
                stored.charges = evaluation.times.measure(.rates) {
                    // Rows that stand under a damaged ID need not be all of an order.
                    trait.isRuin ? nil : OrderCharges(orderCase)
                }
                try book.setTrait(trait, of: order.orderID)
                let days = try book.setCase(stored, findings: findings)
                changed.formUnion(days.map(FeeWindows.index))
            }
            try book.clearMarks()
            return changed
        }
    }

    private func judgeAgain(by learned: LearnedRates, _ recovered: RecoveredIDs) throws {
        try evaluation.times.measure(.orders) {
            var context = scope.context(learned, recovered)
            try ledger.forEachTouchedOrder { order in
                guard let orderCase = scope.orderCase(order, recovered) else {
                    return try book.judgeAgain(nil, findings: [], of: order.orderID)
                }
                let (stored, findings) = judged(orderCase, &context)
                try book.judgeAgain(stored, findings: findings, of: order.orderID)
            }
        }
    }

    /// The rates of all orders; marks the orders for which they are others than those that they
    /// were judged by.
    private func learn(
        _ changed: Set<Int32>, before: LearnedRates, judgedBy first: LearnedRates
    ) throws -> LearnedRates {
        var learned = before
        if !changed.isEmpty {
            let windows = FeeWindows(
                book: book, state: state, currency: evaluation.store.currency)
            learned = try windows.learn(changed: changed)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            try setNote(
                .rates, String(decoding: try encoder.encode(learned), as: UTF8.self))
        }
        // A published rate holds only where several charges do not share the orders.
        let mixed = learned.mixed.symmetricDifference(first.mixed)
        let published = evaluation.feeBook.publishedEntries(for: evaluation.store)
        if published.contains(where: { mixed.contains($0.component) }) { try book.touchAll() }
        for days in learned.days(changedFrom: first) { try book.touch(ratedOn: days) }
        return learned
    }

    /// Orders that damaged IDs decide on now or did so in the last run.
    private func markInvolved(_ recovered: RecoveredIDs) throws {
        let before = try note(.recovered)?.split(separator: "\n").map(String.init) ?? []
        let now = recovered.involvedOrderIDs
        try book.touch(before + now)
        if !before.isEmpty || !now.isEmpty {
            try setNote(.recovered, now.joined(separator: "\n"))
        }
    }

    private func judged(
        _ orderCase: OrderCase, _ context: inout CheckContext
    ) -> (stored: StoredCase, findings: [Discrepancy]) {
        let findings = evaluation.times.measure(.checks) {
            CheckCatalogue.discrepancies(in: orderCase, &context)
        }
        let summary = OrderSummary(orderCase, discrepancyCount: findings.count)
        var proof = ProofTotals(currency: evaluation.store.currency)
        proof.add(orderCase, findings)
        var fees = FeeTotals(schedule: context.fees)
        fees.add(orderCase, findings)
        let totals = fees.totals
        let stored = StoredCase(
            summary: summary, lastDay: orderCase.lastDay, ratedOn: orderCase.rateDay,
            horizon: CaseHorizon(
                of: orderCase, asOf: evaluation.asOf, rules: evaluation.rules,
                walletNamesOrders: scope.walletNamesOrders),
            parts: OrderFigures.parts(of: summary) + proof.parts + totals.flatMap(\.parts)
                + WeekTake.parts(of: summary, createdIn: orderCase.rateDay, totals))
        return (stored, findings)
    }

    private func note(_ note: Note) throws -> String? { try state.note(note.rawValue) }

    private func setNote(_ note: Note, _ value: String) throws {
        try book.setNote(note.rawValue, value)
    }
}

extension OrderCase {
    /// The last day on which anything happened to the order.
    fileprivate var lastDay: Day? {
        var days = [createdOn, deliveredOn, settledOn].compactMap(\.self)
        for line in lines {
            days += [line.paidOn, line.shippedOn, line.completedOn, line.cancelledOn]
                .compactMap(\.self)
        }
        return (days + entries.map(\.settledOn) + walletRows.map(\.requestedOn)).max()
    }
}
