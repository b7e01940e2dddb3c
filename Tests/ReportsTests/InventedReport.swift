import Money
import Records
import Reports

/// An invented run over five stores, with a streak, findings of many codes and a gap in the files.
enum InventedReport {
    /// A report as a weekly run gives it.
    static func weekly() throws -> RunReport {
        let asOf = try day("2026-11-23")
        return RunReport(
            asOf: asOf,
            stores: try [
                britain(asOf), indonesia(asOf), thailand(asOf), vietnam(asOf), states(asOf),
            ],
            findingTexts: texts,
            quarantined: [
                QuarantinedFile(
                    store: "tts-th", file: "week 47/income.xlsx",
                    reason: """
                        week 47/income.xlsx: the workbook ends in the middle of a part
                          expected a complete ZIP archive
                          download the file again
                        """)
            ])
    }

    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else { throw InventedError.noDay(text) }
        return day
    }

    static let texts: [String: FindingText] = [
        "missing-payout": FindingText(
            title: "The order is due, and no settlement entry pays it.",
            remedy: "Open a settlement ticket with the order ID and the delivery date."),
        "fee-mismatch": FindingText(
            title: "A fee differs from its rate times its base.",
            remedy: "Claim the difference; attach the settlement row and the fee page."),
        "duplicate-settlement": FindingText(
            title: "The same sale was paid twice.",
            remedy: "Keep the money ready: the platform takes it back when it notices."),
        "negative-balance-streak": FindingText(
            title: "The balance is below zero for many days in a row.",
            remedy: "Pay in, or stop advertising from the balance, before the freeze."),
        "coverage-gap": FindingText(
            title: "No file covers some days between two files.",
            remedy: "Export the missing days and run again."),
    ]

    private static func britain(_ asOf: Day) throws -> StoreReport {
        let store = Store(id: "tts-gb", platform: "tiktok-shop", market: "GB", currency: .gbp)
        var findings = [
            finding("negative-balance-streak", .critical, store, asOf - 6, delta: nil)
        ]
        findings += (0..<7).map {
            finding("missing-payout", .high, store, asOf - 20 - $0, order: 40 + $0, delta: -43_50)
        }
        findings += (0..<3).map {
            finding("fee-mismatch", .medium, store, asOf - 9 - $0, order: 60 + $0, delta: -1_27)
        }
        let balances = balances(
            of: store, until: asOf - 1, count: 56, negativeDays: 6,
            closing: { 900_0000 - Int64($0 * $0) * 3415 })
        var report = StoreReport(
            store: store, orders: orders(store, asOf, count: 90), discrepancies: findings,
            components: components(.gbp), balances: balances, proof: proof(.gbp, rest: 0))
        report.outlook = BalanceOutlook(
            streakFirstDay: asOf - 6, daysInARow: 6, lowest: Amount(ticks: -55_1300, .gbp),
            freezesOn: asOf + 4, streakDays: 10, limit: Amount(units: 79, .gbp))
        report.highSeverity = Amount(units: 40, .gbp)
        report.coverage = coverage(asOf, gap: true)
        report.files = files(store, asOf)
        return report
    }

    private static func indonesia(_ asOf: Day) throws -> StoreReport {
        let store = Store(id: "tts-id-main", platform: "tiktok-shop", market: "ID", currency: .idr)
        var findings = (0..<9).map {
            finding(
                "fee-mismatch", .high, store, asOf - 5 - $0, order: $0, delta: -125_000_00,
                incident: "I-5ca1ab1e0000")
        }
        findings.append(
            finding("duplicate-settlement", .high, store, asOf - 4, order: 80, delta: 8_250_000_00))
        findings.append(
            finding("missing-payout", .high, store, asOf - 30, order: 81, delta: -1_499_000_00))
        var report = StoreReport(
            store: store, orders: orders(store, asOf, count: 240), discrepancies: findings,
            components: components(.idr),
            balances: balances(
                of: store, until: asOf - 1, count: 90, negativeDays: 0,
                closing: { 2_000_000_0000 + Int64(($0 * 7919) % 31) * 400_000_0000 }),
            proof: proof(.idr, rest: -12_500))
        report.highSeverity = Amount(units: 800_000, .idr)
        report.coverage = coverage(asOf, gap: false)
        report.files = files(store, asOf)
        report.rejects = [
            Reject(
                provenance: Provenance(file: "income.xlsx", sheet: "Order details", rowNumber: 18),
                column: "Total settlement amount", text: "1.234,5O",
                reason: "cannot read \"1.234,5O\" as an amount in IDR; expected whole IDR digits")
        ]
        return report
    }

    private static func thailand(_ asOf: Day) throws -> StoreReport {
        let store = Store(id: "tts-th", platform: "tiktok-shop", market: "TH", currency: .thb)
        var report = StoreReport(
            store: store, orders: orders(store, asOf, count: 60),
            discrepancies: [
                finding("coverage-gap", .medium, store, asOf - 12, delta: nil),
                finding("late-payout", .low, store, asOf - 15, order: 3, delta: nil),
            ],
            balances: balances(
                of: store, until: asOf - 1, count: 40, negativeDays: 0,
                closing: { 5_000_0000 + Int64($0) * 11_5000 }),
            proof: proof(.thb, rest: 0))
        report.coverage = coverage(asOf, gap: true)
        report.files = files(store, asOf)
        return report
    }

    private static func vietnam(_ asOf: Day) throws -> StoreReport {
        let store = Store(id: "tts-vn", platform: "tiktok-shop", market: "VN", currency: .vnd)
        return StoreReport(
            store: store, orders: orders(store, asOf, count: 30),
            balances: balances(
                of: store, until: asOf - 1, count: 30, negativeDays: 0,
                closing: { 900_000_0000 + Int64($0) * 31_000_0000 }),
            proof: proof(.vnd, rest: 0), coverage: coverage(asOf, gap: false),
            files: files(store, asOf))
    }

    private static func states(_ asOf: Day) throws -> StoreReport {
        let store = Store(id: "tts-us", platform: "tiktok-shop", market: "US", currency: .usd)
        return StoreReport(
            store: store, orders: orders(store, asOf, count: 120),
            discrepancies: (0..<8).map {
                finding("late-payout", .low, store, asOf - 15 - $0, order: $0, delta: nil)
            },
            balances: [], proof: proof(.usd, rest: 0), coverage: coverage(asOf, gap: false),
            files: files(store, asOf))
    }

    /// `delta` in hundredths of a unit.
    private static func finding(
        _ code: String, _ severity: Severity, _ store: Store, _ on: Day, order: Int? = nil,
        delta: Int64?, incident: String = ""
    ) -> Discrepancy {
        let orderID = order.map { "5764614130387857\(String(10 + $0))" } ?? ""
        let money = delta.map { Amount(ticks: $0 * 100, store.currency) }
        var finding = Discrepancy(
            code: code, severity: severity, store: store, occurredOn: on,
            explanation: explanation(code, money, on),
            sources: [
                Provenance(file: "income.xlsx", sheet: "Order details", rowNumber: 12),
                Provenance(file: "orders.csv", sheet: "", rowNumber: 4),
            ])
        finding.orderID = orderID
        finding.delta = money
        finding.incident = incident
        finding.isClaimable = money?.isNegative ?? false
        if code == "fee-mismatch" { finding.component = ComponentID("platform-commission") }
        if finding.isClaimable { finding.claimBy = on + 60 }
        return finding
    }

    private static func explanation(_ code: String, _ money: Amount?, _ on: Day) -> String {
        switch code {
        case "missing-payout":
            "Delivered on \(on - 18) and due on \(on - 3), but no settlement entry pays it; "
                + "settlement files cover every day up to \(on)."
        case "fee-mismatch":
            "Charged at 9% where the fee book says 8% of net sales: "
                + "\(money?.magnitude.display ?? "") too much."
        case "duplicate-settlement":
            "Two entries settle the same sale, on \(on - 1) and \(on); neither is reversed."
        case "coverage-gap": "No settlement file covers \(on) to \(on + 2)."
        default: "Happened on \(on)."
        }
    }

    private static func orders(_ store: Store, _ asOf: Day, count: Int) -> [OrderSummary] {
        let states: [OrderState] = [
            .settled, .settled, .settled, .awaiting, .settled, .due, .cancelled, .refunded,
            .missing, .settled,
        ]
        return (0..<count).map { index in
            let state = states[index % states.count]
            let units: Int64 = store.currency.decimals == 0 ? 150_000 : 25
            let net = Amount(units: units + Int64(index), store.currency)
            let fees = Rate(parts: -8_000_000).of(net)
            let zero = Amount.zero(store.currency)
            let isPaid = state == .settled
            return OrderSummary(
                orderID: "5764614130387857\(String(10 + index))", state: state,
                createdOn: asOf - 40 + index % 30, deliveredOn: asOf - 36 + index % 30,
                settledOn: isPaid ? asOf - 20 + index % 15 : nil, dueOn: asOf - 21 + index % 30,
                netSales: net, settled: isPaid ? net + fees : zero, revenue: isPaid ? net : zero,
                fees: isPaid ? fees : zero, shipping: zero, adjustments: zero, refunds: zero,
                discrepancyCount: index % 20 == 0 ? 1 : 0)
        }
    }

    private static func components(_ currency: Currency) -> [ComponentSummary] {
        [
            ComponentSummary(
                component: ComponentID("platform-commission"), entryCount: 180,
                charged: Amount(units: -14_400, currency), base: Amount(units: 180_000, currency),
                rateExpected: Rate("8%"), rateObserved: Rate("8.05%"), source: .book),
            ComponentSummary(
                component: ComponentID("dynamic-commission"), entryCount: 180,
                charged: Amount(units: -7_000, currency), base: Amount(units: 180_000, currency),
                rateExpected: Rate("4.1625%"), rateObserved: Rate("4.1625%"), source: .learned),
        ]
    }

    /// `closing` gives ticks for the place of a day; the last days are pushed below zero.
    private static func balances(
        of store: Store, until last: Day, count: Int, negativeDays: Int, closing: (Int) -> Int64
    ) -> [BalanceDay] {
        var opening = Amount.zero(store.currency)
        return (0..<count).map { index in
            let streak = max(0, index - (count - negativeDays) + 1)
            var ticks = max(1, closing(index))
            if streak > 0 { ticks = -Int64(streak) * 9_1872 }
            // A balance has no more decimals than its currency.
            ticks -= ticks % store.currency.smallestUnitTicks
            let amount = Amount(ticks: ticks, store.currency)
            defer { opening = amount }
            return BalanceDay(
                day: last - (count - 1 - index), opening: opening, movement: amount - opening,
                closing: amount, negativeDays: streak, isProven: store.market != "TH")
        }
    }

    private static func proof(_ currency: Currency, rest: Int64) -> [ProofStep] {
        func money(_ units: Int64) -> Amount { Amount(units: units, currency) }
        return [
            ProofStep(
                step: .orders, amount: money(1_250_000), explained: money(0), unexplained: money(0)),
            ProofStep(
                step: .settled, amount: money(1_100_000), explained: money(-150_000 - rest),
                unexplained: money(rest)),
            ProofStep(
                step: .statements, amount: money(1_100_000), explained: money(0),
                unexplained: money(0)),
            ProofStep(
                step: .payouts, amount: money(900_000), explained: money(-200_000),
                unexplained: money(0)),
        ]
    }

    private static func coverage(_ asOf: Day, gap: Bool) -> Coverage {
        let first = asOf - 56
        var spans: [FileKind: [CoverageSpan]] = [
            .orders: [CoverageSpan(span: DaySpan(first, asOf - 1), fileCount: 8)],
            .wallet: [CoverageSpan(span: DaySpan(first, asOf - 1), fileCount: 8)],
        ]
        spans[.settlement] =
            gap
            ? [
                CoverageSpan(span: DaySpan(first, asOf - 13), fileCount: 6),
                CoverageSpan(span: DaySpan(asOf - 9, asOf - 1), fileCount: 1),
            ] : [CoverageSpan(span: DaySpan(first, asOf - 1), fileCount: 8)]
        return Coverage(spans: spans)
    }

    private static func files(_ store: Store, _ asOf: Day) -> [FileRecord] {
        [("orders.csv", FileKind.orders), ("income.xlsx", .settlement)].map { name, kind in
            let digits = StableHash.hex(store.id + name, digits: 16)
            let isIncome = kind == .settlement
            let facts = FileFacts(
                name: name, sha256: digits + digits + digits + digits, sizeBytes: 48_211,
                kind: kind, profile: "tiktok-shop/\(isIncome ? "income" : "orders")",
                platform: store.platform, currency: store.currency, market: store.market,
                period: DaySpan(asOf - 28, asOf - 1), isPeriodStated: isIncome,
                exportedOn: asOf - 1, timezoneText: "")
            let rejected = isIncome && store.market == "ID" ? 1 : 0
            let money = Amount(units: 100_000, store.currency)
            return FileRecord(
                facts: facts, rowCount: 130 + rejected, recordCount: 117, duplicateCount: 12,
                ignoredCount: 1, rejectedCount: rejected, moneyIn: money,
                moneyRecorded: rejected > 0 ? money - Amount(units: 1_234, store.currency) : money,
                statedTotals: [], entriesTotal: money)
        }
    }
}

/// A mistake in an invented report.
enum InventedError: Error {
    case noDay(String)
}
