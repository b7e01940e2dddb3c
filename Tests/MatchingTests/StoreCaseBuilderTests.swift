import Matching
import Money
import Records
import Testing

struct StoreCaseBuilderTests {
    typealias Cases = MatchingCases

    private func storeCase(
        _ entries: [SettlementEntry], files: [FileRecord] = [], wallet: [WalletRow] = [],
        account: [SettlementEntry] = []
    ) -> StoreCase {
        let builder = StoreCaseBuilder(
            store: Cases.store, asOf: Cases.day(40), coverage: CoverageBuilder.coverage(of: files))
        return builder.storeCase(
            Cases.book(entries, wallet), accountEntries: account, files: files, restatements: [])
    }

    @Test func `each statement is what its entries add up to`() {
        let result = storeCase([
            Cases.entry(total: 100, settled: 2, statement: "s2"),
            Cases.entry(total: 70, settled: 1, statement: "s1", payment: "p1", row: 9),
            Cases.entry(total: -20, settled: 1, statement: "s1", payment: "p1", row: 3),
            Cases.entry(total: 5, settled: 1),
        ])
        #expect(result.statements.map(\.id) == ["s1", "s2"])
        #expect(result.statements.map { $0.entriesTotal.plain } == ["50", "100"])
        #expect(result.statements.map(\.paymentID) == ["p1", ""])
        #expect(result.statements.map(\.statedTotal) == [nil, nil])
        #expect(result.statements.first?.sources.map(\.rowNumber) == [3, 9])
    }

    @Test func `a file's own total stands beside the sum of its entries`() {
        let files = [
            Cases.file("b.xlsx", .settlement, Cases.span(7, 13), stated: 90, entriesTotal: 100),
            Cases.file("a.xlsx", .settlement, Cases.span(0, 6), stated: 50, entriesTotal: 50),
            Cases.file("c.csv", .settlement, Cases.span(14, 20), entriesTotal: 70),
        ]
        let result = storeCase([], files: files)
        #expect(result.statements.map(\.file) == ["a.xlsx", "b.xlsx"])
        #expect(result.statements.map { $0.statedTotal?.plain } == ["50", "90"])
        #expect(result.statements.map { $0.entriesTotal.plain } == ["50", "100"])
        #expect(result.statements.map(\.day) == [Cases.day(6), Cases.day(13)])
    }

    @Test func `money in another currency is counted and never added`() {
        let result = storeCase([
            Cases.entry(total: 100, settled: 1),
            Cases.entry(total: 7, settled: 1, row: 3, currency: .usd),
        ])
        #expect(result.days.map(\.entryCount) == [2])
        #expect(result.days.first?.entriesTotal == Amount(units: 100, .idr))
    }

    @Test func `the order of the entries does not matter`() {
        let entries = (0..<60).map {
            Cases.entry(
                total: Int64($0), settled: $0 % 3, statement: "s\($0 % 3)",
                payment: $0 < 30 ? "" : "p", row: $0 + 2)
        }
        let forward = storeCase(entries)
        let backward = storeCase(entries.reversed())
        #expect(forward.days == backward.days)
        #expect(forward.statements == backward.statements)
        #expect(forward.balances == backward.balances)
        #expect(forward.days.first?.entrySources.count == 20)
        #expect(forward.days.first?.entrySources.last?.rowNumber == 59)
    }

    @Test func `withdrawals and account entries are in order of days`() {
        let wallet = [
            Cases.wallet(.withdrawal, -5, on: 4), Cases.wallet(.earnings, 9, on: 2),
            Cases.wallet(.withdrawal, -7, on: 1, state: .failed),
        ]
        let account = [
            Cases.entry(total: 1, settled: 5), Cases.entry(total: 2, settled: 3, currency: .usd),
        ]
        let result = storeCase([], wallet: wallet, account: account)
        #expect(result.transferRows.map(\.requestedOn) == [1, 4].map(Cases.day))
        #expect(result.accountEntries.map(\.settledOn) == [3, 5].map(Cases.day))
        #expect(result.days.map(\.day) == [2, 4].map(Cases.day))
    }
}
