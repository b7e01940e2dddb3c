import Records

extension TikTokShop {
    /// Finance > Transactions > Settled > Export in South-East Asia: one row for each order or
    /// adjustment, with sheets for the platform's totals and for the wallet.
    static let income = Profile(
        id: "tiktok-shop/income", platform: platform, kind: .settlement, rows: .settlementEntries,
        title: "income workbook",
        forms: [ColumnTable(incomeFacts + incomeMoney, translations: incomeTranslations)],
        anchors: [
            "order-or-adjustment-id", "settled-date", "total-settlement", "revenue",
            "subtotal-after-seller-discounts", "refund-subtotal-after-seller-discounts",
            "fees", "adjustment",
        ],
        // With these it is the statement export of a cross-border shop.
        anchorsMin: 5, excluded: ["statement-id", "payment-id"],
        required: [
            "order-or-adjustment-id", "type", "settled-date", "total-settlement", "revenue",
            "subtotal-after-seller-discounts", "refund-subtotal-after-seller-discounts", "fees",
            "adjustment",
        ],
        rowTypes: rowTypes,
        marketHints: MarketHint.list(
            """
            VN: VAT withheld by TikTok Shop
            VN: PIT withheld by TikTok Shop
            TH: Infrastructure fee
            TH: Commerce growth fee
            MY: Platform support fee
            MY: SST
            ID: Shipping costs passed on to the logistics provider
            """),
        sheets: incomeSheets)

    static let incomeTranslations: [(language: Language, text: String)] = [
        (.indonesian, indonesianIncomeColumns), (.vietnamese, vietnameseIncomeColumns),
        (.thai, thaiIncomeColumns), (.chinese, chineseIncomeColumns),
    ]

    private static let incomeFacts = """
        field order-or-adjustment-id: Order/adjustment ID
        field type: Type | Transaction type
        field created-time: Order created time | Order created time(UTC)
        field settled-date: Order settled time | Order settled time(UTC)
        field currency: Currency
        field related-order-id: Related order ID
        field statement-id: Statement ID | 结算单 ID
        field payment-id: Payment ID | 付款ID

        """

