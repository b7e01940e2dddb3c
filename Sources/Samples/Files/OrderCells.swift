import Money
import Records

/// Spells the cells of an order export, row by row, as the export of a certain day shows them.
struct OrderCells {
    let form: OrderForm
    let world: StoreWorld
    /// What happened later is not known yet.
    let exportDay: Day

    /// The cells of one line of an order in the order of the form's columns.
    func cells(of order: SampleOrder, line: SampleLine, number: Int) -> [String] {
        let words = form.statuses.words(for: order, on: exportDay)
        return form.columns.map { column in
            if let text = times(column, order) { return text }
            if let text = amounts(column, order, line) { return text }
            if let text = buyer(column, order, number) { return text }
            return facts(column, order, line, words)
        }
    }

    private func facts(
        _ column: OrderColumn, _ order: SampleOrder, _ line: SampleLine, _ words: OrderWords.Words
    ) -> String {
        let product = world.catalogue.products[line.productIndex]
        switch column {
        case .orderID: return id(order.id)
        case .orderStatus: return words.0
        case .orderSubstatus: return words.1
        case .cancelationReturnType: return cancellationType(order)
        case .normalOrPreOrder: return "Normal"
        case .skuID: return id(line.skuID)
        case .sellerSKU: return product.sellerSKU
        case .productName: return product.name
        case .variation: return product.variation
        case .quantity: return String(line.quantity)
        case .returnedQuantity: return isReturned(order) ? String(line.returnedQuantity) : "0"
        case .productCategory: return product.category
        case .fulfillmentType: return "Fulfillment by seller"
        case .warehouseName: return "Sample Warehouse 1"
        case .deliveryOption: return "Standard shipping"
        case .deliveryOptionType: return "Standard"
        case .shippingProviderName: return "Sample Express"
        case .trackingID: return order.shipped == nil ? "" : "SX" + order.id.suffix(12)
        case .packageID: return order.readyToShip == nil ? id("") : id("115" + order.id.suffix(16))
        case .paymentMethod: return paymentMethod(order)
        case .weight: return "0.25"
        case .country: return world.market.countryName
        case .checkedStatus: return "Unchecked"
        case .orderChannel: return "Product cards"
        case .purchaseChannel: return "TikTok"
        case .cancelBy: return isCancelled(order) ? (order.paid == nil ? "System" : "User") : ""
        case .cancelReason: return isCancelled(order) ? "No longer needed" : ""
        default: return ""
        }
    }

    // MARK: Times

    private func times(_ column: OrderColumn, _ order: SampleOrder) -> String? {
        switch column {
        case .createdTime: time(order.created)
        case .paidTime: time(order.paid)
        case .readyToShipTime, .readyToHandTime: time(order.readyToShip)
        case .shippedTime: time(order.shipped)
        case .deliveredTime: time(order.delivered)
        case .cancelledTime: time(order.cancelled)
        default: nil
        }
    }

    private func time(_ moment: Moment?) -> String {
        let tail = form.hasTrailingTabs ? "\t" : ""
        guard let moment, moment.day <= exportDay else { return tail }
        let (year, month, day) = moment.day.parts
        let (hour, minute, second) = (
            moment.second / 3_600, moment.second / 60 % 60, moment.second % 60
        )
        let rest = SampleText.padded(minute) + ":" + SampleText.padded(second)
        let (days, months) = (SampleText.padded(day), SampleText.padded(month))
        guard form.hasAmericanTimes else {
            return "\(days)/\(months)/\(year) \(SampleText.padded(hour)):\(rest)\(tail)"
        }
        let half = hour < 12 ? "AM" : "PM"
        return "\(months)/\(days)/\(year) \((hour + 11) % 12 + 1):\(rest) \(half)\(tail)"
    }

    // MARK: Amounts

