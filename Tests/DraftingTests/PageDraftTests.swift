import Drafting
import Profiles
import Tables
import Testing

/// What a draft says of a table, and that the page reader takes it.
struct PageDraftTests {
    /// A file as lines of cells, with texts that its draft must have.
    struct Case: Sendable {
        var lines: [String]
        var expected: [String]
    }

    static let cases = [
        // A preamble, amounts with a sign of the currency, a fee that is taken away.
        Case(
            lines: [
                "Report", "Shop;Sample", "",
                "Order ID;Paid date;Gross;Fee;Net amount",
                "A1B2C3;2026-11-01;£10.00;£1.00;£9.00", "A1B2C4;2026-11-02;£20.50;£2.00;£18.50",
                "A1B2C5;2026-11-03;-£5.00;£0.00;-£5.00",
            ],
            expected: [
                "header in row 4", "currency: GBP", "marks: [\"£\"]", "order-ids: text",
                "total-settlement: Net amount", "- sales gross: Gross", "- minus fee fee: Fee",
            ]),
        // Decimal commas.
        Case(
            lines: [
                "Pedido;Data;Valor;Tarifa;Total líquido", "7001;02/11/2026;10,50;-1,50;9,00",
                "7002;03/11/2026;20,00;-2,00;18,00", "7003;14/11/2026;30,00;-3,00;27,00",
            ],
            expected: [
                "order-id: Pedido", "settled-date: Data", "decimal: comma",
                "total-settlement: Total líquido", "- sales valor: Valor", "- fee tarifa: Tarifa",
            ]),
        // Day and month change places in America.
        Case(
            lines: [
                "Order number;Date;Amount;Type", "A-10;11/20/2026;5.00;Sale",
                "A-11;11/02/2026;-1.00;Fee", "A-12;10/30/2026;7.25;Sale",
            ],
            expected: ["dates: month-first", "named-by: [Type]", "- sales sale: [Sale]"]),
        // A bank's statement.
        Case(
            lines: [
                "Booking date;Details;Money in;Money out;Balance", "2026-11-02;A;5.00;;105.00",
                "2026-11-03;B;;4.00;101.00",
            ],
            expected: [
                "kind: bank", "credit: Money in", "debit: Money out", "balance-after: Balance",
            ]),
        // Orders.
        Case(
            lines: [
                "Order ID;Order Status;Quantity;Unit Price;Created Time;Buyer Name",
                "5001;To ship;1;5.00;2026-11-02;X", "5002;Shipped;2;6.00;2026-11-03;Y",
            ],
            expected: [
                "kind: orders", "status: Order Status", "unit-price: Unit Price",
                "personal: [Buyer Name]",
                "choices: unpaid",
            ]),
    ]

    static func rows(_ lines: [String]) -> [Row] {
        lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            return Row(number: index + 1, cells: cells.map { Cell.text(String($0)) })
        }
    }

    @Test(arguments: cases)
    func `a draft says what a table is`(item: Case) throws {
        let text = try #require(PageDraft(Self.rows(item.lines), sheet: "")).text
        for words in item.expected {
            #expect(text.contains(words), "no \(words) in\n\(text)")
        }
        let catalogue = try ProfileCatalogue(all: []).adding(pages: [("draft.yaml", text)])
        let profile = try #require(catalogue.all.first)
        let header = try #require(
            Self.rows(item.lines).first { profile.claim(HeaderRow($0)) != nil })
        #expect(profile.claim(HeaderRow(header))?.missingColumns.isEmpty == true)
    }

    @Test func `headers that mean something in YAML are quoted`() throws {
        let lines = [
            "Order ID;Paid date;# Sold: all;\"No\";Net [EUR]", "7001;2026-11-01;x;1;5.00",
            "7002;2026-11-02;y;2;6.00",
        ]
        let text = try #require(PageDraft(Self.rows(lines), sheet: "")).text
        let catalogue = try ProfileCatalogue(all: []).adding(pages: [("draft.yaml", text)])
        let columns = try #require(catalogue.all.first).main.columns
        for header in ["# Sold: all", "\"No\"", "Net [EUR]"] {
            #expect(columns.binding(of: header) != nil, "\(header) in\n\(text)")
        }
    }
}
