/// The headers of the unsettled exports, each with the English column that says the same.
enum UnsettledHeaders {
    /// A column of an export.
    struct Column: Sendable {
        var header: String
        /// The English header, by which its value is found.
        var english: String
    }

    /// The CSV of the United Kingdom of September 2026: one header stands in it twice.
    static let britain = columns(
        """
        Type | Order/adjustment ID | Creation date | Currency | \
        Total estimated settlement amount | Estimated Settle time | Unsettled reasons | \
        Related order ID | Order created date | Order shipment date | Order delivery date | \
        SKU ID | Quantity | Product name | SKU name | Net sales | Gross sales | \
        Gross sales refund | Seller discount | Seller discount refund | Fees | \
        TikTok Shop commission fee | Est. affiliate commission | Affiliate partner commission | \
        Affiliate Shop Ads commission | Co-funded promotion (seller-funded) | VAT | \
        Shipping service fee | Affiliate commission deposit | Affiliate commission refund | \
        Affiliate Partner shop ads commission | Campaign resource fee | Smart Promotion fee | \
        Campaign service fee | Managed service plan (Per order fee) | GMV Max ad fee | Shipping | \
        TikTok Shop shipping fee | Fulfilled by TikTok Shop shipping fee | \
        Customer-paid shipping fee | Customer-paid shipping fee refund | \
        TikTok Shop shipping incentive | TikTok Shop shipping incentive refund | \
        Shipping fee subsidy | Return shipping fee | Shipping fee discount | \
        Fee for FBT free shipping | Return shipping label fee | \
        Return shipping fee reimbursement | Adjustment amount | Adjustment reason | \
        Related order ID | Customer payment | Customer refund | \
        Seller co-funded voucher discount | Seller co-funded voucher discount refund | \
        Platform discounts | Platform discounts refund | Platform co-funded voucher discounts | \
        Platform co-funded voucher discounts refund | \
        Customer-paid shipping fee before discounts | Seller shipping fee discount | \
        TikTok Shop shipping fee discount to customer | Estimated chargeable package weight | \
        Chargeable package weight | Collection methods | Delivery option | \
        Mode of TikTok Shop shipping fee discount to customer | Order content source
        """)

    /// The United States: the facts of the CSV, then the amounts of the statement.
    static let america: [Column] =
        Array(britain.prefix(15))
        + SettlementHeaders.america.drop { $0 != "Net sales" }
        .map { Column(header: $0, english: $0) }

    /// Vietnam: the first sixteen columns are known, the fees are named as in the income workbook.
    static let vietnam = columns(
        """
        Loại giao dịch = Type | ID đơn hàng/điều chỉnh = Order/adjustment ID | \
        Ngày tạo giao dịch = Creation date | Đơn vị tiền tệ = Currency | \
        Số tiền quyết toán ước tính = Total estimated settlement amount | \
        Thời gian quyết toán dự kiến = Estimated Settle time | \
        Lý do chưa quyết toán = Unsettled reasons | ID đơn hàng liên quan = Related order ID | \
        Ngày tạo đơn hàng = Order created date | Ngày vận chuyển đơn hàng = Order shipment date | \
        Ngày giao đơn hàng = Order delivery date | ID SKU = SKU ID | Số lượng = Quantity | \
        Tên sản phẩm = Product name | Tên SKU = SKU name | Tổng doanh thu = Net sales | \
        Tổng phụ sau giảm giá của người bán = Sales after discounts | \
        Tổng phụ trước giảm giá = Gross sales | Giảm giá của người bán = Seller discount | \
        Tổng phí = All fees | Phí giao dịch = Transaction fee | \
        Phí hoa hồng của TikTok Shop = TikTok Shop commission fee | \
        Phí vận chuyển của người bán = Shipping | \
        Phí vận chuyển thực tế = TikTok Shop shipping fee | \
        Chiết khấu phí vận chuyển của nền tảng = TikTok Shop shipping incentive | \
        Chi phí vận chuyển của khách hàng = Customer-paid shipping fee | \
        Hoa hồng liên kết = Est. affiliate commission | \
        Phí xử lý đơn hàng = Order processing fee | \
        Thuế GTGT do TikTok Shop khấu trừ = VAT withheld by TikTok Shop | \
        Thuế TNCN do TikTok Shop khấu trừ = PIT withheld by TikTok Shop | \
        Số tiền điều chỉnh = Adjustment amount | Khách thanh toán = Customer payment | \
        Giảm giá của nền tảng = Platform discounts
        """)

