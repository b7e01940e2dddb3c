import Money
import Records

/// Writes the Indonesian export of returns and refunds: one row for each line that came back.
enum ReturnsFile {
    /// Writes the returns that are known on the last day.
    static func write(_ world: StoreWorld, to directory: String) throws {
        var rows = [headers]
        for order in world.orders where !order.isHidden {
            guard let returned = order.returnedOn, returned <= world.calendar.last else { continue }
            for (place, line) in order.lines.enumerated() where line.returnedQuantity > 0 {
                rows.append(cells(of: order, line, place: place, on: returned, in: world))
            }
        }
        let name = "Pesanan yang Barang_Dananya Dikembalikan-\(world.calendar.last).xlsx"
        try InlineWorkbook(sheets: [
            InlineWorkbook.Sheet(name: "Sheet1", rows: rows, dimension: "A1")
        ]).write(to: directory + "/" + name)
    }

    private static let headers = [
        "Return Order ID", "Order ID", "Return Status", "Return Sub Status", "Return Type",
        "Return Reason", "Time Requested", "Refund Time", "Return unit price", "Return Quantity",
        "Seller SKU", "Product Name",
    ]

    private static func cells(
        of order: SampleOrder, _ line: SampleLine, place: Int, on day: Day, in world: StoreWorld
    ) -> [String] {
        let product = world.catalogue.products[line.productIndex]
        let price = line.refund / Int64(max(1, line.returnedQuantity))
        return [
            "403" + order.id.suffix(14) + String(place), order.id, "Completed", "Refund completed",
            "Return and refund", "Damaged item", time(day - 2), time(day),
            SampleMoney.shortest(price), String(line.returnedQuantity), product.sellerSKU,
            product.name,
        ]
    }

    private static func time(_ day: Day) -> String {
        let (year, month, date) = day.parts
        return "\(SampleText.padded(date))/\(SampleText.padded(month))/\(year) 10:20:30"
    }
}
