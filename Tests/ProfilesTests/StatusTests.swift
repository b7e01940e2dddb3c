import Profiles
import Records
import Testing

/// Every word for an order's status, and texts that only look like one.
struct StatusTests {
    /// The words of each page; a test proves that the page has no other.
    static let words: [(page: String, status: OrderStatus, words: String)] = [
        (
            "tiktok-shop/orders", .toShip,
            """
            To ship | Awaiting shipment | Awaiting Packing | Awaiting collection | On hold \
            | Partially shipping | Perlu dikirim | Menunggu pengambilan | ที่จะจัดส่ง | รอเข้ารับ \
            | A ser enviado | 未発送 | 発送待ち
            """
        ),
        ("tiktok-shop/orders", .unpaid, "Unpaid | Belum dibayar"),
        (
            "tiktok-shop/orders", .shipped,
            "Shipped | In transit | Dikirim | Sedang transit | จัดส่งแล้ว | Đã vận chuyển | Enviado"
        ),
        ("tiktok-shop/orders", .delivered, "Delivered | จัดส่งสำเร็จ | Đã giao"),
        ("tiktok-shop/orders", .completed, "Completed | Selesai | เสร็จสมบูรณ์ | Concluído"),
        (
            "tiktok-shop/orders", .cancelled,
            "Canceled | Cancelled | Dibatalkan | ยกเลิกแล้ว | Đã hủy"
        ),
        ("shopee/orders", .unpaid, "Unpaid | Belum Bayar | Não pago | ที่ต้องชำระ"),
        (
            "shopee/orders", .toShip,
            "To ship | Perlu Dikirim | ที่ต้องจัดส่ง | 待出貨 | Para enviar | Pago"
        ),
        ("shopee/orders", .shipped, "Shipping | Sedang Dikirim | A caminho | การจัดส่ง"),
        (
            "shopee/orders", .delivered,
            """
            Delivered | Order Received, but buyer can raise return/refund until 2026-04-04 \
            | Telah Dikirim | Đã nhận hàng | Người mua xác nhận đã nhận được hàng 04-04-2026
            """
        ),
        (
            "shopee/orders", .completed,
            "Completed | Selesai | Hoàn thành | 已完成 | Concluído | สำเร็จแล้ว"
        ),
        (
            "shopee/orders", .cancelled,
            "Cancelled | Canceled | Batal | Đã hủy | 不成立 | Cancelado | ยกเลิกแล้ว"
        ),
        ("lazada/orders", .unpaid, "unpaid"),
        ("lazada/orders", .toShip, "pending | packed | ready_to_ship | topack | toship"),
        ("lazada/orders", .shipped, "shipped"),
        ("lazada/orders", .delivered, "delivered | failed_delivery"),
        ("lazada/orders", .completed, "confirmed"),
        (
            "lazada/orders", .cancelled,
            """
            canceled | cancelled | failed | lost | lost_by_3pl | damaged_by_3pl | shipped_back \
            | shipped_back_success | shipped_back_failed | package_scrapped | returned
            """
        ),
    ]

