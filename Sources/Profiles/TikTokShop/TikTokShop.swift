/// TikTok Shop Seller Center: its exports, as data.
enum TikTokShop {
    static let platform = "tiktok-shop"

    static let profiles = [orders, income, statement]

    /// Exports that look alike but are not read: two of the headers tell them.
    static let unreadExports = """
        the unsettled orders export: Total estimated settlement amount | Unsettled reasons \
        | Estimated Settle time | Số tiền quyết toán ước tính | Lý do chưa quyết toán \
        | Thời gian quyết toán dự kiến | จำนวนเงินที่ชำระโดยประมาณ | เหตุผลของการไม่ชำระเงิน \
        | เวลาการชำระเงินโดยประมาณ | Valor estimado a ser liquidado \
        | Comissão de afiliada estimada
        the returns export: Return Order ID | Return Status | Return Sub Status | Return Type
        the profit and loss workbook: linked statement id | linked payout id | llinked payout id \
        | Sample order type
        """

    /// Settlement row types: the English name and the names in other languages.
    static let rowTypes = RowTypeTable(
        """
        order: Order | Pesanan | Đơn hàng | คำสั่งซื้อ | 订单 | Pedido | 注文
        order: Return | Devolução
        ads: GMV Payment for TikTok Ads | Pembayaran GMV untuk Iklan TikTok \
        | GMV thanh toán cho Quảng cáo TikTok
        ads: GMV Payment for Promote
        ads: Top up for ads from settled balances
        ads: Top up ads balance
        adjustment: Adjustment | การปรับยอด | Ajuste
        adjustment: Logistics reimbursement | Penggantian Biaya Logistik \
        | Bồi thường do vận chuyển-kho vận | 物流赔付 | Reembolso de logística
        adjustment: Platform reimbursement | Penggantian dana oleh platform \
        | Khoản bồi hoàn của nền tảng | การชดเชยจากแพลตฟอร์ม | Reembolso
        adjustment: TikTok Shop reimbursement
        adjustment: Deductions incurred by seller | Các khoản giảm trừ do người bán chịu
        adjustment: Additional Campaign Package
        adjustment: Campaign Package
        adjustment: Shipping insurance compensation
        adjustment: Other adjustment
        adjustment: Marketing benefits package fee
        adjustment: Additional marketing benefits package fee
        adjustment: Platform commission adjustment
        adjustment: Platform commission compensation
        adjustment: Adjustment from settlement account
        adjustment: Violation fee (settlement fee)
        adjustment: Early settlement
        adjustment: Shipping fee adjustment
        adjustment: Shipping fee compensation
        adjustment: Shipping fee rebate
        adjustment: Sample shipping fee
        adjustment: Chargeback
        adjustment: Customer service compensation
        adjustment: Promotion adjustment
        adjustment: Platform compensation
        adjustment: Platform penalty
        adjustment: Warehouse service fee
        adjustment: Transaction fee adjustment
        adjustment: Campaign resource fee Compensation
        adjustment: FBT warehouse service fee
        adjustment: FBT warehouse service fee using GMV payment \
        | FBT warehouse service fee using GMV payments
        adjustment: FBT warehouse compensation
        adjustment: Rebate
        adjustment: Bill payment (negative balance)
        adjustment: Sales proceed (negative balance) | Sales proceed(negative balance)
        adjustment: Bill deduction for negative balance
        adjustment: Net earnings balance
        adjustment: Net earnings deduction
        """)
}
