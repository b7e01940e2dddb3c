extension TikTokShop {
    /// Headers of the income workbook in Thai.
    static let thaiIncomeColumns = """
        order-or-adjustment-id: หมายเลขคำสั่งซื้อ/การปรับ
        type: ประเภทธุรกรรม
        created-time: เวลาที่สร้างคำสั่งซื้อ
        settled-date: เวลาที่ชำระคำสั่งซื้อ
        currency: สกุลเงิน
        total-settlement: ยอดการชำระเงินทั้งหมด | จำนวนเงินที่ชำระทั้งหมด
        revenue: รายได้ทั้งหมด
        subtotal-after-seller-discounts: ยอดรวมค่าสินค้าหลังหักส่วนลดจากผู้ขาย
        subtotal-before-discounts: ยอดรวมค่าสินค้าก่อนหักส่วนลด
        seller-discounts: ส่วนลดจากร้านค้า
        refund-subtotal-after-seller-discounts: ยอดรวมเงินคืนหลังหักส่วนลดจากผู้ขาย
        refund-subtotal-before-seller-discounts: ยอดรวมเงินคืนก่อนหักส่วนลดจากร้านค้า
        refund-of-seller-discounts: เงินคืนจากส่วนลดร้านค้า
        fees: ค่าธรรมเนียมทั้งหมด
        transaction: ค่าธรรมเนียมคำสั่งซื้อ
        platform-commission: ค่าคอมมิชชั่น TikTok Shop
        pre-order: ค่าธรรมเนียมพรีออเดอร์
        credit-card-installment-interest: การผ่อนชำระด้วยบัตรเครดิต - มีอัตราดอกเบี้ย
        shipping: ยอดรวมค่าจัดส่งที่ร้านค้าจ่ายจริง
        actual-shipping: ค่าธรรมเนียมการจัดส่งจริง
        replacement-shipping: ค่าจัดส่งสินค้าทดแทน (ลูกค้าเป็นผู้จ่าย)
        exchange-shipping: ค่าจัดส่งสินค้าที่แลกเปลี่ยน (ลูกค้าเป็นผู้จ่าย)
        platform-shipping-discount: ส่วนลดค่าธรรมเนียมการจัดส่งจากแพลตฟอร์ม
        customer-shipping: ค่าธรรมเนียมการจัดส่งของลูกค้า
        refunded-customer-shipping: เงินคืนสำหรับค่าจัดส่ง
        actual-return-shipping: ค่าธรรมเนียมการจัดส่งสินค้าคืนตามจริง
        shipping-subsidy: เงินสนับสนุนการจัดส่ง
        affiliate-commission: ค่าคอมมิชชั่นแอฟฟิลิเอต
        affiliate-partner-commission: ค่าคอมมิชชั่นของพาร์ทเนอร์แอฟฟิลิเอต
        affiliate-shop-ads-commission: ค่าคอมมิชชั่นแอฟฟิลิเอตสำหรับโฆษณาร้านค้า
        affiliate-commission-deposit: เงินมัดจำค่าคอมมิชชั่นของแอฟฟิลิเอต
        affiliate-commission-refund: การคืนเงินค่าคอมมิชชั่นแอฟฟิลิเอต
        affiliate-partner-shop-ads-commission: ค่าคอมมิชชั่นโฆษณาร้านค้าพาร์ทเนอร์แอฟฟิลิเอต
        shipping-fee-program: ค่าธรรมเนียมการบริการ SFP
        bonus-cashback: ค่าธรรมเนียมบริการคืนเงินโบนัส
        live-specials: ค่าบริการของคูปองไลฟ์คุ้ม
        voucher-xtra: ค่าบริการคูปอง Xtra
        eams-program: ค่าบริการโปรแกรม EAMS
        flash-sale: ค่าบริการแบรนด์ดัง ลดแรง/แฟลชเซล
        paylater-program: ค่าธรรมเนียมโปรแกรม TikTok PayLater
        commerce-growth: ค่าธรรมเนียมสนับสนุนการเติบโตของร้านค้า
        infrastructure: ค่าธรรมเนียมโครงสร้างพื้นฐาน
        campaign-resource: ค่าทรัพยากรแคมเปญ
        gmv-max-ad: ค่าโฆษณา GMV Max
        gmv-max-coupon: คูปอง GMV Max
        gmv-max-coupon-sales-tax: ภาษีการขายสำหรับคูปอง GMV Max
        adjustment: จำนวนการปรับยอด
        related-order-id: หมายเลขคำสั่งซื้อที่เกี่ยวข้อง
        customer-payment: การชำระเงินของลูกค้า
        customer-refund: การคืนเงินจากลูกค้า
        seller-co-funded-voucher-discount: คูปองส่วนลดร่วมของผู้ขาย
        other: รายละเอียดสินค้าที่ขายได้
        other: ธนาคารของลูกค้าสำหรับการชำระเงิน
        """
}
