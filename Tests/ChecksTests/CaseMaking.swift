import Checks
import Fees
import Money
import Records
import Testing

/// Whole rupiah.
func rupiah(_ units: Int64) -> Amount { Amount(units: units, .idr) }

/// A day of March 2026; days beyond 31 run on into April.
func day(_ number: Int) -> Day { Day(number: 20_512 + Int32(number)) }

let shop = Store(
    id: "tts-id", platform: "tiktok-shop", market: "ID", currency: .idr,
    openingBalance: rupiah(0))

/// Rows are numbered by their settlement or creation day unless told otherwise.
func place(_ rowNumber: Int, file: String = "income.xlsx") -> Provenance {
    Provenance(file: file, sheet: "Order details", rowNumber: rowNumber)
}

/// One line of an order, created on the first day.
func line(
    _ sales: Int64, sku: String = "sku-1", order: String = "576461413038785752",
    quantity: Int = 1, returned: Int = 0, status: OrderStatus = .completed, shipped: Int? = 2,
    refund: Int64? = nil, created: Int = 1, row: Int = 2
) -> OrderLine {
    OrderLine(
        orderID: order, skuID: sku, status: status, quantity: quantity,
        returnedQuantity: returned, subtotalBeforeDiscount: rupiah(sales),
        platformDiscount: rupiah(0), sellerDiscount: rupiah(0),
        refundAmount: refund.map(rupiah), createdOn: day(created), shippedOn: shipped.map(day),
        deliveredOn: shipped == nil ? nil : day(5),
        cancelledOn: status == .cancelled ? day(3) : nil,
        provenance: place(row, file: "orders.csv"))
}

/// One settlement row with its tree of components; fees and shipping are negative as charged.
func row(
    _ sales: Int64 = 0, refunds: Int64 = 0, fees: [String: Int64] = [:],
    shipping: [String: Int64] = [:], unknown: [String: Int64] = [:], sku: String = "",
    order: String = "576461413038785752", on settled: Int = 10, created: Int? = 1,
    total: Int64? = nil, row number: Int? = nil
) -> SettlementEntry {
    var parts: [Component] = []
    func add(_ id: ComponentID, _ units: Int64, _ group: Component.Group, in parent: ComponentID) {
        if units != 0 { parts.append(Component(id, rupiah(units), group: group, parent: parent)) }
    }
    let shippingSum = shipping.values.reduce(0, +)
    let feeSum = fees.values.reduce(0, +) + unknown.values.reduce(0, +) + shippingSum
    add(.revenue, sales + refunds, .subtotal, in: .total)
    add(.sales, sales, .sales, in: .revenue)
    add(.refunds, refunds, .refund, in: .revenue)
    add(.fees, feeSum, .subtotal, in: .total)
    for (name, units) in fees.sorted(by: { $0.key < $1.key }) {
        add(ComponentID(name), units, .fee, in: .fees)
    }
    for (name, units) in unknown.sorted(by: { $0.key < $1.key }) {
        parts.append(
            Component(
                ComponentID(name), rupiah(units), group: .fee, parent: .fees, isKnown: false))
    }
    add(.shipping, shippingSum, .subtotal, in: .fees)
    for (name, units) in shipping.sorted(by: { $0.key < $1.key }) {
        add(ComponentID(name), units, .shipping, in: .shipping)
    }
    return SettlementEntry(
        kind: .order, type: "order", id: order, orderID: order, skuID: sku,
        createdOn: created.map(day), settledOn: day(settled),
        total: rupiah(total ?? sales + refunds + feeSum), sales: rupiah(sales),
        refunds: rupiah(refunds), components: parts, provenance: place(number ?? settled))
}

/// A row beside the sale; without an order it belongs to the account.
func adjustment(
    _ units: Int64, type: String = "platform reimbursement", isKnown: Bool = true,
    order: String = "", id: String = "7400000000000000001", on settled: Int = 12, row: Int = 90
) -> SettlementEntry {
    SettlementEntry(
        kind: .adjustment, type: type, isKnownType: isKnown, id: id, orderID: order,
        createdOn: nil, settledOn: day(settled), total: rupiah(units), sales: rupiah(0),
        refunds: rupiah(0),
        components: units == 0
            ? [] : [Component(.adjustment, rupiah(units), group: .adjustment, parent: .total)],
        provenance: place(row))
}

