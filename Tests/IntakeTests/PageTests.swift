import Intake
import Money
import Profiles
import Records
import Tables
import Testing

/// What the keys of a page do to rows, on small tables written by hand.
struct PageTests {
    /// The contents of one sheet under one page.
    static func read(
        _ page: String, _ texts: [[String]], currency: String = "USD", container: String = "xlsx"
    ) throws -> FileContents {
        var sheets = Sheets()
        sheets.add("Sheet", texts)
        return try read(page, sheets, currency: currency, container: container)
    }

    static func read(
        _ page: String, _ sheets: Sheets, currency: String = "USD", container: String = "xlsx"
    ) throws -> FileContents {
        let catalogue = try ProfileCatalogue(all: []).adding(pages: [("page.yaml", page)])
        return try FileIntake.read(
            sheets.file(container: container), name: "file", sha256: "", sizeBytes: 0,
            currency: Currency(code: currency), market: nil, catalogue: catalogue)
    }

    static let long = """
        profile: test/long
        kind: settlement
        claims: { by: [order-id, transaction-date, amount] }
        columns:
          order-id: Order
          line-id: Line
          transaction-date: Day
          amount: Amount
          fee-type: Group
          fee-name: Fee
          statement-id: Statement
          statement-total: Statement total
          release-state: State
        amounts:
        - amount: amount
          named-by: [fee-type, fee-name]
          else: fee other
        - minus amount: Tax
        fee-names:
        - sales item-price: [Item Price, "Sales / Price"]
        - sales voucher: Voucher
        - refund item-price-refund: Reversal Item Price
        - fee commission: [Commission, Reversal Commission, "*komisi*"]
        - adjustment compensation: Compensation
        release-states:
        - released: Released
        - pending: Waiting
        """

    static let longHeader = [
        "Order", "Line", "Day", "Amount", "Group", "Fee", "Statement", "Statement total", "State",
        "Tax",
    ]

    private static func longRow(
        _ order: String, _ amount: String, _ fee: String, group: String = "", tax: String = "",
        total: String = "", state: String = "Released"
    ) -> [String] {
        [order, "7", "5 Nov 2026", amount, group, fee, "S-1", total, state, tax]
    }

    @Test(arguments: [
        ("Item Price", "", "item-price", "12.00", "0.00"),
        ("item  PRICE", "Orders", "item-price", "12.00", "0.00"),
        ("Price", "Sales", "item-price", "12.00", "0.00"),
        ("Voucher", "", "voucher", "12.00", "0.00"),
        ("Reversal Item Price", "", "item-price-refund", "0.00", "12.00"),
        ("Reversal Commission", "", "commission", "0.00", "0.00"),
        ("Biaya Komisi toko", "", "commission", "0.00", "0.00"),
        ("", "", "other", "0.00", "0.00"),
    ])
    func `a name gives a row its component, its sales and its refunds`(
        fee: String, group: String, component: String, sales: String, refunds: String
    ) throws {
        let row = Self.longRow("581234567890123456", "12.00", fee, group: group)
        let contents = try Self.read(Self.long, [Self.longHeader, row])
        let entry = try #require(contents.entries.first)
        #expect(entry.kind == .order)
        #expect(entry.isKnownType)
        #expect(entry.components.map(\.id.rawValue) == [component])
        let areKnown = entry.components.allSatisfy(\.isKnown)
        #expect(areKnown)
        #expect(entry.total.plain == "12.00")
        #expect(entry.sales.plain == sales)
        #expect(entry.refunds.plain == refunds)
        #expect(entry.skuID == "7")
        #expect(entry.statementID == "S-1")
    }

    @Test func `a voucher of a sale is a negative part of sales, no refund`() throws {
        let row = Self.longRow("581234567890123456", "-2.00", "Voucher")
        let entry = try #require(try Self.read(Self.long, [Self.longHeader, row]).entries.first)
        #expect(entry.sales.plain == "-2.00")
        #expect(entry.refunds.isZero)
    }

