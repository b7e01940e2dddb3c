import Ledger
import Money
import Records
import Testing

/// How wallet rows with a balance, bank lines and notices of several files become one.
@Suite struct AccountMergeTests {
    @Test func `every field of the account's records survives`() throws {
        var wallet = Export("wallet.xlsx", kind: .wallet)
        for (index, kind) in WalletRow.Kind.allCases.enumerated() {
            wallet.wallet(
                Int64(index), kind, reference: "", requested: index, second: 86_399 - index,
                balance: Int64(index), order: "576461413038785752", statement: "S-\(index)")
        }
        var bank = Export("bank.csv", kind: .bank)
        bank.bank(100, reference: "TRF 35", on: 5, balance: 900)
        bank.bank(-20, on: 6)
        var returns = Export("returns.xlsx", kind: .returns)
        for kind in OrderNotice.Kind.allCases {
            returns.notice(
                kind, id: "R-\(kind.rawValue)", sku: "7", status: "Open", amount: 5, due: 9)
        }
        returns.notice(.unsettled, order: "900")
        var contents = returns.contents
        contents.facts.isSelection = true
        contents.notices.sort {
            ($0.orderID, $0.kind.rawValue) < ($1.orderID, $1.kind.rawValue)
        }
        let state = try LedgerState.after([[wallet.contents, bank.contents, contents]])
        #expect(state.walletRows == wallet.contents.walletRows)
        #expect(state.bankLines == bank.contents.bankLines)
        #expect(state.notices == contents.notices)
        #expect(state.files.map(\.facts.isSelection) == [false, true, false])
        #expect(state.files.map(\.moneyRecorded.plain) == ["80", "0", "10"])
    }

    @Test func `an order's discount survives`() throws {
        var orders = Export("orders.xlsx", kind: .orders)
        orders.line(100)
        var contents = orders.contents
        contents.orderLines[0].orderDiscount = Export.amount(7)
        #expect(try LedgerState.after([[contents]]).lines == contents.orderLines)
    }

    @Test func `a withdrawal that failed later is one withdrawal, with a balance and without`()
        throws
    {
        for balance in [nil, 0] as [Int64?] {
            var older = Export("a.xlsx", kind: .wallet, on: 1)
            older.wallet(-50, reference: "", state: .inProcess, second: 5, balance: balance)
            var newer = Export("b.xlsx", kind: .wallet, on: 2)
            newer.wallet(-50, reference: "", state: .failed, second: 5, balance: balance)
            let state = try LedgerLaws.state(of: [older, newer])
            #expect(state.walletRows.map(\.state) == [.failed])
            #expect(state.restatements.isEmpty)
        }
    }

    @Test func `equal rows of one file count twice, the balance tells others apart`() throws {
        var first = Export("a.xlsx", kind: .wallet, on: 1)
        first.wallet(-50, reference: "", second: 5, balance: 0)
        first.wallet(-50, reference: "", second: 5, balance: 0)
        var second = Export("b.xlsx", kind: .wallet, on: 2)
        second.wallet(-50, reference: "", second: 5, balance: 0)
        second.wallet(-50, reference: "", second: 5, balance: 30)
        let state = try LedgerLaws.state(of: [first, second])
        #expect(
            state.walletRows.map { ($0.balanceAfter?.plain) ?? "" }.sorted() == ["0", "0", "30"])
    }

    @Test func `two releases of one day are told apart by their orders`() throws {
        var first = Export("a.xlsx", kind: .wallet, on: 1)
        first.wallet(50, .earnings, reference: "", order: "1")
        var second = Export("b.xlsx", kind: .wallet, on: 2)
        second.wallet(50, .earnings, reference: "", order: "2")
        second.entry(50, order: "1")
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.walletRows.map(\.orderID).sorted() == ["1", "2"])
        #expect(state.orders.map(\.walletRows.count) == [1])
    }

    @Test func `overlapping bank statements never double a line`() throws {
        var first = Export("a.csv", kind: .bank, on: 1)
        first.bank(50, reference: "35", balance: 100)
        first.bank(50, on: 7)
        first.bank(50, on: 7)
        var second = Export("b.csv", kind: .bank, on: 2)
        second.bank(50, reference: "35")
        second.bank(50, on: 7)
        second.bank(50, on: 8)
        let state = try LedgerLaws.state(of: [first, second])
        #expect(state.bankLines.count == 4)
        #expect(state.bankLines.first?.provenance.file == "b.csv")
    }

    @Test func `the newest file's version of a notice stands, and none is restated`() throws {
        var older = Export("a.xlsx", kind: .returns, on: 1)
        older.notice(.returned, id: "R1", status: "open", amount: 5)
        older.notice(.returned, id: "R2", status: "open")
        var newer = Export("b.xlsx", kind: .returns, on: 2)
        newer.notice(.returned, id: "R1", status: "closed", amount: 6)
        let state = try LedgerLaws.state(of: [older, newer])
        #expect(state.notices.map(\.statusText) == ["closed", "open"])
        #expect(state.restatements.isEmpty)
        #expect(state.orders.isEmpty, "notices alone make no order")
    }

    @Test func `notices and wallet rows come with their order`() throws {
        var mixed = Export("a.xlsx")
        for order in ["1", "2", "3", "4"] {
            mixed.notice(.returned, order: order)
            mixed.wallet(5, .earnings, reference: "", order: order)
        }
        for order in ["2", "4"] { mixed.entry(5, order: order) }
        let state = try LedgerLaws.state(of: [mixed])
        #expect(state.orders.map(\.id) == ["2", "4"])
        #expect(state.orders.map { $0.notices.map(\.orderID) } == [["2"], ["4"]])
        #expect(state.orders.map { $0.walletRows.map(\.orderID) } == [["2"], ["4"]])
        let alone = try inMemory { session in
            _ = try session.take(mixed.contents)
            return try session.reader().order("2")
        }
        #expect(alone.notices.count == 1 && alone.walletRows.count == 1)
    }
}
