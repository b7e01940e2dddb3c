import Intake
import Money
import Records
import Testing

/// What the buyer paid by Shopee's income report, whose column does not change on a refund.
struct ShopeePaymentTests {
    private static let header = [
        "View By", "Order ID", "Order Creation Date", "Payout Completed Date",
        "Total Released Amount (RM)", "Product Price", "Refund Amount",
        "Shipping Fee Paid by Buyer (excl. SST)", "Reverse Shipping Fee",
        "Rebate Provided by Shopee", "Voucher Sponsored by Seller",
    ]

    private static func payment(_ more: [(header: String, value: String)]) throws -> Amount? {
        let refund = more.contains { $0.value.hasPrefix("-") } ? "-60.00" : "0.00"
        let row = [
            "Order", "2610051AB2CD34", "2026-10-05", "2026-10-09", "45.00", "100.00", refund,
            "5.00", "0.00", "0.00", "0.00",
        ]
        var sheets = Sheets()
        sheets.add("Income", [header + more.map(\.header), row + more.map(\.value)])
        let contents = try sheets.read()
        return try #require(contents.entries.first).customerPayment
    }

    @Test func `the refund in cash is taken off the payment`() throws {
        let paid = (header: "Amount Paid By Buyer", value: "105.00")
        let back = (header: "Cash refund to buyer amount", value: "-60.00")
        #expect(try Self.payment([paid])?.plain == "105.00")
        #expect(try Self.payment([paid, back])?.plain == "45.00")
        #expect(try Self.payment([back]) == nil)
        #expect(try Self.payment([]) == nil)
    }
}
