/// What a column of an order export holds.
enum ShopeeOrderField: Hashable, Sendable {
    case blank
    /// Money that is zero in every sample order.
    case zero
    case fixed(String)
    /// Something of the buyer, which no reader may keep.
    case personal(String)
    case orderID
    case status
    case cancelReason
    case returnStatus
    case deliveryFailure
    case tracking
    case shippingOption
    case shipBefore
    case shipped
    case created
    case paid
    case completed
    case cancelled
    case delivered
    case paymentMethod
    case productName
    case sku
    case variation
    case originalPrice
    case dealPrice
    case quantity
    case returnedQuantity
    case subtotal
    case totalDiscount
    case sellerDiscount
    case platformDiscount
    case lineWeight
    case unitCount
    case orderWeight
    case sellerVoucher
    case platformVoucher
    case coins
    case buyerShipping
    case shippingSubsidy
    case carrierFee
    case returnShipping
    case buyerPaid
    case grandTotal
    case fee(ShopeeFigure)
}

extension ShopeeMarket {
    /// Where the market's columns stand; a name that is not in the table holds nothing.
    var orderFields: [String: ShopeeOrderField] {
        switch self {
        case .indonesia: Self.indonesianFields
        case .malaysia, .singapore: Self.englishFields
        case .thailand: Self.thaiFields
        case .brazil: Self.brazilianFields
        case .vietnam: [:]
        }
    }

    var orderHeader: ShopeeHeader? {
        switch self {
        case .indonesia: ShopeeOrderHeaders.indonesia
        case .malaysia: ShopeeOrderHeaders.malaysia
        case .singapore: ShopeeOrderHeaders.singapore
        case .thailand: ShopeeOrderHeaders.thailand
        case .brazil: ShopeeOrderHeaders.brazil
        case .vietnam: nil
        }
    }

    private static let indonesianFields: [String: ShopeeOrderField] = [
        "No. Pesanan": .orderID, "Status Pesanan": .status, "Alasan Pembatalan": .cancelReason,
        "Status Pembatalan/ Pengembalian": .returnStatus,
        "Status pengiriman gagal": .deliveryFailure, "No. Resi": .tracking,
        "Opsi Pengiriman": .shippingOption, "Antar ke counter/ pick-up": .fixed("Pick-up"),
        "Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)": .shipBefore,
        "Waktu Pengiriman Diatur": .shipped, "Waktu Pesanan Dibuat": .created,
        "Waktu Pembayaran Dilakukan": .paid, "Metode Pembayaran": .paymentMethod,
        "Nama Produk": .productName, "Nomor Referensi SKU": .sku, "Nama Variasi": .variation,
        "Harga Awal": .originalPrice, "Harga Setelah Diskon": .dealPrice, "Jumlah": .quantity,
        "Returned quantity": .returnedQuantity, "Subtotal Pesanan": .subtotal,
        "Total Diskon": .totalDiscount, "Diskon Dari Penjual": .sellerDiscount,
        "Diskon Dari Shopee": .platformDiscount, "Berat Produk": .lineWeight,
        "Jumlah Produk di Pesan": .unitCount, "Total Berat": .orderWeight,
        "Voucher Ditanggung Penjual": .sellerVoucher, "Cashback Koin": .zero,
        "Voucher Ditanggung Shopee": .platformVoucher, "Paket Diskon": .fixed("N"),
        "Paket Diskon (Diskon dari Shopee)": .zero, "Paket Diskon (Diskon dari Penjual)": .zero,
        "Potongan Koin Shopee": .coins, "Diskon Kartu Kredit": .zero,
        "Ongkos Kirim Dibayar oleh Pembeli": .buyerShipping,
        "Estimasi Potongan Biaya Pengiriman": .shippingSubsidy,
        "Ongkos Kirim Pengembalian Barang": .returnShipping, "Total Pembayaran": .buyerPaid,
        "Perkiraan Ongkos Kirim": .carrierFee, "Catatan dari Pembeli": .personal("MESSAGE"),
        "Username (Pembeli)": .personal("USER"), "Nama Penerima": .personal("NAME"),
        "No. Telepon": .personal("PHONE"), "Alamat Pengiriman": .personal("ADDRESS"),
        "Kota/Kabupaten": .fixed("KOTA CONTOH"), "Provinsi": .fixed("PROVINSI CONTOH"),
        "Waktu Pesanan Selesai": .completed,
    ]

