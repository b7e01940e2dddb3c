import Checks
import Fees
import Money
import Records
import Testing

/// Money on its way to the bank, and balances that run on.
struct BankChecksTests {
    static func transfer(
        _ units: Int64, arrived: Int64? = nil, isFinal: Bool = true, isCovered: Bool = true
    ) -> BankTransfer {
        BankTransfer(
            id: "WD-000001", sentOn: day(5), arrivesBy: day(10), amount: rupiah(units),
            isFinal: isFinal,
            sources: [place(7, file: "wallet.xlsx")],
            line: arrived.map {
                BankLine(
                    bookedOn: day(6), amount: rupiah($0), reference: "",
                    provenance: place(3, file: "bank.csv"))
            }, isCovered: isCovered)
    }

    @Test(arguments: [
        (transfer(500), ["payout-not-in-bank -500"]), (transfer(500, arrived: 500), []),
        (transfer(500, arrived: 499), []), (transfer(500, isFinal: false), []),
        (transfer(500, isCovered: false), []),
        (transfer(500, arrived: 490), ["bank-amount-mismatch -10"]),
        (transfer(500, arrived: 510, isCovered: false), ["bank-amount-mismatch 10"]),
    ])
    func `transfers and the bank`(transfer: BankTransfer, expected: [String]) throws {
        var account = storeCase()
        account.transfers = [transfer]
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == expected)
        for finding in found {
            #expect(finding.payoutID == "WD-000001")
            #expect(finding.occurredOn == day(5))
            #expect(finding.sources.contains(place(7, file: "wallet.xlsx")))
            #expect(finding.explanation.hasSuffix("."))
        }
    }

    static func movement(
        _ units: Int64, _ balance: Int64, on number: Int = 5, second: Int = 0,
        file: String = "a.xlsx", state: WalletRow.State = .transferred
    ) -> WalletRow {
        var row = WalletRow(
            kind: units < 0 ? .withdrawal : .earnings, typeText: "", referenceID: "",
            requestedOn: day(number), succeededOn: nil, amount: rupiah(units), state: state,
            provenance: place(1_000 - second - number, file: file))
        row.balanceAfter = rupiah(balance)
        row.secondOfDay = second
        return row
    }

    struct BreakCase: CustomTestStringConvertible, Sendable {
        var name: String
        var rows: [WalletRow]
        var covered: [ClosedRange<Int>] = [1...31]
        var expected: [String] = []
        var sentence = ""
        var testDescription: String { name }
    }

    static let breaks: [BreakCase] = [
        BreakCase(
            name: "it continues",
            rows: [movement(10, 10), movement(-10, 0, second: 1), movement(5, 5, on: 9)]),
        BreakCase(
            name: "a failed withdrawal and its return",
            rows: [
                movement(100, 100), movement(-100, 0, second: 1, state: .failed),
                movement(100, 100, on: 6),
            ]),
        BreakCase(
            name: "a row was cut",
            rows: [movement(100, 100), movement(50, 170, second: 1)],
            expected: ["balance-break 20"], sentence: "A movement of 20 IDR is missing"),
        BreakCase(
            name: "a withdrawal stands twice",
            rows: [
                movement(100, 100), movement(-100, 0, second: 1), movement(-100, 0, second: 2),
                movement(5, 5, second: 3),
            ], expected: ["balance-break 100"], sentence: "The row stands twice"),
        BreakCase(
            name: "a failed withdrawal that did not move the balance",
            rows: [
                movement(100, 100), movement(-60, 100, second: 1, state: .failed),
                movement(5, 105, second: 3),
            ], expected: ["balance-break 60"],
            sentence: "The difference is the failed withdrawal of 60 IDR of 2026-03-05"),
        BreakCase(
            name: "between files that adjoin",
            rows: [movement(100, 100), movement(5, 125, on: 6, file: "b.xlsx")],
            covered: [1...5, 6...9], expected: ["balance-break 20"]),
        BreakCase(
            name: "between files with a gap",
            rows: [movement(100, 100), movement(5, 125, on: 8, file: "b.xlsx")],
            covered: [1...5, 8...9]),
        BreakCase(
            name: "two breaks of one day",
            rows: [
                movement(100, 100), movement(5, 115, second: 1), movement(5, 130, second: 2),
            ], expected: ["balance-break 10", "balance-break 10"]),
    ]

    @Test(arguments: breaks)
    func `balance-break`(row: BreakCase) throws {
        let spans = row.covered.map {
            CoverageSpan(span: DaySpan(day($0.lowerBound), day($0.upperBound)), fileCount: 1)
        }
        // Files that adjoin are one span.
        let joined = spans.count == 2 && spans[0].span.last + 1 == spans[1].span.first
        let whole = CoverageSpan(
            span: spans[0].span.union(spans[spans.count - 1].span), fileCount: 2)
        var account = storeCase(coverage: Coverage(spans: [.wallet: joined ? [whole] : spans]))
        account.transferRows = row.rows
        let stated = row.rows.filter { $0.balanceAfter != nil }
        account.walletBreaks = zip(stated, stated.dropFirst())
            .map { WalletBreak(before: $0, row: $1) }
        let found = CheckCatalogue.discrepancies(in: account, try context())
            .filter { $0.code == "balance-break" }
        #expect(words(found) == row.expected)
        #expect(found.allSatisfy { $0.explanation.contains(row.sentence) && $0.sources.count == 2 })
    }
}
