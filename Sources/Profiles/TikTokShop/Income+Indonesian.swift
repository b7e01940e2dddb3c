extension TikTokShop {
    /// Headers of the income workbook in Indonesian.
    static let indonesianIncomeColumns = """
        order-or-adjustment-id: ID Pesanan/Penyesuaian
        type: Jenis transaksi
        created-time: Waktu pemesanan
        settled-date: Waktu pembayaran pesanan
        currency: Mata uang
        total-settlement: Jumlah penyelesaian pembayaran
        revenue: Total Pendapatan
        subtotal-after-seller-discounts: Subtotal setelah diskon penjual
        subtotal-before-discounts: Subtotal sebelum diskon
        seller-discounts: Diskon penjual
        distance-item: Biaya produk sesuai jarak dari Program Horison+
        refund-subtotal-after-seller-discounts: Subtotal pengembalian dana setelah diskon penjual
        refund-subtotal-before-seller-discounts: Subtotal pengembalian dana sebelum diskon penjual
        refund-of-seller-discounts: Pengembalian dana diskon penjual
        fees: Total Biaya | Jumlah biaya
        platform-commission: Biaya komisi platform
        commission-before-discount: Biaya komisi sebelum diskon
        commission-discount-from-ads: Diskon (dari belanja iklan)
        commission-discount-other: Diskon komisi lainnya
        pre-order: Biaya layanan pre-order
        mall: Biaya layanan Mall
        payment: Biaya Pembayaran
        shipping: Ongkir
        actual-shipping: Ongkir yang ditalangi penyedia jasa logistik
        replacement-shipping: Ongkir penggantian (ditanggung pembeli)
        exchange-shipping: Ongkir penukaran (ditanggung pembeli)
        platform-shipping-discount: Ongkir yang ditanggung platform
        customer-shipping: Ongkir yang ditanggung pembeli
        refunded-customer-shipping: Pengembalian ongkir yang ditanggung pembeli
        actual-return-shipping: Ongkir pengembalian barang (yang ditanggung pembeli)
        shipping-subsidy: Subsidi ongkir
        distance-shipping: Biaya pengiriman sesuai jarak dari Program Horison+
        logistics: Biaya layanan logistik
        insurance-reimbursement: Penggantian dana asuransi
        affiliate-commission: Komisi Afiliasi
        affiliate-partner-commission: Komisi mitra afiliasi
        affiliate-shop-ads-commission: Komisi Iklan Toko afiliasi
        affiliate-commission-deposit: Deposit komisi afiliasi
        affiliate-commission-refund: Pengembalian dana komisi afiliasi
        affiliate-partner-shop-ads-commission: Komisi iklan toko Mitra Afiliasi
        shipping-fee-program: Biaya layanan Program Bebas Ongkir
        dynamic-commission: Komisi dinamis
        bonus-cashback: Biaya layanan cashback bonus
        live-specials: Biaya layanan Khusus LIVE
        exclusive-benefits-access: Biaya akses keuntungan eksklusif
        order-processing: Biaya pemrosesan pesanan
        eams-program: Biaya layanan Program EAMS
        flash-sale: Biaya layanan Brands Crazy Deal/Flash Sale
        dilayani-tokopedia: Biaya Dilayani Tokopedia
        dilayani-tokopedia-handling: Biaya penanganan Dilayani Tokopedia
        paylater-program: Biaya program PayLater
        campaign-resource: Biaya sumber daya campaign
        installation: Biaya layanan penginstalan
        article-22-income-tax-withheld: PPh Pasal 22 dipungut
        platform-special: Biaya layanan khusus platform
        gmv-max-ad: Biaya iklan GMV Max
        gmv-max-coupon: Voucher GMV Max
        gmv-max-coupon-sales-tax: Pajak penjualan atas voucher GMV Max
        managed-service-plan-sales-tax: Program layanan terkelola (Pajak penjualan)
        managed-service-plan-per-order: Program layanan terkelola (Biaya per pesanan)
        failed-delivery-shipping: Ongkir pesanan gagal kirim
        buyer-fault-return-shipping: Ongkir pengembalian barang karena kesalahan pembeli
        insurance: Biaya asuransi
        adjustment: Jumlah penyesuaian
        related-order-id: ID pesanan terkait
        customer-payment: Pembayaran oleh pembeli
        customer-refund: Pengembalian dana pembeli
        seller-co-funded-voucher-discount: Diskon voucher yang ditanggung penjual
        refund-of-seller-co-funded-voucher-discount: \
        Pengembalian dana diskon voucher yang ditanggung penjual
        platform-discounts: Diskon platform
        refund-of-platform-discounts: Pengembalian dana diskon platform
        platform-co-funded-voucher-discounts: Diskon voucher yang ditanggung platform
        refund-of-platform-co-funded-voucher-discounts: \
        Pengembalian dana diskon voucher yang ditanggung platform
        seller-shipping-discount: Diskon ongkir dari penjual
        other: Perkiraan berat paket
        other: Berat paket yang bisa dikenai biaya
        other: Detail produk terjual
        other: Sumber pesanan
        """
}
