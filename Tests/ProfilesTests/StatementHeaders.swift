/// Header rows of the statement export.
enum StatementHeaders {
    struct Header: Sendable, CustomStringConvertible {
        var description: String
        var columns: [String]

        init(_ description: String, _ text: String) {
            self.description = description
            columns = text.split(separator: "|").map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }
    }

    static let all = [america, britain, crossBorder, brazil]

    static let america = Header(
        "US",
        """
        Statement date (UTC) | Statement ID | Payment ID | Status | Currency | Type \
        | Order/adjustment ID | SKU ID | Quantity | Product name | SKU name | Order created date \
        | Order delivery date | Total settlement amount | Net sales | Gross sales \
        | Gross sales refund | Seller discount | Seller discount refund | Shipping \
        | TikTok Shop shipping fee | Fulfilled by TikTok Shop (FBT) shipping fee \
        | FBT fulfillment fee | Customer shipping fee offset \
        | Limited-time sign up shipping incentive | Signature confirmation service fee \
        | Shipping insurance fee | Customer-paid shipping fee | Customer-paid shipping fee refund \
        | TikTok Shop shipping incentive | TikTok Shop shipping incentive refund \
        | Shipping fee subsidy | Return shipping fee | Fees | Transaction fee | Referral fee \
        | Refund administration fee | Affiliate commission | Affiliate partner commission \
        | Adjustment amount | Adjustment reason | Related order ID | Customer payment \
        | Customer refund | Seller co-funded voucher discount \
        | Seller co-funded voucher discount refund | Platform discounts \
        | Platform discounts refund | Platform co-funded voucher discounts \
        | Platform co-funded voucher discounts refund | Ads referral fee discount \
        | Sales tax payment | Sales tax refund | Retail delivery fee payment \
        | Retail delivery fee refund | Customer-paid shipping fee before discounts \
        | Seller shipping fee discount | TikTok Shop shipping fee discount to customer \
        | Estimated chargeable package weight | Chargeable package weight \
        | FBT Chargeable goods weight | Collection methods | Delivery option \
        | Signature confirmation service fee type
        """)

    static let britain = Header(
        "GB",
        """
        Statement date | Statement ID | Payment ID | Status | Currency | Type \
        | Order/adjustment ID | SKU ID | Quantity | Total settlement amount | Net sales \
        | Gross sales | Gross sales refund | Seller discount | Seller discount refund | Shipping \
        | TikTok Shop shipping fee | Fulfilled by TikTok Shop shipping fee | Shipping fee discount \
        | Fee for FBT free shipping | Return shipping label fee \
        | Return shipping fee reimbursement | Fees | TikTok Shop commission fee \
        | Affiliate commission | Affiliate partner commission | Affiliate Shop Ads commission \
        | Co-funded promotion (seller-funded) | VAT | Shipping service fee \
        | Affiliate commission deposit | Affiliate commission refund \
        | Affiliate Partner shop ads commission | Campaign resource fee | Smart Promotion fee \
        | Campaign service fee | Managed service plan (Per order fee) | GMV Max ad fee \
        | Adjustment amount | Adjustment reason | Related order ID | Customer payment \
        | Mode of TikTok Shop shipping fee discount to customer | Order content source
        """)

    /// Statement columns first, then the figures of the income workbook.
    static let crossBorder = Header(
        "cross-border",
        """
        Statement Date | Statement ID | Payment ID | Status | Currency | Type \
        | Order/adjustment ID | SKU ID | Quantity | Product name | SKU name \
        | Total settlement amount | Total Revenue | Subtotal after seller discounts \
        | Subtotal before discounts | Seller discounts | Refund subtotal after seller discounts \
        | Refund subtotal before seller discounts | Refund of seller discounts | Total Fees \
        | Transaction fee | TikTok Shop commission fee | Seller shipping fee \
        | Actual shipping fee | GST | Ajustment amount | Related order ID
        """)

    static let brazil = Header(
        "BR",
        """
        Data do demonstrativo | ID do demonstrativo | ID do pagamento | Status | Moeda \
        | Tipo de transação | ID do pedido/ajuste | ID do SKU | Quantidade | Nome do produto \
        | Nome do SKU | Data de criação do pedido | Valor total a ser liquidado \
        | Vendas líquidas dos produtos | Subtotal do item antes dos descontos \
        | Descontos financiados pelo vendedor | Custo líquido de frete | Taxas e impostos \
        | Tarifa de comissão da plataforma | Taxas de serviço | Taxa de serviço do SFP \
        | Taxa por item vendido | Comissões de afiliados | Comissão paga aos criadores \
        | Impostos | ICMS DIFAL | Multa de ICMS | Valor do ajuste | ID do pedido relacionado
        """)
}
