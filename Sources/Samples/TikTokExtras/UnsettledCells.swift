import Money
import Records

/// Spells the rows of an unsettled export: what an order is going to bring.
struct UnsettledCells {
    let form: UnsettledForm
    let world: StoreWorld
    /// The market's own code, or that of a market which the form stands for.
    let currencyCode: String

    /// The cells of a row in the order of the form's columns.
    func cells(of row: SampleRow, order: SampleOrder, line: SampleLine) -> [String] {
        var values = amounts(of: row.figures)
        values.merge(facts(of: order, line)) { $1 }
        return form.columns.map { column in
            values[column.english] ?? (Self.texts.contains(column.english) ? "/" : "0")
        }
    }

    private func facts(of order: SampleOrder, _ line: SampleLine) -> [String: String] {
        let product = world.catalogue.products[line.productIndex]
        let last = world.calendar.last
        let delivered = order.delivered.flatMap { $0.day <= last ? $0.day : nil }
        let days = world.market.settlementDelay.upperBound
        return [
            "Type": form.orderType, "Order/adjustment ID": order.id,
            "Creation date": day(order.created.day), "Currency": currencyCode,
            "Estimated Settle time": "Delivered + \(days) days",
            "Unsettled reasons": delivered == nil ? "Waiting for package delivery" : "/",
            "Order created date": day(order.created.day),
            "Order shipment date": order.shipped.map { day($0.day) } ?? "/",
            "Order delivery date": delivered.map(day) ?? "/", "SKU ID": line.skuID,
            "Quantity": String(line.quantity), "Product name": product.name,
            "SKU name": product.variation, "Order content source": "TikTok Shop",
        ]
    }

    private func amounts(of figures: Figures) -> [String: String] {
        let ticks: [String: Int64] = [
            "Total estimated settlement amount": figures.total, "Net sales": figures.revenue,
            "Gross sales": figures[.beforeDiscounts], "Seller discount": figures[.sellerDiscounts],
            "Sales after discounts": figures.sales, "Fees": figures.fees,
            "All fees": figures.fees + figures.shipping, "Shipping": figures.shipping,
            "TikTok Shop commission fee": figures[.platformCommission],
            "Referral fee": figures[.referral], "Transaction fee": figures[.transaction],
            "Est. affiliate commission": figures[.affiliateCommission],
            "Affiliate commission": figures[.affiliateCommission],
            "Order processing fee": figures[.orderProcessing],
            "Commerce growth fee": figures[.commerceGrowth],
            "Infrastructure fee": figures[.infrastructure],
            "VAT withheld by TikTok Shop": figures[.vatWithheld],
            "PIT withheld by TikTok Shop": figures[.pitWithheld],
            "TikTok Shop shipping fee": figures[.shippingPassedOn],
            "TikTok Shop shipping incentive": figures[.shippingByPlatform],
            "Customer-paid shipping fee": figures[.shippingByCustomer],
            "Shipping fee subsidy": figures[.shippingSubsidy],
            "Customer payment": figures[.customerPayment],
            "Platform discounts": figures[.platformDiscounts],
        ]
        return ticks.mapValues(SampleMoney.shortest)
    }

    private func day(_ day: Day) -> String { day.description.replacing("-", with: "/") }

    /// Columns that hold no money.
    private static let texts: Set<String> = [
        "Related order ID", "Adjustment reason", "Estimated chargeable package weight",
        "Chargeable package weight", "FBT Chargeable goods weight", "Collection methods",
        "Delivery option", "Mode of TikTok Shop shipping fee discount to customer",
        "Signature confirmation service fee type",
    ]
}
