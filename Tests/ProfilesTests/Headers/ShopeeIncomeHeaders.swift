/// The header rows of the income report in Indonesia, with the groups above them.
enum ShopeeIncomeHeaders {
    static let all = [
        KnownHeader(
            "Shopee income, ID middle of 2026", "shopee/income", market: "ID",
            """
            No. | Lihat berdasarkan | No. Pesanan | No. Pengajuan | ID Produk | Nama Produk \
            | Waktu Pesanan Dibuat | Tanggal Dana Dilepaskan | Metode Pelepasan Dana \
            | Tipe Pesanan | Harga Produk | Jumlah Pengembalian Dana ke Pembeli \
            | Ongkir Dibayar Pembeli | Ongkos Kirim yang Dibayarkan ke Jasa Kirim \
            | Potongan Ongkos Kirim dari Jasa Kirim | Gratis Ongkir dari Shopee \
            | Ongkos Kirim Pengembalian Barang | Return to Seller Fee | Pengembalian Biaya Kirim \
            | Penyesuaian Penjual - 1 | Cashback Koin disponsori Penjual \
            | Diskon Produk dari Shopee | Penyesuaian Penjual - 2 \
            | Cashback Koin Co-fund disponsori Penjual | Biaya Administrasi \
            | Biaya Proses Pesanan | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F) \
            | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F) | Biaya Layanan Promo XTRA \
            | AMS Service Fee | Biaya Kampanye | Biaya Komisi AMS \
            | Biaya Isi Saldo Otomatis (dari Penghasilan) | Biaya Lainnya | Biaya Transaksi \
            | FBS Fee | PPh 22 | Username (Pembeli) | Jumlah Dibayar Pembeli \
            | Metode pembayaran pembeli | Rincian Metode Pembayaran \
            | Rencana Cicilan (jika berlaku) | Promo Gratis Ongkir dari Penjual | Jasa Kirim \
            | Nama Kurir | Kode Voucher | Kompensasi | Pengembalian Dana ke Pembeli \
            | Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang \
            | Pro-rata Voucher Shopee untuk Pengembalian Barang \
            | Pro-rated Bank Payment Channel Promotion for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Pembeli)",
            repeated: "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F)",
            groups: [
                [
                    0: "Informasi Pesanan", 10: "Rincian Jumlah Pelepasan Dana", 37: "Buyer Info",
                    42: "Informasi Referensi",
                ],
                [
                    10: "Subtotal Pesanan", 12: "Subtotal Ongkos Kirim",
                    19: "Voucher dan Potongan Harga", 24: "Biaya Platform",
                    26: "Biaya Gratis Ongkir XTRA", 28: "Biaya Layanan", 29: "Biaya Promosi",
                    33: "Biaya Lainnya", 36: "Pajak", 42: "Pengiriman", 45: "Promosi",
                    46: "Kompensasi", 47: "Rincian pengembalian barang/dana",
                ],
            ]),
        KnownHeader(
            "Shopee income, ID until 2025", "shopee/income", market: "ID",
            """
            No. | No. Pesanan | No. Pengajuan | Username (Pembeli) | Waktu Pesanan Dibuat \
            | Metode pembayaran pembeli | Tanggal Dana Dilepaskan | Harga Asli Produk \
            | Total Diskon Produk | Jumlah Pengembalian Dana ke Pembeli \
            | Diskon Produk dari Shopee | Voucher disponsor oleh Penjual \
            | Cashback Koin disponsori Penjual | Ongkir Dibayar Pembeli \
            | Diskon Ongkir Ditanggung Jasa Kirim | Gratis Ongkir dari Shopee \
            | Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim \
            | Ongkos Kirim Pengembalian Barang | Kembali ke Biaya Pengiriman Pengirim \
            | Pengembalian Biaya Kirim | Biaya Komisi AMS | Biaya Administrasi | Biaya Layanan \
            | Biaya Proses Pesanan | Premi | Biaya Program Hemat Biaya Kirim | Biaya Transaksi \
            | Biaya Kampanye | Bea Masuk, PPN & PPh | Total Penghasilan | Kode Voucher \
            | Kompensasi | Promo Gratis Ongkir dari Penjual | Jasa Kirim | Nama Kurir \
            | Pengembalian Dana ke Pembeli \
            | Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang \
            | Pro-rata Voucher Shopee untuk Pengembalian Barang \
            | Pro-rated Bank Payment Channel Promotion  for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Pembeli)"),
        KnownHeader(
            "Shopee income, ID until 2025 with variants", "shopee/income", market: "ID",
            """
            No. | No. Pesanan | No. Pengajuan | Username (Pembeli) | Waktu Pesanan Dibuat \
            | Metode pembayaran pembeli | Tanggal Dana Dilepaskan | Harga Asli Produk \
            | Total Diskon Produk | Jumlah Pengembalian Dana ke Pembeli \
            | Diskon Produk dari Shopee | Voucher disponsor oleh Penjual \
            | Cashback Koin disponsori Penjual | Ongkir Dibayar Pembeli \
            | Diskon Ongkir Ditanggung Jasa Kirim | Gratis Ongkir dari Shopee \
            | Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim \
            | Ongkos Kirim Pengembalian Barang | Kembali ke Biaya Pengiriman Pengirim \
            | Pengembalian Biaya Kirim | Biaya Komisi AMS \
            | Biaya Administrasi (termasuk PPN 11%) | Biaya Layanan (termasuk PPN 11%) \
            | Biaya Proses Pesanan | Premi | Biaya Program Hemat Biaya Kirim | Biaya Transaksi \
            | Biaya Kampanye | Bea Masuk, PPN & PPh | Voucher co-fund disponsor oleh Penjual \
            | Cashback Koin Co-fund disponsori Penjual \
            | Biaya Isi Saldo Otomatis (dari Penghasilan) | Total Penghasilan | Kode Voucher \
            | Kompensasi | Promo Gratis Ongkir dari Penjual | Jasa Kirim | Nama Kurir \
            | Pengembalian Dana ke Pembeli \
            | Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang \
            | Pro-rata Voucher Shopee untuk Pengembalian Barang \
            | Pro-rated Bank Payment Channel Promotion  for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Pembeli)"),
        KnownHeader(
            "Shopee income, ID August 2026", "shopee/income", market: "ID",
            """
            No. | Lihat berdasarkan | No. Pesanan | No. Pengajuan | ID Produk | Nama Produk \
            | Waktu Pesanan Dibuat | Tanggal Dana Dilepaskan | Metode Pelepasan Dana \
            | Tipe Pesanan | Total Penghasilan | Harga Produk \
            | Jumlah Pengembalian Dana ke Pembeli | Ongkir Dibayar Pembeli \
            | Ongkos Kirim yang Dibayarkan ke Jasa Kirim | Potongan Ongkos Kirim dari Jasa Kirim \
            | Gratis Ongkir dari Shopee | Ongkos Kirim Pengembalian Barang \
            | Return to Seller Fee | Pengembalian Biaya Kirim | Voucher disponsor oleh Penjual \
            | Cashback Koin disponsori Penjual | Diskon Produk dari Shopee \
            | Voucher co-fund disponsor oleh Penjual | Cashback Koin Co-fund disponsori Penjual \
            | Biaya Administrasi (termasuk PPN 11%) | Biaya Proses Pesanan | Biaya Pembayaran \
            | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori E) | Biaya Layanan Promo XTRA \
            | AMS Service Fee | Biaya Kampanye | Biaya Komisi AMS \
            | Biaya Isi Saldo Otomatis (dari Penghasilan) | Premi | Biaya Transaksi | FBS Fee \
            | PPh 22 | Username (Pembeli) | Jumlah Dibayar Pembeli | Metode pembayaran pembeli \
            | Rincian Metode Pembayaran | Rencana Cicilan (jika berlaku) \
            | Promo Gratis Ongkir dari Penjual | Jasa Kirim | Nama Kurir | Kode Voucher \
            | Kompensasi | Pengembalian Dana ke Pembeli \
            | Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang \
            | Pro-rata Voucher Shopee untuk Pengembalian Barang \
            | Pro-rated Bank Payment Channel Promotion for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Pembeli)",
            groups: [
                [
                    0: "Informasi Pesanan", 10: "Rincian Jumlah Pelepasan Dana", 38: "Buyer Info",
                    43: "Informasi Referensi",
                ],
                [
                    10: "Pendapatan Pesanan", 11: "Subtotal Pesanan", 13: "Subtotal Ongkos Kirim",
                    20: "Voucher dan Potongan Harga", 25: "Biaya Platform",
                    28: "Biaya Gratis Ongkir XTRA", 29: "Biaya Layanan", 30: "Biaya Promosi",
                    34: "Biaya Lainnya", 37: "Pajak", 43: "Pengiriman", 46: "Promosi",
                    47: "Kompensasi", 48: "Rincian pengembalian barang/dana",
                ],
            ]),
        KnownHeader(
            "Shopee income, ID September 2026", "shopee/income", market: "ID",
            """
            No. | Lihat berdasarkan | No. Pesanan | No. Pengajuan | ID Produk | Nama Produk \
            | Waktu Pesanan Dibuat | Tanggal Dana Dilepaskan | Metode Pelepasan Dana \
            | Tipe Pesanan | Total Penghasilan | Harga Produk \
            | Jumlah Pengembalian Dana ke Pembeli | Ongkir Dibayar Pembeli \
            | Ongkos Kirim yang Dibayarkan ke Jasa Kirim | Potongan Ongkos Kirim dari Jasa Kirim \
            | Gratis Ongkir dari Shopee | Ongkos Kirim Pengembalian Barang \
            | Return to Seller Fee | Pengembalian Biaya Kirim | Voucher disponsor oleh Penjual \
            | Cashback Koin disponsori Penjual | Diskon Produk dari Shopee \
            | Voucher co-fund disponsor oleh Penjual | Cashback Koin Co-fund disponsori Penjual \
            | Biaya Administrasi (termasuk PPN 11%) | Biaya Proses Pesanan | Biaya Pembayaran \
            | Biaya Gratis Ongkir XTRA - Ukuran Khusus (Kategori E) \
            | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori E) \
            | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori G) \
            | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori G) \
            | Biaya Layanan Shopee Live XTRA | Biaya Program Hemat Biaya Kirim \
            | Biaya Layanan Promo XTRA | AMS Service Fee | Biaya Kampanye | Biaya Komisi AMS \
            | Biaya Isi Saldo Otomatis (dari Penghasilan) | Premi | Biaya Transaksi | FBS Fee \
            | PPh 22 | Username (Pembeli) | Jumlah Dibayar Pembeli | Metode pembayaran pembeli \
            | Rincian Metode Pembayaran | Rencana Cicilan (jika berlaku) \
            | Promo Gratis Ongkir dari Penjual | Jasa Kirim | Nama Kurir | Kode Voucher \
            | Kompensasi | Pengembalian Dana ke Pembeli \
            | Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang \
            | Pro-rata Voucher Shopee untuk Pengembalian Barang \
            | Pro-rated Bank Payment Channel Promotion for return refund Items \
            | Pro-rated Shopee Payment Channel Promotion  for return refund Items
            """,
            personal: "Username (Pembeli)",
            repeated: """
                Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori E) \
                | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori G) \
                | Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori G)
                """),
    ]
}
