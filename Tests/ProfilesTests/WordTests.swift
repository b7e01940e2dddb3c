import Profiles
import Records
import Testing

struct WordTests {
    static let orders = profile("tiktok-shop/orders")
    static let income = profile("tiktok-shop/income")

    @Test(arguments: [
        ("To ship", "Awaiting shipment", OrderStatus.toShip),
        ("Shipped", "In transit", .shipped), ("Shipped", "Delivered", .delivered),
        ("Completed", "Completed", .completed), ("Canceled", "Canceled", .cancelled),
        ("Cancelled", "", .cancelled), ("Unpaid", "", .unpaid),
        ("Perlu dikirim", "Menunggu pengambilan", .toShip), ("Dikirim", "Sedang transit", .shipped),
        ("Selesai", "Selesai", .completed), ("จัดส่งแล้ว", "จัดส่งสำเร็จ", .delivered),
        ("ยกเลิกแล้ว", "", .cancelled), ("Đã vận chuyển", "Đã giao", .delivered),
        ("Đã hủy", "", .cancelled), ("A ser enviado", "", .toShip), ("未発送", "発送待ち", .toShip),
        ("Somewhere else", "", .unknown),
    ])
    func `status and substatus give the order's state`(
        status: String, substatus: String, expected: OrderStatus
    ) throws {
        let statuses = try #require(Self.orders).main.statuses
        #expect(statuses.status(status, substatus) == expected)
    }

    @Test(arguments: [
        ("Order", SettlementEntry.Kind.order, "order", true), ("Pesanan", .order, "order", true),
        ("Đơn hàng", .order, "order", true), ("คำสั่งซื้อ", .order, "order", true),
        ("注文", .order, "order", true), ("Pedido", .order, "order", true),
        ("GMV Payment for TikTok Ads", .ads, "gmv payment for tiktok ads", true),
        ("GMV payment for TikTok Ads", .ads, "gmv payment for tiktok ads", true),
        ("Pembayaran GMV untuk Iklan TikTok", .ads, "gmv payment for tiktok ads", true),
        ("GMV thanh toán cho Quảng cáo TikTok", .ads, "gmv payment for tiktok ads", true),
        ("Platform reimbursement", .adjustment, "platform reimbursement", true),
        ("การชดเชยจากแพลตฟอร์ม", .adjustment, "platform reimbursement", true),
        ("Violation fee （settlement fee）", .adjustment, "violation fee (settlement fee)", true),
        ("Sales proceed（negative balance）", .adjustment, "sales proceed (negative balance)", true),
        ("Lunar levy", .adjustment, "lunar levy", false),
    ])
    func `a row type has one name in all languages`(
        text: String, kind: SettlementEntry.Kind, name: String, isKnown: Bool
    ) throws {
        let type = try #require(Self.income).main.rowTypes[text]
        #expect(type.fate == .entry(kind))
        #expect(type.name == name)
        #expect(type.isKnown == isKnown)
    }

    @Test(arguments: [
        ("platform-commission", "platform-commission"),
        ("Platform Commission Fee", "platform-commission"),
        ("TikTok Shop commission fee", "platform-commission"),
        ("tiktok  shop COMMISSION fee", "platform-commission"),
        ("SFP service fee", "shipping-fee-program"), ("Referral fee", "referral"),
        ("Biaya komisi platform", "platform-commission"),
        ("Thuế GTGT do TikTok Shop khấu trừ", "vat-withheld"),
        ("PayLater Handling Fee", "paylater-program"), ("order processing", "order-processing"),
        ("ค่าธรรมเนียมโครงสร้างพื้นฐาน", "infrastructure"),
        ("Brand Crazy Deals/Flash Sale service fee", "flash-sale"),
    ])
    func `a component is found by any of its names`(name: String, expected: String) {
        #expect(ComponentCatalogue.builtIn.component(named: name)?.rawValue == expected)
    }

    @Test func `an unknown name is no component`() {
        #expect(ComponentCatalogue.builtIn.component(named: "Lunar levy") == nil)
        #expect(ComponentCatalogue.builtIn.component(named: "") == nil)
        #expect(ComponentCatalogue.builtIn.component(named: "Order ID") == nil)
    }

    @Test func `components have names in kebab-case`() {
        for entry in ComponentCatalogue.builtIn.all {
            #expect(entry.id.rawValue == HeaderText.kebab(entry.id.rawValue))
        }
        let expected = [
            "platform-commission", "dynamic-commission", "bonus-cashback", "voucher-xtra",
            "shipping-fee-program", "order-processing", "pre-order", "affiliate-commission",
            "affiliate-partner-commission", "affiliate-shop-ads-commission", "transaction",
            "referral", "payment", "mall", "live-specials", "paylater-program", "eams-program",
            "flash-sale", "campaign-resource", "gmv-max-ad", "infrastructure", "commerce-growth",
            "vat-withheld", "pit-withheld", "article-22-income-tax-withheld",
            "refund-administration", "flat", "sales", "customer-payment", "platform-discounts",
        ]
        let ids = Set(ComponentCatalogue.builtIn.all.map(\.id.rawValue))
        #expect(ids.isSuperset(of: expected))
    }

    private static func profile(_ id: String) -> Profile? {
        ProfileCatalogue.builtIn.all.first { $0.id == id }
    }
}
