import Fees
import Money
import Records

/// Short ways to write the orders that fee tests need.
enum FeeCases {
    static let store = Store(
        id: "shop", platform: "tiktok-shop", market: "ID", currency: .idr)

    static func day(_ text: String) throws -> Day { try Day(iso: text).orThrow() }

    static func rate(_ text: String) throws -> Rate { try Rate(text).orThrow() }

    /// One row of a settlement; amounts in whole units of the currency.
    static func entry(
        sales: Int64, refunds: Int64 = 0, fees: [String: Int64] = [:], discount: Int64? = nil,
        payment: Int64? = nil, currency: Currency = .idr, ticksPerUnit: Int64 = 10_000,
        settledOn: Int32 = 20_010, group: Component.Group = .fee, isKnown: Bool = true
    ) -> SettlementEntry {
        func amount(_ units: Int64) -> Amount { Amount(ticks: units * ticksPerUnit, currency) }
        let components = fees.sorted { $0.key < $1.key }.map {
            Component(
                ComponentID($0.key), amount($0.value), group: group, parent: .fees,
                isKnown: isKnown)
        }
        let total = sales + refunds + fees.values.reduce(0, +)
        return SettlementEntry(
            kind: .order, type: "order", id: "576000000000000001", orderID: "576000000000000001",
            createdOn: Day(number: 20_000), settledOn: Day(number: settledOn),
            total: amount(total), sales: amount(sales), refunds: amount(refunds),
            customerPayment: payment.map(amount), platformDiscount: discount.map(amount),
            components: components,
            provenance: Provenance(file: "income.xlsx", sheet: "Order details", rowNumber: 2))
    }

    /// One line of an order; amounts in whole units.
    static func line(
        sales: Int64, discount: Int64 = 0, quantity: Int = 1, returned: Int = 0,
        category: String = "", status: OrderStatus = .completed, orderAmount: Int64? = nil,
        sku: String = "1729000000000000001"
    ) -> OrderLine {
        OrderLine(
            orderID: "576000000000000001", skuID: sku, category: category, status: status,
            quantity: quantity, returnedQuantity: returned,
            subtotalBeforeDiscount: Amount(units: sales, .idr),
            platformDiscount: Amount(units: discount, .idr), sellerDiscount: .zero(.idr),
            orderAmount: orderAmount.map { Amount(units: $0, .idr) },
            createdOn: Day(number: 20_000),
            provenance: Provenance(file: "orders.csv", sheet: "", rowNumber: 2))
    }

    static func orderCase(
        _ entries: [SettlementEntry], lines: [OrderLine] = [], store: Store = store,
        createdOn: Int32 = 20_000, status: OrderStatus? = .completed
    ) -> OrderCase {
        OrderCase(
            store: store, orderID: "576000000000000001", lines: lines, entries: entries,
            state: .settled, status: status, createdOn: Day(number: createdOn), deliveredOn: nil,
            settledOn: nil, dueOn: nil, netSales: lines.map(\.netSales).sum(store.currency),
            netSalesOfReturnedLines: .zero(store.currency), isSettlementCovered: true,
            isOrderCovered: true, ordersExportedOn: nil)
    }

    /// A schedule of a book alone.
    static func schedule(_ entries: [FeeBookEntry], learned: LearnedRates = LearnedRates()) throws
        -> FeeSchedule
    {
        FeeSchedule(book: try FeeBook(entries: entries), learned: learned, store: store)
    }

    static func book(
        _ component: String, _ rate: String, base: FeeBase = .netSales, cap: FeeCap? = nil,
        isRefundable: Bool = true, from: Int32? = nil, to: Int32? = nil, categories: [String] = [],
        market: String? = nil, platform: String? = nil, stores: [String] = []
    ) throws -> FeeBookEntry {
        FeeBookEntry(
            component: ComponentID(component), platform: platform, market: market, stores: stores,
            categories: categories, charge: .rate(try self.rate(rate)), base: base, cap: cap,
            isRefundable: isRefundable, from: from.map { Day(number: $0) },
            to: to.map { Day(number: $0) })
    }

    static func fixed(
        _ component: String, _ units: Int64, base: FeeBase = .order, isRefundable: Bool = false
    ) -> FeeBookEntry {
        FeeBookEntry(
            component: ComponentID(component), charge: .fixed(ticks: units * 10_000), base: base,
            isRefundable: isRefundable)
    }
}

/// A value that a test needs was not there.
struct Missing: Error {}

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}

/// Numbers that are the same in every run, for invented orders.
struct Sequence32 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number from 0 to one less than the bound.
    mutating func next(below bound: Int64) -> Int64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int64(state >> 33) % bound
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.reversed() {
            elements.swapAt(index, Int(next(below: Int64(index + 1))))
        }
        return elements
    }
}