    private static let englishFields: [String: ShopeeOrderField] = [
        "Order ID": .orderID, "Order Status": .status, "Cancel reason": .cancelReason,
        "Return / Refund Status": .returnStatus, "Tracking Number*": .tracking,
        "Shipping Option": .shippingOption, "Shipment Method": .fixed("Pickup"),
        "Estimated Ship Out Date": .shipBefore, "Ship Time": .shipped,
        "Order Creation Date": .created, "Order Paid Time": .paid, "Product Name": .productName,
        "SKU Reference No.": .sku, "Variation Name": .variation,
        "Original Price": .originalPrice, "Deal Price": .dealPrice, "Quantity": .quantity,
        "Returned quantity": .returnedQuantity, "Product Subtotal": .subtotal,
        "Seller Rebate": .zero, "Seller Discount": .sellerDiscount,
        "Shopee Rebate": .platformDiscount, "SKU Total Weight": .lineWeight,
        "No of product in order": .unitCount, "Order Total Weight": .orderWeight,
        "Estimated Order Weight": .orderWeight, "Seller Voucher": .sellerVoucher,
        "Seller Absorbed Coin Cashback": .zero, "Shopee Voucher": .platformVoucher,
        "Bundle Deal Indicator": .fixed("N"), "Shopee Bundle Discount": .zero,
        "Seller Bundle Discount": .zero, "Shopee Coins Offset": .coins,
        "Credit Card Discount Total": .zero, "Total Amount": .buyerPaid,
        "Buyer Paid Shipping Fee": .buyerShipping, "Shipping Rebate Estimate": .shippingSubsidy,
        "Reverse Shipping Fee": .returnShipping, "Transaction Fee": .fee(.transaction),
        "Commission Fee": .fee(.commission), "Service Fee": .fee(.service),
        "Transaction Fee(Incl. GST)": .fee(.transaction),
        "Commission Fee (Incl. GST)": .fee(.commission),
        "Service Fee (incl. GST)": .fee(.service), "Grand Total": .grandTotal,
        "Estimated Shipping Fee": .carrierFee, "Username (Buyer)": .personal("USER"),
        "Receiver Name": .personal("NAME"), "Phone Number": .personal("PHONE"),
        "Delivery Address": .personal("ADDRESS"), "City": .fixed("Sample City"),
        "Zip Code": .personal("ADDRESS"), "Remark from buyer": .personal("MESSAGE"),
        "Order Complete Time": .completed,
    ]

    private static let thaiFields: [String: ShopeeOrderField] = [
        "หมายเลขคำสั่งซื้อ": .orderID, "สถานะการสั่งซื้อ": .status,
        "วันที่ทำการสั่งซื้อ": .created, "เวลาการชำระสินค้า": .paid,
        "ชื่อสินค้า": .productName, "เลขอ้างอิง SKU (SKU Reference No.)": .sku,
        "ชื่อตัวเลือก": .variation, "ราคาขาย": .dealPrice, "จำนวน": .quantity,
        "ราคาขายสุทธิ": .subtotal, "ค่าคอมมิชชั่น": .fee(.commission),
        "Transaction Fee": .fee(.transaction), "ค่าบริการ": .fee(.service),
        "จำนวนเงินทั้งหมด": .buyerPaid, "ชื่อผู้รับ": .personal("NAME"),
        "หมายเลขโทรศัพท์": .personal("PHONE"), "ที่อยู่ในการจัดส่ง": .personal("ADDRESS"),
        "รหัสไปรษณีย์": .personal("ADDRESS"),
    ]

    private static let brazilianFields: [String: ShopeeOrderField] = [
        "ID do pedido": .orderID, "Status do pedido": .status, "Hot Listing": .fixed("N"),
        "Status da Devolução / Reembolso": .returnStatus, "Número de rastreamento": .tracking,
        "Opção de envio": .shippingOption, "Método de envio": .fixed("Coleta"),
        "Data de criação do pedido": .created, "Hora do pagamento do pedido": .paid,
        "Data prevista de envio": .shipBefore, "Tempo de Envio": .shipped,
        "Domestic Delivered Date": .delivered, "Hora completa do pedido": .completed,
        "Data da Finalização do Cancelamento": .cancelled, "Pedido FBS": .fixed("N"),
        "Nome do Produto": .productName, "Número de referência SKU": .sku,
        "Nome da variação": .variation, "Shopee Owned": .fixed("N"),
        "Preço original": .originalPrice, "Preço acordado": .dealPrice, "Quantidade": .quantity,
        "Subtotal do produto": .subtotal, "Desconto do vendedor": .sellerDiscount,
        "Desconto do vendedor#2": .zero, "Incentivo Shopee para ação comercial": .zero,
        "Ajuste por participação em ação comercial": .zero, "Peso total SKU": .lineWeight,
        "Número de produtos pedidos": .unitCount, "Peso total do pedido": .orderWeight,
        "Cupom do vendedor": .sellerVoucher,
        "Coin Cashback Voucher Amount Sponsored by Seller": .zero, "Cupom": .platformVoucher,
        "Incentivo de cupom": .zero, "Ajuste por pagamento via PIX": .zero,
        "Indicador da Leve Mais por Menos": .fixed("N"),
        "Desconto Shopee da Leve Mais por Menos": .zero,
        "Desconto da Leve Mais por Menos do vendedor": .zero, "Compensar Moedas Shopee": .coins,
        "Total descontado Cartão de Crédito": .zero, "Valor Total": .buyerPaid,
        "Taxa de envio pagas pelo comprador": .buyerShipping,
        "Taxa de Envio Reversa": .returnShipping, "Taxa de transação": .fee(.transaction),
        "Taxa de comissão bruta": .fee(.commission),
        "Taxa de comissão líquida": .fee(.commission), "Taxa de serviço bruta": .fee(.service),
        "Taxa de serviço líquida": .fee(.service), "Total global": .grandTotal,
        "Valor estimado do frete": .carrierFee,
        "Nome de usuário (comprador)": .personal("USER"),
        "Nome do destinatário": .personal("NAME"), "Telefone": .personal("PHONE"),
        "Endereço de entrega": .personal("ADDRESS"), "Cidade#2": .fixed("Cidade Exemplo"),
        "CEP": .personal("ADDRESS"), "Observação do comprador": .personal("MESSAGE"),
    ]
}
