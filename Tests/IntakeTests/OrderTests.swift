import Intake
import Money
import Records
import Tables
import Testing

struct OrderTests {
    static let header = [
        "Order ID", "Order Status", "Order Substatus", "Normal or Pre-order", "SKU ID",
        "Seller SKU", "Product Name", "Quantity", "Sku Quantity of return",
        "SKU Subtotal Before Discount", "SKU Platform Discount", "SKU Seller Discount",
        "SKU Subtotal After Discount", "Order Amount", "Order Refund Amount", "Created Time",
        "Paid Time", "Shipped Time", "Delivered Time", "Cancelled Time", "Buyer Message",
        "Buyer Username", "Recipient", "Phone #", "Zipcode", "Regency and City",
        "Detail Address", "Product Category", "Seller Note",
    ]

    static let line = [
        "Order ID": "576461413038785752\t", "Order Status": "Shipped",
        "Order Substatus": "Delivered", "Normal or Pre-order": "Normal",
        "SKU ID": "1729000000000000001\t", "Seller SKU": "MUG-1", "Product Name": "Mug, blue",
        "Quantity": "2", "Sku Quantity of return": "0",
        "SKU Subtotal Before Discount": "IDR 154.222", "SKU Platform Discount": "IDR 4.000",
        "SKU Seller Discount": "IDR 10.222", "SKU Subtotal After Discount": "IDR 140.000",
        "Order Amount": "IDR 148.500", "Order Refund Amount": "IDR 0",
        "Created Time": "03/02/2026 08:15:00\t", "Paid Time": "\t",
        "Shipped Time": "04/02/2026 09:00:00\t", "Delivered Time": "06/02/2026 10:00:00\t",
        "Cancelled Time": "\t", "Buyer Message": "CANARY please ring",
        "Buyer Username": "CANARY-user", "Recipient": "CANARY Person", "Phone #": "(+62)CANARY",
        "Zipcode": "CANARY-1\t", "Regency and City": "CANARY City",
        "Detail Address": "CANARY Street 1", "Product Category": "Kitchen",
        "Seller Note": "CANARY note",
    ]

    static func sheets(_ changes: [[String: String]]) -> Sheets {
        var sheets = Sheets()
        let cells = Cells(header: header)
        sheets.add(
            "OrderSKUList",
            [header] + changes.map { cells.row(line.merging($0) { $1 }, other: "") })
        return sheets
    }

    @Test func `an order line is read with trailing tabs and grouped amounts`() throws {
        let contents = try Self.sheets([[:]]).read()
        let line = try #require(contents.orderLines.first)
        #expect(line.orderID == "576461413038785752" && line.skuID == "1729000000000000001")
        #expect(line.status == .delivered && line.statusText == "Shipped / Delivered")
        #expect(line.quantity == 2 && line.returnedQuantity == 0 && !line.isPreOrder)
        #expect(line.subtotalBeforeDiscount == Amount(units: 154_222, .idr))
        #expect(line.netSales == Amount(units: 144_000, .idr))
        #expect(line.orderAmount == Amount(units: 148_500, .idr))
        #expect(line.createdOn.description == "2026-02-03")
        #expect(line.paidOn == nil && line.cancelledOn == nil)
        #expect(line.deliveredOn?.description == "2026-02-06")
        #expect(line.productName == "Mug, blue" && line.category == "Kitchen")
        #expect(contents.facts.kind == .orders && contents.facts.currency == .idr)
        #expect(contents.facts.market == "ID")
        #expect(contents.facts.exportedOn.description == "2026-02-06")
        #expect(contents.moneyIn == Amount(units: 154_222, .idr))
    }

    @Test func `nothing of the buyer gets into records, rejects or messages`() throws {
        var broken = Self.line
        broken["Order Amount"] = "IDR 1.234,5O"
        let contents = try Self.sheets([[:], broken, ["Order ID": "x"]]).read()
        #expect(contents.orderLines.count == 1 && contents.rejects.count == 2)
        #expect(!"\(contents)".contains("CANARY"))
        let inspection = try FileIntake.inspect(Self.sheets([[:], broken]).file(), name: "file")
        #expect(!"\(inspection)".contains("CANARY"))
        let raw = try FileIntake.rawRows(
            Self.sheets([[:]]).file(), "file", sheet: "OrderSKUList", rowNumbers: [2])
        #expect(!"\(raw)".contains("CANARY"))
        #expect(
            try #require(raw[2]).contains { $0 == ("SKU Subtotal Before Discount", "IDR 154.222") })
    }

