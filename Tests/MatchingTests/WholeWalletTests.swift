import Matching
import Money
import Records
import Testing

/// Wallets that list every movement, with a running balance or without one.
struct WholeWalletTests {
    typealias Cases = MatchingCases

    /// A movement with the balance after it.
    static func row(
        _ units: Int64, balance: Int64?, on day: Int, second: Int? = nil,
        kind: WalletRow.Kind = .earnings, state: WalletRow.State = .transferred,
        order: String = "", statement: String = "", reference: String = "", row: Int = 2
    ) -> WalletRow {
        var wallet = WalletRow(
            kind: kind, typeText: kind.rawValue, referenceID: reference,
            requestedOn: Cases.day(day), succeededOn: nil, amount: Amount(units: units, .idr),
            state: state, provenance: Cases.provenance(row, file: "wallet.xlsx"))
        wallet.secondOfDay = second
        wallet.balanceAfter = balance.map { Amount(units: $0, .idr) }
        wallet.orderID = order
        wallet.statementID = statement
        return wallet
    }

    static func storeCase(
        _ rows: [WalletRow], entries: [SettlementEntry] = [], opening: Int64? = nil,
        wallet: [(Int, Int)] = [(0, 6)], settlement: (Int, Int)? = nil, bank: (Int, Int)? = nil,
        bankLines: [BankLine] = []
    ) -> StoreCase {
        var store = Cases.store
        store.openingBalance = opening.map { Amount(units: $0, .idr) }
        var files = wallet.map { Cases.file("w\($0.0)", .wallet, Cases.span($0.0, $0.1)) }
        if let settlement {
            files.append(
                Cases.file("income.xlsx", .settlement, Cases.span(settlement.0, settlement.1)))
        }
        if let bank { files.append(Cases.file("b", .bank, Cases.span(bank.0, bank.1))) }
        let builder = StoreCaseBuilder(
            store: store, asOf: Cases.day(40), coverage: CoverageBuilder.coverage(of: files))
        return builder.storeCase(
            Cases.book(entries, rows), accountEntries: [], files: files, restatements: [],
            bankLines: bankLines)
    }

    private func closings(_ storeCase: StoreCase) -> [Int64] {
        storeCase.balances.map { $0.closing.ticks / 10_000 }
    }

    @Test func `stated balances prove the days, those before the first row too`() {
        let result = Self.storeCase([
            Self.row(50, balance: 150, on: 2, second: 10),
            Self.row(-150, balance: 0, on: 2, second: 20, kind: .withdrawal),
            Self.row(-5, balance: -5, on: 2, second: 30, kind: .adjustment),
            Self.row(30, balance: 25, on: 4),
        ])
        #expect(closings(result) == [100, 100, -5, -5, 25, 25, 25])
        #expect(!result.balances.contains { !$0.isProven })
        #expect(result.balances.map(\.negativeDays) == [0, 0, 1, 2, 0, 0, 0])
        #expect(result.balances[2].opening == Amount(units: 100, .idr))
        #expect(result.balances[2].movement == Amount(units: -105, .idr))
    }

    @Test func `a dip within a day is nothing`() {
        let result = Self.storeCase([
            Self.row(-100, balance: -20, on: 1, second: 1, kind: .withdrawal),
            Self.row(25, balance: 5, on: 1, second: 2),
        ])
        #expect(result.balances.allSatisfy { $0.negativeDays == 0 })
    }

