/// Headers of the order family of exports, in file order.
enum ShopeeOrderHeaders {
    /// Indonesia, 2026: 50 columns.
    static let indonesia = ShopeeHeader(
        """
        No. Pesanan | Status Pesanan | Alasan Pembatalan | Status Pembatalan/ Pengembalian | \
        No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up | \
        Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) | Waktu Pengiriman Diatur | \
        Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan | Tipe Pesanan | Metode Pembayaran | \
        SKU Induk | Nama Produk | Nomor Referensi SKU | Nama Variasi | Harga Awal | \
        Harga Setelah Diskon | Jumlah | Returned quantity | Subtotal Pesanan | Total Diskon | \
        Diskon Dari Penjual | Diskon Dari Shopee | Berat Produk | Jumlah Produk di Pesan | \
        Total Berat | Voucher Ditanggung Penjual | Cashback Koin | Voucher Ditanggung Shopee | \
        Paket Diskon | Paket Diskon (Diskon dari Shopee) | Paket Diskon (Diskon dari Penjual) | \
        Potongan Koin Shopee | Diskon Kartu Kredit | Ongkos Kirim Dibayar oleh Pembeli | \
        Estimasi Potongan Biaya Pengiriman | Ongkos Kirim Pengembalian Barang | \
        Total Pembayaran | Perkiraan Ongkos Kirim | Catatan dari Pembeli | Catatan | \
        Username (Pembeli) | Nama Penerima | No. Telepon | Alamat Pengiriman | Kota/Kabupaten | \
        Provinsi | Waktu Pesanan Selesai
        """)

    /// Malaysia, in English: 57 columns.
    static let malaysia = ShopeeHeader(
        """
        Order ID | Order Status | Cancel reason | Return / Refund Status | Tracking Number* | \
        Shipping Option | Shipment Method | Estimated Ship Out Date | Ship Time | \
        Order Creation Date | Order Paid Time | Parent SKU Reference No. | Product Name | \
        SKU Reference No. | Variation Name | Original Price | Deal Price | Quantity | \
        Returned quantity | Product Subtotal | Seller Rebate | Seller Discount | Shopee Rebate | \
        SKU Total Weight | No of product in order | Order Total Weight | \
        Voucher Code From Seller | Seller Voucher | Seller Absorbed Coin Cashback | \
        Shopee Voucher | Bundle Deal Indicator | Shopee Bundle Discount | \
        Seller Bundle Discount | Shopee Coins Offset | Credit Card Discount Total | \
        Total Amount | Buyer Paid Shipping Fee | Shipping Rebate Estimate | \
        Reverse Shipping Fee | Transaction Fee | Commission Fee | Service Fee | Grand Total | \
        Estimated Shipping Fee | Username (Buyer) | Receiver Name | Phone Number | \
        Delivery Address | Town | District | City | Province | Country | Zip Code | \
        Remark from buyer | Order Complete Time | Note
        """)

    /// Singapore, in English: 58 columns.
    static let singapore = ShopeeHeader(
        """
        Order ID | Order Status | Estimated Order Weight | Cancel reason | \
        Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method | \
        Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time | \
        Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name | \
        Original Price | Deal Price | Quantity | Returned quantity | Product Subtotal | \
        Seller Rebate | Seller Discount | Shopee Rebate | SKU Total Weight | \
        No of product in order | Order Total Weight | Voucher Code | Seller Voucher | \
        Seller Absorbed Coin Cashback | Shopee Voucher | Bundle Deal Indicator | \
        Shopee Bundle Discount | Seller Bundle Discount | Shopee Coins Offset | \
        Credit Card Discount Total | Total Amount | Buyer Paid Shipping Fee | \
        Shipping Rebate Estimate | Reverse Shipping Fee | Transaction Fee(Incl. GST) | \
        Commission Fee (Incl. GST) | Service Fee (incl. GST) | Grand Total | \
        Estimated Shipping Fee | Username (Buyer) | Receiver Name | Phone Number | \
        Delivery Address | Town | District | City | Province | Country | Zip Code | \
        Remark from buyer | Order Complete Time | Note
        """)

    /// Thailand: the columns that are known.
    static let thailand = ShopeeHeader(
        """
        หมายเลขคำสั่งซื้อ | สถานะการสั่งซื้อ | วันที่ทำการสั่งซื้อ | เวลาการชำระสินค้า | \
        ชื่อสินค้า | เลขอ้างอิง SKU (SKU Reference No.) | ชื่อตัวเลือก | ราคาขาย | จำนวน | \
        ราคาขายสุทธิ | ค่าคอมมิชชั่น | Transaction Fee | ค่าบริการ | จำนวนเงินทั้งหมด | \
        ชื่อผู้รับ | หมายเลขโทรศัพท์ | ที่อยู่ในการจัดส่ง | จังหวัด | เขต/อำเภอ | รหัสไปรษณีย์
        """)

