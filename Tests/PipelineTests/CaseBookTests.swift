import Fees
import Foundation
import Ledger
import Money
import Records
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// The case book is what judging every order anew would give, however the files came.
struct CaseBookTests {
    /// What a book says of a store.
    private struct Book: Equatable {
        var orders: [OrderSummary]
        var findings: [Discrepancy]
        var sums: [BookPart]
        var rates: String?

        init(_ ledger: LedgerDatabase, _ store: Store) throws {
            (orders, findings, sums, rates) = try ledger.read { reader in
                let book = try reader.caseBook()
                #expect(try book.touchedCount() == 0)
                return (
                    try book.orders(since: nil, store.currency), try book.findings(of: store),
                    try book.sums().sorted { $0.name < $1.name }, try book.note("rates")
                )
            }
        }
    }

    /// Moves a part of the inbox away and gives it back run by run.
    private static func runInBatches(_ scenario: Scenario, seed: Int) async throws {
        let inbox = scenario.path + "/inbox"
        let originals = try TemporaryFolder.contents(of: inbox).sorted { $0.key < $1.key }
        for (name, _) in originals {
            try FileManager.default.removeItem(atPath: "\(inbox)/\(name)")
        }
        let days = ["2026-11-02", "2026-12-20", "2026-11-16", Scenario.asOf]
        for (batch, day) in days.enumerated() {
            for (place, (name, bytes)) in originals.enumerated()
            where (place * 7 + seed) % days.count == batch {
                try scenario.folder.write(bytes, to: "workspace/inbox/\(name)")
            }
            try await scenario.run(asOf: day)
        }
    }

    @Test(arguments: [
        (1, "tiktok-shop"), (2, "shopee:ID"), (3, "shopee:TH"), (4, "lazada"),
        (5, "tiktok-shop:GB"),
    ])
    func `a book made in batches is the book that is made anew`(
        seed: Int, platform: String
    ) async throws {
        let scenario = try Scenario(
            seed: UInt64(seed), platform: platform, orders: 60, weeks: 5, stores: 1)
        try await Self.runInBatches(scenario, seed: seed)
        let workspace = Workspace(path: scenario.path)
        let configuration = try Configuration.load(workspace)
        let name = try #require(try workspace.knownStores().first)
        let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: name))
        let asOf = try #require(Day(iso: Scenario.asOf))
        let evaluation = try #require(
            try ledger.read { reader in
                try StoreEvaluation(
                    configuration.store(name), configuration, asOf: asOf, ledger: reader)
            })
        let kept = try Book(ledger, evaluation.store)
        #expect(!kept.findings.isEmpty)
        #expect(try ledger.read { try $0.caseBook().sumsOfCases() } == kept.sums)
        try ledger.update { session in
            try session.caseBook().touchAll()
            try evaluation.update(session)
        }
        #expect(try Book(ledger, evaluation.store) == kept)
    }

    /// Of how many orders rates are guessed, and whether the guess is right.
    @Test(arguments: [
        ("tiktok-shop", 60, false), ("tiktok-shop", 100, false), ("lazada", 100, true),
    ])
    func `rates that are guessed of some orders end as the rates of all`(
        platform: String, ordersMax: Int, isRight: Bool
    ) async throws {
        let scenario = try Scenario(
            seed: 1, platform: platform, orders: 400, weeks: 8, stores: 1)
        try await scenario.run(asOf: Scenario.asOf)
        let workspace = Workspace(path: scenario.path)
        let configuration = try Configuration.load(workspace)
        let name = try #require(try workspace.knownStores().first)
        let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: name))
        let asOf = try #require(Day(iso: Scenario.asOf))
        var evaluation = try #require(
            try ledger.read { reader in
                try StoreEvaluation(
                    configuration.store(name), configuration, asOf: asOf, ledger: reader)
            })
        // Without a fee book all rates are learned.
        evaluation.feeBook = try FeeBook(entries: [])
        try ledger.update(evaluation.update)
        let whole = try Book(ledger, evaluation.store)
        evaluation.firstRatesOrdersMax = ordersMax
        try ledger.update { session in
            let first = try forgetRates(session, evaluation)
            try evaluation.update(session)
            let last = try StoreEvaluation.learned(session.reader().caseBook())
            #expect(last.days(changedFrom: first).isEmpty == isRight)
        }
        #expect(try Book(ledger, evaluation.store) == whole)
    }

    /// Makes a store one that nothing was learned of; gives the rates that are guessed then.
    private func forgetRates(
        _ session: LedgerSession, _ evaluation: StoreEvaluation
    ) throws -> LearnedRates {
        let (book, reader) = (try session.caseBook(), try session.reader())
        for order in try reader.caseBook().orders(since: nil, evaluation.store.currency) {
            try book.judgeAgain(nil, findings: [], of: order.orderID)
        }
        try book.finish()
        try book.setNote("rates", "{\"rates\":[],\"steps\":[]}")
        try book.touchAll()
        let first = try FirstRates(
            ledger: reader, scope: BookScope(evaluation, reader),
            ordersMax: evaluation.firstRatesOrdersMax
        ).guess(among: reader.caseBook().touchedCount())
        #expect(!first.rates.isEmpty)
        return first
    }

    @Test func `a large store lists its open orders and those of two months`() async throws {
        let scenario = try Scenario(seed: 6, orders: 50, weeks: 12, stores: 1)
        let all = try await scenario.run().outcome.report
        let listed = try #require(all.stores.first).orders
        let workspace = Workspace(path: scenario.path)
        let ledger = try LedgerDatabase(
            path: workspace.ledgerPath(store: try #require(all.stores.first).store.id))
        let since = try #require(Day(iso: "2026-11-01"))
        let late = try ledger.read { try $0.caseBook().orders(since: since, .idr) }
        #expect(late.count < listed.count)
        let left = Set(listed.map(\.orderID)).subtracting(late.map(\.orderID))
        for order in listed where left.contains(order.orderID) {
            #expect(!order.isOpen && order.discrepancyCount == 0)
            #expect(
                [order.createdOn, order.settledOn].compactMap(\.self).allSatisfy { $0 < since })
        }
        #expect(late == listed.filter { !left.contains($0.orderID) })
    }
}
