extension TikTokShop {
    static let portugueseStatementColumns = """
        settled-date: Data do demonstrativo
        statement-id: ID do demonstrativo
        payment-id: ID do pagamento
        currency: Moeda
        type: Tipo de transação
        order-or-adjustment-id: ID do pedido/ajuste
        sku-id: ID do SKU
        other: Quantidade | Nome do produto | Nome do SKU
        created-time: Data de criação do pedido
        total-settlement: Valor total a ser liquidado
        net-sales: Vendas líquidas dos produtos
        gross-sales: Subtotal do item antes dos descontos
        seller-discount: Descontos financiados pelo vendedor
        shipping: Custo líquido de frete
        fees: Taxas e impostos
        platform-commission: Tarifa de comissão da plataforma
        service-fees: Taxas de serviço
        shipping-fee-program: Taxa de serviço do SFP
        item-sold: Taxa por item vendido
        affiliate-commissions: Comissões de afiliados
        affiliate-commission: Comissão paga aos criadores
        affiliate-partner-commission: Comissão paga às agências parceiras
        affiliate-shop-ads-commission: Comissão de Anúncios da loja paga aos criadores
        affiliate-partner-shop-ads-commission: \
        Comissão de Anúncios da loja paga às agências parceiras
        gmv-max-ad: Taxa de anúncio de GMV Max
        taxes: Impostos
        icms-difal: ICMS DIFAL
        icms-penalty: Multa de ICMS
        managed-service-plan-sales-tax: Plano de serviço gerenciado (Imposto sobre vendas)
        managed-service-plan-per-order: Plano de serviço gerenciado (Taxa por pedido)
        adjustment: Valor do ajuste
        related-order-id: ID do pedido relacionado
        """

    static let chineseStatementFacts = """
        settled-date: 结算日期
        statement-id: 结算单 ID
        payment-id: 付款ID
        other: 状态
        currency: 货币
        type: 交易类型
        order-or-adjustment-id: 订单ID/调整单ID | 订单 ID/调整单 ID
        other: 数量 | 商品名称 | SKU 名称
        created-time: 订单创建时间
        related-order-id: 相关订单 ID

        """

    static let chineseStatementColumns = """
        total-settlement: 结算总金额
        net-sales: 净商品销售额
        gross-sales: 商品原价小计
        fees: 总费用
        platform-commission: TikTok Shop 佣金费
        affiliate-commission: 联盟佣金
        affiliate-partner-commission: 联盟服务商佣金
        affiliate-shop-ads-commission: 联盟店铺广告佣金
        adjustment: 调整金额
        customer-payment: 客户付款
        customer-refund: 客户退款
        """

    static let japaneseStatementColumns = """
        settled-date: 明細の日付
        type: 取引タイプ
        order-or-adjustment-id: 注文/調整ID
        other: 商品名 | 数量
        gross-sales: 総売上高
        created-time: 注文作成日
        """
}