    @Test func `an unknown name is an unknown fee of its order, and unexplained without one`()
        throws
    {
        let rows = [
            Self.longRow("581234567890123456", "-3.00", "Lunar levy"),
            Self.longRow("", "-4.00", "Lunar levy"),
        ]
        let contents = try Self.read(Self.long, [Self.longHeader] + rows)
        let (first, second) = (contents.entries[0], contents.entries[1])
        #expect(first.components.map(\.isKnown) == [false])
        #expect(first.components.map(\.id.rawValue) == ["lunar-levy"])
        #expect(first.isKnownType)
        #expect(second.kind == .adjustment)
        #expect(!second.isKnownType)
        #expect(second.orderID == "")
    }

    @Test func `several amounts of a row are several components, one with its sign turned`() throws
    {
        let row = Self.longRow("581234567890123456", "12.00", "Item Price", tax: "1.50")
        let entry = try #require(try Self.read(Self.long, [Self.longHeader, row]).entries.first)
        #expect(entry.total.plain == "10.50")
        #expect(entry.components.map(\.amount.plain) == ["12.00", "-1.50"])
    }

    @Test func `a compensation of an order is an adjustment of it`() throws {
        let row = Self.longRow("581234567890123456", "5.00", "Compensation")
        let entry = try #require(try Self.read(Self.long, [Self.longHeader, row]).entries.first)
        #expect(entry.kind == .adjustment)
        #expect(entry.orderID == "581234567890123456")
    }

    @Test func `money that is not released is announced, not settled`() throws {
        let row = Self.longRow("581234567890123456", "12.00", "Item Price", state: "Waiting")
        let contents = try Self.read(Self.long, [Self.longHeader, row])
        #expect(contents.entries.isEmpty)
        #expect(contents.notices.map(\.kind) == [.unsettled])
        #expect(contents.notices.first?.amount?.plain == "12.00")
        #expect(contents.moneyIn.plain == "12.00")
    }

    @Test func `a row with the statement's total is a control total`() throws {
        let rows = [
            Self.longRow("", "", "", total: "9.00"),
            Self.longRow("581234567890123456", "12.00", "Item Price"),
            Self.longRow("581234567890123456", "-3.00", "Commission"),
        ]
        let contents = try Self.read(Self.long, [Self.longHeader] + rows)
        #expect(contents.entries.count == 2)
        #expect(contents.ignored.map(\.rule) == ["control-total"])
        #expect(contents.statedTotals.map(\.amount.plain) == ["9.00"])
        #expect(contents.controlTotals.map(\.holds) == [true])
        #expect(contents.moneyIn.plain == "9.00")
    }

    static let wide = """
        profile: test/wide
        kind: settlement
        header-rows: 2
        repeated-figures: add
        only: { row-level: [Order] }
        claims: { by: [order-id, settled-date, product-price] }
        columns:
          row-level: View
          order-id: Order
          settled-date: Paid
          unused: Buyer's bank
        figures:
        - subtotal total-settlement:
          parts:
          - sales product-price: Price
          - subtotal platform-fees:
            parts:
            - fee commission: Commission
            - fee premium: Other fees > Other fees
        - information customer-payment: Buyer paid
        labels:
          period-first: From
          period-last: To
          released-amount: Total released
          platform-fees: Platform fees
        sheets:
          reports: [Summary]
          details: [Details]
        beside:
        - rows: settlement
          title: adjustments
          claims: { by: [order-id, settled-date, total-settlement] }
          columns:
            order-id: Linked order
            settled-date: Released
            type: Kind
          figures:
          - subtotal total-settlement: Amount
          row-types:
          - adjustment: Refund after release
          footer: [Sum]
        """

    static let wideRows = [
        ["Info", "", "", "Money", "", "", "Other fees", "", "Reference"],
        [
            "View", "Order", "Paid", "Price", "Commission", "Commission", "Other fees", "New levy",
            "Buyer paid",
        ],
        ["Order", "581234567890123456", "2026-11-05", "100", "-5", "-2", "-1", "-3", "99"],
        ["Sku", "581234567890123456", "2026-11-05", "100", "-5", "-2", "-1", "-3", "99"],
    ]

