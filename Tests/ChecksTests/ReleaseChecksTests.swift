import Checks
import Fees
import Money
import Records
import Testing

/// Wallets that name orders or statements, and notices on orders.
struct ReleaseChecksTests {
    static let fees = rightFees(100_000)

    static func release(
        _ units: Int64, on number: Int = 10, state: WalletRow.State = .transferred
    ) -> WalletRow {
        var row = WalletRow(
            kind: .earnings, typeText: "", referenceID: "", requestedOn: day(number),
            succeededOn: nil, amount: rupiah(units), state: state,
            provenance: place(number, file: "wallet.xlsx"))
        row.orderID = "576461413038785752"
        return row
    }

    static func released(_ orderCase: OrderCase, _ rows: WalletRow...) -> OrderCase {
        var released = orderCase
        released.walletRows = rows
        return released
    }

    static func noticed(_ orderCase: OrderCase, _ notices: OrderNotice...) -> OrderCase {
        var noticed = orderCase
        noticed.notices = notices
        return noticed
    }

    static func notice(
        _ kind: OrderNotice.Kind, status: String = "", reason: String = "", due: Int? = nil
    ) -> OrderNotice {
        OrderNotice(
            kind: kind, id: "R1", orderID: "576461413038785752", statusText: status,
            reason: reason, dueOn: due.map(day), provenance: place(4, file: "notices.xlsx"))
    }

    private func walletContext(
        wallet: ClosedRange<Int> = 1...40, settlement: ClosedRange<Int> = 1...40
    ) throws -> CheckContext {
        func span(_ days: ClosedRange<Int>) -> [CoverageSpan] {
            [CoverageSpan(span: DaySpan(day(days.lowerBound), day(days.upperBound)), fileCount: 1)]
        }
        var rules = try context()
        rules.walletNamesOrders = true
        rules.coverage = Coverage(spans: [.wallet: span(wallet), .settlement: span(settlement)])
        return rules
    }

    static let paid = order([line(100_000)], [row(100_000, fees: fees)])

    @Test(arguments: [
        CaseRow("the same", released(paid, release(85_250))),
        CaseRow("a day later", released(paid, release(85_250, on: 11))),
        CaseRow("in two parts", released(paid, release(85_000), release(250, on: 11))),
        CaseRow("less", released(paid, release(85_000)), "payout-sum-mismatch -250"),
        CaseRow("nothing", paid, "payout-sum-mismatch -85250"),
        CaseRow(
            "failed", released(paid, release(85_250, state: .failed)),
            "payout-sum-mismatch -85250"),
        CaseRow(
            "no settlement row", released(order([line(100_000)]), release(85_250)),
            "payout-sum-mismatch 85250"),
        CaseRow(
            "a negative release",
            released(
                order([line(100_000, returned: 1)], [row(100_000, refunds: -100_000, total: -700)]),
                release(-700))),
    ])
    func `releases of orders`(row: CaseRow) throws {
        expectFindings(row, try walletContext())
    }