    /// Brazil, 2026: 64 columns, two names twice.
    static let brazil = ShopeeHeader(
        """
        ID do pedido | Status do pedido | Hot Listing | Status da Devolução / Reembolso | \
        Número de rastreamento | Opção de envio | Método de envio | Data de criação do pedido | \
        Hora do pagamento do pedido | Data prevista de envio | Tempo de Envio | \
        Domestic Delivered Date | Hora completa do pedido | \
        Data da Finalização do Cancelamento | Pedido FBS | Nº de referência do SKU principal | \
        Nome do Produto | Número de referência SKU | Nome da variação | Shopee Owned | \
        Preço original | Preço acordado | Quantidade | Subtotal do produto | \
        Desconto do vendedor | Desconto do vendedor | Incentivo Shopee para ação comercial | \
        Ajuste por participação em ação comercial | Peso total SKU | \
        Número de produtos pedidos | Peso total do pedido | Código do Cupom | \
        Cupom do vendedor | Coin Cashback Voucher Amount Sponsored by Seller | Cupom | \
        Incentivo de cupom | Ajuste por pagamento via PIX | Indicador da Leve Mais por Menos | \
        Desconto Shopee da Leve Mais por Menos | Desconto da Leve Mais por Menos do vendedor | \
        Compensar Moedas Shopee | Total descontado Cartão de Crédito | Valor Total | \
        Taxa de envio pagas pelo comprador | Taxa de Envio Reversa | Taxa de transação | \
        Taxa de comissão bruta | Taxa de comissão líquida | Taxa de serviço bruta | \
        Taxa de serviço líquida | Total global | Valor estimado do frete | \
        Nome de usuário (comprador) | Nome do destinatário | Telefone | Endereço de entrega | \
        Cidade | Bairro | Cidade | UF | País | CEP | Observação do comprador | Nota
        """)

    /// Failed deliveries, Indonesia: 55 columns.
    static let failedDelivery = ShopeeHeader(
        """
        No. Pesanan | Status Pesanan | Status Pembatalan/ Pengembalian | \
        Status pengiriman gagal | No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up | \
        Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) | Waktu Pengiriman Diatur | \
        Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan | Metode Pembayaran | SKU Induk | \
        Nama Produk | Nomor Referensi SKU | Nama Variasi | Harga Awal | Harga Setelah Diskon | \
        Jumlah | Returned quantity | Subtotal Pesanan | Total Diskon | Diskon Dari Penjual | \
        Diskon Dari Shopee | Berat Produk | Jumlah Produk di Pesan | Total Berat | \
        Voucher Ditanggung Penjual | Cashback Koin | Voucher Ditanggung Shopee | Paket Diskon | \
        Paket Diskon (Diskon dari Shopee) | Paket Diskon (Diskon dari Penjual) | \
        Potongan Koin Shopee | Diskon Kartu Kredit | Ongkos Kirim Dibayar oleh Pembeli | \
        Estimasi Potongan Biaya Pengiriman | Ongkos Kirim Pengembalian Barang | \
        Total Pembayaran | Perkiraan Ongkos Kirim | Catatan dari Pembeli | Catatan | \
        Username (Pembeli) | Nama Penerima | No. Telepon | Alamat Pengiriman | Kota/Kabupaten | \
        Provinsi | Waktu Pesanan Selesai | Status Klaim | Tanggal Klaim Diajukan | \
        Tanggal Klaim Disetujui | Tanggal Klaim Dicairkan | Tanggal Klaim Ditolak | \
        Jumlah Kompensasi
        """)

    /// Returns, Indonesia: 46 columns, two names twice.
    static let returns = ShopeeHeader(
        """
        No. Pengembalian | No. Pesanan | Tanggal Pesanan Dibuat | Username (Pembeli) | \
        Nama Produk | SKU Induk | Variasi | Kode Variasi | Harga Satuan | \
        Waktu Pengembalian Diajukan | Status Pembatalan/ Pengembalian | Tipe Pengembalian | \
        Jumlah Produk Dikembalikan | Solusi Pengembalian Barang/Dana | Alasan Pengembalian | \
        Catatan Pengembalian Barang | Total Pengembalian Dana | \
        Waktu Pengembalian Dana Selesai | Dikembalikan ke Gudang Shopee | \
        Pilihan Jasa Kirim Pengembalian Barang | No. Resi Pengembalian Barang | \
        Status Pengembalian Barang | Waktu Pengiriman Pengembalian Barang Selesai | \
        Alamat Pengiriman | Provinsi | Kota/Kabupaten | Kode Pos | No. Telepon | \
        Alamat Pickup Pengembalian Barang | Provinsi | Kota | Kode Pos | Buyer contact number | \
        Dapat Mengajukan Banding pada | Alasan Penolakan | Catatan Penjual untuk Banding | \
        Jumlah Kompensasi | Pilihan Jasa Kirim Pengiriman Terusan | \
        No. Resi Pengiriman Terusan | Total Pesanan | Metode Pembayaran | \
        Catatan Pembeli untuk Pesanan | Pelepasan Dana | Ongkos Kirim Pengiriman | \
        Ongkos Kirim Pengembalian | Penyesuaian Alasan Pengembalian
        """)
}