    @Test func `without a total column the figures below it make the total`() throws {
        let entry = try #require(try Self.read(Self.wide, Self.wideRows).entries.first)
        #expect(entry.total.plain == "89.00")
        #expect(entry.sales.plain == "100.00")
        // Two columns of one name are two amounts; the one under its group has a name of its own.
        #expect(
            entry.components.filter { $0.id.rawValue == "commission" }.map(\.amount.plain)
                == ["-5.00", "-2.00"])
        #expect(entry.components.plain("premium") == "-1.00")
    }

    @Test func `an unknown column between the figures counts and is told`() throws {
        let entry = try #require(try Self.read(Self.wide, Self.wideRows).entries.first)
        let levy = try #require(entry.components["new-levy"])
        #expect(!levy.isKnown)
        #expect(levy.amount.plain == "-3.00")
        #expect(levy.parent == .total)
        #expect(entry.components["customer-payment"]?.parent == nil)
    }

    @Test func `rows that repeat an order's are ignored by name`() throws {
        let contents = try Self.read(Self.wide, Self.wideRows)
        #expect(contents.entries.count == 1)
        #expect(contents.ignored.map(\.rule) == ["detail-row"])
        #expect(contents.rowCount == 2)
    }

    private static func workbook(total: String, fees: String) -> Sheets {
        var sheets = Sheets()
        sheets.add(
            "Summary",
            [
                ["Report"], ["From", "2026-11-01"], ["To:", "2026-11-30"],
                ["Total released", "", "", total], ["", "Platform fees", fees],
            ])
        sheets.add("Income", wideRows)
        sheets.add(
            "Adjustment",
            [
                ["Notes"], ["Linked order", "Released", "Kind", "Amount"],
                ["581234567890123456", "2026-11-07", "Refund after release", "-20"],
                ["Sum", "", "", "-20"],
            ])
        sheets.add("Details", [["No.", "Order"], ["1", "581234567890123456"]])
        return sheets
    }

    @Test func `a workbook's sheets add up to its totals`() throws {
        let contents = try Self.read(Self.wide, Self.workbook(total: "89", fees: "-8"))
        #expect(contents.facts.period?.first.description == "2026-11-01")
        #expect(contents.facts.period?.last.description == "2026-11-30")
        #expect(contents.facts.isPeriodStated)
        #expect(contents.entries.map(\.total.plain) == ["89.00", "-20.00"])
        #expect(contents.entries.map(\.kind) == [.order, .adjustment])
        #expect(contents.controlTotals.map(\.holds) == [true, true])
        // The stated total is the main sheet's; with the adjustments it is the file's.
        let total = contents.statedTotals.filter { $0.component == .total }
        #expect(total.map(\.amount.plain) == ["69.00"])
        #expect(contents.notes.isEmpty)
        let rules = Dictionary(grouping: contents.ignored, by: \.rule).mapValues(\.count)
        #expect(rules == ["control-total": 5, "detail-row": 1, "footer": 1, "detail-sheet": 2])
    }

    @Test func `a total that does not hold is told with both figures`() throws {
        let contents = try Self.read(Self.wide, Self.workbook(total: "89", fees: "-9"))
        #expect(contents.controlTotals.map(\.holds) == [true, false])
        #expect(contents.notes.count == 1)
        #expect(contents.notes.first?.contains("-9.00 USD as platform-fees") == true)
        #expect(contents.notes.first?.contains("-8.00 USD") == true)
    }

    static let wallet = """
        profile: test/wallet
        kind: wallet
        order-ids: dated
        claims: { by: [requested-date, type, wallet-amount, balance-after] }
        columns:
          requested-date: Time
          type: Type
          description: Text
          wallet-amount: Amount
          wallet-state: State
          balance-after: Balance
        found-in-text:
          order-id: { columns: [Text], pattern: "(?:[A-Z]{2}-)?[0-9]{6}[0-9A-Z]{8}" }
          statement-id: { columns: [Text], pattern: "Statement No\\\\. (\\\\S+)" }
        wallet-kinds:
        - earnings: Income
        - withdrawal: [Withdrawal, "Adjustment / Return of *"]
        - adjustment: Adjustment
        wallet-states:
        - transferred: Done
        - failed: Failed
        labels:
          wallet-in: Total in
          wallet-out: Total out
        """

    @Test(arguments: [
        ("Income", "Income of #2611051234ABCD", "earnings", "2611051234ABCD", ""),
        ("Income", "Export MY-2611051234ABCD", "earnings", "MY-2611051234ABCD", ""),
        ("Withdrawal", "To the bank", "withdrawal", "", ""),
        ("Adjustment", "Return of a failed withdrawal", "withdrawal", "", ""),
        ("Adjustment", "Premium: 2611051234ABCD", "adjustment", "2611051234ABCD", ""),
        ("Income", "Statement No. THJ1-2026-1105", "earnings", "", "THJ1-2026-1105"),
        ("Something", "else", "other", "", ""),
    ])
    func `a wallet row is what its type and text say`(
        type: String, text: String, kind: String, orderID: String, statementID: String
    ) throws {
        let contents = try Self.read(
            Self.wallet,
            [
                ["Time", "Type", "Text", "Amount", "State", "Balance"],
                ["2026-11-05 01:02:03", type, text, "-5.00", "Done", "7.50"],
            ])
        let row = try #require(contents.walletRows.first)
        #expect(row.kind.rawValue == kind)
        #expect(row.orderID == orderID)
        #expect(row.statementID == statementID)
        #expect(row.secondOfDay == 3_723)
        #expect(row.balanceAfter?.plain == "7.50")
        #expect(row.state == .transferred)
        #expect(contents.moneyIn.plain == "-5.00")
    }

    @Test func `what comes back from a failed withdrawal explains the platform's own totals`()
        throws
    {
        let contents = try Self.read(
            Self.wallet,
            [
                ["Total in", "90.00"], ["Total out", "-150.00"],
                ["Time", "Type", "Text", "Amount", "State", "Balance"],
                ["2026-11-06 10:00:00", "Adjustment", "Return of it", "50.00", "Done", "90.00"],
                ["2026-11-05 10:00:00", "Withdrawal", "To the bank", "-100.00", "Failed", "40.00"],
                ["2026-11-04 10:00:00", "Income", "of #2611041234ABCD", "90.00", "Done", "140.00"],
            ])
        #expect(contents.controlTotals.map(\.computed.plain) == ["140.00", "-100.00"])
        #expect(contents.notes.count == 2)
        #expect(contents.notes.allSatisfy { $0.contains("came back from failed withdrawals") })
    }

    @Test(arguments: [
        ("2611051234ABCD", "2026-11-05"), ("MY-2611051234ABCD", "2026-11-05"),
        ("26110512345E67", "2026-11-05"),
    ])
    func `an order ID that begins with a day tells when the order was created`(
        id: String, day: String
    ) throws {
        let page = """
            profile: test/dated
            kind: settlement
            order-ids: dated
            claims: { by: [order-id, settled-date, total-settlement] }
            columns: { order-id: Order, settled-date: Paid }
            figures: [{ subtotal total-settlement: Net }]
            """
        let contents = try Self.read(page, [["Order", "Paid", "Net"], [id, "2026-11-20", "5"]])
        #expect(contents.entries.first?.orderID == id)
        #expect(contents.entries.first?.createdOn?.description == day)
    }

    @Test func `a known export that is not needed is refused with where its money stands`() {
        let page = """
            profile: test/ads
            title: ads bill
            kind: wallet
            not-read: the wallet has it
            claims: { by: [description, wallet-amount] }
            columns: { description: What, wallet-amount: How much }
            """
        #expect {
            try Self.read(page, [["What", "How much"], ["Top-up", "5"]])
        } throws: { error in
            (error as? IntakeError)?.message.contains("not read: the wallet has it") == true
        }
    }
}
