import Money
import Records
import Workbook

/// The sheet Orders: orders with findings and open ones; orders.csv holds those of late, too.
enum OrdersSheet {
    static let name = "Orders"

    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Order", 22), SheetColumn("State", 14),
        SheetColumn("Created on", 12), SheetColumn("Delivered on", 12), SheetColumn("Due on", 12),
        SheetColumn("Settled on", 12), SheetColumn("Net sales", 15, .number),
        SheetColumn("Settled", 15, .number),
        SheetColumn("Still due, before fees", 15, .number), SheetColumn("Revenue", 15, .number),
        SheetColumn("Fees", 15, .number), SheetColumn("Shipping", 15, .number),
        SheetColumn("Adjustments", 15, .number),
        SheetColumn("Refunds", 15, .number), SheetColumn("Currency", 10, .unit),
        SheetColumn("Findings", 9, .number),
    ]

    static func write(_ selection: OrdersSelection, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for item in selection.items {
            let order = item.order
            try table.append([
                .text(item.store), .text(order.orderID), .text(order.state.rawValue),
                .day(order.createdOn), .day(order.deliveredOn), .day(order.dueOn),
                .day(order.settledOn), .amount(order.netSales), .amount(order.settled),
                .amount(order.stillDue), .amount(order.revenue), .amount(order.fees),
                .amount(order.shipping), .amount(order.adjustments), .amount(order.refunds),
                .currency(order.netSales.currency), .count(order.discrepancyCount),
            ])
        }
        table.filterRows()
        if selection.leftOutCount > 0 {
            try table.appendNote(
                "This sheet has the orders with findings and the open ones. "
                    + "\(counted(selection.leftOutCount, "more order")) "
                    + (selection.leftOutCount == 1 ? "is" : "are") + " in orders.csv.")
        }
        if selection.closedCount > 0 {
            try table.appendNote(
                "\(counted(selection.closedCount, "order")) "
                    + (selection.closedCount == 1 ? "was" : "were")
                    + " closed long ago; `tieout run --all-orders` lists them in orders.csv.")
        }
    }
}
