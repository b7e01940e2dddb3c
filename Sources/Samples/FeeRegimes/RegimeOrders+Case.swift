import Money
import Records

extension RegimeOrders {
    /// The order as matching builds it: a row of the settlement for each part of its lines, and
    /// one more that refunds the last line.
    func orderCase(
        _ index: Int, _ day: Int, _ rows: [[Line]], _ figures: RegimeFigures, _ fees: [ChargedFee],
        isRefunded: Bool
    ) -> OrderCase {
        let createdOn = Day(number: FeeRegime.firstDay + Int32(day))
        let orderID = String(576_000_000_000_000_000 + index)
        let lines = rows.flatMap(\.self)
        var entries = rows.indices.map { place in
            let charges = place == 0 ? fees.flatMap(charges) : []
            return entry(orderID, createdOn, figures.rows[place], charges, place: place)
        }
        if isRefunded, let last = lines.last {
            entries.append(refund(orderID, day, of: last, figures, fees))
        }
        let orderLines = lines.enumerated().map { place, line in
            let isReturned = isRefunded && place == lines.count - 1
            return orderLine(orderID, createdOn, line, place: place, isReturned: isReturned)
        }
        return OrderCase(
            store: store, orderID: orderID, lines: orderLines, entries: entries, state: .settled,
            status: .completed, createdOn: createdOn, deliveredOn: createdOn + 4,
            settledOn: createdOn + 10, dueOn: createdOn + 19,
            netSales: orderLines.map(\.netSales).sum(store.currency),
            netSalesOfReturnedLines: .zero(store.currency), isSettlementCovered: true,
            isOrderCovered: true, ordersExportedOn: nil)
    }

    /// A fee as the row lists it; one that was taken twice stands there twice.
    private func charges(_ fee: ChargedFee) -> [(component: ComponentID, ticks: Int64)] {
        let component = regime.components[fee.fee.component].id
        guard fee.charged != 0 else { return [] }
        guard fee.fee.anomaly == .doubled else { return [(component, fee.charged)] }
        return [(component, fee.charged / 2), (component, fee.charged / 2)]
    }

    private func entry(
        _ orderID: String, _ createdOn: Day, _ row: RegimeFigures.Row,
        _ charges: [(component: ComponentID, ticks: Int64)], place: Int
    ) -> SettlementEntry {
        let currency = store.currency
        let components = charges.map {
            Component($0.component, Amount(ticks: -$0.ticks, currency), group: .fee, parent: .fees)
        }
        let sales = Amount(ticks: row.netSales.reduce(0, +), currency)
        return SettlementEntry(
            kind: .order, type: "order", id: orderID, orderID: orderID, skuID: "\(place)",
            createdOn: createdOn, settledOn: createdOn + 10,
            total: sales + components.map(\.amount).sum(currency), sales: sales,
            refunds: .zero(currency),
            customerPayment: Amount(ticks: row.customerPayment, currency),
            platformDiscount: Amount(ticks: row.platformDiscount.reduce(0, +), currency),
            components: components,
            provenance: Provenance(file: "income.xlsx", sheet: "", rowNumber: place + 2))
    }

    /// The row that gives a line's money back, with the part of each fee that was taken of it.
    private func refund(
        _ orderID: String, _ day: Int, of line: Line, _ figures: RegimeFigures,
        _ fees: [ChargedFee]
    ) -> SettlementEntry {
        let back = row([line], shipping: 0, regime.currency.smallestUnitTicks)
        let kept = RegimeFigures(
            currency: figures.currency, items: figures.items,
            rows: figures.rows.map { $0.adding(back, times: -1) })
        let charges = fees.compactMap { fee -> (component: ComponentID, ticks: Int64)? in
            let component = regime.components[fee.fee.component]
            let left = component.charge(on: day)?.ticks(on: kept) ?? 0
            let ticks = left - fee.fee.right
            return ticks == 0 ? nil : (component.id, ticks)
        }
        let none = RegimeFigures.Row(netSales: [0], platformDiscount: [0], customerPayment: 0)
        let createdOn = Day(number: FeeRegime.firstDay + Int32(day))
        var entry = entry(
            orderID, createdOn, none.adding(back, times: -1), charges, place: figures.rows.count)
        (entry.refunds, entry.sales) = (entry.sales, .zero(regime.currency))
        return entry
    }

    private func orderLine(
        _ orderID: String, _ createdOn: Day, _ line: Line, place: Int, isReturned: Bool
    ) -> OrderLine {
        OrderLine(
            orderID: orderID, skuID: "\(place)", category: "category-\(line.category + 1)",
            status: .completed, quantity: line.quantity,
            returnedQuantity: isReturned ? line.quantity : 0,
            subtotalBeforeDiscount: amount(line.netSales),
            platformDiscount: amount(line.platformDiscount), sellerDiscount: amount(0),
            createdOn: createdOn,
            provenance: Provenance(file: "orders.csv", sheet: "", rowNumber: place + 2))
    }

    private func amount(_ units: Int64) -> Amount {
        Amount(ticks: units * regime.currency.smallestUnitTicks, regime.currency)
    }
}
