import Checks
import Fees
import Money
import Records
import Testing

/// Exports with a row for each fee of each unit: one sale, its fees and reversals are many rows.
struct LongFormatTests {
    /// A row of one amount; sales and refunds by their own names.
    static func part(
        _ type: String, _ units: Int64, _ line: String = "1", on settled: Int = 10,
        statement: String? = nil, row number: Int
    ) -> SettlementEntry {
        let isSale = type == "item-price-credit" || type == "voucher"
        let isRefund = type.hasPrefix("reversal-")
        let group: Component.Group = isSale ? .sales : isRefund ? .refund : .fee
        return SettlementEntry(
            kind: .order, type: type, id: "576461413038785752", orderID: "576461413038785752",
            skuID: line, createdOn: day(1), settledOn: day(settled), total: rupiah(units),
            sales: rupiah(isSale ? units : 0), refunds: rupiah(isRefund ? units : 0),
            components: [
                Component(ComponentID(type), rupiah(units), group: group, parent: .total)
            ], statementID: statement ?? "S-\(settled)", provenance: place(number))
    }

    /// A unit of 100,000 with its commission of 8,000 and its payment fee of 2,000.
    static func unit(_ line: String = "1", on settled: Int = 10, row: Int = 10) -> [SettlementEntry]
    {
        [
            part("item-price-credit", 100_000, line, on: settled, row: row),
            part("commission", -8_000, line, on: settled, row: row + 1),
            part("payment", -2_000, line, on: settled, row: row + 2),
        ]
    }

    /// Its reversal; the payment fee is kept.
    static func reversal(
        _ line: String = "1", on settled: Int = 12, commission: Int64 = 8_000, row: Int = 40
    ) -> [SettlementEntry] {
        [part("reversal-item-price", -100_000, line, on: settled, row: row)]
            + (commission == 0
                ? [] : [part("commission", commission, line, on: settled, row: row + 1)])
    }

    static func lines(_ ids: [String], returned: Int = 0) -> [OrderLine] {
        ids.enumerated().map { index, id in
            line(100_000, sku: id, returned: returned, row: index + 2)
        }
    }

