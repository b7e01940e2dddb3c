/// What a row of a finance export is for, whatever the language of the export calls it.
enum LazadaFee: String, CaseIterable, Sendable {
    case itemPrice
    case reversalItemPrice
    case commission
    case reversalCommission
    case payment
    case paymentCredit
    case freeShippingMax
    case reversalFreeShippingMax
    case lazCoins
    case orderProcessing
    case voucher
    case reversalVoucher
    case shippingByCustomer
    case shippingByLazada
    case reviewIncentive
    case penalty
    case affiliates
    case topUp
    /// One name in two groups: a penalty, and its correction.
    case penaltyDebit
    case penaltyCredit
    /// Names that no list can hold: this generator invented them.
    case parcelLevy
    case shelfRental

    /// The ID of the component that a fee book or a finding names.
    var component: String {
        switch self {
        case .lazCoins: "lazcoins-discount-promotion"
        case .freeShippingMax: "free-shipping-max"
        case .orderProcessing: "order-processing"
        case .parcelLevy: "parcel-care-levy"
        default: rawValue
        }
    }

    /// The fee that gives a charge back; nil where the exports have no name for it.
    var reversal: LazadaFee? {
        switch self {
        case .itemPrice: .reversalItemPrice
        case .commission: .reversalCommission
        case .payment: .paymentCredit
        case .freeShippingMax: .reversalFreeShippingMax
        case .voucher: .reversalVoucher
        default: nil
        }
    }

    /// True for the goods and what the shop takes off their price; all else is a fee with tax.
    var isSale: Bool {
        switch self {
        case .itemPrice, .reversalItemPrice, .voucher, .reversalVoucher: true
        default: false
        }
    }

    /// The English name, and the group that the older export calls the transaction type.
    var english: (name: String, group: String) {
        switch self {
        case .itemPrice: ("Item Price Credit", "Orders-Sales")
        case .reversalItemPrice: ("Reversal Item Price", "Refunds-Sales")
        case .commission: ("Commission", "Orders-Lazada Fees")
        case .reversalCommission: ("Reversal Commission", "Refunds-Lazada Fees")
        case .payment: ("Payment Fee", "Orders-Lazada Fees")
        case .paymentCredit: ("Payment Fee Credit", "Refunds-Lazada Fees")
        case .freeShippingMax: ("Free Shipping Max Fee", "Orders-Marketing Fees")
        case .reversalFreeShippingMax:
            ("Reversal of Free Shipping Max Fee", "Refunds-Marketing Fees")
        case .lazCoins: ("LazCoins Discount Promotion Fee", "Orders-Marketing Fees")
        case .orderProcessing: ("Order Processing Fee", "Orders-Lazada Fees")
        case .voucher: ("Promotional Charges Vouchers", "Orders-Marketing Fees")
        case .reversalVoucher: ("Reversal Promotional Charges Vouchers", "Refunds-Marketing Fees")
        case .shippingByCustomer: ("Shipping Fee (Paid By Customer)", "Orders-Logistics")
        case .shippingByLazada: ("Shipping Fee (Charged by Lazada)", "Orders-Logistics")
        case .reviewIncentive: ("Buyer Review Incentive", "Other Services-Lazada Fees")
        case .penalty: ("Penalty", "Orders-Lazada Fees")
        case .affiliates: ("Sponsored Affiliates", "Other Services-Marketing Fees")
        case .topUp: ("Sponsored Solutions Top-up", "Other Services-Marketing Fees")
        case .penaltyDebit: ("Adjustments Penalty", "Orders-Lazada Fees")
        case .penaltyCredit: ("Adjustments Penalty", "Refunds-Lazada Fees")
        case .parcelLevy: ("Parcel Care Levy", "Orders-Lazada Fees")
        case .shelfRental: ("Shelf Rental Levy", "Other Services-Services")
        }
    }

    /// The name on the seller's screen; the invented names are the same in every language.
    func name(in market: LazadaMarket) -> String {
        switch market {
        case .thailand: Self.thai[self] ?? english.name
        case .indonesia: Self.indonesian[self] ?? english.name
        default: english.name
        }
    }

    private static let thai: [LazadaFee: String] = [
        .itemPrice: "ยอดรวมค่าสินค้า",
        .commission: "หักค่าธรรมเนียมการขายสินค้า",
        .payment: "ค่าธรรมเนียมการชำระเงิน",
        .lazCoins: "ค่าธรรมเนียมโปรแกรมส่วนลด LazCoins",
        .reviewIncentive: "รางวัลรีวิวสำหรับผู้ซื้อ",
    ]

    /// Only the first is known as a whole; of the others the reference knows a word each.
    private static let indonesian: [LazadaFee: String] = [
        .itemPrice: "Omset Penjualan",
        .commission: "Biaya Komisi",
        .payment: "Biaya Transaksi",
        .lazCoins: "Biaya Promosi LazKoin",
        .freeShippingMax: "Biaya Gratis Ongkir Maks",
        .orderProcessing: "Biaya Pemrosesan Pesanan",
    ]
}
