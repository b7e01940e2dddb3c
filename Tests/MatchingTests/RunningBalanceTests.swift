import Matching
import Money
import Records
import Testing

struct RunningBalanceTests {
    typealias Cases = MatchingCases

    /// The case of a store from its entries and wallet, on files that cover the days.
    private func storeCase(
        _ entries: [SettlementEntry] = [], wallet: [WalletRow] = [], opening: Int64? = 0,
        covered: [(Int, Int)] = [(0, 6)], profile: String = "tiktok-shop/income", asOf: Int = 40
    ) -> StoreCase {
        var store = Cases.store
        store.openingBalance = opening.map { Amount(units: $0, .idr) }
        let files = covered.map {
            Cases.file(
                "\($0.0)", .settlement, Cases.span($0.0, $0.1), profile: profile)
        }
        let coverage = CoverageBuilder.coverage(of: files)
        let builder = StoreCaseBuilder(store: store, asOf: Cases.day(asOf), coverage: coverage)
        return builder.storeCase(
            Cases.book(entries, wallet), accountEntries: [], files: files, restatements: [])
    }

    private func closings(_ storeCase: StoreCase) -> [Int64] {
        storeCase.balances.map { $0.closing.ticks / 10_000 }
    }

    @Test func `a streak goes on through days without movement and zero ends it`() {
        let result = storeCase(
            wallet: [
                Cases.wallet(.ads, -50, on: 1), Cases.wallet(.earnings, 30, on: 3),
                Cases.wallet(.earnings, 20, on: 4), Cases.wallet(.ads, -1, on: 5),
            ])
        #expect(closings(result) == [0, -50, -50, -20, 0, -1, -1])
        #expect(result.balances.map(\.negativeDays) == [0, 1, 2, 3, 0, 1, 2])
        #expect(result.balances.map(\.isProven) == Array(repeating: true, count: 7))
        #expect(
            result.balances.dropFirst().map(\.opening) == result.balances.dropLast().map(\.closing))
    }

    @Test func `the wallet is the payment of the entries and never added to them`() {
        let result = storeCase(
            [
                Cases.entry(total: 90, settled: 1), Cases.entry(total: 10, settled: 1, row: 3),
                Cases.entry(total: -30, kind: .ads, settled: 1, row: 4),
                Cases.entry(total: 40, settled: 2), Cases.entry(total: -7, kind: .ads, settled: 2),
            ],
            wallet: [Cases.wallet(.earnings, 100, on: 1), Cases.wallet(.ads, -30, on: 1)])
        // Day 2 has no wallet rows: its entries stand in.
        #expect(closings(result) == [0, 70, 103, 103, 103, 103, 103])
        let first = result.days.first
        #expect(first?.entriesTotal == Amount(units: 100, .idr))
        #expect(first?.adsTotal == Amount(units: -30, .idr))
        #expect(first?.earnings == Amount(units: 100, .idr))
        #expect(first?.adsDeduction == Amount(units: -30, .idr))
        #expect(first?.entryCount == 3)
        #expect(first?.entrySources.map(\.rowNumber) == [2, 3, 4])
        #expect(result.days.last?.earnings == nil)
    }

    @Test(arguments: [
        (WalletRow.State.transferred, [Int64(100), 20, 20]), (.inProcess, [100, 20, 20]),
        (.failed, [100, 100, 100]),
    ])
    func `a withdrawal leaves on the day of its request unless it failed`(
        state: WalletRow.State, expected: [Int64]
    ) {
        let result = storeCase(
            wallet: [Cases.wallet(.withdrawal, -80, on: 1, state: state, succeeded: 2)],
            opening: 100, covered: [(0, 2)])
        #expect(closings(result) == expected)
    }

    @Test func `an opening balance that nobody stated is unproven`() {
        let unstated = storeCase(opening: nil, covered: [(0, 1)])
        #expect(unstated.balances.map(\.isProven) == [false, false])
        #expect(closings(unstated) == [0, 0])
        let stated = storeCase(opening: 5, covered: [(0, 1)])
        #expect(stated.balances.map(\.isProven) == [true, true])
        #expect(closings(stated) == [5, 5])
    }

    @Test func `after a gap the balance is carried on, unproven, and the streak begins anew`() {
        let result = storeCase(
            wallet: [Cases.wallet(.ads, -50, on: 1), Cases.wallet(.ads, -1, on: 6)],
            covered: [(0, 2), (5, 6)])
        #expect(result.balances.map { $0.day - Cases.day(0) } == [0, 1, 2, 5, 6])
        #expect(closings(result) == [0, -50, -50, -50, -51])
        #expect(result.balances.map(\.isProven) == [true, true, true, false, false])
        #expect(result.balances.map(\.negativeDays) == [0, 1, 2, 1, 2])
    }

    @Test func `money outside the covered days is kept`() {
        let result = storeCase([Cases.entry(total: 90, settled: 9)], covered: [(0, 1)])
        #expect(result.balances.map { $0.day - Cases.day(0) } == [0, 1, 9])
        #expect(closings(result) == [0, 0, 90])
    }

    @Test func `no balance is later than the day of the run`() {
        #expect(storeCase(covered: [(0, 6), (8, 9)], asOf: 3).balances.count == 4)
    }

    @Test func `where there is no wallet, paid statements leave on their day`() {
        let result = storeCase(
            [
                Cases.entry(total: 100, settled: 0, statement: "s0", payment: "p0"),
                Cases.entry(total: 60, settled: 1, statement: "s1"),
                Cases.entry(total: -20, settled: 1, statement: "s1", row: 3),
            ], covered: [(0, 2)], profile: "tiktok-shop/statement")
        #expect(closings(result) == [0, 40, 40])
        #expect(result.days.first?.payouts == Amount(units: -100, .idr))
    }

    @Test func `a payout is less by the balance below zero that it can bear`() {
        let result = storeCase(
            [
                Cases.entry(total: -50, settled: 0, statement: "s0"),
                Cases.entry(total: 30, settled: 1, statement: "s1", payment: "p1"),
                Cases.entry(total: 70, settled: 2, statement: "s2", payment: "p2"),
                Cases.entry(total: 10, settled: 3, statement: "s3", payment: "p3"),
            ], covered: [(0, 3)], profile: "tiktok-shop/statement")
        #expect(closings(result) == [-50, -50, 0, 0])
        #expect(result.balances.map(\.negativeDays) == [1, 2, 0, 0])
        #expect(result.days.map { $0.payouts.ticks / 10_000 } == [0, -30, -20, -10])
    }
}