    static func schedule() throws -> FeeSchedule {
        let book = try FeeBook(entries: [
            FeeBookEntry(
                component: ComponentID("commission"), charge: .rate(try #require(Rate("8%"))),
                base: .netSales),
            FeeBookEntry(
                component: ComponentID("payment"), charge: .rate(try #require(Rate("2%"))),
                base: .netSales, isRefundable: false),
        ])
        return FeeSchedule(book: book, learned: LearnedRates(), store: shop)
    }

    static let one = lines(["1"])
    static let three = lines(["1", "2", "3"])

    /// A unit with a voucher of 10,000, returned.
    static let discounted: OrderLine = {
        var line = lines(["1"], returned: 1)[0]
        line.sellerDiscount = rupiah(10_000)
        return line
    }()

    /// Statement by statement: one literal of them all takes the compiler too long.
    static let rows: [CaseRow] = {
        var rows: [CaseRow] = []
        rows.append(
            CaseRow("one unit", order(one, unit())))
        rows.append(
            CaseRow(
                "three units of one SKU are three lines",
                order(three, unit("1") + unit("2", row: 20) + unit("3", row: 30))))
        rows.append(
            CaseRow(
                "over two statements",
                order(three, unit("1") + unit("2", row: 20) + unit("3", on: 14, row: 30))))
        rows.append(
            CaseRow(
                "the same line paid twice takes its fees along",
                order(
                    three,
                    unit("1") + unit("1", on: 14, row: 20) + unit("2", row: 30)
                        + unit("3", row: 40)), "duplicate-settlement 90000"))
        rows.append(
            CaseRow(
                "twice in one statement",
                order(one, unit() + unit(row: 20)), "duplicate-settlement 90000"))
        rows.append(
            CaseRow(
                "a wrong commission, over all rows of the order",
                order(
                    three,
                    unit("1") + unit("2", row: 20)
                        + [
                            part("item-price-credit", 100_000, "3", row: 30),
                            part("commission", -9_000, "3", row: 31),
                            part("payment", -2_000, "3", row: 32),
                        ]), "fee-mismatch commission -1000"))
        rows.append(
            CaseRow(
                "a commission charged again in a later statement",
                order(one, unit() + [part("commission", -8_000, on: 14, row: 20)]),
                "fee-duplicate commission -8000"))
        rows.append(
            CaseRow(
                "a commission twice in one statement",
                order(one, unit() + [part("commission", -8_000, row: 20)]),
                "fee-duplicate commission -8000"))
        rows.append(
            CaseRow(
                "charged again and given back",
                order(
                    one,
                    unit() + [
                        part("commission", -8_000, on: 14, row: 20),
                        part("commission", 8_000, on: 15, row: 21),
                    ])))
        rows.append(
            CaseRow(
                "refunded with its commission",
                order(lines(["1"], returned: 1), unit() + reversal())))
        rows.append(
            CaseRow(
                "refunded in the same statement",
                order(lines(["1"], returned: 1), unit() + reversal(on: 10))))
        rows.append(
            CaseRow(
                "refunded without its commission",
                order(lines(["1"], returned: 1), unit() + reversal(commission: 0)),
                "fee-not-reversed commission -8000"))
        rows.append(
            CaseRow(
                "one unit of three refunded",
                order(
                    lines(["1"], returned: 1) + lines(["1", "2", "3"]).dropFirst(),
                    unit("1") + unit("2", row: 20) + unit("3", row: 30) + reversal())))
        rows.append(
            CaseRow(
                "refunded twice",
                order(
                    lines(["1"], returned: 1),
                    unit() + reversal() + reversal(on: 15, row: 50)),
                "refund-duplicate -92000"))
        let discountedSale: [SettlementEntry] = [
            part("item-price-credit", 100_000, row: 10), part("voucher", -10_000, row: 11),
            part("commission", -7_200, row: 12), part("payment", -1_800, row: 13),
        ]
        let refunds: [SettlementEntry] = [12, 15].flatMap { (day: Int) -> [SettlementEntry] in
            let voucher = part("reversal-voucher", 10_000, on: day, row: day * 10 + 2)
            return reversal(on: day, commission: 7_200, row: day * 10) + [voucher]
        }
        rows.append(
            CaseRow(
                "refunded twice, and its voucher with it",
                order([discounted], discountedSale + refunds), "refund-duplicate -82800"))
        rows.append(
            CaseRow(
                "a unit settled at another price",
                order(
                    one,
                    [
                        part("item-price-credit", 90_000, row: 10),
                        part("commission", -7_200, row: 11), part("payment", -1_800, row: 12),
                    ]), "order-amount-mismatch -10000"))
        rows.append(
            CaseRow("late", order(one, unit(on: 24)), "late-payout"))
        rows.append(
            CaseRow(
                "a correction of the platform is a fee of its own",
                order(
                    one,
                    unit() + [part("commission-correction-for-undercharge", -500, on: 14, row: 20)])
            ))
        return rows
    }()

    @Test(arguments: rows)
    func `a sale of many rows`(row: CaseRow) throws {
        expectFindings(row, try context(Self.schedule()))
    }

    @Test func `a sale that was paid twice and taken back is no finding`() throws {
        let rows = Self.unit() + Self.unit(on: 14, row: 20) + Self.reversal(on: 16)
        let unpaid = rows.filter { $0.type != "payment" }
        let book = try FeeBook(
            entries: Self.schedule().book.entries.filter {
                $0.component.rawValue == "commission"
            })
        let rules = try context(
            FeeSchedule(book: book, learned: LearnedRates(), store: shop))
        #expect(CheckCatalogue.discrepancies(in: order(Self.one, unpaid), rules).isEmpty)
    }

    @Test func `what is late is told with its fees`() throws {
        let found = CheckCatalogue.discrepancies(
            in: order(Self.one, Self.unit(on: 24)), try context(Self.schedule()))
        #expect(found.first?.explanation.hasPrefix("90,000 IDR were settled") == true)
    }

    @Test func `a fee that nobody knows is one finding, whatever its type`() throws {
        var unknown = Self.part("mystery", -700, row: 20)
        unknown.isKnownType = false
        unknown.components[0].isKnown = false
        let found = CheckCatalogue.discrepancies(
            in: order(Self.one, Self.unit() + [unknown]), try context(Self.schedule()))
        #expect(words(found) == ["fee-unknown mystery -700"])
    }

    @Test func `rates are learned from rows of single fees as from wide ones`() throws {
        let many = Self.unit("1") + Self.unit("2", row: 20)
        let samples = FeeSample.samples(of: order(Self.lines(["1", "2"]), many))
        let commission = try #require(samples.first { $0.component.rawValue == "commission" })
        #expect(commission.entryCount == 2)
        #expect(commission.charged == rupiah(16_000).ticks)
        #expect(commission.netSales == rupiah(200_000).ticks)
    }

    @Test(arguments: [(8_000 as Int64, true), (7_000, false), (-8_000, false)])
    func `a fee that the settlement lists and has not taken yet is not missing`(
        pending: Int64, isSilent: Bool
    ) throws {
        var orderCase = order(Self.one, Self.unit().filter { $0.type != "commission" })
        orderCase.notices = [Self.pending(-pending)]
        let found = CheckCatalogue.discrepancies(in: orderCase, try context(Self.schedule()))
        #expect(words(found) == (isSilent ? [] : ["fee-mismatch commission 8000"]))
    }

    @Test func `a cancelled order whose reversal is under way is no finding`() throws {
        var cancelled = Self.lines(["1"])
        cancelled[0].status = .cancelled
        var orderCase = order(cancelled, Self.unit())
        let rules = try context(Self.schedule())
        #expect(
            words(CheckCatalogue.discrepancies(in: orderCase, rules))
                .contains("settled-but-cancelled 90000"))
        orderCase.notices = [Self.pending(-100_000), Self.pending(8_000), Self.pending(2_000)]
        #expect(CheckCatalogue.discrepancies(in: orderCase, rules).isEmpty)
    }

    @Test func `the first fee of another line is no fee again, its second is`() throws {
        // Nobody knows the rate, so that only the lines tell.
        let unknown = FeeSchedule(
            book: try FeeBook(entries: []), learned: LearnedRates(), store: shop)
        let sales = [
            Self.part("item-price-credit", 100_000, "1", row: 10),
            Self.part("commission", -8_000, "1", row: 11),
            Self.part("item-price-credit", 100_000, "2", row: 12),
        ]
        let first = Self.part("commission", -8_000, "2", on: 17, row: 20)
        let second = Self.part("commission", -8_000, "1", on: 17, row: 21)
        func found(_ rows: [SettlementEntry]) throws -> [String] {
            words(
                CheckCatalogue.discrepancies(
                    in: order(Self.lines(["1", "2"]), rows), try context(unknown)))
        }
        #expect(try found(sales + [first]) == [])
        #expect(try found(sales + [first, second]) == ["fee-duplicate commission -8000"])
    }

    private static func pending(_ units: Int64) -> OrderNotice {
        OrderNotice(
            kind: .unsettled, id: "", orderID: "576461413038785752", skuID: "1",
            statusText: "Ready to Release", amount: rupiah(units), provenance: place(90))
    }
}
