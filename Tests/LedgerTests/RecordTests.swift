import Ledger
import Money
import Records
import Testing

/// Records come back from the ledger as they went in.
@Suite struct RecordTests {
    @Test func `every field of a record survives`() throws {
        let exports = [Self.settlement, Self.orders]
        let state = try LedgerState.after([exports])
        #expect(state.files.map(\.facts) == exports.map(\.facts))
        #expect(state.lines == Self.orders.orderLines)
        #expect(state.entries == Self.settlement.entries)
        #expect(state.walletRows == Self.settlement.walletRows)
    }

    @Test func `an order ID of 18 digits survives as text`() throws {
        let id = "576461413038785752"
        var orders = Export("orders.csv", kind: .orders)
        orders.line(100, order: id, sku: "0017")
        var income = Export("income.xlsx")
        income.entry(95, order: id)
        let state = try LedgerLaws.state(of: [orders, income])
        let order = try #require(state.orders.first)
        #expect(order.id == id)
        #expect(order.lines.map(\.orderID) == [id])
        #expect(order.lines.map(\.skuID) == ["0017"])
        #expect(order.entries.map(\.id) == [id])
    }

    @Test func `orders come one by one with lines, entries or both`() throws {
        var orders = Export("orders.csv", kind: .orders)
        for order in ["2", "10", "3"] { orders.line(100, order: order, sku: "b") }
        orders.line(100, order: "3", sku: "a")
        var income = Export("income.xlsx")
        for order in ["3", "4", "1"] { income.entry(95, order: order, settled: 7) }
        income.entry(-20, order: "3", settled: 5)
        income.entry(5, order: "3", id: "other", settled: 5)
        income.entry(-7, order: "", id: "fine", type: "violation fee", kind: .adjustment)
        let state = try LedgerLaws.state(of: [orders, income])
        #expect(state.orders.map(\.id) == ["1", "10", "2", "3", "4"])
        #expect(state.orders.map(\.lines.count) == [0, 1, 1, 2, 0])
        #expect(state.orders[3].lines.map(\.skuID) == ["a", "b"])
        #expect(state.orders[3].entries.map { $0.total.ticks / 10_000 } == [5, -20, 95])
        #expect(state.accountEntries.map(\.id) == ["fine"])
    }

    @Test func `an order can be read alone, and all entries without their orders`() throws {
        var income = Export("income.xlsx")
        income.entry(95, order: "3")
        income.entry(80, order: "1")
        income.entry(-7, order: "", id: "fine")
        let (order, missing, ids) = try inMemory { session in
            _ = try session.take(income.contents)
            let reader = try session.reader()
            var ids: [String] = []
            try reader.forEachEntry { ids.append($0.id) }
            return (try reader.order("3"), try reader.order("9"), ids)
        }
        #expect(order.lines.isEmpty)
        #expect(order.entries == [income.contents.entries[0]])
        #expect(missing.lines.isEmpty && missing.entries.isEmpty)
        #expect(ids == ["fine", "1", "3"])
    }

    @Test func `a reader that stops in the middle leaves the ledger usable`() throws {
        struct Enough: Error {}
        var income = Export("income.xlsx")
        for order in 1...5 { income.entry(95, order: String(order)) }
        let count = try inMemory { session in
            _ = try session.take(income.contents)
            let reader = try session.reader()
            #expect(throws: Enough.self) { try reader.forEachOrder { _ in throw Enough() } }
            _ = try session.take(Export("empty.xlsx").contents)
            return try session.reader().files().count
        }
        #expect(count == 2)
    }

    /// Every case of every enumeration once: the schema must know them all.
    private static var settlement: FileContents {
        var export = Export("a.xlsx")
        for kind in SettlementEntry.Kind.allCases {
            export.entry(1, order: kind.rawValue, type: "type of " + kind.rawValue, kind: kind)
        }
        for (index, state) in WalletRow.State.allCases.enumerated() {
            export.wallet(Int64(index), requested: index, succeeded: index + 1, state: state)
        }
        for (index, kind) in WalletRow.Kind.allCases.enumerated() {
            export.wallet(Int64(index), kind, requested: 50 + index)
        }
        var contents = export.contents
        contents.facts.period = DaySpan(Export.day(1), Export.day(30))
        contents.facts.isPeriodStated = true
        contents.entries[2].components = components
        contents.entries[2].isKnownType = false
        contents.entries[2].skuID = "0017"
        contents.entries[2].createdOn = nil
        contents.entries[2].customerPayment = Amount(ticks: 123_456_789, .idr)
        contents.entries[2].platformDiscount = Amount(ticks: -1, .idr)
        contents.entries[2].statementID = "S1"
        contents.entries[2].paymentID = "P1"
        contents.entries.sort { $0.orderID < $1.orderID }
        return contents
    }

    private static var components: [Component] {
        var components = Component.Group.allCases.enumerated().map { index, group in
            Component(
                ComponentID("fee-\(index)"), Amount(ticks: Int64(index) * -10_001, .idr),
                group: group, parent: index.isMultiple(of: 2) ? .fees : nil)
        }
        components.append(
            Component(
                ComponentID("phí \"lạ\", {1:2}"), Amount(units: 1_000_000_000_000, .idr),
                group: .fee, parent: .fees, isKnown: false))
        // The same component twice stays two amounts.
        return components + components.prefix(1)
    }

    private static var orders: FileContents {
        var export = Export("b.csv", kind: .orders, timezone: "")
        for status in OrderStatus.allCases { export.line(100, order: status.rawValue) }
        for index in OrderStatus.allCases.indices { export.line(1, order: "z", sku: "\(index)") }
        var contents = export.contents
        for (index, status) in OrderStatus.allCases.enumerated() {
            contents.orderLines[index].status = status
        }
        contents.facts.market = nil
        contents.orderLines.sort { ($0.orderID, $0.skuID) < ($1.orderID, $1.skuID) }
        var line = OrderLine(
            orderID: "zz", skuID: "", sellerSKU: "'; DROP TABLE entry; --",
            productName: "Áo\n\"đen\"",
            category: "Thời trang", status: .cancelled, statusText: "Canceled / unpaid",
            isPreOrder: true, quantity: 3, returnedQuantity: 2,
            subtotalBeforeDiscount: Amount(ticks: 94_800, .gbp),
            platformDiscount: Amount(ticks: 1, .gbp), sellerDiscount: Amount(ticks: 2, .gbp),
            orderAmount: Amount(ticks: 3, .gbp), refundAmount: Amount(ticks: 4, .gbp),
            createdOn: Export.day(1), paidOn: Export.day(2), shippedOn: Export.day(3),
            deliveredOn: Export.day(4), completedOn: Export.day(5), cancelledOn: Export.day(6),
            provenance: Provenance(file: "b.csv", sheet: "", rowNumber: 1))
        line.provenance.rowNumber = contents.rowCount + 2
        contents.orderLines.append(line)
        contents.rowCount += 1
        return contents
    }
}