    /// The tree of figures: revenue, fees with shipping among them, adjustment.
    ///
    /// A `?` marks what the platform's report indents as a part although no file with money in it
    /// proves that.
    static let incomeMoney = """
        subtotal total-settlement: Total settlement amount
          subtotal revenue: Total revenue
            subtotal subtotal-after-seller-discounts: Subtotal after seller discounts
              sales subtotal-before-discounts: Subtotal before discounts
              sales seller-discounts: Seller discounts
              sales distance-item?: Distance item fee from Horizon+ Program
            subtotal refund-subtotal-after-seller-discounts: Refund subtotal after seller discounts
              refund refund-subtotal-before-seller-discounts: \
        Refund subtotal before seller discounts
              refund refund-of-seller-discounts: Refund of seller discounts
          subtotal fees: Total fees
            fee transaction: Transaction fee
            fee platform-commission: TikTok Shop commission fee | Platform commission fee
              fee flat?: Flat fee
              fee sales?: Sales fee
              fee commission-before-discount?:
              fee commission-discount-from-ads?:
              fee commission-discount-other?:
            fee pre-order: Pre-order service fee
            fee mall: Mall service fee
            fee payment: Payment fee
            fee credit-card-installment-handling: Credit card installment - Handling fee
            fee credit-card-installment-interest:
            subtotal shipping: Shipping cost | Seller shipping fee
              shipping actual-shipping: Shipping costs passed on to the logistics provider \
        | Actual shipping fee
              shipping international-shipping:
              shipping replacement-shipping: Replacement shipping fee (passed on to the customer)
              shipping exchange-shipping: Exchange shipping fee (passed on to the customer)
              shipping platform-shipping-discount: Shipping cost borne by the platform \
        | Platform shipping fee discount
              shipping customer-shipping: Shipping cost paid by the customer | Customer shipping fee
              shipping refunded-customer-shipping: Refunded shipping cost paid by the customer \
        | Refunded customer shipping fee
              shipping actual-return-shipping: Return shipping costs (passed on to the customer) \
        | Actual return shipping fee
              shipping sfr-refund?:
              shipping failed-delivery-subsidy?:
              shipping shipping-subsidy: Shipping cost subsidy | Shipping subsidy
              shipping guarantee-program-reimbursement?: Guarantee program reimbursement
              shipping distance-shipping?: Distance shipping fee from Horizon+ Program
              shipping logistics?: Logistics service fee
              shipping insurance-reimbursement?: Insurance reimbursement
            fee affiliate-commission: Affiliate commission
              fee affiliate-commission-before-pit?: Affiliate commission before PIT
              tax affiliate-commission-pit-withheld?:
            fee affiliate-partner-commission: Affiliate partner commission
            fee affiliate-shop-ads-commission: Affiliate Shop Ads commission
              fee affiliate-shop-ads-commission-before-pit?: \
        Affiliate Shop Ads commission before PIT
              tax affiliate-shop-ads-commission-pit-withheld?: \
        Personal income tax withheld from affiliate Shop Ads commission
            fee affiliate-commission-deposit: Affiliate commission deposit
            fee affiliate-commission-refund: Affiliate commission refund
            fee affiliate-partner-shop-ads-commission: TAP Shop Ads commission \
        | Affiliate Partner shop ads commission
            fee shipping-fee-program: SFP service fee | Shipping Fee Program service fee
            fee dynamic-commission: Dynamic commission
            fee bonus-cashback: Bonus cashback service fee
            fee live-specials: LIVE Specials service fee
            fee voucher-xtra: Voucher Xtra service fee
            fee growth-xtra-program: Growth Xtra Program service fee
            fee growth-xtra-program-super: Growth Xtra Program Super service fee
            fee exclusive-benefits-access:
            tax sst: SST
            tax gst: GST
            fee order-processing: Order processing fee
            fee eams-program: EAMS Program service fee
            fee flash-sale: Flash Sale service fee | Brand Crazy Deals/Flash Sale service fee \
        | Brands Crazy Deals/Flash Sale service fee
            fee dilayani-tokopedia: Dilayani Tokopedia fee | Dilayani Tokopedia
              fee dilayani-tokopedia-handling?: Dilayani Tokopedia handling fee | DT Handling Fee
            tax vat-withheld: VAT withheld by TikTok Shop | VAT withheld
            tax pit-withheld: PIT withheld by TikTok Shop | PIT withheld
            fee paylater-program: PayLater program fee | TikTok PayLater program fee \
        | PayLater Handling Fee
            fee commerce-growth: Commerce growth fee
            fee infrastructure: Infrastructure fee
            fee platform-support: Platform support fee
            fee campaign-resource: Campaign resource fee
            fee installation: Installation service fee
            tax article-22-income-tax-withheld: Article 22 Income Tax withheld
            fee platform-special: Platform special service fee
            fee sfr: SFR service fee
            fee gmv-max-ad: GMV Max ad fee
            fee gmv-max-coupon: GMV Max coupon
            tax gmv-max-coupon-sales-tax: GMV Max coupon (sales tax) | GMV Max coupon sales tax
            tax managed-service-plan-sales-tax: Managed service plan (Sales tax)
            fee managed-service-plan-per-order: Managed service plan (Per order fee)
            fee guarantee-program: Guarantee program fee
            fee failed-delivery-shipping: Failed delivery shipping fee
            fee buyer-fault-return-shipping: Buyer-fault return shipping fee
            fee insurance: Insurance fee
          adjustment adjustment: Ajustment amount | Adjustment amount | Total adjustments
        information customer-payment: Customer payment
        information customer-refund: Customer refund
        information seller-co-funded-voucher-discount: Seller co-funded voucher discount
        information refund-of-seller-co-funded-voucher-discount: \
        Refund of seller co-funded voucher discount
        information platform-discounts: Platform discounts
        information refund-of-platform-discounts: Refund of platform discounts
        information platform-co-funded-voucher-discounts: Platform co-funded voucher discounts
        information refund-of-platform-co-funded-voucher-discounts: \
        Refund of platform co-funded voucher discounts
        information seller-shipping-discount: Seller shipping cost discount \
        | Seller shipping fee discount
        other: Estimated package weight (g) | Actual package weight (g)
        other: Chargeable package weight (g) | Chargeable package weight
        other: Shopping center items | Details of products sold | Order source
        """
}
