import Records

/// Spells the rows of the order export: one for each unit.
struct LazadaOrderCells {
    let world: LazadaWorld
    /// What happened later is not known yet.
    let exportDay: Day

    /// The cells of one unit, by header.
    func cells(of order: LazadaOrder, unit: LazadaUnit, number: Int) -> [String] {
        let product = world.products[unit.productIndex]
        var values = constants
        values.merge(facts(of: order, unit)) { $1 }
        values.merge(canaries(number)) { $1 }
        values["sellerSku"] = product.sellerSKU
        values["lazadaSku"] = world.listings[unit.productIndex]
        values["itemName"] = product.name
        values["variation"] = "Warna:" + product.variation.replacing(", ", with: "，")
        return LazadaHeaders.orders.map { values[$0] ?? "" }
    }

    private func facts(of order: LazadaOrder, _ unit: LazadaUnit) -> [String: String] {
        let isShipped = order.shipped <= exportDay && order.life != .cancelled
        let isDelivered = order.delivered <= exportDay && order.isDelivered
        let (day, second) = (order.created.day, order.created.second)
        let changed = isDelivered ? order.delivered : isShipped ? order.shipped : day
        return [
            "orderItemId": unit.id, "lazadaId": unit.id, "orderNumber": order.number,
            "createTime": LazadaText.minute(day, second: second),
            "updateTime": LazadaText.minute(changed, second: second),
            "rtsSla": LazadaText.minute(day + 2, second: second),
            "deliveredDate": isDelivered ? LazadaText.minute(order.delivered, second: 50_400) : "",
            "payMethod": order.isCashOnDelivery ? "COD" : "PAYMENT_ACCOUNT",
            "paidPrice": LazadaText.money(unit.netSales),
            "unitPrice": LazadaText.money(unit.price),
            "sellerDiscountTotal": unit.sellerDiscount == 0
                ? "" : LazadaText.money(-unit.sellerDiscount),
            "shippingFee": unit.id == order.units.first?.id
                ? LazadaText.money(order.shippingFee) : "0.00",
            "trackingCode": isShipped ? "LX" + order.number.suffix(10) : "",
            "status": status(of: order, unit),
            "buyerFailedDeliveryReason": order.life == .failedDelivery && isShipped
                ? "Customer not reachable" : "",
            "refundAmount": unit.isReturned ? LazadaText.money(unit.netSales) : "",
        ]
    }

    private func status(of order: LazadaOrder, _ unit: LazadaUnit) -> String {
        if order.life == .cancelled { return "canceled" }
        if unit.isReturned { return "returned" }
        if order.created.day == exportDay { return "pending" }
        if order.shipped > exportDay { return "ready_to_ship" }
        if order.delivered > exportDay { return "shipped" }
        if order.life == .failedDelivery { return "failed_delivery" }
        return exportDay - order.delivered > 5 ? "confirmed" : "delivered"
    }

    private var constants: [String: String] {
        [
            "orderType": "NORMAL", "Guarantee": "non-Guarantee", "deliveryType": "STANDARD",
            "wareHouse": "dropshipping", "invoiceRequired": "No", "taxInvoiceRequested": "false",
            "shippingCountry": world.market.countryName,
            "billingCountry": world.market.countryName,
            "shippingProvider": "LEX \(world.market.rawValue)", "shipmentTypeName": "dropshipping",
            "shippingProviderType": "standard",
            "shippingProviderFM": "Drop-off: LEX \(world.market.rawValue)", "premium": "No",
            "semiManaged": "false",
        ]
    }

    /// What stands where a buyer would; no reader may ever show it.
    private func canaries(_ number: Int) -> [String: String] {
        let columns = [
            "customerName", "customerEmail", "nationalRegistrationNumber", "shippingName",
            "shippingAddress", "shippingAddress3", "shippingPhone", "shippingCity",
            "billingName", "billingAddr", "billingPhone", "billingCity", "taxCode",
        ]
        return Dictionary(uniqueKeysWithValues: columns.map { ($0, "CANARY-\($0)-\(number)") })
    }
}
