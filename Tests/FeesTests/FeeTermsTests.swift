import Fees
import Money
import Records
import Testing

/// Tiers, minimum, tax and the platform's rounding, each with the arithmetic by hand.
struct FeeTermsTests {
    /// An entry, an order, and what the fee must be in whole rupiah.
    struct Row: CustomTestStringConvertible, Sendable {
        var name: String
        var rate = "2%"
        var sales: Int64
        var refunds: Int64 = 0
        var minimum: Int64?
        var cap: Int64?
        var tax: (rate: String, isInside: Bool)?
        var isRefundable = true
        var expected: Int64
        var others: [Int64] = []
        var testDescription: String { name }
    }

    @Test(arguments: [
        // 2 % of 24,950 is 499; of 25,000 exactly 500; of 25,050 501.
        Row(name: "below the minimum", sales: 24_950, minimum: 500, expected: -500),
        Row(name: "at the minimum", sales: 25_000, minimum: 500, expected: -500),
        Row(name: "above the minimum", sales: 25_050, minimum: 500, expected: -501),
        Row(name: "at the cap", sales: 500_000, minimum: 500, cap: 10_000, expected: -10_000),
        Row(name: "one above the cap", sales: 500_050, cap: 10_000, expected: -10_000),
        Row(name: "one below the cap", sales: 499_950, cap: 10_000, expected: -9_999),
        // Nothing is left of the sale, so that no minimum is due; kept, the sale itself counts.
        Row(name: "all refunded", sales: 10_000, refunds: -10_000, minimum: 500, expected: 0),
        Row(
            name: "all refunded, kept", sales: 10_000, refunds: -10_000, minimum: 500,
            isRefundable: false, expected: -500, others: [0]),
        // 5,000 are left: 100 is raised to 500; or half of the 500 comes back.
        Row(
            name: "half refunded", sales: 10_000, refunds: -5_000, minimum: 500, expected: -500,
            others: [-250]),
        Row(
            name: "half refunded, kept", sales: 10_000, refunds: -5_000, minimum: 500,
            isRefundable: false, expected: -500),
        // 2 % of 10,000 are 200, and 7 % of them 14.
        Row(name: "tax on top", sales: 10_000, tax: ("7%", false), expected: -214),
        // 2 % of 12,325 are 246.5: 246, half even; 7 % of 246 are 17.22: 263. In one step
        // 2.14 % are 263.755: 264.
        Row(
            name: "tax on top, rounded once or twice", sales: 12_325, tax: ("7%", false),
            expected: -263, others: [-264]),
        Row(name: "tax inside", sales: 10_000, tax: ("7%", true), expected: -200),
        // The minimum of 500 and the cap of 10,000 are before the tax: 35 and 700.
        Row(
            name: "tax on a minimum", sales: 10_000, minimum: 500, tax: ("7%", false),
            expected: -535),
        Row(
            name: "tax on a cap", sales: 900_000, cap: 10_000, tax: ("7%", false),
            expected: -10_700),
        // 8 % of 90,000 are 7,200; after a fifth came back of 72,000 5,760, and 7 % are 403.2.
        Row(
            name: "tax on a part", rate: "8%", sales: 90_000, refunds: -18_000,
            tax: ("7%", false), expected: -6_163),
    ])
    func `a rate with terms`(row: Row) throws {
        let fee = try expectation(row)
        #expect(fee.expected == Amount(units: row.expected, .idr))
        #expect(fee.alternatives == row.others.map { Amount(units: $0, .idr) })
        #expect(fee.expected == -(try #require(fee.workings.first).amount))
    }

    private func expectation(_ row: Row) throws -> FeeExpectation {
        var entry = try FeeCases.book(
            "fee", row.rate, cap: row.cap.map { FeeCap(ticks: $0 * 10_000, per: .order) },
            isRefundable: row.isRefundable)
        entry.minimumTicks = row.minimum.map { $0 * 10_000 }
        entry.tax = try row.tax.map {
            FeeTax(rate: try FeeCases.rate($0.rate), isInside: $0.isInside)
        }
        let schedule = try FeeCases.schedule([entry])
        // A refund before settlement leaves one row.
        let orderCase = FeeCases.orderCase([
            FeeCases.entry(sales: row.sales, refunds: row.refunds)
        ])
        return try #require(schedule.expectation(of: ComponentID("fee"), for: orderCase))
    }

