/// What a column of a settlement export holds.
enum SettlementField: Hashable, Sendable {
    /// A sum that the export states beside its parts.
    enum Sum: Hashable, Sendable {
        case total
        case revenue
        case sales
        case refunds
        /// All fees; in the income workbook shipping is one of them.
        case fees
        case shipping
    }

    case id
    case type
    case created
    case settled
    case currency
    case relatedOrder
    case sum(Sum)
    case figure(Figure)
    /// A money column in which this generator never puts money.
    case zero
    /// A weight in grams.
    case weight
    case items
    case source
    case statementID
    case paymentID
    case status
    case skuID
    case quantity
    case productName
    case skuName
    case delivered
    case reason
    /// A column without a value for this row.
    case none
    /// A column without a header.
    case blank
}

/// The columns of a settlement export.
struct SettlementLayout: Sendable {
    struct Column: Sendable {
        /// The header cell with the spaces and TABs of the export.
        var header: String
        var field: SettlementField
    }

    var columns: [Column]
    /// True where shipping is one of the fees; else it stands beside them.
    var isShippingAFee: Bool

    init(headers: [String], isShippingAFee: Bool) {
        columns = headers.map { Column(header: $0, field: Self.field(of: $0)) }
        self.isShippingAFee = isShippingAFee
    }

    /// The layout with one more fee column that no profile knows.
    var withUnknownFee: SettlementLayout {
        var result = self
        let place = columns.firstIndex { $0.field == .figure(.adjustment) } ?? columns.count
        let column = Column(
            header: Self.unknownFeeHeader, field: .figure(.parcelProtectionLevy))
        result.columns.insert(column, at: place)
        return result
    }

    static let unknownFeeHeader = "Parcel protection levy"

    /// A sum of a row in ticks, as the layout defines it.
    func ticks(_ sum: SettlementField.Sum, of figures: Figures, totalOffset: Int64) -> Int64 {
        switch sum {
        case .total: figures.total + totalOffset
        case .revenue: figures.revenue
        case .sales: figures.sales
        case .refunds: figures.refunds
        case .fees: figures.fees + (isShippingAFee ? figures.shipping : 0)
        case .shipping: figures.shipping
        }
    }

    /// True where the layout has a column for the figure.
    func has(_ figure: Figure) -> Bool { columns.contains { $0.field == .figure(figure) } }

    private static func field(of header: String) -> SettlementField {
        var key = SampleText.trimmed(header, [" ", "\t"]).lowercased()
        if key.hasSuffix("(utc)") { key = SampleText.trimmed(String(key.dropLast(5)), [" "]) }
        guard !key.isEmpty else { return .blank }
        return fields[key, default: .zero]
    }

    private static let fields: [String: SettlementField] = facts.merging(money) { first, _ in first
    }

    private static let facts: [String: SettlementField] = [
        "order/adjustment id": .id, "type": .type, "order created time": .created,
        "order created date": .created, "order settled time": .settled,
        "statement date": .settled, "currency": .currency, "related order id": .relatedOrder,
        "estimated package weight (g)": .weight, "actual package weight (g)": .weight,
        "shopping center items": .items, "order source": .source,
        "order content source": .source, "statement id": .statementID,
        "payment id": .paymentID, "status": .status, "sku id": .skuID, "quantity": .quantity,
        "product name": .productName, "sku name": .skuName, "order delivery date": .delivered,
        "adjustment reason": .reason, "estimated chargeable package weight": .none,
        "chargeable package weight": .none, "fbt chargeable goods weight": .none,
        "collection methods": .none, "delivery option": .none,
        "signature confirmation service fee type": .none,
    ]

    private static let money: [String: SettlementField] = [
        "total settlement amount": .sum(.total), "total revenue": .sum(.revenue),
        "net sales": .sum(.revenue), "subtotal after seller discounts": .sum(.sales),
        "refund subtotal after seller discounts": .sum(.refunds), "total fees": .sum(.fees),
        "fees": .sum(.fees), "shipping cost": .sum(.shipping),
        "seller shipping fee": .sum(.shipping), "shipping": .sum(.shipping),
        "subtotal before discounts": .figure(.beforeDiscounts),
        "gross sales": .figure(.beforeDiscounts),
        "seller discounts": .figure(.sellerDiscounts),
        "seller discount": .figure(.sellerDiscounts),
        "refund subtotal before seller discounts": .figure(.refundBeforeDiscounts),
        "gross sales refund": .figure(.refundBeforeDiscounts),
        "refund of seller discounts": .figure(.refundOfSellerDiscounts),
        "seller discount refund": .figure(.refundOfSellerDiscounts),
        "transaction fee": .figure(.transaction),
        "platform commission fee": .figure(.platformCommission),
        "tiktok shop commission fee": .figure(.platformCommission),
        "referral fee": .figure(.referral),
        "dynamic commission": .figure(.dynamicCommission),
        "bonus cashback service fee": .figure(.bonusCashback),
        "shipping fee program service fee": .figure(.shippingFeeProgram),
        "sfp service fee": .figure(.shippingFeeProgram),
        "order processing fee": .figure(.orderProcessing),
        "affiliate commission": .figure(.affiliateCommission),
        "commerce growth fee": .figure(.commerceGrowth),
        "infrastructure fee": .figure(.infrastructure),
        "vat withheld by tiktok shop": .figure(.vatWithheld),
        "pit withheld by tiktok shop": .figure(.pitWithheld),
        "refund administration fee": .figure(.refundAdministration),
        "shipping costs passed on to the logistics provider": .figure(.shippingPassedOn),
        "actual shipping fee": .figure(.shippingPassedOn),
        "tiktok shop shipping fee": .figure(.shippingPassedOn),
        "shipping cost borne by the platform": .figure(.shippingByPlatform),
        "platform shipping fee discount": .figure(.shippingByPlatform),
        "tiktok shop shipping incentive": .figure(.shippingByPlatform),
        "shipping cost paid by the customer": .figure(.shippingByCustomer),
        "customer shipping fee": .figure(.shippingByCustomer),
        "customer-paid shipping fee": .figure(.shippingByCustomer),
        "shipping cost subsidy": .figure(.shippingSubsidy),
        "shipping subsidy": .figure(.shippingSubsidy),
        "shipping fee subsidy": .figure(.shippingSubsidy),
        "ajustment amount": .figure(.adjustment), "adjustment amount": .figure(.adjustment),
        "customer payment": .figure(.customerPayment),
        "customer refund": .figure(.customerRefund),
        "platform discounts": .figure(.platformDiscounts),
        "platform discounts refund": .figure(.refundOfPlatformDiscounts),
        "refund of platform discounts": .figure(.refundOfPlatformDiscounts),
    ]
}
