import Checks
import Matching
import Money
import Records
import Testing

/// What days without a file do to the findings, kind by kind.
struct CoverageTests {
    /// Files of one kind: the days of each, the gaps that are told, and whether an order that was
    /// delivered on the 5th and due on the 20th, with 3 days of grace, is missing.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var kind: FileKind
        var files: [ClosedRange<Int>]
        var gaps: [String]
        var isMissing: Bool

        init(
            _ name: String, _ kind: FileKind, _ files: [ClosedRange<Int>], gaps: [String] = [],
            isMissing: Bool
        ) {
            testDescription = "\(kind.rawValue): \(name)"
            self.kind = kind
            self.files = files
            self.gaps = gaps
            self.isMissing = isMissing
        }
    }

    @Test(arguments: [
        Case("every day", .settlement, [1...30], isMissing: true),
        Case("weeks that touch", .settlement, [1...7, 8...14, 15...23], isMissing: true),
        Case("weeks that overlap, in any order", .settlement, [9...23, 1...12], isMissing: true),
        Case("exactly from delivery to due and grace", .settlement, [5...23], isMissing: true),
        Case("from a day after the delivery", .settlement, [6...30], isMissing: false),
        Case("up to a day before due and grace", .settlement, [1...22], isMissing: false),
        Case(
            "a day without a file", .settlement, [1...9, 11...30], gaps: ["10"], isMissing: false),
        Case(
            "the gap filled by a late file", .settlement, [1...9, 11...30, 10...10],
            isMissing: true),
        Case(
            "a gap before the delivery", .settlement, [1...2, 4...30], gaps: ["3"],
            isMissing: true),
        Case(
            "two gaps", .settlement, [1...4, 7...9, 12...30], gaps: ["10-11", "5-6"],
            isMissing: false),
        Case("no file at all", .settlement, [], isMissing: false),
        Case("every day", .wallet, [1...30], isMissing: true),
        Case("a gap", .wallet, [1...9, 12...30], gaps: ["10-11"], isMissing: false),
        // Files of other kinds tell of gaps of their own, and prove no order unpaid.
        Case("every day", .orders, [1...30], isMissing: false),
        Case("a gap", .orders, [1...9, 12...30], gaps: ["10-11"], isMissing: false),
        Case("a gap", .bank, [1...9, 12...30], gaps: ["10-11"], isMissing: false),
        Case("a gap", .returns, [1...9, 12...30], gaps: ["10-11"], isMissing: false),
        Case("exports of one day each", .unsettled, [1...1, 9...9, 30...30], isMissing: false),
    ])
    func `no payout is missing on days that no file covers`(row: Case) throws {
        let files = row.files.map { days in
            var covering = file("\(row.kind.rawValue)-\(days.lowerBound).xlsx", days)
            covering.facts.kind = row.kind
            covering.facts.profile = "some/\(row.kind.rawValue)"
            return covering
        }
        let coverage = CoverageBuilder.coverage(of: files)
        #expect(coverage == CoverageBuilder.coverage(of: files.reversed()))
        let gaps = CheckCatalogue.discrepancies(
            in: storeCase(coverage: coverage, files: files), try context())
        #expect(gaps.map(days).sorted() == row.gaps)
        #expect(gaps.allSatisfy { $0.component?.rawValue == row.kind.rawValue })
        let checks = try context()
        let builder = CaseBuilder(
            store: shop, asOf: day(40), rules: checks.rules, coverage: coverage, files: files)
        let order = builder.orderCase(
            orderID: "576461413038785752", lines: [line(100_000)], entries: [])
        let found = CheckCatalogue.discrepancies(in: order, checks).map(\.code)
        #expect(found == (row.isMissing ? ["missing-payout"] : []))
    }

    /// `10` or `10-11`, from the finding's own words.
    private func days(of gap: Discrepancy) -> String {
        let first = gap.occurredOn - day(0)
        let words = gap.explanation.split(separator: " ")
        guard let count = words.first.flatMap({ Int($0) }) else { return "\(first)" }
        return "\(first)-\(first + count - 1)"
    }

    @Test func `a run before the last file has come finds nothing missing`() throws {
        let checks = try context()
        for asOf in 20...45 {
            let coverage = CoverageBuilder.coverage(of: [file("a.xlsx", 1...22)])
            let builder = CaseBuilder(
                store: shop, asOf: day(asOf), rules: checks.rules, coverage: coverage, files: [])
            let order = builder.orderCase(
                orderID: "576461413038785752", lines: [line(100_000)], entries: [])
            #expect(order.state == (asOf > 20 ? .due : .awaiting), "as of day \(asOf)")
        }
    }

    @Test(
        arguments: [
            // Settlement, wallet files; whether the balance is proven on day 9 and on day 20.
            ([1...30], [1...30], [true, true]),
            ([1...9, 11...30], [1...9, 11...30], [true, false]),
            // Withdrawals of the 10th are unknown, though its entries are not.
            ([1...30], [1...9, 11...30], [true, false]),
            ([1...9, 11...30], [1...30], [true, true]),
        ] as [([ClosedRange<Int>], [ClosedRange<Int>], [Bool])])
    func `a balance is unproven from a gap on`(
        settlement: [ClosedRange<Int>], wallet: [ClosedRange<Int>], proven: [Bool]
    ) {
        let files =
            settlement.map { days in
                var covering = file("income-\(days.lowerBound).xlsx", days)
                covering.facts.profile = "some/income"
                return covering
            }
            + wallet.map { days in
                var covering = file("wallet-\(days.lowerBound).xlsx", days)
                covering.facts.kind = .wallet
                return covering
            }
        let account = StoreCaseBuilder(
            store: shop, asOf: day(40), coverage: CoverageBuilder.coverage(of: files)
        ).storeCase(
            AccountBook(entries: [], walletRows: [], currency: shop.currency),
            accountEntries: [], files: files, restatements: [])
        let seen = [9, 20].map { number in
            account.balances.first { $0.day == day(number) }?.isProven
        }
        #expect(seen == proven)
    }

    @Test func `a thousand files with gaps cover what a search day by day says`() {
        let files = (0..<1_000).map { number in
            file("\(number).xlsx", (number * 5)...(number * 5 + number % 7))
        }
        let coverage = CoverageBuilder.coverage(of: files.shuffled())
        let covered = Set(
            files.flatMap { file in
                file.facts.period.map { period in
                    (period.first.number...period.last.number).map { Day(number: $0) }
                } ?? []
            })
        for number in stride(from: 0, to: 5_010, by: 3) {
            let days = DaySpan(day(number), day(number + number % 11))
            let isCovered = (days.first.number...days.last.number)
                .allSatisfy { covered.contains(Day(number: $0)) }
            #expect(coverage.covers(.settlement, days) == isCovered, "from day \(number)")
        }
        #expect(coverage.spans[.settlement]?.map(\.fileCount).reduce(0, +) == 1_000)
    }
}
