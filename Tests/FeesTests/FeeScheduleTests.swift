import Fees
import Money
import Records
import Testing

struct FeeScheduleTests {
    /// A sale, what follows it, and what the fee must be in whole rupiah.
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var entries: [SettlementEntry]
        var base = FeeBase.netSales
        var rate = "8%"
        var cap: Int64?
        var isRefundable = true
        var expected: Int64
        var alternatives: [Int64] = []
        var testDescription: String { name }
    }

    private static func entry(
        _ sales: Int64, _ refunds: Int64 = 0, discount: Int64? = nil, payment: Int64? = nil
    ) -> SettlementEntry {
        FeeCases.entry(sales: sales, refunds: refunds, discount: discount, payment: payment)
    }

    @Test(arguments: [
        Row(name: "a plain sale", entries: [entry(100_000)], expected: -8_000),
        // 8 % of 31.25 is 2.5: ties go to the even neighbour.
        Row(name: "a tie", entries: [entry(50)], rate: "5%", expected: -2),
        Row(
            name: "settled in two parts, rounded once or twice",
            entries: [entry(55), entry(55)], rate: "5%", expected: -6, alternatives: []),
        Row(
            name: "rounded apart", entries: [entry(28), entry(28)], rate: "5%", expected: -3,
            alternatives: [-2]),
        Row(
            name: "refunded later, comes back", entries: [entry(100_000), entry(0, -100_000)],
            expected: 0),
        Row(
            name: "refunded later, kept", entries: [entry(100_000), entry(0, -100_000)],
            isRefundable: false, expected: -8_000, alternatives: [0]),
        Row(
            name: "refunded in part", entries: [entry(100_000), entry(0, -25_000)],
            expected: -6_000),
        Row(
            name: "refunded in part, kept", entries: [entry(100_000), entry(0, -25_000)],
            isRefundable: false, expected: -8_000),
        Row(
            name: "refunded before settlement", entries: [entry(100_000, -100_000)], expected: 0),
        Row(name: "below the cap", entries: [entry(100_000)], cap: 10_000, expected: -8_000),
        Row(name: "at the cap", entries: [entry(125_000)], cap: 10_000, expected: -10_000),
        Row(
            name: "above the cap, by order or by row", entries: [entry(300_000), entry(100_000)],
            cap: 10_000, expected: -10_000, alternatives: [-18_000]),
        Row(
            name: "a capped fee after a partial refund",
            entries: [entry(300_000), entry(0, -150_000)], cap: 10_000, expected: -10_000,
            alternatives: [-5_000, 0]),
        Row(
            name: "less the platform's discount", entries: [entry(100_000, discount: 20_000)],
            base: .netSalesLessPlatformDiscount, expected: -6_400),
        Row(
            name: "less the platform's discount, kept",
            entries: [entry(100_000, discount: 20_000), entry(0, -50_000, discount: -10_000)],
            base: .netSalesLessPlatformDiscount, isRefundable: false, expected: -6_400),
        Row(
            name: "of what the customer paid",
            entries: [entry(100_000, payment: 90_000), entry(0, -50_000, payment: -45_000)],
            base: .customerPayment, expected: -3_600),
        Row(
            name: "of what the customer paid, kept",
            entries: [entry(100_000, payment: 90_000), entry(0, -50_000, payment: -45_000)],
            base: .customerPayment, isRefundable: false, expected: -7_200),
    ])
    func `a rate of the book`(row: Row) throws {
        let cap = row.cap.map { FeeCap(ticks: $0 * 10_000, per: .order) }
        let schedule = try FeeCases.schedule([
            FeeCases.book(
                "platform-commission", row.rate, base: row.base, cap: cap,
                isRefundable: row.isRefundable)
        ])
        let fee = try #require(
            schedule.expectation(
                of: ComponentID("platform-commission"), for: FeeCases.orderCase(row.entries)))
        #expect(fee.expected == Amount(units: row.expected, .idr))
        #expect(fee.alternatives == row.alternatives.map { Amount(units: $0, .idr) })
        #expect(fee.isRefundable == row.isRefundable)
        #expect(fee.source == .book)
    }

    @Test func `an order without a stated base has no expectation`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("transaction", "3%", base: .customerPayment)
        ])
        let orderCase = FeeCases.orderCase([Self.entry(100_000)])
        #expect(schedule.expectation(of: ComponentID("transaction"), for: orderCase) == nil)
        #expect(schedule.expectations(for: FeeCases.orderCase([])).isEmpty)
    }

    @Test(arguments: [
        ("a sale", [entry(100_000)], Int64(-1_250), [Int64]()),
        ("a sale in two parts", [entry(100_000), entry(50_000)], -1_250, []),
        ("refunded later", [entry(100_000), entry(0, -100_000)], -1_250, [0]),
        ("refunded before settlement", [entry(100_000, -100_000)], -1_250, [0]),
        ("nothing sold", [entry(0)], 0, [-1_250]),
    ])
    func `a fixed fee is charged once and kept`(
        name: String, entries: [SettlementEntry], expected: Int64, alternatives: [Int64]
    ) throws {
        let schedule = try FeeCases.schedule([FeeCases.fixed("order-processing", 1_250)])
        let orderCase = FeeCases.orderCase(entries, lines: [FeeCases.line(sales: 100_000)])
        let fee = try #require(
            schedule.expectation(of: ComponentID("order-processing"), for: orderCase))
        #expect(fee.expected == Amount(units: expected, .idr))
        #expect(fee.alternatives == alternatives.map { Amount(units: $0, .idr) })
    }

    @Test func `a fixed fee and a cap per item count the items`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.fixed("item-handling", 4_000, base: .item),
            FeeCases.book(
                "dynamic-commission", "5.5%", cap: FeeCap(ticks: 400_000_000, per: .item)),
        ])
        let orderCase = FeeCases.orderCase(
            [Self.entry(2_000_000)], lines: [FeeCases.line(sales: 2_000_000, quantity: 2)])
        let fees = schedule.expectations(for: orderCase)
        #expect(fees.map(\.expected) == [-80_000, -8_000].map { Amount(units: $0, .idr) })
        #expect(fees.first?.cap == Amount(units: 80_000, .idr))
    }

    @Test func `lines of several categories have a fee each`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("platform-commission", "8%", categories: ["Shoes"]),
            FeeCases.book("platform-commission", "5%", categories: ["Bags"]),
        ])
        let lines = [
            FeeCases.line(sales: 60_000, category: "Shoes"),
            FeeCases.line(sales: 40_000, category: "bags", sku: "1729000000000000002"),
        ]
        let commission = ComponentID("platform-commission")
        let whole = FeeCases.orderCase([Self.entry(100_000)], lines: lines)
        let fee = try #require(schedule.expectation(of: commission, for: whole))
        #expect(fee.expected == Amount(units: -6_800, .idr))
        #expect(fee.rate == nil)
        // Which line was refunded, nobody knows.
        let partly = FeeCases.orderCase([Self.entry(100_000, -40_000)], lines: lines)
        #expect(schedule.expectation(of: commission, for: partly) == nil)
        let other = FeeCases.orderCase(
            [Self.entry(100_000)], lines: [FeeCases.line(sales: 100_000, category: "Toys")])
        #expect(schedule.expectation(of: commission, for: other) == nil)
    }

    private static let daysAroundChange: [(Int32, [Int64])] = [
        (19_998, []), (19_999, [-8_000]), (20_000, [-6_500]), (20_001, []),
    ]

    @Test(arguments: daysAroundChange)
    func `around a change both charges fit`(createdOn: Int32, others: [Int64]) throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("platform-commission", "6.5%", to: 20_000),
            FeeCases.book("platform-commission", "8%", from: 20_000),
        ])
        let orderCase = FeeCases.orderCase([Self.entry(100_000)], createdOn: createdOn)
        let fee = try #require(
            schedule.expectation(of: ComponentID("platform-commission"), for: orderCase))
        #expect(fee.expected == Amount(units: createdOn < 20_000 ? -6_500 : -8_000, .idr))
        #expect(fee.alternatives == others.map { Amount(units: $0, .idr) })
    }

    @Test func `the book comes before history and asks for fees that were not charged`() throws {
        let learned = LearnedRates(rates: [
            LearnedRate(
                component: ComponentID("platform-commission"),
                charge: .rate(try FeeCases.rate("9%")), base: .netSales, supportCount: 50,
                chargedCount: 50, orderCount: 50),
            LearnedRate(
                component: ComponentID("voucher-xtra"), charge: .rate(try FeeCases.rate("2%")),
                base: .netSales, supportCount: 50, chargedCount: 50, orderCount: 50),
        ])
        let schedule = try FeeCases.schedule(
            [FeeCases.book("platform-commission", "8%")], learned: learned)
        let bare = FeeCases.orderCase([Self.entry(100_000)])
        let fees = schedule.expectations(for: bare)
        #expect(fees.map(\.component.rawValue) == ["platform-commission"])
        #expect(fees.first?.expected == Amount(units: -8_000, .idr))
        let charged = FeeCases.orderCase([
            FeeCases.entry(sales: 100_000, fees: ["voucher-xtra": -2_500])
        ])
        let voucher = try #require(schedule.expectations(for: charged).last)
        #expect(voucher.expected == Amount(units: -2_000, .idr))
        #expect(voucher.source == .learned)
    }

    @Test(arguments: [
        // What came back of the sale after settlement, and what history alone lets stand.
        ("platform-commission", Int64(-100_000), Int64(0), [Int64]()),
        ("platform-commission", -50_000, -4_000, []),
        ("dynamic-commission", -100_000, -8_000, [0]),
        ("dynamic-commission", -50_000, -8_000, [-4_000]),
        ("voucher-xtra", -100_000, 0, [-8_000]),
        ("voucher-xtra", -50_000, -4_000, [-8_000]),
    ])
    func `history leaves open what nobody publishes`(
        component: String, refunds: Int64, expected: Int64, alternatives: [Int64]
    ) throws {
        let learned = LearnedRates(rates: [
            LearnedRate(
                component: ComponentID(component), charge: .rate(try FeeCases.rate("8%")),
                base: .netSales, supportCount: 50, chargedCount: 50, orderCount: 50)
        ])
        let orderCase = FeeCases.orderCase([
            FeeCases.entry(sales: 100_000, fees: [component: -8_000]), Self.entry(0, refunds),
        ])
        let fee = try #require(
            try FeeCases.schedule([], learned: learned).expectations(for: orderCase).first)
        #expect(fee.expected == Amount(units: expected, .idr))
        #expect(fee.alternatives == alternatives.map { Amount(units: $0, .idr) })
    }

    @Test func `a step is told unless the book says it`() throws {
        let step = RateStep(
            component: ComponentID("platform-commission"), before: "6.5%", after: "8%",
            firstDay: Day(number: 20_000), supportCount: 90)
        let learned = LearnedRates(steps: [step])
        #expect(try FeeCases.schedule([], learned: learned).steps == [step])
        let other = try FeeCases.book("referral", "6%")
        #expect(try FeeCases.schedule([other], learned: learned).steps == [step])
        let said = try FeeCases.book("platform-commission", "8%", from: 20_000)
        #expect(try FeeCases.schedule([said], learned: learned).steps.isEmpty)
    }

    @Test(arguments: [
        // Two of three units stay, and three quarters of the money.
        (1, -25_000 as Int64, [-1250, -938, -833] as [Int64]),
        // No line shows a unit that went back.
        (0, -50_000, [-1250, -625]),
        (3, -100_000, [0]),
        (0, 0, [-1250]),
    ])
    func `a fixed fee comes back whole, by units or by money`(
        returned: Int, refund: Int64, expected: [Int64]
    ) throws {
        let orderCase = FeeCases.orderCase(
            [FeeCases.entry(sales: 100_000, refunds: refund)],
            lines: [FeeCases.line(sales: 100_000, quantity: 3, returned: returned)])
        let schedule = try FeeCases.schedule([
            FeeCases.fixed("order-processing", 1_250, isRefundable: true)
        ])
        let fee = schedule.expectation(of: ComponentID("order-processing"), for: orderCase)
        let fitting = try #require(fee)
        #expect(
            ([fitting.expected] + fitting.alternatives).map { $0.ticks / 10_000 } == expected)
    }
}
