/// The header rows of the order export, by market.
enum OrderHeaders {
    struct Header: Sendable, CustomStringConvertible {
        /// The market and, where it has several, the year.
        var description: String
        /// The market that the header alone points to; empty where it points to none.
        var market: String
        var columns: [String]
    }

    static let all = [
        header("TH 2026", "TH", ["Payment platform discount", "Taxes"], order, thai2026),
        header(
            "TH 2024", "", ["Payment platform discount", "Taxes", "Small Order Fee"], order,
            "Country | Province | District | Detail Address | Checked Status | Checked Marked by"),
        header(
            "ID 2024", "ID", ["Payment platform discount", "Buyer Service Fee", "Taxes"], order,
            "Country | Province | Regency and City | Districts | Villages | Detail Address"),
        header("ID 2026", "ID", indonesianAmounts, "Order Amount", indonesian2026),
        header("GB", "GB", ["Taxes"], order, british),
        header(
            "US", "US", ["Payment platform discount", "Retail Delivery Fee", "Taxes"], order,
            american),
        header(
            "VN", "VN", ["Payment platform discount", "Taxes"], order,
            "Country | Province | District | Commune | Detail Address"),
        header("PH", "PH", [], order, "Country | Region | Province | Municipality | Barangay"),
        header("MY", "MY", [], order, "Country | State | Post Town | Zipcode"),
        Header(description: "JP", market: "JP", columns: list(japanese)),
    ]

    private static func header(
        _ name: String, _ market: String, _ amounts: [String], _ order: String, _ rest: String
    ) -> Header {
        let ready = market == "GB" ? "RTH Time" : "RTS Time"
        let text = times.replacing("RTS Time", with: ready)
        return Header(
            description: name, market: market,
            columns: list(first) + amounts + list(order) + list(text) + list(rest))
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: "|").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static let order = "Order Amount | Order Refund Amount"

    private static let first = """
        Order ID | Order Status | Order Substatus | Cancelation/Return Type | Normal or Pre-order \
        | SKU ID | Seller SKU | Product Name | Variation | Quantity | Sku Quantity of return \
        | SKU Unit Original Price | SKU Subtotal Before Discount | SKU Platform Discount \
        | SKU Seller Discount | SKU Subtotal After Discount | Shipping Fee After Discount \
        | Original Shipping Fee | Shipping Fee Seller Discount | Shipping Fee Platform Discount
        """

    private static let times = """
        Created Time | Paid Time | RTS Time | Shipped Time | Delivered Time | Cancelled Time \
        | Cancel By | Cancel Reason | Fulfillment Type | Warehouse Name | Tracking ID \
        | Delivery Option | Shipping Provider Name | Buyer Message | Buyer Username | Recipient \
        | Phone #
        """

    private static let thai2026 = """
        Zipcode | Country | Province | District | Districts | Detail Address \
        | Additional address information | Payment Method | Weight(kg) | Product Category \
        | Package ID | Seller Note | Checked Status | Checked Marked by | Order Channel \
        | Creator Handle | Request Tax Invoice | Tax Info - Buyer Tax ID | Tax Info - Type \
        | Tax Info - Full Name of Buyer | Tax Info - Email | Tax Info - Phone Number \
        | Tax Info - Registered Address | Tax Info - Address Type
        """

    private static let indonesianAmounts = [
        "Distance Shipping Fee", "Distance Fee", "Order Refund Amount",
        "Payment platform discount", "Buyer Service Fee", "Handling Fee", "Shipping Insurance",
        "Item Insurance",
    ]

    private static let indonesian2026 = """
        Zipcode | Country | Province | Regency and City | Districts | Villages | Detail Address \
        | Additional address information | Payment Method | Weight(kg) | Product Category \
        | Package ID | Purchase Channel | Seller Note | Checked Status | Checked Marked by \
        | Tokopedia Invoice Number | Order Channel | Creator Handle
        """

    private static let british = """
        Payment Method | Weight(kg) | Product Category | Checked Status | Product Tax Amount \
        | Product Tax Rate | Shipping Tax Amount | Shipping Tax Rate | Order Channel
        """

    private static let american = """
        Country | State | City | Zipcode | Detail Address | Additional address information \
        | House Name or Number | Delivery Instruction | Payment Method | Weight(kg) \
        | Product Category | Package ID | Seller Note | Shipping Information | Delivery Option Type
        """

    private static let japanese = """
        注文ID | 注文状況 | 注文のサブ状況 | キャンセル/返品のタイプ | 通常の注文または予約注文 | SKU ID \
        | セラーSKU | 商品名 | バリエーション | 数量 | 返品済みのSKU数 | SKUの元の価格 | SKU小計（割引前） \
        | プラットフォームが資金提供を行うSKU割引 | セラーSKU割引 | SKU小計（割引後） | 割引後の送料 | 元の送料 \
        | セラー送料割引 | プラットフォーム送料割引 | プラットフォーム割引 | 注文金額 | 注文の返金額 | 注文作成時刻 \
        | 注文の支払い日時 | 発送準備完了日時 | 発送日時 | 配達日時 | キャンセル日時 | キャンセル元： | キャンセル理由 \
        | フルフィルメントタイプ | 倉庫名 | 追跡ID | 配達オプションのタイプ | 配送業者名 | カスタマーのユーザー名 \
        | 受取人 | 名 | 姓 | 国 | 郵便番号 | 都道府県 | 市区町村 | 町名 | 詳細住所1 | 詳細住所2 | 支払い方法 \
        | 電話番号 | 重量（kg） | 商品カテゴリー | 荷物ID | セラーメモ | 配送先情報 | 統合リスト \
        | カスタマーからのメッセージ
        """
}
