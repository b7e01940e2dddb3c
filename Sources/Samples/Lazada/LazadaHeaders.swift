/// The headers of Lazada's exports, in the order of their columns.
enum LazadaHeaders {
    /// The order export of November 2024.
    static let orders = SampleText.list(
        """
        orderItemId|orderType|Guarantee|deliveryType|lazadaId|sellerSku|lazadaSku|wareHouse|\
        createTime|updateTime|rtsSla|ttsSla|orderNumber|invoiceRequired|invoiceNumber|\
        deliveredDate|customerName|customerEmail|nationalRegistrationNumber|shippingName|\
        shippingAddress|shippingAddress2|shippingAddress3|shippingAddress4|shippingAddress5|\
        shippingPhone|shippingPhone2|shippingCity|shippingPostCode|shippingCountry|\
        shippingRegion|billingName|billingAddr|billingAddr2|billingAddr3|billingAddr4|\
        billingAddr5|billingPhone|billingPhone2|billingCity|billingPostCode|billingCountry|\
        taxCode|branchNumber|taxInvoiceRequested|payMethod|paidPrice|unitPrice|\
        sellerDiscountTotal|shippingFee|walletCredit|itemName|variation|cdShippingProvider|\
        shippingProvider|shipmentTypeName|shippingProviderType|cdTrackingCode|trackingCode|\
        trackingUrl|shippingProviderFM|trackingCodeFM|trackingUrlFM|promisedShippingTime|\
        premium|status|buyerFailedDeliveryReturnInitiator|buyerFailedDeliveryReason|\
        buyerFailedDeliveryDetail|buyerFailedDeliveryUserName|bundleId|semiManaged|\
        flexibleDeliveryTime|bundleDiscount|refundAmount|sellerNote
        """)

    static let english = SampleText.list(
        """
        Statement Period|Statement Number|Transaction Date|Fee Name|Amount(Include Tax)|\
        VAT Amount|Release Status|Release Date|Comment|Order Creation Date|Order Number|\
        Order Line ID|Seller SKU|Lazada SKU|WHT Amount|WHT included in Amount|Order Status|\
        Product Name|Short Code
        """)

    static let indonesian = SampleText.list(
        """
        Periode Laporan|Nomor Laporan|Tanggal Transaksi|Nama Biaya|Jumlah (Termasuk Pajak)|\
        VAT Amount|Status Pelepasan Dana|Tanggal Dilepas|Komentar|Tanggal Pesanan Dibuat|\
        Nomor Pesanan|ID Pesanan|SKU Penjual|Lazada SKU|WHT Amount|WHT termasuk dalam jumlah|\
        Status Pesanan|Nama Produk|Short Code
        """)

    static let thai = SampleText.list(
        """
        ระยะเวลาใบแจ้งยอด|รหัสรอบบิล|วันที่ทำรายการ|ชื่อรายการธุรกรรม|จำนวนเงิน(รวมภาษี)|\
        VAT Amount|สถานะการโอนเงิน|วันที่ปรับปรุงเข้ายอดของฉัน|ความคิดเห็น|วันที่สร้างคำสั่งซื้อ|\
        หมายเลขคำสั่งซื้อ|รหัสสินค้าในคำสั่งซื้อ|SKU ร้านค้า|Lazada SKU|WHT Amount|\
        WHT รวมอยู่ในจำนวนเงินแล้ว|สถานะคำสั่งซื้อ|ชื่อสินค้า|Short Code
        """)

    /// The third variant names the amount without its tax.
    static let plainAmount = english.map { $0 == "Amount(Include Tax)" ? "Amount" : $0 }

    /// Money to be released: an estimate, and no date.
    static let toRelease = english.filter { $0 != "Release Date" }
        .map { $0 == "Amount(Include Tax)" ? "Est Release Amount(Include Tax)" : $0 }

    /// The older export, one row for each fee.
    static let old = SampleText.list(
        """
        Transaction Date|Transaction Type|Fee Name|Transaction Number|Details|Seller SKU|\
        Lazada SKU|Amount|VAT in Amount|WHT Amount|WHT included in Amount|Statement|Paid Status|\
        Order No.|Order Item No.|Order Item Status|Shipping Provider|Shipping Speed|\
        Shipment Type|Reference|Comment|PaymentRefId
        """)

    static let wallet = [
        "Transaction Number", "Transaction Time", "Type", "Sub Type", "Amount", "Remarks",
    ]
}
