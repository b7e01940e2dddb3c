import Intake
import Money
import Records
import Tables
import Testing

struct IncomeTests {
    /// The last Indonesian layout with its empty header.
    static let indonesian = [
        "Order/adjustment ID  ", "Type ", "Order created time", "Order settled time", "Currency",
        "Total settlement amount", "Total Revenue", "Subtotal after seller discounts",
        "Subtotal before discounts", "Seller discounts", "Refund subtotal after seller discounts",
        "Refund subtotal before seller discounts", "Refund of seller discounts", "Total Fees",
        "Platform commission fee", "Flat fee", "Sales fee", "Shipping cost",
        "Shipping costs passed on to the logistics provider",
        "Shipping cost borne by the platform", "Shipping cost paid by the customer",
        "Return shipping costs (passed on to the customer)", "Affiliate Shop Ads commission",
        "Affiliate Shop Ads commission before PIT",
        "Personal income tax withheld from affiliate Shop Ads commission", "Dynamic commission",
        "Bonus cashback service fee", "Order processing fee", "", "Ajustment amount",
        "Related order ID  ", "Customer payment", "Customer refund", "Platform discounts",
        "Refund of platform discounts", "Shopping center items",
    ]

    static let thai = [
        "Order/adjustment ID", "Type", "Order created time", "Order settled time", "Currency",
        "Total settlement amount", "Total Revenue", "Subtotal after seller discounts",
        "Subtotal before discounts", "Seller discounts", "Refund subtotal after seller discounts",
        "Total Fees", "Transaction fee", "TikTok Shop commission fee", "Seller shipping fee",
        "Actual shipping fee", "Platform shipping fee discount", "SFP service fee",
        "Infrastructure fee", "Ajustment amount", "Related order ID", "Customer payment",
    ]

    static func sheets(_ header: [String], _ rows: [[String: String]]) -> Sheets {
        var sheets = Sheets()
        let cells = Cells(header: header)
        sheets.add("Order details", [header] + rows.map { cells.row($0) })
        return sheets
    }

    static let sale = [
        "Order/adjustment ID": "576461413038785752", "Type": "Order",
        "Order created time": "2026/02/01", "Order settled time": "2026/02/08",
        "Currency": "IDR", "Total settlement amount": "104444", "Total Revenue": "127342",
        "Subtotal after seller discounts": "127342", "Subtotal before discounts": "140000",
        "Seller discounts": "-12658", "Total Fees": "-22898", "Platform commission fee": "-10187",
        "Dynamic commission": "-7004", "Bonus cashback service fee": "-4457",
        "Order processing fee": "-1250", "Shipping cost": "0",
        "Shipping costs passed on to the logistics provider": "-19000",
        "Shipping cost borne by the platform": "19000",
        "Related order ID": "576461413038785752", "Customer payment": "118000",
        "Platform discounts": "9342", "Shopping center items": "/", "": "",
    ]

    /// The reversal two days later: revenue and what of the fees comes back, the platform's
    /// shipping subsidy clawed back.
    static let reversal = [
        "Order/adjustment ID": "576461413038785752", "Type": "Order",
        "Order created time": "2026/02/01", "Order settled time": "2026/02/10",
        "Currency": "IDR", "Total settlement amount": "-131698", "Total Revenue": "-127342",
        "Refund subtotal after seller discounts": "-127342",
        "Refund subtotal before seller discounts": "-140000",
        "Refund of seller discounts": "12658", "Total Fees": "-4356",
        "Platform commission fee": "10187", "Bonus cashback service fee": "4457",
        "Shipping cost": "-19000", "Shipping cost borne by the platform": "-19000",
        "Related order ID": "576461413038785752", "Customer refund": "-118000",
        "Refund of platform discounts": "-9342", "Shopping center items": "/", "": "",
    ]

    @Test func `a sale becomes an entry whose tree adds up`() throws {
        let contents = try Self.sheets(Self.indonesian, [Self.sale]).read()
        let entry = try #require(contents.entries.first)
        #expect(contents.entries.count == 1)
        #expect(entry.kind == .order && entry.type == "order" && entry.isKnownType)
        #expect(entry.id == "576461413038785752" && entry.orderID == entry.id)
        #expect(entry.createdOn?.description == "2026-02-01")
        #expect(entry.settledOn.description == "2026-02-08")
        #expect(entry.total == Amount(units: 104_444, .idr))
        #expect(entry.sales == Amount(units: 127_342, .idr))
        #expect(entry.refunds.isZero)
        #expect(entry.customerPayment == Amount(units: 118_000, .idr))
        #expect(entry.platformDiscount == Amount(units: 9_342, .idr))
        #expect(entry.components.brokenNodes() == [])
        #expect(entry.components["platform-commission"]?.parent == .fees)
        #expect(entry.components["platform-shipping-discount"]?.parent == .shipping)
        #expect(entry.components["customer-payment"]?.parent == nil)
        #expect(entry.components["affiliate-commission"] == nil)
        #expect(contents.moneyIn == Amount(units: 104_444, .idr))
        #expect(contents.facts.currency == .idr && contents.facts.market == "ID")
    }

