import Checks
import Fees
import Foundation
import Ledger
import Matching
import Records

/// What must be known of a whole store before one of its orders can be judged.
struct BookScope {
    let evaluation: StoreEvaluation
    let files: [FileRecord]
    let coverage: Coverage
    let builder: CaseBuilder
    let walletNamesOrders: Bool

    init(_ evaluation: StoreEvaluation, _ ledger: LedgerReader) throws {
        self.evaluation = evaluation
        files = try ledger.files()
        coverage = CoverageBuilder.coverage(of: files)
        walletNamesOrders = try ledger.walletNamesOrders()
        builder = CaseBuilder(
            store: evaluation.store, asOf: evaluation.asOf, rules: evaluation.rules,
            coverage: coverage, files: files, walletNamesOrders: walletNamesOrders)
    }

    /// What checks may know, by the rates that were learned.
    func context(_ learned: LearnedRates, _ recovered: RecoveredIDs) -> CheckContext {
        CheckContext(
            asOf: evaluation.asOf, rules: evaluation.rules,
            fees: FeeSchedule(
                book: evaluation.feeBook, learned: learned, store: evaluation.store),
            coverage: coverage, recoveredIDs: recovered, walletNamesOrders: walletNamesOrders)
    }

    /// An order with the rows that the ledger holds of it.
    func orderCase(_ order: OrderRecords, _ recovered: RecoveredIDs) -> OrderCase? {
        let rows = recovered.rows(of: order.orderID, order.lines, order.entries)
        guard !rows.isEmpty else { return nil }
        return builder.orderCase(
            orderID: order.orderID, lines: rows.lines, entries: rows.entries,
            notices: order.notices, walletRows: order.walletRows)
    }

    /// What became of the rows whose order ID a spreadsheet destroyed.
    ///
    /// Looks at damaged orders and at those of their days that lack rows and have the digits that
    /// are left; nearly always at none.
    func recovered(_ ledger: LedgerReader) throws -> RecoveredIDs {
        let book = try ledger.caseBook()
        var damaged = DamagedIDs()
        var ruinsByDay: [Day: [String]] = [:]
        for ruin in try book.ruins() {
            let orderCase = plainCase(try ledger.order(ruin))
            damaged.add(orderCase)
            for day in DamagedIDs.days(of: orderCase) { ruinsByDay[day, default: []].append(ruin) }
        }
        for (day, ruins) in ruinsByDay.sorted(by: { $0.key < $1.key }) {
            for orderID in try book.candidates(createdOn: day)
            where ruins.contains(where: { DamagedIDs.mayBelong($0, to: orderID) }) {
                let orderCase = plainCase(try ledger.order(orderID))
                // An order that may be damaged itself was added above.
                if !DamagedIDs.trait(of: orderCase).isRuin { damaged.add(orderCase) }
            }
        }
        var recovered = damaged.recovered()
        for damagedID in recovered.damagedIDs {
            let order = try ledger.order(damagedID)
            recovered.take(order.lines, order.entries)
        }
        return recovered
    }

    /// An order by its own rows alone.
    func plainCase(_ order: OrderRecords) -> OrderCase {
        builder.orderCase(orderID: order.orderID, lines: order.lines, entries: order.entries)
    }
}
