import Money
import Records

/// Order lines; one that comes back with another status or other figures is an older state.
enum OrderLineTable: RecordTable {
    static let name = "order_line"

    static let columns = [
        "order_id", "sku_id", "seller_sku", "product_name", "category", "status", "status_text",
        "is_pre_order", "quantity", "returned_quantity", "currency",
        "subtotal_before_discount_ticks", "platform_discount_ticks", "seller_discount_ticks",
        "order_amount_ticks", "refund_amount_ticks", "created_on", "paid_on", "shipped_on",
        "delivered_on", "completed_on", "cancelled_on", "order_discount_ticks",
    ]

    static let buckets = [Bucket(column: "order_id", condition: "TRUE")]

    static func provenance(of line: OrderLine) -> Provenance { line.provenance }

    static func amounts(of line: OrderLine) -> [Amount] {
        [line.subtotalBeforeDiscount, line.platformDiscount, line.sellerDiscount]
            + [line.orderAmount, line.refundAmount, line.orderDiscount].compactMap(\.self)
    }

    static func write(
        _ line: OrderLine, to row: inout RowWriter, context: WriteContext
    ) {
        row.add(line.orderID)
        row.add(line.skuID)
        row.add(line.sellerSKU)
        row.add(line.productName)
        row.add(line.category)
        row.add(line.status.rawValue)
        row.add(line.statusText)
        row.add(line.isPreOrder)
        row.add(line.quantity)
        row.add(line.returnedQuantity)
        row.add(context.code(line.subtotalBeforeDiscount.currency))
        row.add(line.subtotalBeforeDiscount.ticks)
        row.add(line.platformDiscount.ticks)
        row.add(line.sellerDiscount.ticks)
        row.add(line.orderAmount?.ticks)
        row.add(line.refundAmount?.ticks)
        row.add(line.createdOn)
        row.add(line.paidOn)
        row.add(line.shippedOn)
        row.add(line.deliveredOn)
        row.add(line.completedOn)
        row.add(line.cancelledOn)
        row.add(line.orderDiscount?.ticks)
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> OrderLine {
        let orderID = row.text()
        let skuID = row.text()
        let sellerSKU = row.repeatedText()
        let productName = row.repeatedText()
        let category = row.repeatedText()
        let status = try row.named(OrderStatus.self)
        let statusText = row.repeatedText()
        let isPreOrder = row.flag()
        let quantity = row.count()
        let returnedQuantity = row.count()
        let currency = try row.currency()
        var line = OrderLine(
            orderID: orderID, skuID: skuID, sellerSKU: sellerSKU, productName: productName,
            category: category, status: status, statusText: statusText, isPreOrder: isPreOrder,
            quantity: quantity, returnedQuantity: returnedQuantity,
            subtotalBeforeDiscount: row.amount(currency), platformDiscount: row.amount(currency),
            sellerDiscount: row.amount(currency), orderAmount: row.amountOrNil(currency),
            refundAmount: row.amountOrNil(currency), createdOn: try row.day(),
            paidOn: try row.dayOrNil(), shippedOn: try row.dayOrNil(),
            deliveredOn: try row.dayOrNil(), completedOn: try row.dayOrNil(),
            cancelledOn: try row.dayOrNil(), provenance: provenance)
        line.orderDiscount = row.amountOrNil(currency)
        return line
    }

    /// The words of a status, the product's name and its category may change with the language of
    /// an export: they make no other version.
    static func claim(of line: OrderLine) -> RowClaim {
        // One text that grows: a run compares some ten thousand rows.
        var figures = line.subtotalBeforeDiscount.currency.code
        figures.reserveCapacity(160)
        func add(_ number: Int64?) {
            figures += " "
            if let number { figures += String(number) }
        }
        func add(_ day: Day?) { add(day.map { Int64($0.number) }) }
        figures += " "
        figures += line.status.rawValue
        add(line.subtotalBeforeDiscount.ticks)
        add(line.platformDiscount.ticks)
        add(line.sellerDiscount.ticks)
        add(line.orderAmount?.ticks)
        add(line.refundAmount?.ticks)
        if let discount = line.orderDiscount {
            figures += " order discount"
            add(discount.ticks)
        }
        add(line.createdOn)
        add(line.paidOn)
        add(line.shippedOn)
        add(line.deliveredOn)
        add(line.completedOn)
        add(line.cancelledOn)
        add(Int64(line.quantity))
        add(Int64(line.returnedQuantity))
        add(line.isPreOrder ? 1 : 0)
        return RowClaim(
            key: NaturalKey([line.orderID, line.skuID]), figures: figures,
            ticks: line.subtotalBeforeDiscount.ticks, progress: progress(of: line))
    }

    /// A status only moves forward, and what went back stays so; the two ends of an order's life
    /// are equally far.
    private static func progress(of line: OrderLine) -> Int {
        let status =
            switch line.status {
            case .unknown: 0
            case .unpaid: 1
            case .toShip: 2
            case .shipped: 3
            case .delivered: 4
            case .completed, .cancelled: 5
            }
        return status * 1_000_000 + min(max(line.returnedQuantity, 0), 999_999)
    }

    static func areEqual(_ left: OrderLine, _ right: OrderLine) -> Bool {
        var line = left
        line.provenance = right.provenance
        return line == right
    }

    static func precedes(_ left: OrderLine, _ right: OrderLine) -> Bool {
        (left.orderID, left.skuID) < (right.orderID, right.skuID)
    }
}
