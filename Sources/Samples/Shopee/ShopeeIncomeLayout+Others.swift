extension ShopeeIncomeLayout {
    /// The older layout: five rows above one header row, and texts only.
    static var thailand: ShopeeIncomeLayout {
        var layout = thaiColumns
        layout.headerRow = 6
        layout.isText = true
        layout.hasItemRows = false
        return layout
    }

    private static let thaiColumns = ShopeeIncomeLayout(
        sheet: "Income", header: ShopeeIncomeHeaders.thailand,
        table: [
            "ลำดับที่": .sequence, "หมายเลขคำสั่งซื้อ": .orderID, "รหัสคืนสินค้า": .requestID,
            "ชื่อผู้ใช้ (ผู้ซื้อ)": .buyer, "วันที่ทำการสั่งซื้อ": .created,
            "ช่องทางการชำระเงินของผู้ซื้อ": .fixed("เก็บเงินปลายทาง"),
            "Hot Listing": .fixed("NO"), "ค่าธรรมเนียม (%)": .fixed("3.21%"),
            "วันที่โอนชำระเงินสำเร็จ": .released, "สินค้าราคาปกติ": .figure(.goods),
            "ส่วนลดสินค้าจากผู้ขาย": .figure(.sellerDiscount),
            "จำนวนเงินที่ทำการคืนให้ผู้ซื้อ": .figure(.refund),
            "ส่วนลดสินค้าที่ออกโดย Shopee": .figure(.platformRebate),
            "โค้ดส่วนลดที่ออกโดยผู้ขาย": .figure(.sellerVoucher),
            "โค้ดส่วนลดร่วมที่ออกโดยผู้ขาย": .zero,
            "Coins Cashback ที่สนับสนุนโดยผู้ขาย": .zero,
            "Coins Cashback ร่วมที่สนับสนุนโดยผู้ขาย": .zero,
            "ค่าจัดส่งที่ชำระโดยผู้ซื้อ": .figure(.buyerShipping),
            "ค่าจัดส่งสินค้าที่ออกโดย Shopee": .figure(.platformShipping),
            "ค่าจัดส่งที่ Shopee ชำระโดยชื่อของคุณ": .figure(.carrierShipping),
            "ค่าจัดส่งสินค้าคืน": .figure(.returnShipping), "ค่าจัดส่งสินค้าคืนผู้ขาย": .zero,
            "โปรแกรมประหยัดค่าจัดส่งคืนสินค้า": .zero,
            "ค่าคอมมิชชั่น AMS": .figure(.affiliate), "ค่าคอมมิชชั่น": .figure(.commission),
            "ค่าบริการ": .figure(.service),
            "ค่าธรรมเนียมโครงสร้างพื้นฐานแพลตฟอร์ม": .figure(.infrastructure),
            "ค่าธรรมเนียม ของโปรแกรมประหยัดค่าจัดส่ง": .zero,
            "ค่าธุรกรรมการชำระเงิน": .figure(.transaction), "ภาษี": .zero,
            "ค่าธรรมเนียมเติมเงินโฆษณาจากเงิน Escrow": .zero,
            "ค่าบริการติดตั้งที่ชำระโดยผู้ซื้อ": .zero,
            "ค่าบริการติดตั้งจริงจากผู้ให้บริการ": .zero,
            "โบนัสส่วนลดเครื่องเก่าแลกใหม่จากผู้ขาย": .zero,
            "จำนวนเงินทั้งหมดที่โอนแล้ว (฿)": .total,
        ])

    /// Vietnam since May 2026, when some columns got other names.
    static let vietnam = ShopeeIncomeLayout(
        sheet: "Doanh thu", header: ShopeeIncomeHeaders.vietnam.renaming(vietnameseNames),
        table: [
            "Mã giao dịch": .sequence, "Đơn hàng / Sản phẩm": .view, "Mã đơn hàng": .orderID,
            "Mã yêu cầu hoàn tiền": .requestID, "Mã sản phẩm": .productID,
            "Tên sản phẩm": .productName, "Ngày đặt hàng": .created,
            "Ngày hoàn thành thanh toán": .released,
            "Phương thức thanh toán": .fixed("Ví ShopeePay"), "Phân Loại": .fixed("Normal Order"),
            "Sản Phẩm Bán Chạy": .fixed("NO"), "Tổng tiền đã thanh toán": .total,
            "Giá sản phẩm": .figure(.goods), "Số tiền hoàn lại": .figure(.refund),
            "Phí vận chuyển Người mua trả": .figure(.buyerShipping),
            "Phí vận chuyển thực tế": .figure(.carrierShipping),
            "Phí vận chuyển được trợ giá từ Shopee": .figure(.platformShipping),
            "Phí vận chuyển trả hàng (đơn Trả hàng/hoàn tiền)": .figure(.returnShipping),
            "Phí vận chuyển được hoàn bởi PiShip": .zero,
            "Phí vận chuyển trả hàng (đơn giao không thành công)": .zero,
            "Sản phẩm được trợ giá từ Shopee": .figure(.platformRebate),
            "Mã ưu đãi do Người Bán chịu": .figure(.sellerVoucher),
            "Mã ưu đãi Đồng Tài Trợ do Người Bán chịu": .zero,
            "Mã hoàn xu do Người Bán chịu": .zero,
            "Mã hoàn xu Đồng Tài Trợ do Người Bán chịu": .zero,
            "Phí cố định": .figure(.commission), "Phí Dịch Vụ": .figure(.service),
            "Phí xử lý giao dịch": .figure(.transaction),
            "Phí hoa hồng Tiếp thị liên kết": .figure(.affiliate),
            "Phí dịch vụ PiShip": .figure(.shippingProtection),
            "Phí dịch vụ hiển thị NTTD (từ doanh thu đơn hàng)": .zero,
            "Thuế GTGT": .figure(.taxVAT), "Thuế TNCN": .figure(.taxWithheld),
            "Phí lắp đặt người mua trả": .zero, "Phí lắp đặt thực tế": .zero,
            "Trade-in Bonus by Seller": .zero, "Người Mua": .buyer,
            "Amount Paid By Buyer": .buyerPaid, "Transaction Fee Rate (%)": .reference("5"),
            "Đơn vị vận chuyển": .reference("Nhanh"), "Courier Name": .reference("SPX Express"),
            "Đền bù đơn mất hàng": .reference("0"),
        ],
        groups: [("Mã giao dịch", "", ""), ("Tổng tiền đã thanh toán", "", "")])

    private static let vietnameseNames = [
        "Phí thanh toán": "Phí xử lý giao dịch", "Loại đơn hàng": "Phân Loại",
        "Mức Nạp Tiền Tự Động (từ doanh thu đơn hàng)":
            "Phí dịch vụ hiển thị NTTD (từ doanh thu đơn hàng)",
    ]

    static let brazil = ShopeeIncomeLayout(
        sheet: "Renda", header: ShopeeIncomeHeaders.brazil,
        table: [
            "Número da sequência": .sequence, "Ver": .view, "ID do pedido": .orderID,
            "ID do reembolso": .requestID, "SKU": .productID, "Nome do produto": .productName,
            "Data de criação do pedido": .created, "Data de conclusão do pagamento": .released,
            "Canal de liberação": .fixed("Carteira do vendedor"),
            "Tipo de pedido": .fixed("Normal Order"), "Hot Listing": .fixed("NO"),
            "Quantia total lançada (R$)": .total, "Preço do produto": .figure(.goods),
            "Valor do Reembolso": .figure(.refund), "Ajuste por pagamento via PIX": .zero,
            "Taxa de frete paga pelo comprador": .figure(.buyerShipping),
            "Frete cobrado pelo parceiro logístico": .figure(.carrierShipping),
            "Desconto de frete pela Shopee": .figure(.platformShipping),
            "Taxa de envio reverso": .figure(.returnShipping),
            "Taxa de devolução do vendedor": .zero,
            "Incentivo Shopee para ação comercial": .figure(.platformRebate),
            "Voucher subsidiado pelo Seller": .figure(.sellerVoucher),
            "Voucher compartilhado subsidiado pelo Seller": .zero,
            "Coin Cashback subsidiado pelo Seller": .zero,
            "Coin Cashback compartilhado subsidiado pelo Seller": .zero,
            "Taxa de comissão líquida": .figure(.commission),
            "Taxa de serviço líquida": .figure(.service), "Taxa de transação": .zero,
            "Taxa de comissão Afiliados do Vendedor": .figure(.affiliate),
            "Nome de usuário (Comprador)": .buyer, "Quantia paga pelo comprador": .buyerPaid,
            "Método de Pagamento do Comprador": .reference("Pix"),
            "Promoção de Desconto no Frete": .reference("0"),
            "Transportadora": .reference("Shopee Xpress"),
            "Nome da Transportadora": .reference("Shopee Xpress"),
            "Taxa de comissão bruta": .figure(.commission),
            "Taxa de serviço bruta": .figure(.service),
            "Ajuste por participação em ação comercial": .reference("0"),
            "Compensação perdida": .reference("0"), "Valor Reembolsado ao Comprador": .cashRefund,
        ],
        groups: [("Número da sequência", "", ""), ("Quantia total lançada (R$)", "", "")])
}

extension ShopeeHeader {
    /// The header with other names for some columns.
    func renaming(_ others: [String: String]) -> ShopeeHeader {
        ShopeeHeader(names: names.map { others[$0] ?? $0 })
    }
}
