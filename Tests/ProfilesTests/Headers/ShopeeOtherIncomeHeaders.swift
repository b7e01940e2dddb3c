/// The header rows of the income report in the other markets.
enum ShopeeOtherIncomeHeaders {
    static let all = [
        KnownHeader(
            "Shopee income, MY 2026", "shopee/income", market: "MY",
            """
            Sequence No. | View By | Order ID | refund id | Product ID | Product Name \
            | Order Creation Date | Payout Completed Date | Release Channel | Order Type \
            | Hot Listing | Total Released Amount (RM) | Product Price | Refund Amount \
            | Shipping Fee Paid by Buyer (excl. SST) | Shipping Fee Charged by Logistic Provider \
            | Seller Paid Shipping Fee SST | Shipping Rebate From Shopee | Reverse Shipping Fee \
            | Reverse Shipping Fee SST | Saver Programme Shipping Fee Savings \
            | Return to Seller Fee | Rebate Provided by Shopee | Voucher Sponsored by Seller \
            | Cofund Voucher Sponsored by Seller | Coin Cashback Sponsored by Seller \
            | Cofund Coin Cashback Sponsored by Seller | Commission Fee (incl. SST) \
            | Service Fee (Incl. SST) | Transaction Fee (Incl. SST) | AMS Commission Fee \
            | Saver Programme Fee (Incl. SST) | Ads Escrow Top Up Fee | Username (Buyer) \
            | Amount Paid By Buyer | Transaction Fee Rate (%) | Buyer Payment Method \
            | Buyer Payment Method Details_1(if applicable) | Payment Details / Installment Plan \
            | Shipping Fee Promotion by Seller | Shipping provider | Courier Name \
            | Voucher Code From Seller | Lost Compensation | Cash refund to buyer amount \
            | Pro-rated coin offset for return refund Items \
            | Pro-rated Shopee voucher offset for returned items \
            | Pro-rated Bank Payment Channel Promotion  for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Buyer)",
            groups: [
                [
                    0: "Order Info", 11: "Released Amount Details", 33: "Buyer Info",
                    39: "Reference Info",
                ],
                [
                    11: "Order Income", 12: "Merchandise Subtotal", 14: "Shipping Subtotal",
                    22: "Vouchers and Rebates", 27: "Fees and Charges", 39: "Shipping",
                    42: "Promotion", 43: "Compensation", 44: "Refund Amount Breakdown",
                ],
            ]),
        KnownHeader(
            "Shopee income, SG 2025", "shopee/income", market: "SG",
            """
            View By | Order ID | Product ID | Product Name | Payout Completed Date \
            | Total Released Amount (S$) | Product Price | Refund Amount \
            | Rebate Provided by Shopee | Voucher Sponsored by Seller \
            | Coin Cashback Sponsored by Seller | Shipping Fee Paid by Buyer \
            | Shipping Fee Charged by Logistic Provider | Shipping Rebate From Shopee \
            | Reverse Shipping Fee | Shipping Fee Saver Program Savings | Return to Seller Fee \
            | AMS Commission Fee | Commission fee (Incl. GST) | Transaction Fee (Incl. Gst) \
            | Service Fee (incl. GST) | Lost Compensation | Username (Buyer)
            """,
            personal: "Username (Buyer)"),
        KnownHeader(
            "Shopee income, SG with a leaked key", "shopee/income", market: "SG",
            """
            View By | Order ID | Product ID | Product Name | Payout Completed Date \
            | Total Released Amount (S$) | Product Price | Refund Amount \
            | Rebate Provided by Shopee | Voucher Sponsored by Seller \
            | Coin Cashback Sponsored by Seller | Shipping Fee Paid by Buyer \
            | Shipping Fee Charged by Logistic Provider | Shipping Rebate From Shopee \
            | Reverse Shipping Fee | Shipping Fee Saver Program Savings | Return to Seller Fee \
            | AMS Commission Fee | Commission fee (Incl. GST) | Transaction Fee (Incl. Gst) \
            | ps_finance_pdf_income_service_fee_for_SG | Lost Compensation | Username (Buyer)
            """,
            personal: "Username (Buyer)"),
        KnownHeader(
            "Shopee income, PH 2026", "shopee/income", market: "PH",
            """
            Order ID | Order ID | Username (Buyer) | Order Creation Date | Buyer Payment Method \
            | Hot Listing | Buyer Payment Method Details_1(if applicable) \
            | Payment Details / Installment Plan | Transaction Fee Rate (%) \
            | Payout Completed Date | Original Product Price | Seller Product Promotion \
            | Refund Amount | Rebate Provided by Shopee | Voucher Sponsored by Seller \
            | Cofund Voucher Sponsored by Seller | Coin Cashback Sponsored by Seller \
            | Cofund Coin Cashback Sponsored by Seller | Buyer Paid Shipping Fee \
            | Shipping Fee Rebate From Shopee | 3rd Party Logistics - Defined Shipping Fee \
            | Reverse Shipping Fee | Return to Seller Shipping Fee \
            | Shipping Fee Support Program Savings | AMS Commission Fee | Commission fee \
            | Logistics+: Overseas Return Service-Fail Delivery Scenario \
            | Logistics+: Overseas Return Service-Return Refund Scenario | Service Fee \
            | Support Program Fee | Transaction Fee | FBS Fee | Total Released Amount (₱) \
            | Seller Voucher Code | Lost Compensation | Estimated Order Weight \
            | Shipping Fee Promotion by Seller | Shipping Provider | Courier Name | \
            | Cash refund to buyer amount | Pro-rated coin offset for return refund Items \
            | Pro-rated Shopee voucher offset for returned items \
            | Pro-rated Bank Payment Channel Promotion for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion for return refund Items
            """,
            personal: "Username (Buyer)",
            repeated: "Order ID",
            unknown: "∅"),
        KnownHeader(
            "Shopee income, TH", "shopee/income", market: "TH",
            """
            ลำดับที่ | หมายเลขคำสั่งซื้อ | รหัสคืนสินค้า | ชื่อผู้ใช้ (ผู้ซื้อ) \
            | วันที่ทำการสั่งซื้อ | ช่องทางการชำระเงินของผู้ซื้อ | Hot Listing \
            | ช่องทางการชำระเงิน (รายละเอียด) | แผนการผ่อนชำระ | ค่าธรรมเนียม (%) \
            | วันที่โอนชำระเงินสำเร็จ | สินค้าราคาปกติ | ส่วนลดสินค้าจากผู้ขาย \
            | จำนวนเงินที่ทำการคืนให้ผู้ซื้อ | ส่วนลดสินค้าที่ออกโดย Shopee \
            | โค้ดส่วนลดที่ออกโดยผู้ขาย | โค้ดส่วนลดร่วมที่ออกโดยผู้ขาย \
            | Coins Cashback ที่สนับสนุนโดยผู้ขาย | Coins Cashback ร่วมที่สนับสนุนโดยผู้ขาย \
            | ค่าจัดส่งที่ชำระโดยผู้ซื้อ | ค่าจัดส่งสินค้าที่ออกโดย Shopee \
            | ค่าจัดส่งที่ Shopee ชำระโดยชื่อของคุณ | ค่าจัดส่งสินค้าคืน \
            | ค่าจัดส่งสินค้าคืนผู้ขาย | โปรแกรมประหยัดค่าจัดส่งคืนสินค้า | ค่าคอมมิชชั่น AMS \
            | ค่าคอมมิชชั่น | ค่าบริการ | ค่าธรรมเนียมโครงสร้างพื้นฐานแพลตฟอร์ม \
            | ค่าธรรมเนียม ของโปรแกรมประหยัดค่าจัดส่ง | ค่าธุรกรรมการชำระเงิน | ภาษี \
            | ค่าธรรมเนียมเติมเงินโฆษณาจากเงิน Escrow | ค่าบริการติดตั้งที่ชำระโดยผู้ซื้อ \
            | ค่าบริการติดตั้งจริงจากผู้ให้บริการ | โบนัสส่วนลดเครื่องเก่าแลกใหม่จากผู้ขาย \
            | จำนวนเงินทั้งหมดที่โอนแล้ว (฿) | ค่าชดเชยที่หายไป | โปรโมชั่นค่าจัดส่งจากผู้ขาย
            """,
            personal: "ชื่อผู้ใช้ (ผู้ซื้อ)"),
        KnownHeader(
            "Shopee income, VN 2026", "shopee/income", market: "VN",
            """
            Mã giao dịch | Đơn hàng / Sản phẩm | Mã đơn hàng | Mã Số Thuế | Mã yêu cầu hoàn tiền \
            | Mã sản phẩm | Tên sản phẩm | Ngày đặt hàng | Ngày hoàn thành thanh toán \
            | Phương thức thanh toán | Loại đơn hàng | Sản Phẩm Bán Chạy \
            | Tổng tiền đã thanh toán | Giá sản phẩm | Số tiền hoàn lại \
            | Phí vận chuyển Người mua trả | Phí vận chuyển thực tế \
            | Phí vận chuyển được trợ giá từ Shopee \
            | Phí vận chuyển trả hàng (đơn Trả hàng/hoàn tiền) \
            | Phí vận chuyển được hoàn bởi PiShip \
            | Phí vận chuyển trả hàng (đơn giao không thành công) \
            | Sản phẩm được trợ giá từ Shopee | Mã ưu đãi do Người Bán chịu \
            | Mã ưu đãi Đồng Tài Trợ do Người Bán chịu | Mã hoàn xu do Người Bán chịu \
            | Mã hoàn xu Đồng Tài Trợ do Người Bán chịu | Phí cố định | Phí Dịch Vụ \
            | Phí thanh toán | Phí hoa hồng Tiếp thị liên kết | Phí dịch vụ PiShip \
            | Mức Nạp Tiền Tự Động (từ doanh thu đơn hàng) | Thuế GTGT | Thuế TNCN \
            | Phí lắp đặt người mua trả | Phí lắp đặt thực tế | Trade-in Bonus by Seller \
            | Người Mua | Amount Paid By Buyer | Transaction Fee Rate (%) \
            | Phương thức thanh toán của Người mua | Buyer Payment Method Details_1 \
            | Installment Plan (if applicable) | Phí vận chuyển - Người bán hỗ trợ \
            | Đơn vị vận chuyển | Courier Name | Mã voucher | Đền bù đơn mất hàng \
            | Giá sản phẩm (sau khuyến mãi) | Shopee xu | Shopee voucher \
            | Ngân hàng khuyến mãi thanh toán trên Thẻ Tín Dụng \
            | Shopee khuyến mãi thanh toán trên Thẻ Tín Dụng
            """,
            personal: "Mã Số Thuế | Người Mua"),
        KnownHeader(
            "Shopee income, VN from May 2026", "shopee/income", market: "VN",
            """
            Mã giao dịch | Đơn hàng / Sản phẩm | Mã đơn hàng | Mã Số Thuế | Mã yêu cầu hoàn tiền \
            | Mã sản phẩm | Tên sản phẩm | Ngày đặt hàng | Ngày hoàn thành thanh toán \
            | Phương thức thanh toán | Phân Loại | Sản Phẩm Bán Chạy | Tổng tiền đã thanh toán \
            | Giá sản phẩm | Số tiền hoàn lại | Phí vận chuyển Người mua trả \
            | Phí vận chuyển thực tế | Phí vận chuyển được trợ giá từ Shopee \
            | Phí vận chuyển trả hàng (đơn Trả hàng/hoàn tiền) \
            | Phí vận chuyển được hoàn bởi PiShip \
            | Phí vận chuyển trả hàng (đơn giao không thành công) \
            | Sản phẩm được trợ giá từ Shopee | Mã ưu đãi do Người Bán chịu \
            | Mã ưu đãi Đồng Tài Trợ do Người Bán chịu | Mã hoàn xu do Người Bán chịu \
            | Mã hoàn xu Đồng Tài Trợ do Người Bán chịu | Phí cố định | Phí Dịch Vụ \
            | Phí xử lý giao dịch | Phí hoa hồng Tiếp thị liên kết | Phí dịch vụ PiShip \
            | Phí dịch vụ hiển thị NTTD (từ doanh thu đơn hàng) | Thuế GTGT | Thuế TNCN \
            | Phí lắp đặt người mua trả | Phí lắp đặt thực tế | Trade-in Bonus by Seller \
            | Người Mua | Amount Paid By Buyer | Transaction Fee Rate (%) \
            | Phương thức thanh toán của Người mua | Buyer Payment Method Details_1 \
            | Installment Plan (if applicable) | Phí vận chuyển - Người bán hỗ trợ \
            | Đơn vị vận chuyển | Courier Name | Mã voucher | Đền bù đơn mất hàng \
            | Giá sản phẩm (sau khuyến mãi) | Shopee xu | Shopee voucher \
            | Ngân hàng khuyến mãi thanh toán trên Thẻ Tín Dụng \
            | Shopee khuyến mãi thanh toán trên Thẻ Tín Dụng
            """,
            personal: "Mã Số Thuế | Người Mua"),
        KnownHeader(
            "Shopee income, BR", "shopee/income", market: "BR",
            """
            Número da sequência | Ver | ID do pedido | ID do reembolso | SKU | Nome do produto \
            | Data de criação do pedido | Data de conclusão do pagamento | Canal de liberação \
            | Tipo de pedido | Hot Listing | Quantia total lançada (R$) | Preço do produto \
            | Valor do Reembolso | Ajuste por pagamento via PIX \
            | Taxa de frete paga pelo comprador | Frete cobrado pelo parceiro logístico \
            | Desconto de frete pela Shopee | Taxa de envio reverso \
            | Taxa de devolução do vendedor | Incentivo Shopee para ação comercial \
            | Voucher subsidiado pelo Seller | Voucher compartilhado subsidiado pelo Seller \
            | Coin Cashback subsidiado pelo Seller \
            | Coin Cashback compartilhado subsidiado pelo Seller | Taxa de comissão líquida \
            | Taxa de serviço líquida | Taxa de transação \
            | Taxa de comissão Afiliados do Vendedor | Nome de usuário (Comprador) \
            | Quantia paga pelo comprador | Método de Pagamento do Comprador \
            | Parcelamento (se aplicável) | Promoção de Desconto no Frete | Transportadora \
            | Nome da Transportadora | Tipo de Estoque | Taxa de comissão bruta \
            | Taxa de serviço bruta | Código do Cupom \
            | Ajuste por participação em ação comercial | Compensação perdida \
            | Valor Reembolsado ao Comprador
            """,
            personal: "Nome de usuário (Comprador)"),
        KnownHeader(
            "Shopee income, BR with what other files have", "shopee/income", market: "BR",
            """
            Número da sequência | Ver | ID do pedido | ID do reembolso | SKU | Nome do produto \
            | Data de criação do pedido | Data de conclusão do pagamento | Canal de liberação \
            | Tipo de pedido | Hot Listing | Quantia total lançada (R$) | Preço do produto \
            | Valor do Reembolso | Ajuste por pagamento via PIX \
            | Taxa de frete paga pelo comprador | Frete cobrado pelo parceiro logístico \
            | Desconto de frete pela Shopee | Taxa de envio reverso \
            | Taxa de devolução do vendedor | Incentivo Shopee para ação comercial \
            | Voucher subsidiado pelo Seller | Voucher compartilhado subsidiado pelo Seller \
            | Coin Cashback subsidiado pelo Seller \
            | Coin Cashback compartilhado subsidiado pelo Seller | Taxa de comissão líquida \
            | Taxa de serviço líquida | Taxa de transação \
            | Taxa de comissão Afiliados do Vendedor | Nome de usuário (Comprador) \
            | Quantia paga pelo comprador | Método de Pagamento do Comprador \
            | Parcelamento (se aplicável) | Promoção de Desconto no Frete | Transportadora \
            | Nome da Transportadora | Tipo de Estoque | Taxa de comissão bruta \
            | Taxa de serviço bruta | Código do Cupom \
            | Ajuste por participação em ação comercial | Compensação perdida \
            | Valor Reembolsado ao Comprador | Taxa de Devolução Fácil Shopee \
            | Taxa da Recarga Automática (Pedido) | Cupom
            """,
            personal: "Nome de usuário (Comprador)"),
        KnownHeader(
            "Shopee income, TW", "shopee/income", market: "TW",
            """
            訂單編號 | 退款編號 | 買家帳號 | 訂單成立日期 | 買家付款方式 | 錢包入帳日期 | 商品原價 | 賣場商品促銷折扣 | 退款金額 | 蝦皮補貼金額 \
            | 賣家負擔優惠券 | 賣家負擔蝦幣回饋券 | 買家支付運費 | 蝦皮補助運費 | 蝦皮代付運費 | 退貨運費 | 分期付款期數 | 金流與系統處理費率 \
            | AMS推廣費用 | 成交手續費 | 其他服務費 | 金流與系統處理費 | 錢包入帳金額 | 撥款來源 | 優惠代碼 | 損失賠償
            """,
            personal: "買家帳號"),
    ]
}