    @Test(arguments: [
        // 107 hold 7: 107 x 7 / 107. 200 hold 13.08.
        (true, Int64(5_350), "107", "7", "107"), (true, 10_000, "200", "13", "200"),
        (false, 10_000, "200", "14", "214"), (false, 0, "0", "0", "0"),
    ])
    func `the working shows the tax`(
        isInside: Bool, sales: Int64, rounded: String, tax: String, amount: String
    ) throws {
        let row = Row(name: "", sales: sales, tax: ("7%", isInside), expected: 0)
        let working = try #require(try expectation(row).workings.first)
        #expect(working.rounded?.plain == rounded)
        #expect(working.taxAmount?.plain == tax)
        #expect(working.amount.plain == amount)
    }

    @Test(arguments: [
        // 1,000 per order and 7 %: 1,070. 333 per item: 23.31 each, 69.93 for three.
        (FeeBase.order, Int64(1_000), 3, Int64(-1_070), [Int64]()),
        (.item, 333, 3, -1_069, [-1_068]),
    ])
    func `an amount has its tax, too`(
        base: FeeBase, amount: Int64, items: Int, expected: Int64, others: [Int64]
    ) throws {
        var entry = FeeCases.fixed("fee", amount, base: base)
        entry.tax = FeeTax(rate: try FeeCases.rate("7%"), isInside: false)
        let orderCase = FeeCases.orderCase(
            [FeeCases.entry(sales: 90_000)],
            lines: [FeeCases.line(sales: 90_000, quantity: items)])
        let fee = try #require(
            try FeeCases.schedule([entry]).expectation(of: ComponentID("fee"), for: orderCase))
        #expect(fee.expected == Amount(units: expected, .idr))
        #expect(fee.alternatives == others.map { Amount(units: $0, .idr) })
    }

    /// 10 % below 50,000; 6 % up to 100,000; 4 % above.
    private func tiered() throws -> FeeBookEntry {
        func tier(_ limit: Int64, _ includes: Bool, _ rate: String) throws -> FeeTier {
            FeeTier(
                limitTicks: limit * 10_000, includesLimit: includes,
                charge: .rate(try FeeCases.rate(rate)))
        }
        var entry = try FeeCases.book("fee", "4%")
        entry.tiers = [try tier(50_000, false, "10%"), try tier(100_000, true, "6%")]
        return entry
    }

    @Test(arguments: [
        (Int64(49_999), 1, "10%", Int64(-5_000)), (50_000, 1, "6%", -3_000),
        (100_000, 1, "6%", -6_000), (100_001, 1, "4%", -4_000),
        // Two units of 49,999.5 and of 100,000.5 each: the price is not rounded.
        (99_999, 2, "10%", -10_000), (100_000, 2, "6%", -6_000),
        (200_000, 2, "6%", -12_000), (200_001, 2, "4%", -8_000),
    ])
    func `a tier is chosen by the unit price, exactly at its border`(
        sales: Int64, quantity: Int, rate: String, expected: Int64
    ) throws {
        let schedule = try FeeCases.schedule([try tiered()])
        let orderCase = FeeCases.orderCase(
            [FeeCases.entry(sales: sales)],
            lines: [FeeCases.line(sales: sales, quantity: quantity)])
        let fee = try #require(schedule.expectation(of: ComponentID("fee"), for: orderCase))
        #expect(fee.rate?.percent == rate)
        #expect(fee.expected == Amount(units: expected, .idr))
        #expect(fee.workings.first?.tier != nil)
    }

    @Test func `each line has the tier of its price; a gift has none`() throws {
        let schedule = try FeeCases.schedule([try tiered()])
        let lines = [
            FeeCases.line(sales: 40_000, sku: "1"), FeeCases.line(sales: 200_000, sku: "2"),
            FeeCases.line(sales: 0, sku: "3"),
        ]
        let orderCase = FeeCases.orderCase([FeeCases.entry(sales: 240_000)], lines: lines)
        let fee = try #require(schedule.expectation(of: ComponentID("fee"), for: orderCase))
        // 10 % of 40,000 and 4 % of 200,000.
        #expect(fee.expected == Amount(units: -12_000, .idr))
        #expect(fee.rate == nil)
        #expect(
            fee.workings.compactMap { $0.tier?.text(.idr) } == [
                "unit price below 50,000 IDR", "unit price above 100,000 IDR",
            ])
        // One tier for all lines leaves refunds decidable; without lines no price is known.
        let alike = FeeCases.orderCase(
            [FeeCases.entry(sales: 80_000), FeeCases.entry(sales: 0, refunds: -40_000)],
            lines: [FeeCases.line(sales: 80_000, quantity: 2)])
        #expect(
            schedule.expectation(of: ComponentID("fee"), for: alike)?.expected
                == Amount(units: -4_000, .idr))
        let bare = FeeCases.orderCase([FeeCases.entry(sales: 80_000)])
        #expect(schedule.expectation(of: ComponentID("fee"), for: bare) == nil)
    }

    @Test(arguments: [
        // 5 % of 50 are 2.5, of 70 3.5.
        ("tiktok-shop", nil as Rounding?, Int64(50), Int64(-2)), ("shopee", nil, 50, -3),
        ("Shopee", nil, 70, -4), ("lazada", nil, 50, -2), ("shopee", .halfEven, 50, -2),
        ("shopee", .down, 70, -3), ("tiktok-shop", .up, 42, -3), ("tiktok-shop", .up, 40, -2),
    ])
    func `an entry rounds as its platform does, or as it says`(
        platform: String, rounding: Rounding?, sales: Int64, expected: Int64
    ) throws {
        var entry = try FeeCases.book("fee", "5%")
        entry.rounding = rounding
        let store = Store(id: "shop", platform: platform, market: "ID", currency: .idr)
        let schedule = FeeSchedule(
            book: try FeeBook(entries: [entry]), learned: LearnedRates(), store: store)
        let orderCase = FeeCases.orderCase([FeeCases.entry(sales: sales)], store: store)
        let fee = try #require(schedule.expectation(of: ComponentID("fee"), for: orderCase))
        #expect(fee.expected == Amount(units: expected, .idr))
    }

    @Test func `terms that cannot be are errors, and terms that differ contradict`() throws {
        let fee = ComponentID("fee")
        var low = try FeeCases.book("fee", "5%", cap: FeeCap(ticks: 10, per: .order))
        low.minimumTicks = 11
        var fixed = FeeCases.fixed("fee", 100)
        fixed.minimumTicks = 1
        var falling = try tiered()
        falling.tiers.reverse()
        var mixed = try tiered()
        mixed.tiers[0].charge = .fixed(ticks: 1)
        var taxed = try FeeCases.book("fee", "5%")
        taxed.tax = FeeTax(rate: try FeeCases.rate("7%"), isInside: true)
        let cases: [([FeeBookEntry], FeeBookError)] = [
            ([low], .minimumAboveCap(fee, index: 0)), ([fixed], .limitOfAmount(fee, index: 0)),
            ([falling], .tiersDoNotRise(fee, index: 0)),
            ([mixed], .baseDoesNotFit(fee, index: 0, .netSales)),
            (
                [try FeeCases.book("fee", "5%"), taxed],
                .contradiction(fee, firstIndex: 0, secondIndex: 1)
            ),
            (
                [try FeeCases.book("fee", "4%"), try tiered()],
                .contradiction(fee, firstIndex: 0, secondIndex: 1)
            ),
        ]
        for (entries, expected) in cases {
            #expect(throws: expected) { try FeeBook(entries: entries) }
            #expect(!expected.message().isEmpty)
        }
    }

    @Test func `a sentence names the terms that made the amount`() throws {
        func text(_ row: Row) throws -> String { try expectation(row).termsText }
        let (low, high) = (Int64(500), Int64(10_000))
        let seven = ("7%", false)
        #expect(try text(Row(name: "", sales: 100_000, expected: 0)) == "")
        #expect(
            try text(Row(name: "", sales: 1_000, minimum: low, expected: 0))
                == " with its minimum")
        #expect(
            try text(Row(name: "", sales: 900_000, cap: high, expected: 0)) == " with its cap")
        #expect(
            try text(Row(name: "", sales: 900_000, cap: high, tax: seven, expected: 0))
                == " with its cap and 7% tax on it")
        let orderCase = FeeCases.orderCase(
            [FeeCases.entry(sales: 60_000)], lines: [FeeCases.line(sales: 60_000)])
        let fee = try FeeCases.schedule([try tiered()]).expectation(
            of: ComponentID("fee"), for: orderCase)
        #expect(
            fee?.termsText == " (unit price from 50,000 IDR, up to 100,000 IDR)")
    }

    @Test func `a programme is joined and left on the days of its entries`() throws {
        let schedule = try FeeCases.schedule([
            FeeCases.book("fee", "5%", from: 20_000, to: 20_100, stores: ["shop"]),
            FeeCases.book("fee", "0%", from: 20_100, stores: ["shop"]),
        ])
        func expected(on day: Int32) -> String? {
            let orderCase = FeeCases.orderCase(
                [FeeCases.entry(sales: 10_000, fees: ["fee": -500])], createdOn: day)
            return schedule.expectation(of: ComponentID("fee"), for: orderCase)?.expected.plain
        }
        #expect(expected(on: 19_990) == nil)
        #expect(expected(on: 20_050) == "-500")
        #expect(expected(on: 20_110) == "0")
    }
}