    @Test func `an unknown column of an order export is listed and never shown`() throws {
        var sheets = Self.sheets([[:]])
        sheets.rows[0][0].cells.append(.text("Gift card text"))
        sheets.rows[0][1].cells.append(.text("CANARY greetings"))
        #expect(try sheets.read().orderLines.count == 1)
        let inspection = try FileIntake.inspect(sheets.file(), name: "file")
        #expect(inspection.sheets.first?.unknownColumns == ["Gift card text"])
        let raw = try FileIntake.rawRows(
            sheets.file(), "file", sheet: "OrderSKUList", rowNumbers: [2])
        #expect(raw[2] != nil)
        #expect(!"\(raw)".contains("CANARY"))
    }

    @Test func `the row that explains the columns is ignored by its rule`() throws {
        let explanation = [
            "Order ID": "Platform unique order ID.", "Order Status": "Current order status.",
            "SKU ID": "Platform SKU ID.", "Quantity": "SKU sold quantity in the order.",
        ]
        let cells = Cells(header: Self.header)
        var sheets = Sheets()
        sheets.add(
            "OrderSKUList",
            [Self.header, cells.row(explanation, other: ""), cells.row(Self.line, other: "")])
        let contents = try sheets.read()
        #expect(contents.ignored.map(\.rule) == ["description-row"])
        #expect(contents.ignored.first?.provenance.rowNumber == 2)
        #expect(contents.orderLines.first?.provenance.rowNumber == 3)
        #expect(contents.rowCount == 2 && contents.rejects.isEmpty)
    }

    @Test(arguments: [
        ("IDR 154.222", "ID", "IDR", "154222"), ("50000", "ID", "IDR", "50000"),
        ("GBP 8.00", "GB", "GBP", "8.00"), ("THB 9.48", "", "THB", "9.48"),
        ("11,000 JPY", "", "JPY", "11000"), ("BRL 35,91", "", "BRL", "35.91"),
        ("BRL 35.91", "", "BRL", "35.91"), ("BRL 1.035,91", "", "BRL", "1035.91"),
        ("VND 1.250.000", "", "VND", "1250000"),
    ])
    func `currency and amount are read in every form`(
        text: String, market: String, currency: String, plain: String
    ) throws {
        var change: [String: String] = [:]
        let code = text.filter { $0.isLetter && $0.isASCII }
        for name in Self.header where name.contains("Discount") || name.contains("Amount") {
            change[name] = code.isEmpty ? "0" : text.hasPrefix(code) ? "\(code) 0" : "0 \(code)"
        }
        change["SKU Subtotal Before Discount"] = text
        var sheets = Self.sheets([change])
        if market != "ID" {
            let place = try #require(Self.header.firstIndex(of: "Regency and City"))
            sheets.rows[0][0].cells[place] = .text(market == "GB" ? "RTH Time" : "Province")
        }
        let contents = try sheets.read()
        #expect(contents.rejects.map(\.reason) == [])
        #expect(contents.facts.currency.code == currency)
        #expect(contents.orderLines.first?.subtotalBeforeDiscount.plain == plain)
    }

    @Test func `American days have the month first, and without a currency the file waits`() throws
    {
        var change: [String: String] = [:]
        for name in Self.header where name.contains("Discount") || name.contains("Amount") {
            change[name] = "12.50"
        }
        change["Created Time"] = "01/02/2026 6:03:56 PM"
        change["Shipped Time"] = "01/03/2026"
        change["Delivered Time"] = ""
        var sheets = Self.sheets([change])
        let place = try #require(Self.header.firstIndex(of: "Regency and City"))
        sheets.rows[0][0].cells[place] = .text("Province")
        let error = #expect(throws: IntakeError.self) { try sheets.read() }
        #expect(error?.isUnknownCurrency == true)
        let line = try #require(
            try sheets.read(currency: Currency(code: "USD"), market: "US").orderLines.first)
        #expect(line.createdOn.description == "2026-01-02")
        #expect(line.shippedOn?.description == "2026-01-03")
        sheets.rows[0][0].cells[place] = .text("Retail Delivery Fee")
        #expect(try sheets.read().facts.currency == .usd)
    }

    @Test func `a pre-order is marked`() throws {
        let contents = try Self.sheets([["Normal or Pre-order": "Pre-order"]]).read()
        #expect(contents.orderLines.first?.isPreOrder == true)
    }
}
