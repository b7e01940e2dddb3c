import Profiles
import Records
import Tables
import Testing

struct ColumnTableTests {
    static let table = page(
        """
        profile: test/income
        kind: settlement
        columns:
          order-id: Order ID
          personal: Recipient
        figures:
        - subtotal total-settlement: Total
          parts:
          - subtotal fees: Fees
            parts:
            - fee commission: [Commission, Old commission]
              parts:
              - fee flat?: Flat
        - information customer-payment: Customer payment
        languages:
          thai:
            commission: ค่าคอม
            order-id: หมายเลข
        """)

    private static func page(_ text: String) -> ColumnTable {
        let catalogue = try? ProfileCatalogue(all: []).adding(pages: [("test.yaml", text)])
        return catalogue?.all.first?.main.columns ?? ColumnTable()
    }

    private static func money(_ header: String) -> MoneyColumn? {
        guard case .money(let column) = table.binding(of: header)?.meaning else { return nil }
        return column
    }

    @Test func `indentation gives the place in the tree`() {
        #expect(Self.money("Commission")?.nodes == [.fees, .total])
        let flat = Self.money("flat")
        #expect(flat?.nodes == [ComponentID("commission"), .fees, .total])
        #expect(flat?.isUncertainPart == true)
        #expect(Self.money("Customer payment")?.nodes == [])
        #expect(Self.money("Total")?.group == .subtotal)
    }

    @Test func `translations and aliases mean the same`() {
        #expect(Self.money("ค่าคอม") == Self.money("Commission"))
        #expect(Self.money("OLD COMMISSION ") == Self.money("Commission"))
        #expect(Self.table.binding(of: "ค่าคอม")?.language == .thai)
        #expect(Self.table.header(named: "commission") == "Commission")
    }

    @Test func `the first of two equal headers is read, the other is marked`() {
        let row = Row(number: 1, cells: ["Flat", "Order ID", "Order ID", "New", ""].map(Cell.text))
        let binding = HeaderBinding(row, to: Self.table)
        #expect(binding.index(of: .orderID) == 1)
        #expect(binding.columns.map(\.isRepeated) == [false, false, true, false])
        #expect(binding.unknownColumns.map(\.header) == ["New"])
    }

    @Test(arguments: ["Recipient", "Receiver phone", "Billing Address", "Số điện thoại"])
    func `a header of something personal is personal even if unknown`(header: String) {
        let binding = HeaderBinding(Row(number: 1, cells: [.text(header)]), to: Self.table)
        #expect(binding.columns.map(\.meaning) == [.personal])
    }
}