    @Test func `rows of one moment come in the order of their balances`() {
        let rows = [
            Self.row(10, balance: 110, on: 1, second: 5, row: 9),
            Self.row(-110, balance: 0, on: 1, second: 5, kind: .withdrawal, row: 2),
            Self.row(20, balance: 20, on: 1, second: 5, row: 7),
            Self.row(100, balance: 100, on: 1, second: 4, row: 8),
            Self.row(-20, balance: 0, on: 1, second: 5, kind: .ads, row: 3),
            Self.row(7, balance: 7, on: 1, second: 6, row: 4),
        ]
        for given in [rows, rows.reversed()] {
            #expect(
                WalletChain.sorted(given).map { $0.balanceAfter?.plain } == [
                    "100", "110", "0", "20", "0", "7",
                ])
            #expect(Self.storeCase(given).walletBreaks.isEmpty)
        }
    }

    @Test func `a whole day without times is put in the order of its balances`() {
        var balance: Int64 = 40
        let amounts: [Int64] = [5, -45, 12, -12, 12, 8, -20, 3, 3, -6, 90]
        let rows = amounts.enumerated().map { index, amount in
            balance += amount
            return Self.row(amount, balance: balance, on: 1, row: 100 - index)
        }
        let result = Self.storeCase(rows.sorted { $0.amount < $1.amount })
        var before: Amount? = Amount(units: 40, .idr)
        for row in WalletChain.sorted(rows) {
            #expect(before.map { $0 + row.amount } == row.balanceAfter)
            before = row.balanceAfter
        }
        #expect(result.walletBreaks.isEmpty)
        #expect(closings(result) == [40, 90, 90, 90, 90, 90, 90])
    }

    @Test func `a failed withdrawal and its return both moved a stated balance`() {
        let result = Self.storeCase([
            Self.row(-80, balance: 20, on: 1, kind: .withdrawal, state: .failed),
            Self.row(80, balance: 100, on: 3, kind: .withdrawal),
        ])
        #expect(closings(result) == [100, 20, 20, 100, 100, 100, 100])
        #expect(result.transfers.isEmpty)
    }

    @Test func `without a balance neither the failed withdrawal nor its return counts`() {
        let rows = [
            Self.row(100, balance: nil, on: 0, statement: "S1"),
            Self.row(-80, balance: nil, on: 1, kind: .withdrawal, state: .failed, row: 3),
            Self.row(80, balance: nil, on: 3, kind: .withdrawal, row: 4),
            Self.row(-5, balance: nil, on: 4, kind: .adjustment, row: 5),
            Self.row(2, balance: nil, on: 5, kind: .other, row: 6),
        ]
        let result = Self.storeCase(rows, opening: 0)
        #expect(closings(result) == [100, 100, 100, 100, 95, 97, 97])
        #expect(result.transfers.isEmpty)
        var late = rows
        late[2].requestedOn = Cases.day(32)
        let unpaired = Self.storeCase(late, opening: 0, wallet: [(0, 33)])
        #expect(closings(unpaired).last == 177)
    }

    @Test func `daily earnings hold the corrections already`() {
        let rows = [
            Cases.wallet(.earnings, 100, on: 1), Cases.wallet(.adjustment, -7, on: 1),
            Cases.wallet(.other, 3, on: 2),
        ]
        #expect(closings(Self.storeCase(rows, opening: 0)) == [0, 100, 100, 100, 100, 100, 100])
    }

    @Test func `after a gap the balance is proven again where a file states it`() {
        let result = Self.storeCase(
            [Self.row(5, balance: 5, on: 1), Self.row(7, balance: 50, on: 5)],
            wallet: [(0, 2), (4, 6)])
        #expect(closings(result) == [0, 5, 5, 43, 50, 50])
        #expect(!result.balances.contains { !$0.isProven })
    }

    @Test func `a deposit pays its statement, on whatever day, once`() {
        let result = Self.storeCase(
            [
                Self.row(90, balance: nil, on: 1, statement: "S1", reference: "T1"),
                Self.row(33, balance: nil, on: 3, statement: "S9", reference: "T9"),
            ],
            entries: [
                Cases.entry(total: 100, settled: 0, statement: "S1"),
                Cases.entry(total: -10, settled: 0, statement: "S1", row: 3),
                Cases.entry(total: 40, settled: 2, statement: "S2"),
            ], opening: 0, wallet: [(1, 6)], settlement: (0, 6))
        #expect(result.statements.map(\.id) == ["S1", "S2", "S9"])
        #expect(result.statements.map { $0.paid?.plain } == ["90", nil, "33"])
        #expect(result.statements.map(\.paymentID) == ["T1", "", "T9"])
        #expect(result.statements.map { $0.entriesTotal.plain } == ["90", "40", "0"])
        // Day 0 has no wallet file, but its statement is paid on day 1.
        #expect(closings(result) == [0, 90, 90, 123, 123, 123, 123])
    }

    @Test func `a deposit joins the statement of the day before, where a period is its name`() {
        let result = Self.storeCase(
            [
                Self.row(100, balance: nil, on: 1, statement: "VNJ-0918", row: 2),
                Self.row(70, balance: nil, on: 2, statement: "VNJ-0919", row: 3),
                Self.row(40, balance: nil, on: 4, statement: "VNJ-0921", row: 4),
                Self.row(5, balance: nil, on: 5, statement: "S5", row: 5),
            ],
            entries: [
                Cases.entry(total: 100, settled: 0, statement: "18 Sep 2026 - 18 Sep 2026"),
                Cases.entry(total: 75, settled: 1, statement: "19 Sep 2026 - 19 Sep 2026"),
                // Its last day has no row.
                Cases.entry(total: 40, settled: 2, statement: "20 Sep 2026 - 21 Sep 2026"),
                // A number that no deposit names stays open.
                Cases.entry(total: 9, settled: 4, statement: "S4"),
            ], settlement: (0, 6))
        let paid = result.statements.map { "\($0.id) \($0.paid?.plain ?? "open")" }
        #expect(
            paid == [
                "18 Sep 2026 - 18 Sep 2026 100", "19 Sep 2026 - 19 Sep 2026 70",
                "20 Sep 2026 - 21 Sep 2026 40", "S4 open", "S5 5",
            ])
    }
}