    @Test func `a later reversal is an entry with refunds and no sales`() throws {
        let contents = try Self.sheets(Self.indonesian, [Self.reversal, Self.sale]).read()
        #expect(contents.entries.count == 2)
        let entry = try #require(contents.entries.first)
        #expect(entry.total == Amount(units: -131_698, .idr))
        #expect(entry.sales.isZero)
        #expect(entry.refunds == Amount(units: -127_342, .idr))
        #expect(entry.customerPayment == Amount(units: -118_000, .idr))
        #expect(entry.platformDiscount == Amount(units: -9_342, .idr))
        #expect(entry.components.brokenNodes() == [])
        #expect(contents.facts.period == day("2026-02-08").map { DaySpan($0, $0 + 2) })
        #expect(!contents.facts.isPeriodStated)
    }

    @Test func `sales below zero are refunds`() throws {
        var row = Self.reversal
        row["Subtotal after seller discounts"] = "-127342"
        row["Refund subtotal after seller discounts"] = "0"
        let entry = try #require(try Self.sheets(Self.indonesian, [row]).read().entries.first)
        #expect(entry.sales.isZero)
        #expect(entry.refunds == Amount(units: -127_342, .idr))
    }

    @Test(arguments: [
        (
            ["1095", "-31", "-34.15", "-102.46", "-40", "40", "-85.44", "-1.07", "840.88"],
            "1064", "-223.12"
        ),
        (
            ["435", "0", "-13.96", "-41.89", "0", "0", "-69.03", "-1.07", "309.05"], "435",
            "-125.95"
        ),
    ])
    func `the worked Thai rows add up`(
        figures: [String], sales: String, fees: String
    ) throws {
        let row = [
            "Order/adjustment ID": "576461413038785752", "Type": "Order",
            "Order created time": "2026/09/01", "Order settled time": "2026/09/08",
            "Currency": "THB", "Total settlement amount": figures[8], "Total Revenue": sales,
            "Subtotal after seller discounts": sales, "Subtotal before discounts": figures[0],
            "Seller discounts": figures[1], "Total Fees": fees, "Transaction fee": figures[2],
            "TikTok Shop commission fee": figures[3], "Actual shipping fee": figures[4],
            "Platform shipping fee discount": figures[5], "SFP service fee": figures[6],
            "Infrastructure fee": figures[7], "Related order ID": "/",
        ]
        let entry = try #require(try Self.sheets(Self.thai, [row]).read().entries.first)
        #expect(entry.components.brokenNodes() == [])
        #expect(entry.total.plain == figures[8])
        #expect(entry.components.plain("infrastructure") == "-1.07")
        #expect(entry.orderID == "576461413038785752")
    }

    @Test(arguments: [
        ("Platform reimbursement", SettlementEntry.Kind.adjustment, "576461413038785752", true),
        ("GMV Payment for TikTok Ads", .ads, "/\t", true),
        ("Lunar levy", .adjustment, "/", false),
    ])
    func `adjustments keep their own id and name their order`(
        type: String, kind: SettlementEntry.Kind, related: String, isKnown: Bool
    ) throws {
        let row = [
            "Order/adjustment ID": "7400000000000000001", "Type": type,
            "Order created time": "2026/02/01", "Order settled time": "2026/02/08",
            "Currency": "IDR", "Total settlement amount": "-5000", "Ajustment amount": "-5000",
            "Related order ID": related, "Shopping center items": "/", "": "",
        ]
        let entry = try #require(try Self.sheets(Self.indonesian, [row]).read().entries.first)
        #expect(entry.kind == kind && entry.isKnownType == isKnown)
        #expect(entry.id == "7400000000000000001")
        #expect(entry.orderID == (related.hasPrefix("/") ? "" : related))
        #expect(entry.components.plain("adjustment") == "-5000")
        #expect(entry.components.brokenNodes() == [])
    }

    @Test func `a row without any money is kept`() throws {
        var row = Self.sale
        for key in row.keys where Int(row[key] ?? "") != nil && !key.contains("ID") {
            row[key] = "0"
        }
        let contents = try Self.sheets(Self.indonesian, [row]).read()
        #expect(contents.entries.count == 1 && contents.ignored.isEmpty)
        #expect(contents.entries.first?.components == [])
    }

    private func day(_ text: String) -> Day? { Day(iso: text) }
}
