/// The header rows of wallets, returns, failed deliveries and what is beside them.
enum ShopeeAccountHeaders {
    static let all = [
        KnownHeader(
            "Shopee failed deliveries, ID 2026", "shopee/failed-delivery", market: "ID",
            """
            No. Pesanan | Status Pesanan | Status Pembatalan/ Pengembalian \
            | Status pengiriman gagal | No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up \
            | Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) \
            | Waktu Pengiriman Diatur | Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan \
            | Metode Pembayaran | SKU Induk | Nama Produk | Nomor Referensi SKU | Nama Variasi \
            | Harga Awal | Harga Setelah Diskon | Jumlah | Returned quantity | Subtotal Pesanan \
            | Total Diskon | Diskon Dari Penjual | Diskon Dari Shopee | Berat Produk \
            | Jumlah Produk di Pesan | Total Berat | Voucher Ditanggung Penjual | Cashback Koin \
            | Voucher Ditanggung Shopee | Paket Diskon | Paket Diskon (Diskon dari Shopee) \
            | Paket Diskon (Diskon dari Penjual) | Potongan Koin Shopee | Diskon Kartu Kredit \
            | Ongkos Kirim Dibayar oleh Pembeli | Estimasi Potongan Biaya Pengiriman \
            | Ongkos Kirim Pengembalian Barang | Total Pembayaran | Perkiraan Ongkos Kirim \
            | Catatan dari Pembeli | Catatan | Username (Pembeli) | Nama Penerima | No. Telepon \
            | Alamat Pengiriman | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai \
            | Status Klaim | Tanggal Klaim Diajukan | Tanggal Klaim Disetujui \
            | Tanggal Klaim Dicairkan | Tanggal Klaim Ditolak | Jumlah Kompensasi
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee failed deliveries, ID older", "shopee/failed-delivery", market: "ID",
            """
            No. Pesanan | Status Pesanan | Status Pembatalan/ Pengembalian \
            | Status pengiriman gagal | No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up \
            | Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) \
            | Waktu Pengiriman Diatur | Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan \
            | Metode Pembayaran | SKU Induk | Nama Produk | Nomor Referensi SKU | Nama Variasi \
            | Harga Awal | Harga Setelah Diskon | Jumlah | Returned quantity | Dibayar Pembeli \
            | Total Diskon | Diskon Dari Penjual | Diskon Dari Shopee | Berat Produk \
            | Jumlah Produk di Pesan | Total Berat | Voucher Ditanggung Penjual | Cashback Koin \
            | Voucher Ditanggung Shopee | Paket Diskon | Paket Diskon (Diskon dari Shopee) \
            | Paket Diskon (Diskon dari Penjual) | Potongan Koin Shopee | Diskon Kartu Kredit \
            | Ongkos Kirim Dibayar oleh Pembeli | Estimasi Potongan Biaya Pengiriman \
            | Ongkos Kirim Pengembalian Barang | Total Pembayaran | Perkiraan Ongkos Kirim \
            | Catatan dari Pembeli | Catatan | Username (Pembeli) | Nama Penerima | No. Telepon \
            | Alamat Pengiriman | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee returns, ID 2026", "shopee/returns", market: "ID",
            """
            No. Pengembalian | No. Pesanan | Tanggal Pesanan Dibuat | Username (Pembeli) \
            | Nama Produk | SKU Induk | Variasi | Kode Variasi | Harga Satuan \
            | Waktu Pengembalian Diajukan | Status Pembatalan/ Pengembalian | Tipe Pengembalian \
            | Jumlah Produk Dikembalikan | Solusi Pengembalian Barang/Dana | Alasan Pengembalian \
            | Catatan Pengembalian Barang | Total Pengembalian Dana \
            | Waktu Pengembalian Dana Selesai | Dikembalikan ke Gudang Shopee \
            | Pilihan Jasa Kirim Pengembalian Barang | No. Resi Pengembalian Barang \
            | Status Pengembalian Barang | Waktu Pengiriman Pengembalian Barang Selesai \
            | Alamat Pengiriman | Provinsi | Kota/Kabupaten | Kode Pos | No. Telepon \
            | Alamat Pickup Pengembalian Barang | Provinsi | Kota | Kode Pos \
            | Buyer contact number | Dapat Mengajukan Banding pada | Alasan Penolakan \
            | Catatan Penjual untuk Banding | Jumlah Kompensasi \
            | Pilihan Jasa Kirim Pengiriman Terusan | No. Resi Pengiriman Terusan \
            | Total Pesanan | Metode Pembayaran | Catatan Pembeli untuk Pesanan | Pelepasan Dana \
            | Ongkos Kirim Pengiriman | Ongkos Kirim Pengembalian \
            | Penyesuaian Alasan Pengembalian
            """,
            personal: """
                Username (Pembeli) | Catatan Pengembalian Barang | Alamat Pengiriman | Provinsi \
                | Kota/Kabupaten | Kode Pos | No. Telepon | Alamat Pickup Pengembalian Barang \
                | Kota | Buyer contact number | Catatan Pembeli untuk Pesanan
                """),
        KnownHeader(
            "Shopee returns, BR 2026", "shopee/returns", market: "BR",
            """
            ID da Devolução | ID do pedido | Data de criação do pedido \
            | Nome de usuário (Comprador) | Nome do Produto | SKU principal | Nome da variação \
            | SKU da Variação | IMEI | Preço da unidade | Tempo de envio de devolução \
            | Status da Devolução / Reembolso | Tipo de Devolução | Quantidade de Devoluções \
            | Solução para Retorno e Reembolso | Motivo da Devolução | Observações da Devolução \
            | Quantia total de reembolsos | Tempo decorrido de reembolso \
            | Retorno ao Armazém Shopee | Opção de envio de devolução \
            | Número de rastreamento de devolução | Status de rastreamento de devolução \
            | Tempo de entrega de devolução concluída | Endereço de entrega | UF | Cidade | CEP \
            | Telefone | Endereço de coleta de devolução | Estado | Cidade | CEP \
            | Buyer contact number | Ação do Vendedor solicitada até | Motivo da disputa \
            | Observação do vendedor \
            | Compensação ao Vendedor (Disputa bem sucedida/Ajuste em carteira) \
            | Opção de Entrega | Tipo de Estoque | Número de rastreio \
            | Valor pago pelo comprador | Método de pagamento | Observação do Comprador \
            | Hot Listing | Motivo da devolução revisado
            """,
            personal: """
                Nome de usuário (Comprador) | Observações da Devolução | Endereço de entrega \
                | UF | Cidade | CEP | Telefone | Endereço de coleta de devolução | Estado \
                | Buyer contact number | Observação do Comprador
                """),
        KnownHeader(
            "Shopee wallet, ID", "shopee/wallet", market: "ID",
            """
            Tanggal Transaksi | Tipe Transaksi | Deskripsi | No. Pesanan | Jenis Transaksi \
            | Jumlah | Status | Saldo Akhir
            """),
        KnownHeader(
            "Shopee wallet, EN", "shopee/wallet",
            """
            Date | Transaction Type | Description | Order ID | Money Direction | Amount | Status \
            | Balance After Transactions
            """),
        KnownHeader(
            "Shopee wallet, TH", "shopee/wallet", market: "TH",
            """
            วันที่ | ประเภทการทำธุรกรรม | คำอธิบาย | รหัสคำสั่งซื้อ | รูปแบบธุรกรรม | จำนวนเงิน \
            | สถานะ | ยอดเงินหลังทำธุรกรรมเสร็จสิ้น
            """),
        KnownHeader(
            "Shopee wallet, VN", "shopee/wallet", market: "VN",
            """
            Ngày | Loại giao dịch | Chi tiết | Mã đơn hàng | Dòng tiền | Số tiền | Trạng thái \
            | Số dư Ví sau giao dịch
            """),
        KnownHeader(
            "Shopee wallet, BR", "shopee/wallet", market: "BR",
            """
            Data | Tipo de transação | Descrição | ID do pedido | Direção do dinheiro | Valor \
            | Status | Balança após as transações | Valor a Ser Ajustado
            """),
        KnownHeader(
            "Shopee income before the release, PH", "shopee/income-pending",
            """
            Order ID | Username (Buyer) | Order Creation Date | Original Product Price \
            | Estimated Released Date | Total To Release Amount | Billing Item Status
            """,
            personal: "Username (Buyer)"),
        KnownHeader(
            "Shopee ads bill, ID", "shopee/ads-bill",
            """
            Urutan | Waktu | Deskripsi | Jumlah | Catatan
            """),
        KnownHeader(
            "Shopee early payouts, BR", "shopee/early-payout",
            """
            Data do resgate rápido | ID do resgate rápido | ID do pedido \
            | Valor de pedidos disponível para resgate rápido | Percentual de resgate rápido \
            | Valor dos resgates rápidos | Taxa de Serviço | Valor recebido \
            | Valor restante para pagamento | Valor reembolsado | Faturamento total do pedido \
            | Valor pendente | Status | Data da última transação | Data de vencimento
            """),
        KnownHeader(
            "Shopee affiliates by order, BR", "shopee/affiliates",
            """
            ID do pedido | Status do Pedido | Status verificado | Preço | Qtd | Nome do afiliado \
            | Id de atribuição da comissão | Valor da Compra | Valor do reembolso \
            | Comissão do item da marca para o Afiliado \
            | Taxa de serviço de Afiliados do Vendedor | despesas | Estado de dedução \
            | Método de dedução | Período de cobrança da comissão
            """),
        KnownHeader(
            "Shopee affiliates, BR", "shopee/affiliates",
            """
            ID do Afiliado | Nome do afiliado | Nome de usuário do afiliado | Vendas(R$) \
            | Itens Brutos Vendidos | Pedidos | Cliques | Comissão estimada(R$) | ROI \
            | Total de compradores | Novos compradores
            """),
    ]
}
