import Checks
import Money
import Records
import Testing

@testable import Pipeline

/// The arithmetic of shipping in a pack, which has no rate.
struct ShippingArithmeticTests {
    private static let store = Store(
        id: "shop", platform: "tiktok-shop", market: "GB", currency: .gbp)

    private static func pounds(_ pence: Int64) -> Amount { Amount(ticks: pence * 100, .gbp) }

    private static func arithmetic(
        _ parts: [(String, Int64)], expected: Int64, actual: Int64
    ) throws -> ShippingArithmetic {
        let day = try #require(Day(iso: "2026-11-04"))
        let place = Provenance(file: "income.csv", sheet: "", rowNumber: 2)
        let entry = SettlementEntry(
            kind: .order, type: "Order", id: "1", orderID: "1", createdOn: day, settledOn: day,
            total: pounds(parts.map(\.1).reduce(0, +)), sales: .zero(.gbp), refunds: .zero(.gbp),
            components: parts.map { name, pence in
                Component(
                    ComponentID(name), pounds(pence), group: .shipping, parent: .shipping)
            }, provenance: place)
        let orderCase = OrderCase(
            store: store, orderID: "1", lines: [], entries: [entry], state: .settled,
            status: .completed, createdOn: day, deliveredOn: nil, settledOn: day, dueOn: nil,
            netSales: .zero(.gbp), netSalesOfReturnedLines: .zero(.gbp),
            isSettlementCovered: true, isOrderCovered: true, ordersExportedOn: nil)
        var finding = Discrepancy(
            code: ShippingOvercharge.code, severity: .medium, store: store, occurredOn: day,
            explanation: "", sources: [place])
        finding.expected = pounds(expected)
        finding.actual = pounds(actual)
        finding.delta = pounds(actual - expected)
        return ShippingArithmetic(finding, orderCase)
    }

    /// Names and pence of the parts, what the finding has, and what becomes of them.
    private typealias Case = ([(String, Int64)], Int64, Int64, String, Int)

    private static let cases: [Case] = [
        (
            [("carrier", -798), ("incentive", 499)], 0, -299,
            "-7.98 GBP + 4.99 GBP = -2.99 GBP", 3
        ),
        (
            [("customer", 499), ("carrier", -1_000), ("return", 0)], -100, -501,
            "4.99 GBP - 10.00 GBP = -5.01 GBP", 3
        ),
        // One amount needs no sum, and parts of another amount say nothing of this one.
        ([("carrier", -798)], 0, -798, "", 1),
        ([("carrier", -798), ("incentive", 499)], 0, -798, "", 0),
        ([("carrier", 0)], 0, -798, "", 0),
    ]

    @Test(arguments: cases)
    func `each amount of the rows and their sum are shown`(
        parts: [(String, Int64)], expected: Int64, actual: Int64, formula: String, lines: Int
    ) throws {
        let arithmetic = try Self.arithmetic(parts, expected: expected, actual: actual)
        #expect(arithmetic.formula == formula)
        #expect(arithmetic.charged.count == lines)
        #expect(formula.isEmpty || arithmetic.charged.last == "Net shipping: \(formula)")
    }

    @Test func `the difference is less what the shop agreed to bear`() throws {
        let arithmetic = try Self.arithmetic([("carrier", -501)], expected: -100, actual: -501)
        #expect(arithmetic.charged == ["carrier: -5.01 GBP"])
        #expect(arithmetic.difference.last == "Difference: -5.01 GBP less -1.00 GBP = -4.01 GBP")
    }
}
