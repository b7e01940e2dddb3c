extension TikTokShop {
    /// Headers of the income workbook in Vietnamese.
    static let vietnameseIncomeColumns = """
        order-or-adjustment-id: ID đơn hàng/điều chỉnh
        type: Loại giao dịch
        created-time: Thời gian tạo đơn hàng
        settled-date: Thời gian quyết toán đơn hàng
        currency: Đơn vị tiền tệ
        total-settlement: Tổng số tiền quyết toán
        revenue: Tổng doanh thu
        subtotal-after-seller-discounts: Tổng phụ sau giảm giá của người bán
        subtotal-before-discounts: Tổng phụ trước giảm giá
        seller-discounts: Giảm giá của người bán
        refund-subtotal-after-seller-discounts: \
        Tổng phụ của khoản hoàn tiền sau giảm giá của người bán
        refund-subtotal-before-seller-discounts: Tổng phụ hoàn tiền trước giảm giá của người bán
        refund-of-seller-discounts: Khoản hoàn tiền giảm giá của người bán
        fees: Tổng phí
        transaction: Phí giao dịch
        platform-commission: Phí hoa hồng của TikTok Shop
        shipping: Phí vận chuyển của người bán
        actual-shipping: Phí vận chuyển thực tế
        platform-shipping-discount: Chiết khấu phí vận chuyển của nền tảng
        customer-shipping: Chi phí vận chuyển của khách hàng
        refunded-customer-shipping: Phí vận chuyển của khách hàng được hoàn lại
        actual-return-shipping: Phí vận chuyển trả hàng thực tế
        sfr-refund: Hoàn phí SFR
        failed-delivery-subsidy: Trợ cấp giao hàng không thành công
        shipping-subsidy: Trợ giá vận chuyển
        affiliate-commission: Hoa hồng liên kết
        affiliate-commission-before-pit: Hoa hồng liên kết trước thuế TNCN (thuế thu nhập cá nhân)
        affiliate-commission-pit-withheld: Thuế TNCN đã khấu trừ
        affiliate-partner-commission: Hoa hồng của đối tác liên kết
        affiliate-shop-ads-commission: Hoa hồng liên kết Quảng cáo cửa hàng
        affiliate-shop-ads-commission-before-pit: \
        Hoa hồng của Quảng cáo cửa hàng liên kết trước thuế TNCN
        affiliate-shop-ads-commission-pit-withheld: \
        Thuế thu nhập cá nhân đã được khấu trừ vào khoản hoa hồng của Quảng cáo cửa hàng liên kết
        affiliate-commission-deposit: Tiền cọc hoa hồng liên kết
        affiliate-commission-refund: Hoàn hoa hồng liên kết
        affiliate-partner-shop-ads-commission: Hoa hồng quảng cáo cửa hàng của Đối tác liên kết
        shipping-fee-program: Phí dịch vụ SFP
        bonus-cashback: Phí dịch vụ hoàn tiền thưởng
        live-specials: Phí dịch vụ Ưu đãi đặc biệt trên LIVE
        voucher-xtra: Phí dịch vụ Voucher Xtra
        order-processing: Phí xử lý đơn hàng
        eams-program: Phí dịch vụ Chương trình EAMS
        flash-sale: Phí dịch vụ Flash Sale
        vat-withheld: Thuế GTGT do TikTok Shop khấu trừ
        pit-withheld: Thuế TNCN do TikTok Shop khấu trừ
        paylater-program: Phí chương trình TikTok PayLater
        campaign-resource: Phí nguồn lực chiến dịch
        sfr: Phí dịch vụ SFR
        gmv-max-ad: Phí quảng cáo GMV Max
        gmv-max-coupon: Voucher GMV Max
        gmv-max-coupon-sales-tax: Thuế bán hàng của voucher GMV Max
        managed-service-plan-sales-tax: Gói dịch vụ được quản lý (thuế bán hàng)
        managed-service-plan-per-order: Gói dịch vụ được quản lý (phí mỗi đơn hàng)
        adjustment: Số tiền điều chỉnh
        related-order-id: ID đơn hàng liên quan
        customer-payment: Khách thanh toán
        customer-refund: Tiền hoàn của khách
        seller-co-funded-voucher-discount: Giảm giá voucher đồng chi trả của người bán
        refund-of-seller-co-funded-voucher-discount: \
        Hoàn tiền giảm giá voucher đồng chi trả của người bán
        platform-discounts: Giảm giá của nền tảng
        refund-of-platform-discounts: Hoàn tiền giảm giá của nền tảng
        platform-co-funded-voucher-discounts: Giảm giá voucher đồng chi trả của nền tảng
        refund-of-platform-co-funded-voucher-discounts: \
        Hoàn tiền giảm giá voucher đồng chi trả của nền tảng
        seller-shipping-discount: Giảm phí vận chuyển của người bán
        other: Trọng lượng kiện hàng ước tính
        other: Trọng lượng kiện hàng được tính phí
        """
}