    private static func profile(_ id: String) throws -> Profile {
        try #require(ProfileCatalogue.builtIn.all.first { $0.id == id })
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: "|").map { HeaderText.trimmed(String($0)) }
    }

    @Test(arguments: words)
    func `a word stands for one status, in any case and spacing`(
        page: String, status: OrderStatus, words: String
    ) throws {
        let statuses = try Self.profile(page).main.statuses
        for word in Self.list(words) {
            for text in [word, word.uppercased(), " \(word)\t", word.lowercased()] {
                #expect(statuses.status(text, "") == status, "\(text)")
            }
        }
    }

    @Test func `every word of every page stands in the table`() throws {
        for profile in ProfileCatalogue.builtIn.all where !profile.main.statuses.words.isEmpty {
            // A page that extends another has its words.
            let own = profile.id == "shopee/failed-delivery" ? "shopee/orders" : profile.id
            let words = Self.words.filter { $0.page == own }.flatMap { Self.list($0.words) }
            #expect(profile.main.statuses.words.count == words.count, "\(profile.id)")
        }
    }

    @Test(arguments: [
        ("tiktok-shop/orders", "Perlu dikirim", OrderStatus.toShip),
        ("tiktok-shop/orders", "Belum dikirim", .unknown),
        ("tiktok-shop/orders", "Shipped back", .unknown),
        ("tiktok-shop/orders", "Not delivered", .unknown),
        ("shopee/orders", "Perlu Dikirim", .toShip), ("shopee/orders", "Dikirim", .unknown),
        ("shopee/orders", "Gagal Dikirim", .unknown), ("shopee/orders", "Não pago", .unpaid),
        ("shopee/orders", "Pago parcialmente", .unknown), ("shopee/orders", "pagos", .unknown),
        ("shopee/orders", "Not completed", .unknown), ("shopee/orders", "未完成", .unknown),
        ("shopee/orders", "已完成退款", .unknown), ("shopee/orders", "Batalkan", .unknown),
        ("shopee/orders", "Order Received", .unknown),
        ("shopee/orders", "The Order Received, but buyer can raise return/refund until", .unknown),
        ("shopee/orders", "Selesai Dikirim ke Penjual", .unknown),
        ("lazada/orders", "failed_delivery", .delivered), ("lazada/orders", "ready", .unknown),
        ("lazada/orders", "undelivered", .unknown), ("lazada/orders", "", .unknown),
    ])
    func `no word is found inside a text`(page: String, text: String, status: OrderStatus) throws {
        #expect(try Self.profile(page).main.statuses.status(text, "") == status)
    }

    @Test(arguments: [
        ("shopee/orders", "Perlu Dikirim", "ID"), ("shopee/orders", "待出貨", "TW"),
        ("shopee/orders", "Não pago", "BR"), ("tiktok-shop/orders", "Đã giao", "VN"),
        ("tiktok-shop/orders", "未発送", "JP"), ("shopee/orders", "Completed", ""),
    ])
    func `a word tells the market where only one has it`(
        page: String, word: String, market: String
    ) throws {
        #expect(try Self.profile(page).main.statuses.market(of: word) ?? "" == market)
    }

    @Test(arguments: [
        ("shopee/wallet", "Penghasilan dari Pesanan", WalletRow.Kind.earnings),
        ("shopee/wallet", "Program Ekspor Shopee FLEXI", .earnings),
        ("shopee/wallet", "รายรับจากคำสั่งซื้อ", .earnings), ("shopee/wallet", "Saques", .withdrawal),
        ("shopee/wallet", "Penarikan Dana", .withdrawal),
        ("shopee/wallet", "Penyesuaian", .adjustment),
        ("shopee/wallet", "Pembayaran dengan Saldo Penjual", .ads),
        ("lazada/wallet", "Deposit / Settlement", .earnings),
        ("lazada/wallet", "Deposit / Returned Payment", .withdrawal),
        ("lazada/wallet", "Payment / Sponsored Solutions Top-up", .ads),
    ])
    func `a word tells what moved a balance`(
        page: String, word: String, kind: WalletRow.Kind
    ) throws {
        let table = try Self.profile(page).main.walletKinds
        #expect(table[word] == kind.rawValue)
        #expect(table["\(word) x"] == nil && table["x \(word)"] == nil)
    }

    @Test(arguments: [
        ("lazada/finance", "Released to My Balance", "released"),
        ("lazada/finance", "Ready to Release", "pending"),
        ("lazada/transaction-overview", "Paid", "released"),
        ("lazada/transaction-overview", "Not paid", "pending"),
        ("lazada/transaction-overview", "Unpaid", ""), ("lazada/finance", "Not Released", ""),
    ])
    func `money that waits is not money that came`(page: String, word: String, state: String) throws
    {
        #expect(try Self.profile(page).main.releaseStates[word] ?? "" == state)
    }
}
