import Records

extension TikTokShop {
    /// Orders > Manage orders > Export: one row for each order and SKU.
    static let orders = Profile(
        id: "tiktok-shop/orders", platform: platform, kind: .orders, rows: .orderLines,
        title: "order export",
        forms: [ColumnTable(orderColumns, translations: [(.japanese, japaneseOrderColumns)])],
        anchors: [
            "order-id", "sku-id", "status", "quantity", "returned-quantity",
            "line-subtotal-before-discount", "line-seller-discount", "created-time",
        ],
        anchorsMin: 5,
        required: [
            "order-id", "sku-id", "status", "quantity", "line-subtotal-before-discount",
            "line-platform-discount", "line-seller-discount", "created-time",
        ],
        statuses: orderStatuses,
        marketHints: MarketHint.list(
            """
            ID: Regency and City
            VN: Commune
            MY: Post Town
            PH: Barangay
            GB: RTH Time
            US: Retail Delivery Fee
            US: State | Delivery Instruction
            TH: Districts | Tax Info - Buyer Tax ID
            TH: Request Tax Invoice
            """),
        descriptionStart: "Platform unique order ID")

    /// Headers of all markets that write them in English; `RTH Time` is Britain's `RTS Time`.
    private static let orderColumns = """
        field order-id: Order ID
        field status: Order Status
        field substatus: Order Substatus
        other: Cancelation/Return Type | Cancellation/Return Type
        field pre-order-mark: Normal or Pre-order
        field sku-id: SKU ID
        field seller-sku: Seller SKU
        field product-name: Product Name
        other: Variation
        field quantity: Quantity
        field returned-quantity: Sku Quantity of return
        other: SKU Unit Original Price
        field line-subtotal-before-discount: SKU Subtotal Before Discount
        field line-platform-discount: SKU Platform Discount
        field line-seller-discount: SKU Seller Discount
        other: SKU Subtotal After Discount
        other: Shipping Fee After Discount | Original Shipping Fee
        other: Shipping Fee Seller Discount | Shipping Fee Platform Discount
        other: Co-Funded Shipping Fee Discount
        other: Distance Shipping Fee | Distance Fee | Payment platform discount
        other: Buyer Service Fee | Handling Fee | Small Order Fee | Retail Delivery Fee
        other: Shipping Insurance | Item Insurance
        other: Taxes | Product Tax Amount | Product Tax Rate
        other: Shipping Tax Amount | Shipping Tax Rate
        field order-amount: Order Amount
        field order-refund-amount: Order Refund Amount
        field created-time: Created Time
        field paid-time: Paid Time
        other: RTS Time | RTH Time
        field shipped-time: Shipped Time
        field delivered-time: Delivered Time
        field cancelled-time: Cancelled Time
        other: Cancel By | Cancel Reason
        other: Fulfillment Type | Warehouse Name | Tracking ID
        other: Delivery Option | Delivery Option Type | Shipping Provider Name
        personal: Buyer Message | Buyer Username | Buyer Nickname | Recipient | Phone #
        personal: Zipcode | Country | Province | Region | State | City | Post Town
        personal: District | Districts | Regency and City | Villages | Commune
        personal: Municipality | Barangay | Detail Address | House Name or Number
        personal: Additional address information | Delivery Instruction
        personal: Shipping Information | Seller Note | Creator Handle
        other: Payment Method | Weight(kg)
        field category: Product Category
        other: Package ID | Purchase Channel | Order Channel | Tokopedia Invoice Number
        other: Checked Status | Checked Marked by | Request Tax Invoice
        personal: Tax Info - Buyer Tax ID | Tax Info - Type | Tax Info - Full Name of Buyer
        personal: Tax Info - Email | Tax Info - Phone Number
        personal: Tax Info - Registered Address | Tax Info - Address Type
        """

    private static let japaneseOrderColumns = """
        order-id: 注文ID
        status: 注文状況
        substatus: 注文のサブ状況
        other: キャンセル/返品のタイプ
        pre-order-mark: 通常の注文または予約注文
        seller-sku: セラーSKU
        product-name: 商品名
        other: バリエーション
        quantity: 数量
        returned-quantity: 返品済みのSKU数
        other: SKUの元の価格
        line-subtotal-before-discount: SKU小計（割引前）
        line-platform-discount: プラットフォームが資金提供を行うSKU割引
        line-seller-discount: セラーSKU割引
        other: SKU小計（割引後） | 割引後の送料 | 元の送料 | セラー送料割引
        other: プラットフォーム送料割引 | プラットフォーム割引
        order-amount: 注文金額
        order-refund-amount: 注文の返金額
        created-time: 注文作成時刻
        paid-time: 注文の支払い日時
        other: 発送準備完了日時
        shipped-time: 発送日時
        delivered-time: 配達日時
        cancelled-time: キャンセル日時
        other: キャンセル元： | キャンセル理由 | フルフィルメントタイプ | 倉庫名 | 追跡ID
        other: 配達オプションのタイプ | 配送業者名
        personal: カスタマーのユーザー名 | 受取人 | 名 | 姓 | 国 | 郵便番号 | 都道府県
        personal: 市区町村 | 町名 | 詳細住所1 | 詳細住所2 | 電話番号 | セラーメモ
        personal: 配送先情報 | カスタマーからのメッセージ
        other: 支払い方法 | 重量（kg）
        category: 商品カテゴリー
        other: 荷物ID | 統合リスト
        """

    /// Status and substatus in the languages of the exports; a market stands where a word is its.
    static let orderStatuses = StatusTable(
        """
        unpaid: Unpaid
        ID unpaid: Belum dibayar
        to-ship: To ship | Awaiting shipment | Awaiting Packing | Awaiting collection | On hold
        to-ship: Partially shipping
        ID to-ship: Perlu dikirim | Menunggu pengambilan
        TH to-ship: ที่จะจัดส่ง | รอเข้ารับ
        BR to-ship: A ser enviado
        JP to-ship: 未発送 | 発送待ち
        shipped: Shipped | In transit
        ID shipped: Dikirim | Sedang transit
        TH shipped: จัดส่งแล้ว
        VN shipped: Đã vận chuyển
        BR shipped: Enviado
        delivered: Delivered
        TH delivered: จัดส่งสำเร็จ
        VN delivered: Đã giao
        completed: Completed
        ID completed: Selesai
        TH completed: เสร็จสมบูรณ์
        BR completed: Concluído
        cancelled: Canceled | Cancelled
        ID cancelled: Dibatalkan
        TH cancelled: ยกเลิกแล้ว
        VN cancelled: Đã hủy
        """)
}
