/// The headers of the settlement exports beside the Indonesian workbook, as data of this generator.
enum SettlementHeaders {
    /// The income workbook's common form, with Thailand's fees.
    static let thailand = SampleText.list(
        """
        Order/adjustment ID | Type | Order created time | Order settled time | Currency | \
        Total settlement amount | Total Revenue | Subtotal after seller discounts | \
        Subtotal before discounts | Seller discounts | \
        Refund subtotal after seller discounts | Refund subtotal before seller discounts | \
        Refund of seller discounts | Total Fees | Transaction fee | \
        TikTok Shop commission fee | Seller shipping fee | Actual shipping fee | \
        Platform shipping fee discount | Customer shipping fee | \
        Actual return shipping fee | Refunded customer shipping fee | Shipping subsidy | \
        Affiliate Commission | Affiliate partner commission | \
        Affiliate Shop Ads commission | SFP service fee | Bonus cashback service fee | \
        LIVE Specials service fee | Voucher Xtra service fee | Order processing fee | \
        EAMS Program service fee | Flash Sale service fee | TikTok PayLater program fee | \
        Commerce growth fee | Infrastructure fee | Campaign resource fee | \
        SFR service fee | GMV Max Coupon | GMV Max coupon sales tax | \
        Managed service plan (Sales tax) | Managed service plan (Per order fee) | \
        GMV Max ad fee | Ajustment amount | Related order ID | Customer payment | \
        Customer refund | Seller co-funded voucher discount | \
        Refund of seller co-funded voucher discount | Platform discounts | \
        Refund of platform discounts | Platform co-funded voucher discounts | \
        Refund of platform co-funded voucher discounts | Seller shipping fee discount | \
        Estimated package weight (g) | Actual package weight (g)
        """)

    /// The income workbook's common form, with Vietnam's taxes.
    static let vietnam = SampleText.list(
        """
        Order/adjustment ID | Type | Order created time | Order settled time | Currency | \
        Total settlement amount | Total Revenue | Subtotal after seller discounts | \
        Subtotal before discounts | Seller discounts | \
        Refund subtotal after seller discounts | Refund subtotal before seller discounts | \
        Refund of seller discounts | Total Fees | Transaction fee | \
        TikTok Shop commission fee | Seller shipping fee | Actual shipping fee | \
        Platform shipping fee discount | Customer shipping fee | \
        Actual return shipping fee | Refunded customer shipping fee | Shipping subsidy | \
        Affiliate Commission | Affiliate partner commission | \
        Affiliate Shop Ads commission | SFP service fee | Bonus cashback service fee | \
        LIVE Specials service fee | Voucher Xtra service fee | Order processing fee | \
        EAMS Program service fee | Flash Sale service fee | VAT withheld by TikTok Shop | \
        PIT withheld by TikTok Shop | TikTok PayLater program fee | Campaign resource fee | \
        SFR service fee | GMV Max Coupon | GMV Max coupon sales tax | \
        Managed service plan (Sales tax) | Managed service plan (Per order fee) | \
        GMV Max ad fee | Ajustment amount | Related order ID | Customer payment | \
        Customer refund | Seller co-funded voucher discount | \
        Refund of seller co-funded voucher discount | Platform discounts | \
        Refund of platform discounts | Platform co-funded voucher discounts | \
        Refund of platform co-funded voucher discounts | Seller shipping fee discount | \
        Estimated package weight (g) | Actual package weight (g)
        """)

    /// The statement export of the United States, 64 columns.
    static let america = SampleText.list(
        """
        Statement date (UTC) | Statement ID | Payment ID | Status | Currency | Type | \
        Order/adjustment ID | SKU ID | Quantity | Product name | SKU name | \
        Order created date | Order delivery date | Total settlement amount | Net sales | \
        Gross sales | Gross sales refund | Seller discount | Seller discount refund | \
        Shipping | TikTok Shop shipping fee | Fulfilled by TikTok Shop (FBT) shipping fee | \
        FBT fulfillment fee | Customer shipping fee offset | \
        Limited-time sign up shipping incentive | Signature confirmation service fee | \
        Shipping insurance fee | Customer-paid shipping fee | \
        Customer-paid shipping fee refund | TikTok Shop shipping incentive | \
        TikTok Shop shipping incentive refund | Shipping fee subsidy | \
        Return shipping fee | Fees | Transaction fee | Referral fee | \
        Refund administration fee | Affiliate commission | Affiliate partner commission | \
        Adjustment amount | Adjustment reason | Related order ID | Customer payment | \
        Customer refund | Seller co-funded voucher discount | \
        Seller co-funded voucher discount refund | Platform discounts | \
        Platform discounts refund | Platform co-funded voucher discounts | \
        Platform co-funded voucher discounts refund | Ads referral fee discount | \
        Sales tax payment | Sales tax refund | Retail delivery fee payment | \
        Retail delivery fee refund | Customer-paid shipping fee before discounts | \
        Seller shipping fee discount | TikTok Shop shipping fee discount to customer | \
        Estimated chargeable package weight | Chargeable package weight | \
        FBT Chargeable goods weight | Collection methods | Delivery option | \
        Signature confirmation service fee type
        """)

    /// The statement export of Britain.
    static let britain = SampleText.list(
        """
        Statement date | Statement ID | Payment ID | Status | Currency | Type | \
        Order/adjustment ID | SKU ID | Quantity | Product name | SKU name | \
        Order created date | Order delivery date | Total settlement amount | Net sales | \
        Gross sales | Gross sales refund | Seller discount | Seller discount refund | \
        Shipping | TikTok Shop shipping fee | Fulfilled by TikTok Shop shipping fee | \
        Customer-paid shipping fee | Customer-paid shipping fee refund | \
        TikTok Shop shipping incentive | TikTok Shop shipping incentive refund | \
        Shipping fee subsidy | Return shipping fee | Fees | TikTok Shop commission fee | \
        Affiliate commission | Affiliate partner commission | \
        Affiliate Shop Ads commission | Co-funded promotion (seller-funded) | VAT | \
        Shipping service fee | Affiliate commission deposit | Affiliate commission refund | \
        Affiliate Partner shop ads commission | Campaign resource fee | \
        Smart Promotion fee | Campaign service fee | Managed service plan (Per order fee) | \
        GMV Max ad fee | Adjustment amount | Adjustment reason | Related order ID | \
        Customer payment | Customer refund | Seller co-funded voucher discount | \
        Seller co-funded voucher discount refund | Platform discounts | \
        Platform discounts refund | Platform co-funded voucher discounts | \
        Platform co-funded voucher discounts refund | \
        Customer-paid shipping fee before discounts | Seller shipping fee discount | \
        TikTok Shop shipping fee discount to customer | \
        Estimated chargeable package weight | Chargeable package weight | \
        Collection methods | Delivery option | Order content source
        """)
}
