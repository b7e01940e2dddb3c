import Foundation
import Money
import Records

/// Writes the exports of a TikTok Shop store that tell of money beside the settlement.
enum TikTokExtras {
    /// Writes the unsettled export of the store's market, and returns or profit and loss where the
    /// market has them.
    ///
    /// Gives the near misses that it makes: orders past due that the platform still holds.
    @discardableResult
    static func write(_ world: StoreWorld, to directory: String) throws -> [NearMiss] {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        if world.market == .indonesia { try ReturnsFile.write(world, to: directory) }
        if world.market == .america { try ProfitAndLossFile.write(world, to: directory) }
        let orders = unsettledOrders(of: world)
        let count = orders.reduce(0) { $0 + world.orders[$1].lines.count }
        let time = "\(world.calendar.asOf) 09:00:00".replacing("-", with: "/")
        let form: UnsettledForm
        switch world.market {
        // No header of an Indonesian unsettled export is known.
        case .indonesia: return []
        case .britain: form = .britain
        case .america: form = .america(count, time)
        case .vietnam: form = .vietnam(count, time)
        case .thailand: form = .thailand(orders.count, time)
        }
        try write(orders, of: world, form: form, to: directory)
        return nearMisses(among: orders, of: world)
    }

    /// Writes the Brazilian form with the orders of another market's world.
    static func writeBrazilian(_ world: StoreWorld, to directory: String) throws {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        let orders = unsettledOrders(of: world)
        let count = orders.reduce(0) { $0 + world.orders[$1].lines.count }
        let form = UnsettledForm.brazil(count, "2026/11/23 09:00:00")
        try write(orders, of: world, form: form, currencyCode: "BRL", to: directory)
    }

    /// Takes the money of an order that is past due out of the settlement: the platform holds it,
    /// and its unsettled export says so.
    static func holdBack(in world: inout StoreWorld) {
        let calendar = world.calendar
        let found = world.takeOrder { order, _ in
            guard let delivered = order.delivered?.day else { return false }
            return calendar.settlementFirst <= delivered
                && delivered + SampleCalendar.dueAndGrace < calendar.last
        }
        guard let found else { return }
        for row in world.orders[found].rowIndexes { world.remove(row) }
    }

    /// Sold orders on their way or delivered, of which no settlement file tells.
    ///
    /// An order whose missing payout is planted is none that the platform would list.
    private static func unsettledOrders(of world: StoreWorld) -> [Int] {
        let missing = Set(world.truth.filter { $0.code == "missing-payout" }.map(\.orderID))
        return world.orders.indices.filter { index in
            let order = world.orders[index]
            guard order.life == .sold, !order.isHidden, !missing.contains(order.id),
                let shipped = order.shipped, shipped.day <= world.calendar.last
            else { return false }
            let isSettled = order.rowIndexes.contains { !world.rows[$0].isRemoved }
            let wasSettledBefore = order.settledOn.map { $0 < world.calendar.settlementFirst }
            return !isSettled && wasSettledBefore != true
        }
    }

    private static func nearMisses(among orders: [Int], of world: StoreWorld) -> [NearMiss] {
        orders.compactMap { index in
            let order = world.orders[index]
            guard let delivered = order.delivered?.day,
                delivered + SampleCalendar.dueAndGrace < world.calendar.asOf
            else { return nil }
            return NearMiss(store: world.id, code: "missing-payout", orderID: order.id)
        }
    }

    private static func write(
        _ orders: [Int], of world: StoreWorld, form: UnsettledForm, currencyCode: String? = nil,
        to directory: String
    ) throws {
        let cells = UnsettledCells(
            form: form, world: world, currencyCode: currencyCode ?? world.market.currency.code)
        var rows = [form.columns.map(\.header)]
        let hasLines = form.columns.contains { $0.english == "SKU ID" }
        for index in orders {
            let order = world.orders[index]
            guard hasLines else {
                let whole = world.saleRows(of: index, on: world.calendar.asOf)[0]
                rows.append(cells.cells(of: whole, order: order, line: order.lines[0]))
                continue
            }
            for place in order.lines.indices {
                let (order, row) = part(of: index, line: place, in: world)
                rows.append(cells.cells(of: row, order: order, line: order.lines[0]))
            }
        }
        let name = "\(directory)/unsettled_\(world.calendar.asOf.compact)"
        guard let sheet = form.sheet else {
            return try SeparatedText(rows: rows).write(to: name + ".csv")
        }
        try InlineWorkbook(sheets: [
            InlineWorkbook.Sheet(name: sheet, rows: form.banner + rows, dimension: "A1")
        ]).write(to: name + ".xlsx")
    }

    /// One line of an order as an order of its own, with the estimate of what it brings; the
    /// shipping stands with the first.
    private static func part(
        of index: Int, line: Int, in world: StoreWorld
    ) -> (SampleOrder, SampleRow) {
        var copy = world
        copy.orders[index].lines = [world.orders[index].lines[line]]
        if line > 0 {
            copy.orders[index].shippingFee = 0
            copy.orders[index].shippingDiscount = 0
            copy.orders[index].buyerFee = 0
        }
        let row = copy.saleRows(of: index, on: world.calendar.asOf)[0]
        return (copy.orders[index], row)
    }
}