    @Test func `a row that states too much explains the release that is right`() throws {
        let wrong = order([line(100_000)], [row(100_000, fees: Self.fees, total: 86_000)])
        let other = adjustment(5_000, row: 91)
        var broken = other
        broken.components[0].amount = rupiah(4_000)
        let rules = try walletContext()
        let found =
            CheckCatalogue.discrepancies(
                in: Self.released(wrong, Self.release(85_250, on: 11)), rules)
            + CheckCatalogue.discrepancies(in: storeCase(entries: [broken]), rules)
        #expect(found.contains { $0.code == "payout-sum-mismatch" })
        #expect(
            words(CheckCatalogue.withIncidents(found)) == [
                "settlement-sum-mismatch total-settlement 1000",
                "settlement-sum-mismatch total-settlement 750",
            ])
    }

    @Test func `a file that may cut the row or the release says nothing`() throws {
        for rules in [
            try walletContext(wallet: 1...10), try walletContext(wallet: 10...40),
            try walletContext(settlement: 1...10), try context(),
        ] {
            let found = CheckCatalogue.discrepancies(
                in: Self.released(Self.paid, Self.release(85_000)), rules)
            #expect(found.isEmpty)
        }
    }

    static func statement(
        _ total: Int64, paid: Int64?, on number: Int = 15, paidOn: Int = 16
    ) -> StatementCase {
        var statement = StatementCase(
            id: "S1", file: "", day: day(number), entriesTotal: rupiah(total), statedTotal: nil,
            paymentID: "T1", sources: [place(3)])
        statement.paid = paid.map(rupiah)
        statement.paidOn = paid.map { _ in day(paidOn) }
        return statement
    }

    @Test(arguments: [
        (statement(900, paid: 900), []), (statement(900, paid: 880), ["payout-sum-mismatch -20"]),
        (statement(900, paid: nil), ["payout-sum-mismatch -900"]),
        (statement(-900, paid: nil), ["negative-settlement"]),
        (statement(900, paid: nil, on: 28), []),
        (statement(900, paid: 880, on: 1), []), (statement(900, paid: 880, on: 40), []),
        (statement(0, paid: 70, on: 16), ["payout-sum-mismatch 70"]),
        (statement(0, paid: 70, on: 12, paidOn: 12), []),
    ])
    func `deposits of statements`(statement: StatementCase, expected: [String]) throws {
        let rules = try walletContext()
        var other = Self.statement(5, paid: 5)
        other.id = "S0"
        var account = storeCase(statements: [statement, other], coverage: rules.coverage)
        account.hasWholeWallet = true
        #expect(words(CheckCatalogue.discrepancies(in: account, rules)) == expected)
    }

    @Test func `what the platform holds back is not missing, and is quoted when its day is over`()
        throws
    {
        var held = Self.noticed(
            order([line(100_000)]),
            Self.notice(.unsettled, status: "On hold", reason: "In dispute", due: 30))
        let found = CheckCatalogue.discrepancies(in: held, try context())
        let text = try #require(found.first?.explanation)
        #expect(text.hasSuffix("unsettled with \"On hold: In dispute\", expected on 2026-03-30."))
        #expect(found.first?.sources.contains(place(4, file: "notices.xlsx")) == true)
        held.isHeldByPlatform = true
        #expect(CheckCatalogue.discrepancies(in: held, try context()).isEmpty)
    }

    @Test func `a return's last day of appeal is the claim's`() throws {
        let refunded = order(
            [line(100_000, returned: 1)],
            [
                row(100_000, fees: Self.fees), row(refunds: -100_000, on: 12),
                row(refunds: -100_000, on: 14),
            ])
        let found = CheckCatalogue.discrepancies(
            in: Self.noticed(refunded, Self.notice(.returned, due: 38)), try context())
        #expect(found.contains { $0.code == "refund-duplicate" })
        #expect(found.allSatisfy { $0.claimBy == day(38) })
    }

    @Test func `a return explains a refund that the order files do not show`() throws {
        let refunded = order(
            [line(100_000)],
            [
                row(100_000, fees: Self.fees),
                row(
                    refunds: -100_000,
                    fees: ["platform-commission": 8_000, "shipping-fee-program": 5_500], on: 12),
            ])
        let silent = Self.noticed(refunded, Self.notice(.returned))
        #expect(words(CheckCatalogue.discrepancies(in: refunded, try context())).count == 1)
        #expect(CheckCatalogue.discrepancies(in: silent, try context()).isEmpty)
    }

    @Test func `a failed delivery keeps its premium and pays its shipping`() throws {
        let cancelled = line(100_000, status: .cancelled, shipped: nil)
        let rate = try #require(Rate("0.5%"))
        let book = try FeeBook(entries: [
            FeeBookEntry(
                component: ComponentID("premium"), charge: .rate(rate), base: .netSales,
                isRefundable: false)
        ])
        let rules = try context(FeeSchedule(book: book, learned: LearnedRates(), store: shop))
        let kept = row(fees: ["premium": -500], shipping: ["shipping-charge": -9_000])
        let failed = Self.noticed(order([cancelled], [kept]), Self.notice(.failedDelivery))
        #expect(CheckCatalogue.discrepancies(in: failed, rules).isEmpty)
        let charged = row(fees: ["premium": -500, "commission": -8_000])
        let wrong = Self.noticed(order([cancelled], [charged]), Self.notice(.failedDelivery))
        let found = CheckCatalogue.discrepancies(in: wrong, rules)
        #expect(words(found) == ["fee-on-cancelled commission -8000"])
        #expect(found.first?.explanation.contains("never reached the buyer") == true)
        let unshipped = order([cancelled], [kept])
        #expect(
            words(CheckCatalogue.discrepancies(in: unshipped, rules)) == [
                "fee-on-cancelled shipping -9000"
            ])
    }
}
