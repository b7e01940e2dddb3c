/// The header rows of the order export, as far as they are known to the letter.
enum ShopeeOrderHeaders {
    static let all = [
        KnownHeader(
            "Shopee orders, ID 2026", "shopee/orders", market: "ID",
            """
            No. Pesanan | Status Pesanan | Alasan Pembatalan | Status Pembatalan/ Pengembalian \
            | No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up \
            | Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) \
            | Waktu Pengiriman Diatur | Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan \
            | Tipe Pesanan | Metode Pembayaran | SKU Induk | Nama Produk | Nomor Referensi SKU \
            | Nama Variasi | Harga Awal | Harga Setelah Diskon | Jumlah | Returned quantity \
            | Subtotal Pesanan | Total Diskon | Diskon Dari Penjual | Diskon Dari Shopee \
            | Berat Produk | Jumlah Produk di Pesan | Total Berat | Voucher Ditanggung Penjual \
            | Cashback Koin | Voucher Ditanggung Shopee | Paket Diskon \
            | Paket Diskon (Diskon dari Shopee) | Paket Diskon (Diskon dari Penjual) \
            | Potongan Koin Shopee | Diskon Kartu Kredit | Ongkos Kirim Dibayar oleh Pembeli \
            | Estimasi Potongan Biaya Pengiriman | Ongkos Kirim Pengembalian Barang \
            | Total Pembayaran | Perkiraan Ongkos Kirim | Catatan dari Pembeli | Catatan \
            | Username (Pembeli) | Nama Penerima | No. Telepon | Alamat Pengiriman \
            | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee orders, ID 2024", "shopee/orders", market: "ID",
            """
            No. Pesanan | Status Pesanan | Status Pembatalan/ Pengembalian | No. Resi \
            | Opsi Pengiriman | Antar ke counter/ pick-up \
            | Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) \
            | Waktu Pengiriman Diatur | Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan \
            | Metode Pembayaran | SKU Induk | Nama Produk | Nomor Referensi SKU | Nama Variasi \
            | Harga Awal | Harga Setelah Diskon | Jumlah | Returned quantity \
            | Total Harga Produk | Total Diskon | Diskon Dari Penjual | Diskon Dari Shopee \
            | Berat Produk | Jumlah Produk di Pesan | Total Berat | Voucher Ditanggung Penjual \
            | Cashback Koin | Voucher Ditanggung Shopee | Paket Diskon \
            | Paket Diskon (Diskon dari Shopee) | Paket Diskon (Diskon dari Penjual) \
            | Potongan Koin Shopee | Diskon Kartu Kredit | Ongkos Kirim Dibayar oleh Pembeli \
            | Estimasi Potongan Biaya Pengiriman | Ongkos Kirim Pengembalian Barang \
            | Total Pembayaran | Perkiraan Ongkos Kirim | Catatan dari Pembeli | Catatan \
            | Username (Pembeli) | Nama Penerima | No. Telepon | Alamat Pengiriman \
            | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee orders, ID with advance fulfilment", "shopee/orders", market: "ID",
            """
            No. Pesanan | Status Pesanan | Shipped by Advance Fulfilment \
            | Status Pembatalan/ Pengembalian | No. Resi | Opsi Pengiriman \
            | Antar ke counter/ pick-up \
            | Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan) \
            | Waktu Pengiriman Diatur | Waktu Pesanan Dibuat | Waktu Pembayaran Dilakukan \
            | Metode Pembayaran | SKU Induk | Nama Produk | Nomor Referensi SKU | Nama Variasi \
            | Harga Awal | Harga Setelah Diskon | Jumlah | Returned quantity \
            | Total Harga Produk | Total Diskon | Diskon Dari Penjual | Diskon Dari Shopee \
            | Berat Produk | Jumlah Produk di Pesan | Total Berat | Voucher Ditanggung Penjual \
            | Cashback Koin | Voucher Ditanggung Shopee | Paket Diskon \
            | Paket Diskon (Diskon dari Shopee) | Paket Diskon (Diskon dari Penjual) \
            | Potongan Koin Shopee | Diskon Kartu Kredit | Ongkos Kirim Dibayar oleh Pembeli \
            | Estimasi Potongan Biaya Pengiriman | Ongkos Kirim Pengembalian Barang \
            | Total Pembayaran | Perkiraan Ongkos Kirim | Catatan dari Pembeli | Catatan \
            | Username (Pembeli) | Nama Penerima | No. Telepon | Alamat Pengiriman \
            | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee cancellations, ID 2026", "shopee/orders", market: "ID",
            """
            No. Pesanan | Status Pesanan | Alasan Pembatalan | Status Pembatalan/ Pengembalian \
            | No. Resi | Opsi Pengiriman | Antar ke counter/ pick-up \
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
            | Alamat Pengiriman | Kota/Kabupaten | Provinsi | Waktu Pesanan Selesai
            """,
            personal: """
                Catatan dari Pembeli | Username (Pembeli) | Nama Penerima | No. Telepon \
                | Alamat Pengiriman | Kota/Kabupaten | Provinsi
                """),
        KnownHeader(
            "Shopee orders, MY 2024", "shopee/orders",
            """
            Order ID | Order Status | Cancel reason | Return / Refund Status | Tracking Number* \
            | Shipping Option | Shipment Method | Estimated Ship Out Date | Ship Time \
            | Order Creation Date | Order Paid Time | Parent SKU Reference No. | Product Name \
            | SKU Reference No. | Variation Name | Original Price | Deal Price | Quantity \
            | Returned quantity | Product Subtotal | Seller Rebate | Seller Discount \
            | Shopee Rebate | SKU Total Weight | No of product in order | Order Total Weight \
            | Voucher Code From Seller | Seller Voucher | Seller Absorbed Coin Cashback \
            | Shopee Voucher | Bundle Deal Indicator | Shopee Bundle Discount \
            | Seller Bundle Discount | Shopee Coins Offset | Credit Card Discount Total \
            | Total Amount | Buyer Paid Shipping Fee | Shipping Rebate Estimate \
            | Reverse Shipping Fee | Transaction Fee | Commission Fee | Service Fee \
            | Grand Total | Estimated Shipping Fee | Username (Buyer) | Receiver Name \
            | Phone Number | Delivery Address | Town | District | City | Province | Country \
            | Zip Code | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
        KnownHeader(
            "Shopee orders, SG 2026", "shopee/orders", market: "SG",
            """
            Order ID | Order Status | Estimated Order Weight | Cancel reason \
            | Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method \
            | Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time \
            | Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name \
            | Original Price | Deal Price | Quantity | Returned quantity | Product Subtotal \
            | Seller Rebate | Seller Discount | Shopee Rebate | SKU Total Weight \
            | No of product in order | Order Total Weight | Voucher Code | Seller Voucher \
            | Seller Absorbed Coin Cashback | Shopee Voucher | Bundle Deal Indicator \
            | Shopee Bundle Discount | Seller Bundle Discount | Shopee Coins Offset \
            | Credit Card Discount Total | Total Amount | Buyer Paid Shipping Fee \
            | Shipping Rebate Estimate | Reverse Shipping Fee | Transaction Fee(Incl. GST) \
            | Commission Fee (Incl. GST) | Service Fee (incl. GST) | Grand Total \
            | Estimated Shipping Fee | Username (Buyer) | Receiver Name | Phone Number \
            | Delivery Address | Town | District | City | Province | Country | Zip Code \
            | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
        KnownHeader(
            "Shopee orders, SG later in 2026", "shopee/orders", market: "SG",
            """
            Order ID | Order Status | Estimated Order Weight | Cancel reason \
            | Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method \
            | Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time \
            | Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name \
            | Original Price | Deal Price | Quantity | Returned quantity | Total Buyer Payment \
            | Seller Rebate | Seller Discount | Shopee Rebate | SKU Total Weight \
            | No of product in order | Order Total Weight | Voucher Code \
            | Discount Voucher Amount Sponsored by Seller \
            | Coin Cashback Voucher Amount Sponsored by Seller \
            | Discount Voucher Amount Sponsored by Shopee | Bundle Deal Indicator \
            | Shopee Bundle Discount | Seller Bundle Discount \
            | Coin Cashback Voucher Amount Sponsored by Shopee | Credit Card Discount Total \
            | Total Amount | Buyer Paid Shipping Fee | Shipping Rebate Estimate \
            | Reverse Shipping Fee | Transaction Fee(Incl. GST) | Commission Fee (Incl. GST) \
            | Service Fee (incl. GST) | Grand Total | Estimated Shipping Fee | Username (Buyer) \
            | Receiver Name | Phone Number | Delivery Address | Town | District | City \
            | Province | Country | Zip Code | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
        KnownHeader(
            "Shopee orders, SG with a stray blank", "shopee/orders", market: "SG",
            """
            Order ID | Order Status | Estimated Order Weight | Cancel reason \
            | Return / Refund Status | Tracking Number* | Shipping Option | Shipment Method \
            | Estimated Ship Out Date | Ship Time | Order Creation Date | Order Paid Time \
            | Parent SKU Reference No. | Product Name | SKU Reference No. | Variation Name \
            | Original Price | Deal Price | Quantity | Returned quantity | Total Buyer Payment \
            | Seller Rebate | Seller Discount | Shopee Rebate | SKU Total Weight \
            | No of product in order | Order Total Weight | Voucher Code \
            | Discount Voucher Amount Spo nsored by Seller \
            | Coin Cashback Voucher Amount Sponsored by Seller \
            | Discount Voucher Amount Sponsored by Shopee | Bundle Deal Indicator \
            | Shopee Bundle Discount | Seller Bundle Discount \
            | Coin Cashback Voucher Amount Sponsored by Shopee | Credit Card Discount Total \
            | Total Amount | Buyer Paid Shipping Fee | Shipping Rebate Estimate \
            | Reverse Shipping Fee | Transaction Fee(Incl. GST) | Commission Fee (Incl. GST) \
            | Service Fee (incl. GST) | Grand Total | Estimated Shipping Fee | Username (Buyer) \
            | Receiver Name | Phone Number | Delivery Address | Town | District | City \
            | Province | Country | Zip Code | Remark from buyer | Order Complete Time | Note
            """,
            personal: """
                Username (Buyer) | Receiver Name | Phone Number | Delivery Address | Town \
                | District | City | Province | Zip Code | Remark from buyer
                """),
    ]
}
