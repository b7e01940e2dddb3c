import Intake
import Money
import Records
import Tables
import Testing

struct StatementTests {
    static let header = [
        "Statement date (UTC)", "Statement ID", "Payment ID", "Status", "Currency", "Type",
        "Order/adjustment ID", "SKU ID", "Quantity", "Order created date",
        "Total settlement amount", "Net sales", "Gross sales", "Gross sales refund",
        "Seller discount", "Seller discount refund", "Shipping", "TikTok Shop shipping fee",
        "Customer-paid shipping fee", "Fees", "Transaction fee", "Referral fee",
        "Refund administration fee", "Affiliate commission", "Adjustment amount",
        "Adjustment reason", "Related order ID", "Customer payment", "Customer refund",
        "Platform discounts", "Platform discounts refund",
    ]

    static let sale = [
        "Statement date (UTC)": "2026/02/08", "Statement ID": "3700000000000000001",
        "Payment ID": "/", "Status": "PROCESSING", "Currency": "USD", "Type": "Order",
        "Order/adjustment ID": "577000000000000001", "SKU ID": "1729000000000000001",
        "Quantity": "1", "Order created date": "2026/01/30", "Total settlement amount": "24.79",
        "Net sales": "28.00", "Gross sales": "30.00", "Seller discount": "-2.00",
        "Shipping": "-1.00", "TikTok Shop shipping fee": "-5.00",
        "Customer-paid shipping fee": "4.00", "Fees": "-2.21", "Referral fee": "-1.68",
        "Affiliate commission": "-0.53", "Adjustment reason": "/",
        "Related order ID": "577000000000000001", "Customer payment": "25.00",
        "Platform discounts": "5.00",
    ]

    static func sheets(_ rows: [[String: String]]) -> Sheets {
        var sheets = Sheets()
        let cells = Cells(header: header)
        sheets.add("Order details", [header] + rows.map { cells.row($0, other: "0.00") })
        return sheets
    }

    @Test func `a statement row becomes an entry whose tree adds up`() throws {
        let contents = try Self.sheets([Self.sale]).read()
        let entry = try #require(contents.entries.first)
        #expect(contents.facts.profile == "tiktok-shop/statement")
        #expect(contents.facts.market == "US" && contents.facts.timezoneText == "UTC")
        #expect(entry.statementID == "3700000000000000001" && entry.paymentID == "")
        #expect(entry.skuID == "1729000000000000001")
        #expect(entry.sales.plain == "28.00" && entry.refunds.isZero)
        #expect(entry.customerPayment?.plain == "25.00")
        #expect(entry.platformDiscount?.plain == "5.00")
        #expect(entry.components["referral"]?.parent == .fees)
        #expect(entry.components["shipping"]?.parent == .total)
        #expect(entry.components["affiliate-commission"]?.parent == .fees)
        #expect(entry.components.brokenNodes() == [])
    }

    @Test func `a refund has its own columns`() throws {
        let refund = Self.sale.merging([
            "Total settlement amount": "-28.00", "Net sales": "-28.00", "Gross sales": "0",
            "Seller discount": "0", "Gross sales refund": "-30.00",
            "Seller discount refund": "2.00", "Shipping": "0", "TikTok Shop shipping fee": "0",
            "Customer-paid shipping fee": "0", "Fees": "0", "Referral fee": "0",
            "Affiliate commission": "0",
        ]) { $1 }
        let entry = try #require(try Self.sheets([refund]).read().entries.first)
        #expect(entry.sales.isZero && entry.refunds.plain == "-28.00")
        #expect(entry.components.brokenNodes() == [])
    }

    @Test func `shares of a Brazilian node are nested where they add up to it`() throws {
        let header = [
            "Data do demonstrativo", "ID do demonstrativo", "ID do pagamento", "Moeda",
            "Tipo de transação", "ID do pedido/ajuste", "Valor total a ser liquidado",
            "Vendas líquidas dos produtos", "Custo líquido de frete", "Taxas e impostos",
            "Tarifa de comissão da plataforma", "Taxas de serviço", "Taxa de serviço do SFP",
            "Taxa por item vendido", "Valor do ajuste", "ID do pedido relacionado",
        ]
        var sheets = Sheets()
        sheets.add(
            "Detalhes do pedido",
            [
                header,
                [
                    "2026/02/08", "3700000000000000001", "", "BRL", "Pedido",
                    "577000000000000001", "427,13", "569,90", "0", "-142,77", "-100,00", "-42,77",
                    "-38,77", "-4,00", "0", "/",
                ],
            ])
        let contents = try sheets.read()
        let entry = try #require(contents.entries.first)
        #expect(contents.facts.market == "BR" && entry.total.plain == "427.13")
        #expect(entry.sales.plain == "569.90")
        #expect(entry.components["item-sold"]?.parent?.rawValue == "service-fees")
        #expect(entry.components.brokenNodes() == [])
    }

    @Test func `unknown money in a block is kept where the sum needs it`() throws {
        var sheets = Self.sheets([Self.sale])
        let place = try #require(Self.header.firstIndex(of: "Adjustment amount"))
        let fees = try #require(Self.header.firstIndex(of: "Fees"))
        let total = try #require(Self.header.firstIndex(of: "Total settlement amount"))
        sheets.rows[0][0].cells.insert(.text("Parcel protection levy"), at: place)
        sheets.rows[0][1].cells.insert(.text("-0.25"), at: place)
        sheets.rows[0][1].cells[fees] = .text("-2.46")
        sheets.rows[0][1].cells[total] = .text("24.54")
        let entry = try #require(try sheets.read().entries.first)
        let levy = try #require(entry.components["parcel-protection-levy"])
        #expect(levy.parent == .fees && !levy.isKnown && levy.group == .fee)
        #expect(entry.components.brokenNodes() == [])
    }
}