    /// Thailand: three headers of the form are known, the others are those of the income workbook.
    static let thailand = columns(
        """
        ประเภทธุรกรรม = Type | หมายเลขคำสั่งซื้อ/การปรับ = Order/adjustment ID | \
        เวลาที่สร้างคำสั่งซื้อ = Order created date | สกุลเงิน = Currency | \
        จำนวนเงินที่ชำระโดยประมาณ = Total estimated settlement amount | \
        เวลาการชำระเงินโดยประมาณ = Estimated Settle time | \
        เหตุผลของการไม่ชำระเงิน = Unsettled reasons | \
        หมายเลขคำสั่งซื้อที่เกี่ยวข้อง = Related order ID | รายได้ทั้งหมด = Net sales | \
        ยอดรวมค่าสินค้าหลังหักส่วนลดจากผู้ขาย = Sales after discounts | \
        ยอดรวมค่าสินค้าก่อนหักส่วนลด = Gross sales | ส่วนลดจากร้านค้า = Seller discount | \
        ค่าธรรมเนียมทั้งหมด = All fees | ค่าธรรมเนียมคำสั่งซื้อ = Transaction fee | \
        ค่าคอมมิชชั่น TikTok Shop = TikTok Shop commission fee | \
        ยอดรวมค่าจัดส่งที่ร้านค้าจ่ายจริง = Shipping | \
        ค่าธรรมเนียมการจัดส่งจริง = TikTok Shop shipping fee | \
        ส่วนลดค่าธรรมเนียมการจัดส่งจากแพลตฟอร์ม = TikTok Shop shipping incentive | \
        ค่าธรรมเนียมการจัดส่งของลูกค้า = Customer-paid shipping fee | \
        ค่าคอมมิชชั่นแอฟฟิลิเอต = Est. affiliate commission | \
        ค่าธรรมเนียมสนับสนุนการเติบโตของร้านค้า = Commerce growth fee | \
        ค่าธรรมเนียมโครงสร้างพื้นฐาน = Infrastructure fee | \
        จำนวนการปรับยอด = Adjustment amount | การชำระเงินของลูกค้า = Customer payment
        """)

    /// Brazil: the anchor and both estimates are known, the others are those of its statement.
    static let brazil = columns(
        """
        Tipo de transação = Type | ID do pedido/ajuste = Order/adjustment ID | \
        Data de criação do pedido = Order created date | Moeda = Currency | \
        Valor estimado a ser liquidado = Total estimated settlement amount | ID do SKU = SKU ID | \
        Quantidade = Quantity | Nome do produto = Product name | Nome do SKU = SKU name | \
        Vendas líquidas dos produtos = Net sales | \
        Subtotal do item antes dos descontos = Gross sales | \
        Descontos financiados pelo vendedor = Seller discount | \
        Custo líquido de frete = Shipping | Taxas e impostos = Fees | \
        Tarifa de comissão da plataforma = TikTok Shop commission fee | \
        Comissão de afiliada estimada = Est. affiliate commission | \
        Valor do ajuste = Adjustment amount | ID do pedido relacionado = Related order ID
        """)

    private static func columns(_ text: String) -> [Column] {
        SampleText.list(text).map { item in
            let parts = item.split(separator: "=").map { SampleText.trimmed(String($0), [" "]) }
            return Column(header: parts[0], english: parts.last ?? parts[0])
        }
    }
}