    private func amounts(
        _ column: OrderColumn, _ order: SampleOrder, _ line: SampleLine
    ) -> String? {
        switch column {
        case .unitPrice: money(line.unitPrice)
        case .beforeDiscount: money(line.beforeDiscount)
        case .platformDiscount: money(line.platformDiscount)
        case .sellerDiscount: money(line.sellerDiscount)
        case .afterDiscount: money(line.afterDiscount)
        case .shippingFeeAfterDiscount: money(order.customerShipping)
        case .originalShippingFee: money(order.shippingFee)
        case .shippingFeePlatformDiscount: money(order.shippingDiscount)
        case .buyerServiceFee: money(order.buyerFee)
        case .taxes: money(order.taxes)
        case .orderAmount: money(order.amount)
        case .orderRefundAmount: money(refund(order, line))
        case .shippingFeeSellerDiscount, .paymentPlatformDiscount, .distanceShippingFee,
            .distanceFee, .handlingFee, .shippingInsurance, .itemInsurance, .retailDeliveryFee,
            .productTaxAmount, .shippingTaxAmount:
            money(0)
        default: nil
        }
    }

    private func money(_ ticks: Int64) -> String {
        switch form.money {
        case .bare: SampleMoney.shortest(ticks)
        case .codeWithDots: SampleMoney.dotted(ticks, world.market.currency)
        case .codeWithDecimals:
            world.market.currency.code + " "
                + SampleMoney.plain(ticks, world.market.currency)
        }
    }

    private func refund(_ order: SampleOrder, _ line: SampleLine) -> Int64 {
        if isCancelled(order), order.paid != nil {
            return form.refundsByRow ? line.afterDiscount : order.amount
        }
        guard isReturned(order) else { return 0 }
        return form.refundsByRow ? line.refund : order.lines.reduce(0) { $0 + $1.refund }
    }

    // MARK: States

    private func isReturned(_ order: SampleOrder) -> Bool {
        order.returnedOn.map { $0 <= exportDay } ?? false
    }

    private func isCancelled(_ order: SampleOrder) -> Bool {
        order.cancelled.map { $0.day <= exportDay } ?? false
    }

    private func cancellationType(_ order: SampleOrder) -> String {
        if isCancelled(order) { return "Cancel" }
        return isReturned(order) ? "Return/Refund" : ""
    }

    private func paymentMethod(_ order: SampleOrder) -> String {
        guard order.isCashOnDelivery else { return "Sample Wallet" }
        switch world.market {
        case .indonesia: return "Bayar di tempat"
        case .thailand: return "การเก็บเงินปลายทาง"
        default: return "COD"
        }
    }

    private func id(_ text: String) -> String { form.hasTrailingTabs ? text + "\t" : text }

    // MARK: The buyer

    /// Marked canaries, so that a test can prove that nothing of a buyer leaves its file.
    private func buyer(_ column: OrderColumn, _ order: SampleOrder, _ number: Int) -> String? {
        let mark = "\(world.id)-\(number)"
        switch column {
        case .buyerUsername, .recipient, .taxInfoFullNameOfBuyer, .creatorHandle:
            return column == .creatorHandle && order.affiliatePercent == nil
                ? "" : "CANARY-NAME-\(mark)****"
        case .phone, .taxInfoPhoneNumber: return "(+00)CANARY-PHONE-\(mark)****21"
        case .zipcode: return id("CANARY-ADDRESS-\(mark)*****")
        case .detailAddress, .additionalAddressInformation, .taxInfoRegisteredAddress,
            .houseNameOrNumber, .deliveryInstruction:
            return "CANARY-ADDRESS-\(mark), ** Sample Street"
        case .shippingInformation:
            return "CANARY-NAME-\(mark)****\nCANARY-ADDRESS-\(mark)\n**** Sample Town"
        case .taxInfoEmail: return "CANARY-EMAIL-\(mark)@example.invalid"
        case .taxInfoBuyerTaxID: return "CANARY-TAX-\(mark)"
        case .buyerMessage: return number.isMultiple(of: 9) ? "CANARY-MESSAGE-\(mark)" : ""
        default: return nil
        }
    }
}
