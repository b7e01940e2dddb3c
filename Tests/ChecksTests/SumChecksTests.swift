import Checks
import Money
import Records
import Testing

/// Sums of rows, files, statements and payouts, and rows that nobody can explain.
struct SumChecksTests {
    static let id = "576461413038785752"
    static let fees = rightFees(100_000)

    @Test(arguments: [
        CaseRow(
            "the total was edited",
            order([line(100_000)], [row(100_000, fees: fees, total: 80_000)]),
            "settlement-sum-mismatch total-settlement -5250"),
        CaseRow(
            "a subtotal was edited",
            order([line(100_000)], [edited(row(100_000, fees: fees), .fees, by: -500)]),
            "settlement-sum-mismatch fees -500",
            "settlement-sum-mismatch total-settlement 500"),
        CaseRow(
            "an edited fee is the fee's mismatch, not also the sum's",
            order(
                [line(100_000)],
                [edited(row(100_000, fees: fees), ComponentID("platform-commission"), by: -500)]),
            "fee-mismatch platform-commission -500"),
        CaseRow(
            "within the tolerance",
            order([line(100_000)], [row(100_000, fees: fees, total: 85_251)])),
        CaseRow(
            "information is no part",
            order(
                [line(100_000)],
                [
                    added(
                        row(100_000, fees: fees),
                        Component(
                            ComponentID("customer-payment"), rupiah(99_000), group: .information,
                            parent: nil))
                ])),
    ])
    func `settlement-sum-mismatch`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "an unknown type", order([], [adjustment(-900, isKnown: false, order: id)]),
            "adjustment-unexplained -900"),
        CaseRow("a known type", order([], [adjustment(-900, order: id)])),
        CaseRow("an unknown type of zero", order([], [adjustment(0, isKnown: false, order: id)])),
    ])
    func `adjustment-unexplained of an order`(row: CaseRow) throws {
        expectFindings(row, try context())
    }

    @Test func `adjustment-unexplained of the account`() throws {
        var withUnknownFee = adjustment(-400, id: "4", row: 94)
        withUnknownFee.components = [
            Component(
                ComponentID("moonshine"), rupiah(-400), group: .fee, parent: .total,
                isKnown: false)
        ]
        let account = storeCase(entries: [
            adjustment(-900, type: "moon levy", isKnown: false, id: "1", row: 91),
            adjustment(-800, type: "additional campaign package", id: "2", row: 92),
            adjustment(-700, type: "other adjustment", id: "3", row: 93),
            withUnknownFee,
        ])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        let expected = ["-400", "-700", "-900"].map { "adjustment-unexplained \($0)" }
        #expect(words(found) == expected.sorted())
    }

    @Test func `two equal rows are one finding with the money of both`() throws {
        let account = storeCase(entries: [
            adjustment(-900, type: "moon levy", isKnown: false, row: 91),
            adjustment(-900, type: "moon levy", isKnown: false, row: 92),
        ])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == ["adjustment-unexplained -1800"])
        #expect(found.first?.sources.count == 2)
    }

    @Test func `currency-mismatch keeps foreign rows out of every other finding`() throws {
        var foreign = row(100_000, fees: Self.fees, on: 12)
        foreign.total = Amount(units: 7, .usd)
        foreign.sales = Amount(units: 7, .usd)
        foreign.refunds = .zero(.usd)
        foreign.components = [
            Component(.sales, Amount(units: 9, .usd), group: .sales, parent: .total)
        ]
        let mixed = order([line(100_000)], [row(100_000, fees: Self.fees), foreign])
        expectFindings(CaseRow("", mixed, "currency-mismatch"), try context())
    }

    @Test func `statement-sum-mismatch`() throws {
        func statement(_ stated: Int64?, _ sum: Int64, file: String) -> StatementCase {
            StatementCase(
                id: "", file: file, day: day(7), entriesTotal: rupiah(sum),
                statedTotal: stated.map(rupiah), paymentID: "", sources: [place(3, file: file)])
        }
        let account = storeCase(
            statements: [
                statement(100_000, 199_991, file: "edited.xlsx"),
                statement(100_001, 100_000, file: "rounded.xlsx"),
                statement(nil, 5_000, file: "silent.csv"),
                statement(90_000, 80_000, file: "rejected.xlsx"),
            ], files: [file("rejected.xlsx", 1...7, moneyIn: 90_000, rejected: 1)])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == ["statement-sum-mismatch -99991"])
        #expect(found.first?.severity == .high)
    }

    @Test(arguments: [
        (day: 4, earnings: Int64(90_000), entries: Int64(100_000), expected: [Int64(-10_000)]),
        (day: 4, earnings: 100_001, entries: 100_000, expected: []),
        (day: 1, earnings: 90_000, entries: 100_000, expected: []),
        (day: 7, earnings: 90_000, entries: 100_000, expected: []),
        (day: 9, earnings: 90_000, entries: 100_000, expected: []),
    ])
    func `payout-sum-mismatch stays silent on days that a file cuts`(
        day number: Int, earnings: Int64, entries: Int64, expected: [Int64]
    ) throws {
        let account = storeCase(
            days: [accountDay(number, entries: entries, earnings: earnings)],
            files: [file("income.xlsx", 1...7)])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(found.compactMap(\.delta) == expected.map(rupiah))
    }

    @Test func `payout-sum-mismatch sees a cut day through an overlapping file`() throws {
        let account = storeCase(
            days: [accountDay(7, entries: 100_000, earnings: 90_000)],
            files: [file("one.xlsx", 1...7), file("two.xlsx", 6...14)])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == ["payout-sum-mismatch -10000"])
    }

    @Test func `a missing earnings row counts only between days that have one`() throws {
        let before = accountDay(2, entries: 5_000, earnings: 5_000)
        let without = accountDay(4, entries: 100_000, earnings: nil)
        let after = accountDay(6, entries: 5_000, earnings: 5_000)
        let files = [file("income.xlsx", 1...7)]
        let known = storeCase(days: [before, without, after], files: files)
        let unknown = storeCase(days: [without], files: files)
        let rules = try context()
        #expect(
            words(CheckCatalogue.discrepancies(in: known, rules)) == ["payout-sum-mismatch -100000"]
        )
        #expect(CheckCatalogue.discrepancies(in: unknown, rules).isEmpty)
    }

    @Test func `the advertising deduction is compared by itself`() throws {
        var odd = accountDay(4, entries: 100_000, earnings: 100_000)
        odd.adsTotal = rupiah(-30_000)
        odd.adsDeduction = rupiah(-35_000)
        let account = storeCase(days: [odd], files: [file("income.xlsx", 1...7)])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(words(found) == ["payout-sum-mismatch ads -5000"])
    }

    @Test func `one wrong figure stands once, at the lowest sum that it makes wrong`() throws {
        let edited = order([line(100_000)], [row(100_000, fees: Self.fees, on: 4, total: 80_000)])
        let account = storeCase(
            days: [accountDay(4, entries: 80_000, earnings: 85_250)],
            statements: [
                StatementCase(
                    id: "", file: "income.xlsx", day: day(7), entriesTotal: rupiah(80_000),
                    statedTotal: rupiah(85_250), paymentID: "", sources: [place(6)])
            ], files: [file("income.xlsx", 1...7)])
        let rules = try context()
        let all =
            CheckCatalogue.discrepancies(in: edited, rules)
            + CheckCatalogue.discrepancies(in: account, rules)
        #expect(all.count == 3)
        #expect(
            words(CheckCatalogue.withIncidents(all))
                == ["settlement-sum-mismatch total-settlement -5250"])
    }

    @Test func `deleted rows stand at the file, not also at the payouts`() throws {
        let account = storeCase(
            days: [
                accountDay(4, entries: 80_000, earnings: 100_000),
                accountDay(5, entries: 50_000, earnings: 60_000),
            ],
            statements: [
                StatementCase(
                    id: "", file: "income.xlsx", day: day(7), entriesTotal: rupiah(130_000),
                    statedTotal: rupiah(160_000), paymentID: "", sources: [place(6)])
            ], files: [file("income.xlsx", 1...7)])
        let found = CheckCatalogue.discrepancies(in: account, try context())
        #expect(found.count == 3)
        #expect(words(CheckCatalogue.withIncidents(found)) == ["statement-sum-mismatch 30000"])
    }
}

/// The row with one component changed and nothing else.
private func edited(
    _ entry: SettlementEntry, _ id: ComponentID, by units: Int64
) -> SettlementEntry {
    var entry = entry
    for index in entry.components.indices where entry.components[index].id == id {
        entry.components[index].amount += rupiah(units)
    }
    return entry
}

/// The row with one component more.
private func added(_ entry: SettlementEntry, _ component: Component) -> SettlementEntry {
    var entry = entry
    entry.components.append(component)
    return entry
}
