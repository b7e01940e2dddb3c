import Records

/// Writes the order family of exports: all orders, cancellations, failed deliveries.
struct ShopeeOrderFile {
    let world: ShopeeWorld
    let header: ShopeeHeader
    /// Real exports of all orders have inline cells, the smaller ones shared strings.
    var texts = ShopeeWorkbook.Texts.inline
    /// The last day that the file knows of; nil: that of the world.
    var lastDay: Day?

    /// Writes the lines of the orders that are wanted.
    func write(to path: String, where isWanted: (ShopeeOrder) -> Bool) throws {
        var workbook = try ShopeeWorkbook(path: path, texts: texts, application: "Go Excelize")
        try workbook.begin("orders", part: 2, isAbsolute: true)
        try workbook.row(1, header.cells)
        let fields = header.contents(world.market.orderFields, else: .blank)
        let cells = ShopeeOrderCells(
            market: world.market, fees: world.fees, lastDay: lastDay ?? world.calendar.last)
        var number = 1
        for order in world.orders where !order.isHidden && isWanted(order) {
            for line in order.lines {
                number += 1
                try workbook.row(
                    number,
                    fields.map { field in
                        field == .coins
                            ? .text(cells.coins(order)) : .text(cells.text(field, order, line))
                    })
            }
        }
        try workbook.end()
        try workbook.finish()
    }
}

extension ShopeeOrderFile {
    /// Writes the order exports of a store into its folder.
    static func writeAll(of world: ShopeeWorld, to directory: String) throws {
        guard let header = world.market.orderHeader else { return }
        let all = ShopeeOrderFile(world: world, header: header)
        // One export spans a month at most; neighbours share two days.
        var first = world.calendar.orderFirst
        while true {
            let span = DaySpan(first, min(first + 29, world.calendar.last))
            try all.write(to: directory + "/Order.all." + ShopeeStore.period(span)) {
                span.contains($0.created.day)
            }
            guard span.last < world.calendar.last else { break }
            first = span.last - 1
        }
        guard world.market == .indonesia else { return }
        try writeEndings(of: world, to: directory)
    }

    /// Cancellations are exported by the day of the cancellation, failed deliveries too.
    private static func writeEndings(of world: ShopeeWorld, to directory: String) throws {
        let span = world.calendar.settlement
        let period = ShopeeStore.period(span)
        let cancellations = ShopeeOrderFile(
            world: world, header: ShopeeOrderHeaders.indonesia.without("Tipe Pesanan"),
            texts: .shared)
        try cancellations.write(to: directory + "/Order.cancellation." + period) {
            $0.life.isCancelled && span.contains($0.ended.day)
        }
        let failures = ShopeeOrderFile(
            world: world, header: ShopeeOrderHeaders.failedDelivery, texts: .shared)
        try failures.write(to: directory + "/Order.failed_delivery." + period) {
            $0.life == .failedDelivery && span.contains($0.ended.day)
        }
    }
}
