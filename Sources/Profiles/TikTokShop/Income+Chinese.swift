extension TikTokShop {
    /// Headers of the income workbook in Chinese.
    static let chineseIncomeColumns = """
        order-or-adjustment-id: 订单ID/调整单ID | 订单 ID/调整单 ID
        type: 交易类型
        created-time: 订单创建时间
        settled-date: 订单结算时间
        currency: 货币
        total-settlement: 结算总金额
        revenue: 总收入
        subtotal-after-seller-discounts: 享受商家折扣后小计
        subtotal-before-discounts: 享受折扣前小计
        seller-discounts: 商家折扣
        refund-subtotal-after-seller-discounts: 享受商家折扣后的退款小计
        refund-subtotal-before-seller-discounts: 享受商家折扣前的退款小计
        refund-of-seller-discounts: 商家折扣退款
        fees: 总费用
        transaction: 交易手续费
        platform-commission: TikTok Shop 佣金费
        credit-card-installment-handling: 信用卡分期付款 - 手续费
        credit-card-installment-interest: 信用卡分期付款 - 利率成本
        shipping: 商家运费
        actual-shipping: 实际运费
        international-shipping: 国际段运费
        platform-shipping-discount: 平台运费减免 | 平台包邮运费
        customer-shipping: 买家支付运费
        refunded-customer-shipping: 客户运费退款
        actual-return-shipping: 实际退货运费
        shipping-subsidy: 运费补贴
        affiliate-commission: 联盟佣金
        affiliate-partner-commission: 联盟服务商佣金
        affiliate-shop-ads-commission: 联盟店铺广告佣金
        affiliate-commission-deposit: 联盟佣金保证金
        affiliate-commission-refund: 联盟佣金退款
        affiliate-partner-shop-ads-commission: 联盟服务商店铺广告佣金
        shipping-fee-program: SFP 服务费
        dynamic-commission: 动态佣金
        bonus-cashback: 奖金返现服务费
        live-specials: 直播特别活动服务费
        voucher-xtra: 超级优惠券服务费
        eams-program: EAMS 计划服务费
        flash-sale: 品牌疯狂优惠/秒杀服务费
        paylater-program: TikTok PayLater 计划费用
        commerce-growth: 电商增长服务费
        infrastructure: 基础设施费
        platform-support: 平台支持费
        campaign-resource: 活动资源费
        gmv-max-ad: GMV Max 广告费
        gmv-max-coupon: GMV Max 优惠券
        gmv-max-coupon-sales-tax: GMV Max 优惠券销售税
        managed-service-plan-sales-tax: 托管服务计划（销售税）
        managed-service-plan-per-order: 托管服务计划（每单费用）
        adjustment: 调整金额
        related-order-id: 相关订单 ID
        customer-payment: 客户付款
        customer-refund: 客户退款
        seller-co-funded-voucher-discount: 商家共同赞助优惠券折扣
        platform-discounts: 平台折扣
        platform-co-funded-voucher-discounts: 平台共同赞助优惠券折扣
        seller-shipping-discount: 商家运费折扣
        other: 已售商品详情
        other: 客户付款银行
        """
}
