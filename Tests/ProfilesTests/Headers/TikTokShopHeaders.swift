/// The header rows of TikTok Shop beside those of orders, income and statements.
enum TikTokShopHeaders {
    static let all = [
        KnownHeader(
            "TikTok Shop unsettled, GB 2026", "tiktok-shop/unsettled", market: "GB",
            """
            Type | Order/adjustment ID | Creation date | Currency \
            | Total estimated settlement amount | Estimated Settle time | Unsettled reasons \
            | Related order ID | Order created date | Order shipment date | Order delivery date \
            | SKU ID | Quantity | Product name | SKU name | Net sales | Gross sales \
            | Gross sales refund | Seller discount | Seller discount refund | Fees \
            | TikTok Shop commission fee | Est. affiliate commission \
            | Affiliate partner commission | Affiliate Shop Ads commission \
            | Co-funded promotion (seller-funded) | VAT | Shipping service fee \
            | Affiliate commission deposit | Affiliate commission refund \
            | Affiliate Partner shop ads commission | Campaign resource fee \
            | Smart Promotion fee | Campaign service fee | Managed service plan (Per order fee) \
            | GMV Max ad fee | Shipping | TikTok Shop shipping fee \
            | Fulfilled by TikTok Shop shipping fee | Customer-paid shipping fee \
            | Customer-paid shipping fee refund | TikTok Shop shipping incentive \
            | TikTok Shop shipping incentive refund | Shipping fee subsidy | Return shipping fee \
            | Shipping fee discount | Fee for FBT free shipping | Return shipping label fee \
            | Return shipping fee reimbursement | Adjustment amount | Adjustment reason \
            | Related order ID | Customer payment | Customer refund \
            | Seller co-funded voucher discount | Seller co-funded voucher discount refund \
            | Platform discounts | Platform discounts refund \
            | Platform co-funded voucher discounts | Platform co-funded voucher discounts refund \
            | Customer-paid shipping fee before discounts | Seller shipping fee discount \
            | TikTok Shop shipping fee discount to customer \
            | Estimated chargeable package weight | Chargeable package weight \
            | Collection methods | Delivery option \
            | Mode of TikTok Shop shipping fee discount to customer | Order content source
            """,
            repeated: "Related order ID"),
        KnownHeader(
            "TikTok Shop unsettled, VN as far as known", "tiktok-shop/unsettled", market: "VN",
            """
            Loại giao dịch | ID đơn hàng/điều chỉnh | Ngày tạo giao dịch | Đơn vị tiền tệ \
            | Số tiền quyết toán ước tính | Thời gian quyết toán dự kiến | Lý do chưa quyết toán \
            | ID đơn hàng liên quan | Ngày tạo đơn hàng | Ngày vận chuyển đơn hàng \
            | Ngày giao đơn hàng | ID SKU | Số lượng | Tên sản phẩm | Tên SKU | Tổng doanh thu
            """),
        KnownHeader(
            "TikTok Shop unsettled, TH as far as known", "tiktok-shop/unsettled", market: "TH",
            """
            ประเภทธุรกรรม | หมายเลขคำสั่งซื้อ/การปรับ | จำนวนเงินที่ชำระโดยประมาณ \
            | เวลาการชำระเงินโดยประมาณ | เหตุผลของการไม่ชำระเงิน
            """),
        KnownHeader(
            "TikTok Shop unsettled, BR as far as known", "tiktok-shop/unsettled", market: "BR",
            """
            Tipo de transação | ID do pedido/ajuste | Moeda | Valor estimado a ser liquidado \
            | Comissão de afiliada estimada | ID do pedido relacionado
            """),
        KnownHeader(
            "TikTok Shop returns, ID", "tiktok-shop/returns",
            """
            Return Order ID | Order ID | Return Status | Return Sub Status | Return Type \
            | Return Reason | Time Requested | Refund Time | Return unit price | Return Quantity \
            | Seller SKU | Product Name
            """),
        KnownHeader(
            "TikTok Shop profit and loss, orders", "tiktok-shop/profit-and-loss",
            """
            linked statement id | linked payout id | Sample order type
            """),
        KnownHeader(
            "TikTok Shop profit and loss, adjustments", "tiktok-shop/profit-and-loss",
            """
            linked statement id | llinked payout id
            """),
        KnownHeader(
            "TikTok Shop income, Indonesian 2026", "tiktok-shop/income", market: "ID",
            """
            ID Pesanan/Penyesuaian | Jenis transaksi | Waktu pemesanan \
            | Waktu pembayaran pesanan | Mata uang | Jumlah penyelesaian pembayaran \
            | Total Pendapatan | Subtotal setelah diskon penjual | Subtotal sebelum diskon \
            | Diskon penjual | Biaya produk sesuai jarak dari Program Horison+ \
            | Subtotal pengembalian dana setelah diskon penjual \
            | Subtotal pengembalian dana sebelum diskon penjual \
            | Pengembalian dana diskon penjual | Total Biaya | Biaya komisi platform \
            | Biaya layanan pre-order | Biaya layanan Mall | Biaya Pembayaran \
            | Biaya komisi sebelum diskon | Diskon (dari belanja iklan) | Diskon komisi lainnya \
            | Credit card installment - Handling fee | Ongkir \
            | Ongkir yang ditalangi penyedia jasa logistik \
            | Ongkir penggantian (ditanggung pembeli) | Ongkir penukaran (ditanggung pembeli) \
            | Ongkir yang ditanggung platform | Ongkir yang ditanggung pembeli \
            | Pengembalian ongkir yang ditanggung pembeli \
            | Ongkir pengembalian barang (yang ditanggung pembeli) | Subsidi ongkir \
            | Biaya pengiriman sesuai jarak dari Program Horison+ | Biaya layanan logistik \
            | Penggantian dana asuransi | Komisi Afiliasi | Komisi mitra afiliasi \
            | Komisi Iklan Toko afiliasi | Deposit komisi afiliasi \
            | Pengembalian dana komisi afiliasi | Komisi iklan toko Mitra Afiliasi \
            | Biaya layanan Program Bebas Ongkir | Komisi dinamis | Biaya layanan cashback bonus \
            | Biaya layanan Khusus LIVE | Biaya akses keuntungan eksklusif \
            | Biaya pemrosesan pesanan | Biaya layanan Program EAMS \
            | Biaya layanan Brands Crazy Deal/Flash Sale | Biaya Dilayani Tokopedia \
            | Biaya penanganan Dilayani Tokopedia | Biaya program PayLater \
            | Biaya sumber daya campaign | Biaya layanan penginstalan | PPh Pasal 22 dipungut \
            | Biaya layanan khusus platform | Biaya iklan GMV Max | Voucher GMV Max \
            | Pajak penjualan atas voucher GMV Max | Program layanan terkelola (Pajak penjualan) \
            | Program layanan terkelola (Biaya per pesanan) | Ongkir pesanan gagal kirim \
            | Ongkir pengembalian barang karena kesalahan pembeli | Biaya asuransi \
            | Jumlah penyesuaian | ID pesanan terkait | Pembayaran oleh pembeli \
            | Pengembalian dana pembeli | Diskon voucher yang ditanggung penjual \
            | Pengembalian dana diskon voucher yang ditanggung penjual | Diskon platform \
            | Pengembalian dana diskon platform | Diskon voucher yang ditanggung platform \
            | Pengembalian dana diskon voucher yang ditanggung platform \
            | Diskon ongkir dari penjual | Perkiraan berat paket \
            | Berat paket yang bisa dikenai biaya | Detail produk terjual | Sumber pesanan
            """),
        KnownHeader(
            "TikTok Shop income, Vietnamese 2026", "tiktok-shop/income", market: "VN",
            """
            ID đơn hàng/điều chỉnh | Loại giao dịch | Thời gian tạo đơn hàng \
            | Thời gian quyết toán đơn hàng | Đơn vị tiền tệ | Tổng số tiền quyết toán \
            | Tổng doanh thu | Tổng phụ sau giảm giá của người bán | Tổng phụ trước giảm giá \
            | Giảm giá của người bán | Tổng phụ của khoản hoàn tiền sau giảm giá của người bán \
            | Tổng phụ hoàn tiền trước giảm giá của người bán \
            | Khoản hoàn tiền giảm giá của người bán | Tổng phí | Phí giao dịch \
            | Phí hoa hồng của TikTok Shop | Phí vận chuyển của người bán \
            | Phí vận chuyển thực tế | Chiết khấu phí vận chuyển của nền tảng \
            | Chi phí vận chuyển của khách hàng | Phí vận chuyển trả hàng thực tế \
            | Phí vận chuyển của khách hàng được hoàn lại | Hoàn phí SFR \
            | Trợ cấp giao hàng không thành công | Trợ giá vận chuyển | Hoa hồng liên kết \
            | Hoa hồng liên kết trước thuế TNCN (thuế thu nhập cá nhân) | Thuế TNCN đã khấu trừ \
            | Hoa hồng liên kết Quảng cáo cửa hàng \
            | Hoa hồng của Quảng cáo cửa hàng liên kết trước thuế TNCN \
            | Thuế thu nhập cá nhân đã được khấu trừ vào khoản hoa hồng của Quảng cáo cửa hàng liên kết \
            | Hoa hồng của đối tác liên kết | Tiền cọc hoa hồng liên kết \
            | Hoàn hoa hồng liên kết | Hoa hồng quảng cáo cửa hàng của Đối tác liên kết \
            | Phí dịch vụ SFP | Phí dịch vụ hoàn tiền thưởng \
            | Phí dịch vụ Ưu đãi đặc biệt trên LIVE | Phí dịch vụ Voucher Xtra \
            | Phí xử lý đơn hàng | Phí dịch vụ Chương trình EAMS | Phí dịch vụ Flash Sale \
            | Thuế GTGT do TikTok Shop khấu trừ | Thuế TNCN do TikTok Shop khấu trừ \
            | Phí chương trình TikTok PayLater | Phí nguồn lực chiến dịch | Phí dịch vụ SFR \
            | Voucher GMV Max | Thuế bán hàng của voucher GMV Max \
            | Gói dịch vụ được quản lý (thuế bán hàng) \
            | Gói dịch vụ được quản lý (phí mỗi đơn hàng) | Phí quảng cáo GMV Max \
            | Số tiền điều chỉnh | ID đơn hàng liên quan | Khách thanh toán \
            | Tiền hoàn của khách | Giảm giá voucher đồng chi trả của người bán \
            | Hoàn tiền giảm giá voucher đồng chi trả của người bán | Giảm giá của nền tảng \
            | Hoàn tiền giảm giá của nền tảng | Giảm giá voucher đồng chi trả của nền tảng \
            | Hoàn tiền giảm giá voucher đồng chi trả của nền tảng \
            | Giảm phí vận chuyển của người bán | Trọng lượng kiện hàng ước tính \
            | Trọng lượng kiện hàng được tính phí
            """),
        KnownHeader(
            "TikTok Shop income, Thai 2026", "tiktok-shop/income", market: "TH",
            """
            หมายเลขคำสั่งซื้อ/การปรับ | ประเภทธุรกรรม | เวลาที่สร้างคำสั่งซื้อ \
            | เวลาที่ชำระคำสั่งซื้อ | สกุลเงิน | ยอดการชำระเงินทั้งหมด | รายได้ทั้งหมด \
            | ยอดรวมค่าสินค้าหลังหักส่วนลดจากผู้ขาย | ยอดรวมค่าสินค้าก่อนหักส่วนลด \
            | ส่วนลดจากร้านค้า | ยอดรวมเงินคืนหลังหักส่วนลดจากผู้ขาย \
            | ยอดรวมเงินคืนก่อนหักส่วนลดจากร้านค้า | เงินคืนจากส่วนลดร้านค้า \
            | ค่าธรรมเนียมทั้งหมด | ค่าธรรมเนียมคำสั่งซื้อ | ค่าคอมมิชชั่น TikTok Shop \
            | ยอดรวมค่าจัดส่งที่ร้านค้าจ่ายจริง | ค่าคอมมิชชั่นแอฟฟิลิเอต \
            | ค่าธรรมเนียมสนับสนุนการเติบโตของร้านค้า | ค่าธรรมเนียมโครงสร้างพื้นฐาน \
            | จำนวนการปรับยอด | หมายเลขคำสั่งซื้อที่เกี่ยวข้อง | ค่าธรรมเนียมพรีออเดอร์ \
            | การผ่อนชำระด้วยบัตรเครดิต - มีอัตราดอกเบี้ย | ค่าธรรมเนียมการจัดส่งจริง \
            | ค่าจัดส่งสินค้าทดแทน (ลูกค้าเป็นผู้จ่าย) \
            | ค่าจัดส่งสินค้าที่แลกเปลี่ยน (ลูกค้าเป็นผู้จ่าย) \
            | ส่วนลดค่าธรรมเนียมการจัดส่งจากแพลตฟอร์ม | ค่าธรรมเนียมการจัดส่งของลูกค้า \
            | เงินคืนสำหรับค่าจัดส่ง | ค่าธรรมเนียมการจัดส่งสินค้าคืนตามจริง \
            | เงินสนับสนุนการจัดส่ง | Guarantee program reimbursement \
            | ค่าคอมมิชชั่นของพาร์ทเนอร์แอฟฟิลิเอต | ค่าคอมมิชชั่นแอฟฟิลิเอตสำหรับโฆษณาร้านค้า \
            | เงินมัดจำค่าคอมมิชชั่นของแอฟฟิลิเอต | การคืนเงินค่าคอมมิชชั่นแอฟฟิลิเอต \
            | ค่าคอมมิชชั่นโฆษณาร้านค้าพาร์ทเนอร์แอฟฟิลิเอต | ค่าธรรมเนียมการบริการ SFP \
            | ค่าธรรมเนียมบริการคืนเงินโบนัส | ค่าบริการของคูปองไลฟ์คุ้ม | ค่าบริการคูปอง Xtra \
            | ค่าบริการโปรแกรม EAMS | ค่าบริการแบรนด์ดัง ลดแรง/แฟลชเซล \
            | ค่าธรรมเนียมโปรแกรม TikTok PayLater | ค่าทรัพยากรแคมเปญ | ค่าโฆษณา GMV Max \
            | คูปอง GMV Max | ภาษีการขายสำหรับคูปอง GMV Max | Guarantee program fee \
            | การชำระเงินของลูกค้า | การคืนเงินจากลูกค้า | คูปองส่วนลดร่วมของผู้ขาย \
            | รายละเอียดสินค้าที่ขายได้ | ธนาคารของลูกค้าสำหรับการชำระเงิน
            """),
        KnownHeader(
            "TikTok Shop income, Chinese", "tiktok-shop/income", market: "MY",
            """
            订单ID/调整单ID | 交易类型 | 订单创建时间 | 订单结算时间 | 货币 | 结算总金额 | 总收入 | 享受商家折扣后小计 | 享受折扣前小计 | 商家折扣 \
            | 享受商家折扣后的退款小计 | 享受商家折扣前的退款小计 | 商家折扣退款 | 总费用 | 交易手续费 | TikTok Shop 佣金费 \
            | 信用卡分期付款 - 手续费 | 信用卡分期付款 - 利率成本 | 商家运费 | 实际运费 | 国际段运费 | 平台运费减免 | 买家支付运费 | 客户运费退款 \
            | 实际退货运费 | 运费补贴 | 联盟佣金 | 联盟服务商佣金 | 联盟店铺广告佣金 | 联盟佣金保证金 | 联盟佣金退款 | 联盟服务商店铺广告佣金 \
            | SFP 服务费 | 动态佣金 | 奖金返现服务费 | 直播特别活动服务费 | 超级优惠券服务费 | SST | EAMS 计划服务费 | 品牌疯狂优惠/秒杀服务费 \
            | TikTok PayLater 计划费用 | 电商增长服务费 | 基础设施费 | 平台支持费 | 活动资源费 | GMV Max 广告费 | GMV Max 优惠券 \
            | GMV Max 优惠券销售税 | 托管服务计划（销售税） | 托管服务计划（每单费用） | 调整金额 | 相关订单 ID | 客户付款 | 客户退款 \
            | 商家共同赞助优惠券折扣 | 平台折扣 | 平台共同赞助优惠券折扣 | 商家运费折扣 | 已售商品详情 | 客户付款银行
            """),
    ]
}