/// An order case as matching would build it: due on day 20, covered, seen from day 40.
func order(
    _ lines: [OrderLine], _ entries: [SettlementEntry] = [],
    id: String = "576461413038785752", isSettlementCovered: Bool = true,
    isOrderCovered: Bool = true, ordersExported: Int = 40, due: Int? = 20
) -> OrderCase {
    let status = lines.map(\.status).max { left, right in
        rank(left) < rank(right)
    }
    let netSales = lines.map(\.netSales).sum(.idr)
    let returned = lines.filter { $0.returnedQuantity >= $0.quantity || $0.status == .cancelled }
    let isPayable = status == .delivered || status == .completed
    return OrderCase(
        store: shop, orderID: id, lines: lines, entries: entries, state: .awaiting,
        status: status, createdOn: lines.first?.createdOn ?? entries.first?.createdOn,
        deliveredOn: lines.first?.deliveredOn, settledOn: entries.last?.settledOn,
        dueOn: isPayable ? due.map(day) : nil, netSales: netSales,
        netSalesOfReturnedLines: returned.map(\.netSales).sum(.idr),
        isSettlementCovered: isSettlementCovered, isOrderCovered: isOrderCovered,
        ordersExportedOn: lines.isEmpty ? nil : day(ordersExported))
}

private func rank(_ status: OrderStatus) -> Int {
    // An order is cancelled only where all of its lines are.
    status == .cancelled ? -1 : OrderStatus.allCases.firstIndex(of: status) ?? 0
}

/// Commission 8% and programme 5.5% capped at 10,000 come back; 1,250 per order are kept.
func feeSchedule(learned: LearnedRates = LearnedRates()) throws -> FeeSchedule {
    let rate = try #require(Rate("8%"))
    let programme = try #require(Rate("5.5%"))
    let book = try FeeBook(entries: [
        FeeBookEntry(
            component: ComponentID("platform-commission"), charge: .rate(rate), base: .netSales),
        FeeBookEntry(
            component: ComponentID("order-processing"), charge: .fixed(ticks: 12_500_000),
            base: .order, isRefundable: false),
        FeeBookEntry(
            component: ComponentID("shipping-fee-program"), charge: .rate(programme),
            base: .netSales, cap: FeeCap(ticks: 100_000_000, per: .order)),
    ])
    return FeeSchedule(book: book, learned: learned, store: shop)
}

/// Rules and fees of the tests, seen from day 40; high severity from 800,000 rupiah on.
func context(
    _ fees: FeeSchedule? = nil, streakDays: Int = 10, limit: Int64? = 1_600_000,
    recovered: RecoveredIDs = RecoveredIDs()
) throws -> CheckContext {
    CheckContext(
        asOf: day(40),
        rules: Rules(
            tolerance: rupiah(1), graceDays: 3,
            negativeBalance: [
                NegativeBalanceRule(
                    from: day(-2_000), streakDays: streakDays, limit: limit.map(rupiah))
            ], highSeverity: rupiah(800_000)),
        fees: try fees ?? feeSchedule(), coverage: Coverage(spans: [:]),
        recoveredIDs: recovered)
}

/// The fees of a sale as the book of the tests has them.
func rightFees(_ sales: Int64) -> [String: Int64] {
    [
        "platform-commission": -sales * 8 / 100, "order-processing": -1_250,
        "shipping-fee-program": -min(sales * 55 / 1_000, 10_000),
    ]
}

/// A case of a table: its name, and everything that must be found in it.
struct CaseRow: CustomTestStringConvertible, Sendable {
    var name: String
    var orderCase: OrderCase
    /// `code component delta`, sorted; empty parts left out.
    var expected: [String]

    init(_ name: String, _ orderCase: OrderCase, _ expected: String...) {
        self.name = name
        self.orderCase = orderCase
        self.expected = expected
    }

    var testDescription: String { name }
}

/// What was found, as tables write it.
func words(_ findings: [Discrepancy]) -> [String] {
    findings.map { finding in
        [finding.code, finding.component?.rawValue ?? "", finding.delta?.plain ?? ""]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }.sorted()
}

/// All and only the expected findings, whatever the order of lines and rows.
func expectFindings(_ row: CaseRow, _ context: CheckContext) {
    let found = CheckCatalogue.discrepancies(in: row.orderCase, context)
    #expect(words(found) == row.expected.sorted())
    var turned = row.orderCase
    turned.lines.reverse()
    turned.entries.reverse()
    let again = CheckCatalogue.discrepancies(in: turned, context)
    #expect(again.sorted { $0.id < $1.id } == found.sorted { $0.id < $1.id })
    #expect(Set(found.map(\.id)).count == found.count)
    for finding in found {
        #expect(finding.explanation.hasSuffix("."))
        #expect(!finding.sources.isEmpty)
        if let expected = finding.expected, let actual = finding.actual, let delta = finding.delta {
            #expect(delta == actual - expected)
        }
    }
}
