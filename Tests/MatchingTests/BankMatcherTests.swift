import Matching
import Money
import Records
import Testing

/// Which bank line shows which transfer.
struct BankMatcherTests {
    typealias Cases = MatchingCases

    /// `day amount reference` of withdrawals and of bank lines, and the line of each withdrawal.
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var sent: [(Int, Int64, String)]
        var lines: [(Int, Int64, String)]
        var state = WalletRow.State.transferred
        /// Amounts of the lines, nil where there is none; `?` days are not covered.
        var expected: [Int64?]
        var testDescription: String { name }
    }

    static let rows: [Row] = [
        Row(name: "same day", sent: [(1, 50, "")], lines: [(1, 50, "")], expected: [50]),
        Row(name: "fifth day", sent: [(1, 50, "")], lines: [(6, 50, "")], expected: [50]),
        Row(name: "sixth day", sent: [(1, 50, "")], lines: [(7, 50, "")], expected: [nil]),
        Row(name: "the day before", sent: [(2, 50, "")], lines: [(1, 50, "")], expected: [nil]),
        Row(
            name: "one line for two", sent: [(1, 50, ""), (2, 50, "")], lines: [(3, 50, "")],
            expected: [50, nil]),
        Row(
            name: "two for two", sent: [(1, 50, ""), (2, 50, "")],
            lines: [(3, 50, ""), (4, 50, "")], expected: [50, 50]),
        Row(
            name: "reference before amount", sent: [(1, 100, "WD-000001")],
            lines: [(2, 100, ""), (3, 93, "TRF WD-000001 SHOP")], expected: [93]),
        Row(
            name: "a part of another reference", sent: [(1, 100, "WD-000001")],
            lines: [(3, 50, "WD-0000012")], expected: [nil]),
        Row(
            name: "a short reference is none", sent: [(1, 100, "35")], lines: [(2, 50, "35")],
            expected: [nil]),
        Row(name: "near", sent: [(1, 100, "")], lines: [(2, 95, "")], expected: [95]),
        Row(name: "too far", sent: [(1, 100, "")], lines: [(2, 94, "")], expected: [nil]),
        Row(
            name: "two are near", sent: [(1, 100, "")], lines: [(2, 99, ""), (3, 98, "")],
            expected: [nil]),
        Row(
            name: "near to two", sent: [(1, 100, ""), (1, 101, "")], lines: [(2, 99, "")],
            expected: [nil, nil]),
        Row(
            name: "money that left", sent: [(1, 50, "")], lines: [(1, -50, "")], expected: [nil]),
        Row(
            name: "in process, arrived", sent: [(1, 50, "")], lines: [(2, 50, "")],
            state: .inProcess, expected: [50]),
        Row(
            name: "in process, nearly", sent: [(1, 100, "")], lines: [(2, 99, "")],
            state: .inProcess, expected: [nil]),
    ]

    @Test(arguments: rows)
    func `each transfer finds its line`(row: Row) {
        let wallet = row.sent.enumerated().map { index, sent in
            WholeWalletTests.row(
                -sent.1, balance: nil, on: sent.0, kind: .withdrawal, state: row.state,
                reference: sent.2, row: index + 2)
        }
        let lines = row.lines.enumerated().map { index, line in
            BankLine(
                bookedOn: Cases.day(line.0), amount: Amount(units: line.1, .idr),
                reference: line.2, provenance: Cases.provenance(index + 2, file: "bank.csv"))
        }
        for lines in [lines, lines.reversed()] {
            let result = WholeWalletTests.storeCase(wallet, bank: (0, 20), bankLines: lines)
            let found = result.transfers.sorted { $0.amount < $1.amount || $0.sentOn < $1.sentOn }
            #expect(found.map { $0.line.map { $0.amount.ticks / 10_000 } } == row.expected)
            #expect(found.allSatisfy { $0.isFinal == (row.state == .transferred) })
        }
    }

    @Test func `a window that the bank statements do not cover proves nothing`() {
        let wallet = [WholeWalletTests.row(-50, balance: nil, on: 4, kind: .withdrawal)]
        for (last, isCovered) in [(9, true), (8, false)] {
            let result = WholeWalletTests.storeCase(wallet, bank: (0, last))
            #expect(result.transfers.map(\.isCovered) == [isCovered])
        }
    }

    @Test func `a transfer may arrive within days of the one on which it was done`() {
        var sent = WholeWalletTests.row(-50, balance: nil, on: 1, kind: .withdrawal)
        sent.succeededOn = Cases.day(4)
        for (arrived, isFound) in [(1, true), (9, true), (10, false)] {
            let line = BankLine(
                bookedOn: Cases.day(arrived), amount: Amount(units: 50, .idr), reference: "",
                provenance: Cases.provenance(2, file: "bank.csv"))
            let result = WholeWalletTests.storeCase([sent], bank: (0, 20), bankLines: [line])
            #expect(result.transfers.map { $0.line != nil } == [isFound])
        }
    }

    @Test func `without a wallet paid statements are what was sent`() {
        let entries = [
            Cases.entry(total: 60, settled: 1, statement: "S1", payment: "P-000001"),
            Cases.entry(total: 30, settled: 2, statement: "S2", payment: "P-000001", row: 3),
            Cases.entry(total: 9, settled: 3, statement: "S3", row: 4),
        ]
        let line = BankLine(
            bookedOn: Cases.day(4), amount: Amount(units: 90, .idr), reference: "",
            provenance: Cases.provenance(2, file: "bank.csv"))
        let result = WholeWalletTests.storeCase(
            [], entries: entries, wallet: [], settlement: (0, 6), bank: (0, 20),
            bankLines: [line])
        #expect(result.transfers.map(\.id) == ["P-000001"])
        #expect(result.transfers.map(\.line) == [line])
        #expect(result.transfers.map(\.sentOn) == [Cases.day(2)])
    }
}
