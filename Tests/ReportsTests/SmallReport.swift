import Money
import Records
import Reports

/// One store with one of everything, so that every field of every table is seen.
enum SmallReport {
    static func make() throws -> RunReport {
        let asOf = try InventedReport.day("2026-11-23")
        return RunReport(
            asOf: asOf, stores: [try store(asOf)],
            findingTexts: ["fee-mismatch": FindingText(title: "A fee.", remedy: "Claim it.")],
            quarantined: [
                QuarantinedFile(store: "b-shop", file: "x.xlsx", reason: "not a workbook")
            ])
    }

    static let shop = Store(
        id: "b-shop", platform: "tiktok-shop", market: "GB", currency: .gbp)

    static func store(_ asOf: Day) throws -> StoreReport {
        var report = StoreReport(
            store: shop, orders: [order("2", .missing, asOf), order("1", .settled, asOf)],
            discrepancies: [finding(asOf, order: "2"), finding(asOf, order: "1")],
            components: [
                ComponentSummary(
                    component: ComponentID("sfp"), entryCount: 3, charged: pence(-150)),
                ComponentSummary(
                    component: ComponentID("payment"), entryCount: 2, charged: pence(-80),
                    base: pence(1000), rateExpected: Rate("8%"), rateObserved: Rate("8%"),
                    source: .learned, from: asOf - 22, expected: pence(-75),
                    difference: pence(-5)),
            ],
            balances: [
                BalanceDay(
                    day: asOf - 1, opening: pence(0), movement: pence(-500), closing: pence(-500),
                    negativeDays: 1, isProven: true)
            ],
            proof: [
                ProofStep(
                    step: .settled, amount: pence(1900), explained: pence(-100),
                    unexplained: pence(5)),
                ProofStep(
                    step: .orders, amount: pence(1995), explained: pence(0),
                    unexplained: pence(0)),
            ])
        report.changes = changes(asOf)
        report.coverage = Coverage(spans: [
            .settlement: [CoverageSpan(span: DaySpan(asOf - 9, asOf - 1), fileCount: 2)],
            .orders: [CoverageSpan(span: DaySpan(asOf - 20, asOf - 1), fileCount: 1)],
        ])
        report.files = [file(asOf)]
        report.rejects = [
            Reject(
                provenance: Provenance(file: "a.csv", sheet: "", rowNumber: 7), column: "Total",
                text: "1.234,5O", reason: "not an amount")
        ]
        return report
    }

    /// A finding of each kind since a run a week ago.
    static func changes(_ asOf: Day) -> FindingChanges {
        func change(
            _ kind: FindingChange.Kind, _ reason: FindingChange.Reason, _ order: String, since: Day
        ) -> FindingChange {
            FindingChange(
                kind, reason, id: "F-\(order)", code: "fee-mismatch", severity: .medium,
                store: shop.id, orderID: order, component: "payment", currency: .gbp,
                delta: pence(-5), occurredOn: asOf - 20, firstSeenOn: asOf - 14, since: since)
        }
        var open = change(.open, .changed, "1", since: asOf - 14)
        open.deltaBefore = pence(-4)
        var closed = change(.closed, .newRow, "3", since: asOf - 14)
        closed.closedBy = "b.xlsx!Income!4"
        return FindingChanges(
            lastRunOn: asOf - 7,
            changes: [change(.new, .returned, "2", since: asOf), open, closed])
    }

    static func pence(_ count: Int64) -> Amount { Amount(ticks: count * 100, .gbp) }

    static func finding(_ asOf: Day, order: String) -> Discrepancy {
        var finding = Discrepancy(
            code: "fee-mismatch", severity: .medium, store: shop, occurredOn: asOf - 3,
            explanation: "Charged 0.80, expected 0.75.",
            sources: [
                Provenance(file: "b.xlsx", sheet: "Order details", rowNumber: 9),
                Provenance(file: "a.csv", sheet: "", rowNumber: 2),
            ])
        finding.orderID = order
        finding.component = ComponentID("payment")
        finding.expected = pence(-75)
        finding.actual = pence(-80)
        finding.delta = pence(-5)
        finding.isClaimable = true
        finding.claimBy = asOf + 30
        return finding
    }

    static func order(
        _ id: String, _ state: OrderState, _ asOf: Day, netSales: Int64 = 1_000,
        revenue: Int64? = nil
    ) -> OrderSummary {
        OrderSummary(
            orderID: id, state: state, createdOn: asOf - 10, deliveredOn: asOf - 8,
            settledOn: state == .settled ? asOf - 2 : nil, dueOn: asOf - 1,
            netSales: pence(netSales), settled: pence(state == .settled ? 900 : 0),
            revenue: pence(revenue ?? (state == .settled ? 1_000 : 0)),
            fees: pence(state == .settled ? -80 : 0),
            shipping: pence(state == .settled ? -20 : 0), adjustments: pence(0),
            refunds: pence(0), discrepancyCount: 1)
    }

    static func file(_ asOf: Day) -> FileRecord {
        let facts = FileFacts(
            name: "a.csv", sha256: "ab12", sizeBytes: 10, kind: .orders,
            profile: "tiktok-shop/orders", platform: "tiktok-shop", currency: .gbp, market: "GB",
            period: DaySpan(asOf - 20, asOf - 1), isPeriodStated: false, exportedOn: asOf - 1,
            timezoneText: "")
        return FileRecord(
            facts: facts, rowCount: 6, recordCount: 2, duplicateCount: 1, ignoredCount: 2,
            rejectedCount: 1, moneyIn: pence(2500), moneyRecorded: pence(2000), statedTotals: [],
            entriesTotal: pence(0))
    }
}
