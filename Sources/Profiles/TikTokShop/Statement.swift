import Records

extension TikTokShop {
    /// The statement export of all other markets: one row for each order, SKU, statement and type.
    static let statement = Profile(
        id: "tiktok-shop/statement", platform: platform, kind: .settlement,
        rows: .settlementEntries, title: "statement export",
        forms: [
            ColumnTable(
                statementFacts + statementMoney,
                translations: [
                    (.portuguese, portugueseStatementColumns),
                    (.chinese, chineseStatementFacts + chineseStatementColumns),
                    (.japanese, japaneseStatementColumns),
                ]),
            // Cross-border shops: a statement's facts with the figures of the income workbook.
            ColumnTable(
                statementFacts + incomeMoney,
                translations: [(.chinese, chineseStatementFacts)] + incomeTranslations),
        ],
        anchors: ["statement-id", "payment-id", "settled-date", "order-or-adjustment-id"],
        anchorsMin: 3,
        required: [
            "settled-date", "statement-id", "order-or-adjustment-id", "type", "total-settlement",
            "net-sales/revenue", "fees",
        ],
        rowTypes: rowTypes,
        marketHints: MarketHint.list(
            """
            US: Retail delivery fee payment
            US: Referral fee
            GB: VAT | Affiliate Shop Ads commission
            """),
        sheets: SheetTable(
            """
            reports: Summary | Reports
            reserves: Reserve Details | Adjustments
            """))

    private static let statementFacts = """
        field settled-date: Statement date | Statement date (UTC)
        field statement-id: Statement ID
        field payment-id: Payment ID
        other: Status
        field currency: Currency
        field type: Type | Transaction type
        field order-or-adjustment-id: Order/adjustment ID
        field sku-id: SKU ID
        other: Quantity | Product name | SKU name
        field created-time: Order created date | Order created time
        other: Order shipment date | Order delivery date | Adjustment reason
        field related-order-id: Related order ID
        other: Estimated chargeable package weight | Chargeable package weight
        other: FBT Chargeable goods weight | Collection methods | Delivery option
        other: Signature confirmation service fee type | Order content source | Order source
        other: Mode of TikTok Shop shipping fee discount to customer

        """

    /// The tree of figures: net sales, shipping, fees, adjustment.
    private static let statementMoney = """
        subtotal total-settlement: Total settlement amount
          subtotal net-sales: Net sales
            sales gross-sales: Gross sales
            refund gross-sales-refund: Gross sales refund
            sales seller-discount: Seller discount
            refund seller-discount-refund: Seller discount refund
          subtotal shipping: Shipping
            shipping tiktok-shop-shipping: TikTok Shop shipping fee
            shipping fulfilled-by-tiktok-shop-shipping: \
        Fulfilled by TikTok Shop (FBT) shipping fee | Fulfilled by TikTok Shop shipping fee
            shipping fbt-fulfillment: FBT fulfillment fee
            shipping fbt-fulfillment-reimbursement: FBT fulfillment fee reimbursement
            shipping customer-shipping-offset: Customer shipping fee offset
            shipping limited-time-sign-up-shipping-incentive: \
        Limited-time sign up shipping incentive
            shipping signature-confirmation: Signature confirmation service fee
            shipping shipping-insurance: Shipping insurance fee
            shipping customer-paid-shipping: Customer-paid shipping fee
            shipping customer-paid-shipping-refund: Customer-paid shipping fee refund
            shipping tiktok-shop-shipping-incentive: TikTok Shop shipping incentive
            shipping tiktok-shop-shipping-incentive-refund: TikTok Shop shipping incentive refund
            shipping shipping-subsidy: Shipping fee subsidy
            shipping return-shipping: Return shipping fee
            shipping shipping-discount: Shipping fee discount
            shipping fbt-free-shipping: Fee for FBT free shipping
            shipping return-shipping-label: Return shipping label fee
            shipping return-shipping-reimbursement: Return shipping fee reimbursement
          subtotal fees: Fees
            fee transaction: Transaction fee
            fee referral: Referral fee
            fee refund-administration: Refund administration fee
            fee platform-commission: TikTok Shop commission fee | Platform commission fee
            fee service-fees:
              fee shipping-fee-program?: SFP service fee
              fee item-sold?:
            fee affiliate-commissions:
              fee affiliate-commission?: Affiliate commission
              fee affiliate-partner-commission?: Affiliate partner commission
              fee affiliate-shop-ads-commission?: Affiliate Shop Ads commission
              fee affiliate-partner-shop-ads-commission?: Affiliate Partner shop ads commission
            tax taxes:
              tax icms-difal?:
              tax icms-penalty?:
            fee affiliate-commission-deposit: Affiliate commission deposit
            fee affiliate-commission-refund: Affiliate commission refund
            fee co-funded-promotion: Co-funded promotion (seller-funded)
            tax vat: VAT
            fee shipping-service: Shipping service fee
            fee campaign: Campaign service fee
            fee campaign-resource: Campaign resource fee
            fee smart-promotion: Smart Promotion fee
            tax smart-promotion-tax: Smart Promotion fee tax | Smart Promotion fee (tax)
            fee managed-service-plan: Managed service plan
            fee managed-service-plan-per-order: Managed service plan (Per order fee)
            tax managed-service-plan-sales-tax: Managed service plan (Sales tax)
            tax sales-tax-on-referral-fees: Sales tax on referral fees
            fee gmv-max-ad: GMV Max ad fee
          adjustment adjustment: Adjustment amount | Ajustment amount | Total adjustments
        information customer-payment: Customer payment
        information customer-refund: Customer refund
        information seller-co-funded-voucher-discount: Seller co-funded voucher discount
        information refund-of-seller-co-funded-voucher-discount: \
        Seller co-funded voucher discount refund
        information platform-discounts: Platform discounts
        information refund-of-platform-discounts: Platform discounts refund
        information platform-co-funded-voucher-discounts: Platform co-funded voucher discounts
        information refund-of-platform-co-funded-voucher-discounts: \
        Platform co-funded voucher discounts refund
        information ads-referral-discount: Ads referral fee discount
        information sales-tax-payment: Sales tax payment
        information sales-tax-refund: Sales tax refund
        information retail-delivery-payment: Retail delivery fee payment
        information retail-delivery-refund: Retail delivery fee refund
        information customer-paid-shipping-before-discounts: \
        Customer-paid shipping fee before discounts
        information seller-shipping-discount: Seller shipping fee discount
        information tiktok-shop-shipping-discount-to-customer: \
        TikTok Shop shipping fee discount to customer
        """
}
