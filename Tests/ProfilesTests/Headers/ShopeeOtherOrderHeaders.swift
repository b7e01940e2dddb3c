/// The header rows of the order export in the other markets.
enum ShopeeOtherOrderHeaders {
    static let all = [
        KnownHeader(
            "Shopee orders, PH 2026", "shopee/orders", market: "PH",
            """
            Order ID | Order Status | Estimated Order Weight | Cancel reason | Hot Listing \
            | Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method \
            | Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time \
            | Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name \
            | Original Price | Deal Price | Quantity | Returned quantity | Product Subtotal \
            | Total Discount(PHP) | Price Discount(from Seller)(PHP) | Shopee Rebate(PHP) \
            | SKU Total Weight | Number of Items in Order | Order Total Weight \
            | Seller Voucher(PHP) | Seller Absorbed Coin Cashback | Shopee Voucher(PHP) \
            | Bundle Deals Indicator(Y/N) | Shopee Bundle Discount(PHP) \
            | Seller Bundle Discount(PHP) | Shopee Coins Offset(PHP) \
            | Credit Card Discount Total(PHP) | Products' Price Paid by Buyer (PHP) \
            | Buyer Paid Shipping Fee | Shipping Rebate Estimate | Reverse Shipping Fee \
            | Service Fee | Grand Total | Estimated Shipping Fee | Username (Buyer) \
            | Receiver Name | Phone Number | Delivery Address | Town | District | City \
            | Province | Country | Zip Code | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
        KnownHeader(
            "Shopee orders, PH later in 2026", "shopee/orders", market: "PH",
            """
            Order ID | Order Status | Estimated Order Weight | Cancel reason | Hot Listing \
            | Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method \
            | Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time \
            | Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name \
            | Original Price | Deal Price | Quantity | Returned quantity | Total Buyer Payment \
            | Total Discount(PHP) | Price Discount(from Seller)(PHP) | Shopee Rebate(PHP) \
            | SKU Total Weight | Number of Items in Order | Order Total Weight \
            | Seller Voucher(PHP) | Coin Cashback Voucher Amount Sponsored by Seller \
            | Shopee Voucher(PHP) | Bundle Deals Indicator(Y/N) | Shopee Bundle Discount(PHP) \
            | Seller Bundle Discount(PHP) | Shopee Coins Offset(PHP) \
            | Credit Card Discount Total(PHP) | Products' Price Paid by Buyer (PHP) \
            | Buyer Paid Shipping Fee | Shipping Rebate Estimate | Reverse Shipping Fee \
            | Service Fee | Grand Total | Estimated Shipping Fee | Username (Buyer) \
            | Receiver Name | Phone Number | Delivery Address | Town | District | City \
            | Province | Country | Zip Code | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
        KnownHeader(
            "Shopee orders, TH", "shopee/orders", market: "TH",
            """
            หมายเลขคำสั่งซื้อ | สถานะการสั่งซื้อ | วันที่ทำการสั่งซื้อ | เวลาการชำระสินค้า \
            | ชื่อสินค้า | เลขอ้างอิง SKU (SKU Reference No.) | ชื่อตัวเลือก | ราคาขาย | จำนวน \
            | ราคาขายสุทธิ | ค่าคอมมิชชั่น | Transaction Fee | ค่าบริการ | จำนวนเงินทั้งหมด \
            | ชื่อผู้รับ | หมายเลขโทรศัพท์ | ที่อยู่ในการจัดส่ง | จังหวัด | เขต/อำเภอ \
            | รหัสไปรษณีย์
            """,
            personal: """
                ชื่อผู้รับ | หมายเลขโทรศัพท์ | ที่อยู่ในการจัดส่ง | จังหวัด | เขต/อำเภอ \
                | รหัสไปรษณีย์
                """),
        KnownHeader(
            "Shopee orders, TW", "shopee/orders", market: "TW",
            """
            訂單編號 | 訂單狀態 | 不成立原因 | 退貨 / 退款狀態 | 買家帳號 | 訂單成立日期 | 商品總價 | 買家支付運費 | 蝦皮補助運費 | 退貨運費 \
            | 買家總支付金額 | 蝦皮補貼金額 | 蝦幣折抵 | 銀行信用卡活動折抵 | 優惠代碼 | 賣場優惠券 | 賣家蝦幣回饋券 | 優惠券 | 成交手續費 | 其他服務費 \
            | 金流與系統處理費 | 分期付款期數 | 金流與系統處理費率 | 成交手續費規則名稱 | 商品名稱 | 商品選項名稱 | 商品原價 | 商品活動價格 | 主商品貨號 \
            | 商品選項貨號 | 數量 | 退貨數量 | 促銷組合指標 | 蝦皮促銷組合折扣:促銷組合標籤 | 收件地址 | 收件者電話 | 取件門市店號 | 城市 | 行政區 \
            | 郵遞區號 | 收件者姓名 | 寄送方式 | 出貨方式 | 備貨時間 | 付款方式 | 最晚出貨日期 | 包裹查詢號碼 | 買家付款時間 | 實際出貨時間 \
            | 訂單完成時間 | 買家備註 | 備註
            """,
            personal: "買家帳號 | 收件地址 | 收件者電話 | 取件門市店號 | 城市 | 行政區 | 郵遞區號 | 收件者姓名 | 買家備註"),
        KnownHeader(
            "Shopee orders, TW with the older name of a fee", "shopee/orders", market: "TW",
            """
            訂單編號 | 訂單狀態 | 不成立原因 | 退貨 / 退款狀態 | 買家帳號 | 訂單成立日期 | 商品總價 | 買家支付運費 | 蝦皮補助運費 | 退貨運費 \
            | 買家總支付金額 | 蝦皮補貼金額 | 蝦幣折抵 | 銀行信用卡活動折抵 | 優惠代碼 | 賣場優惠券 | 賣家蝦幣回饋券 | 優惠券 | 成交手續費 | 其他服務費 \
            | 金流與系統處理費 | 分期付款期數 | 金流處理費率 | 成交手續費規則名稱 | 商品名稱 | 商品選項名稱 | 商品原價 | 商品活動價格 | 主商品貨號 \
            | 商品選項貨號 | 數量 | 退貨數量 | 促銷組合指標 | 蝦皮促銷組合折扣:促銷組合標籤 | 收件地址 | 收件者電話 | 取件門市店號 | 城市 | 行政區 \
            | 郵遞區號 | 收件者姓名 | 寄送方式 | 出貨方式 | 備貨時間 | 付款方式 | 最晚出貨日期 | 包裹查詢號碼 | 買家付款時間 | 實際出貨時間 \
            | 訂單完成時間 | 買家備註 | 備註
            """,
            personal: "買家帳號 | 收件地址 | 收件者電話 | 取件門市店號 | 城市 | 行政區 | 郵遞區號 | 收件者姓名 | 買家備註"),
        KnownHeader(
            "Shopee orders, BR older", "shopee/orders", market: "BR",
            """
            ID do pedido | Status do pedido | Status da Devolução / Reembolso \
            | Número de rastreamento | Opção de envio | Método de envio | Data prevista de envio \
            | Tempo de Envio | Data de criação do pedido | Hora do pagamento do pedido \
            | Nº de referência do SKU principal | Nome do Produto | Número de referência SKU \
            | Nome da variação | Preço original | Preço acordado | Quantidade \
            | Subtotal do produto | Desconto do vendedor | Desconto do vendedor \
            | Reembolso Shopee | Peso total SKU | Número de produtos pedidos \
            | Peso total do pedido | Código do Cupom | Cupom do vendedor \
            | Seller Absorbed Coin Cashback | Cupom Shopee | Indicador da Leve Mais por Menos \
            | Desconto Shopee da Leve Mais por Menos \
            | Desconto da Leve Mais por Menos do vendedor | Compensar Moedas Shopee \
            | Total descontado Cartão de Crédito | Valor Total \
            | Taxa de envio pagas pelo comprador | Desconto de Frete Aproximado \
            | Taxa de Envio Reversa | Taxa de transação | Taxa de comissão | Taxa de serviço \
            | Total global | Valor estimado do frete | Nome de usuário (comprador) \
            | Nome do destinatário | Telefone | CPF do Comprador | Endereço de entrega | Cidade \
            | Bairro | Cidade | UF | País | CEP | Observação do comprador \
            | Hora completa do pedido | Nota
            """,
            personal: """
                Nome de usuário (comprador) | Nome do destinatário | Telefone | CPF do Comprador \
                | Endereço de entrega | Cidade | Bairro | UF | CEP | Observação do comprador
                """,
            repeated: "Desconto do vendedor"),
        KnownHeader(
            "Shopee orders, BR 2026", "shopee/orders", market: "BR",
            """
            ID do pedido | Status do pedido | Hot Listing | Status da Devolução / Reembolso \
            | Número de rastreamento | Opção de envio | Método de envio \
            | Data de criação do pedido | Hora do pagamento do pedido | Data prevista de envio \
            | Tempo de Envio | Domestic Delivered Date | Hora completa do pedido \
            | Data da Finalização do Cancelamento | Pedido FBS \
            | Nº de referência do SKU principal | Nome do Produto | Número de referência SKU \
            | Nome da variação | Shopee Owned | Preço original | Preço acordado | Quantidade \
            | Subtotal do produto | Desconto do vendedor | Desconto do vendedor \
            | Incentivo Shopee para ação comercial | Ajuste por participação em ação comercial \
            | Peso total SKU | Número de produtos pedidos | Peso total do pedido \
            | Código do Cupom | Cupom do vendedor \
            | Coin Cashback Voucher Amount Sponsored by Seller | Cupom | Incentivo de cupom \
            | Ajuste por pagamento via PIX | Indicador da Leve Mais por Menos \
            | Desconto Shopee da Leve Mais por Menos \
            | Desconto da Leve Mais por Menos do vendedor | Compensar Moedas Shopee \
            | Total descontado Cartão de Crédito | Valor Total \
            | Taxa de envio pagas pelo comprador | Taxa de Envio Reversa | Taxa de transação \
            | Taxa de comissão bruta | Taxa de comissão líquida | Taxa de serviço bruta \
            | Taxa de serviço líquida | Total global | Valor estimado do frete \
            | Nome de usuário (comprador) | Nome do destinatário | Telefone \
            | Endereço de entrega | Cidade | Bairro | Cidade | UF | País | CEP \
            | Observação do comprador | Nota
            """,
            personal: """
                Nome de usuário (comprador) | Nome do destinatário | Telefone \
                | Endereço de entrega | Cidade | Bairro | UF | CEP | Observação do comprador
                """,
            repeated: "Desconto do vendedor"),
        KnownHeader(
            "Shopee orders, BR 2026 with all that some files have", "shopee/orders", market: "BR",
            """
            ID do pedido | Status do pedido | Hot Listing | Cancelar Motivo \
            | Status da Devolução / Reembolso | Número de rastreamento | Opção de envio \
            | Método de envio | Data de criação do pedido | Hora do pagamento do pedido \
            | Data prevista de envio | Tempo de Envio | Domestic Delivered Date \
            | Hora completa do pedido | Data da Finalização do Cancelamento | Pedido FBS \
            | Nº de referência do SKU principal | Nome do Produto | Número de referência SKU \
            | Nome da variação | Shopee Owned | Preço original | Preço acordado | Quantidade \
            | Returned quantity | Subtotal do produto | Desconto do vendedor \
            | Desconto do vendedor | Incentivo Shopee para ação comercial \
            | Ajuste por participação em ação comercial | Peso total SKU \
            | Número de produtos pedidos | Peso total do pedido | Código do Cupom \
            | Cupom do vendedor | Coin Cashback Voucher Amount Sponsored by Seller | Cupom \
            | Incentivo de cupom | ps_csv_pix_discount_br | Indicador da Leve Mais por Menos \
            | Desconto Shopee da Leve Mais por Menos \
            | Desconto da Leve Mais por Menos do vendedor | Compensar Moedas Shopee \
            | Total descontado Cartão de Crédito | Valor Total \
            | Taxa de Serviço Instantâneo pago pelo comprador | Desconto de Frete Aproximado \
            | Taxa de envio pagas pelo comprador | Taxa de Envio Reversa | Taxa de transação \
            | Taxa de comissão bruta | Taxa de comissão líquida | Taxa de serviço bruta \
            | Taxa de serviço líquida | Total global | Valor estimado do frete \
            | Nome de usuário (comprador) | Nome do destinatário | Telefone | CPF do Comprador \
            | Endereço de entrega | Cidade | Bairro | Cidade | UF | País | CEP \
            | Observação do comprador | Nota
            """,
            personal: """
                Nome de usuário (comprador) | Nome do destinatário | Telefone | CPF do Comprador \
                | Endereço de entrega | Cidade | Bairro | UF | CEP | Observação do comprador
                """,
            repeated: "Desconto do vendedor"),
    ]
}
