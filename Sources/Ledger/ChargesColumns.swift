import GRDB
import Records

/// The columns of a case that hold how its fees were charged; all NULL where it shows no rate.
enum ChargesColumns {
    static let names = [
        "item_count", "entry_count", "charged_sales_ticks", "less_platform_discount_ticks",
        "customer_payment_ticks", "charges",
    ]

    /// Charges that are read after the day that decides which rates hold.
    static func charges(
        ratedOn day: Day?, _ row: inout RowReader, _ names: BookNames
    ) throws -> OrderCharges? {
        guard let itemCount = row.integerOrNil(), let day else { return nil }
        return OrderCharges(
            ratedOn: day, itemCount: Int(itemCount), entryCount: row.count(),
            netSales: row.integer(), netSalesLessPlatformDiscount: row.integerOrNil(),
            customerPayment: row.integerOrNil(),
            charges: try names.charges(try row.withBytes(NumberedPart.parts)))
    }

    /// Writes charges, with their text as it is kept.
    static func add(_ charges: OrderCharges?, _ text: LedgerText, to row: inout RowWriter) {
        row.add(charges?.itemCount)
        row.add(charges?.entryCount)
        row.add(charges?.netSales)
        row.add(charges?.netSalesLessPlatformDiscount)
        row.add(charges?.customerPayment)
        if charges == nil { row.addNothing() } else { row.add(text.bytes) }
    }
}
