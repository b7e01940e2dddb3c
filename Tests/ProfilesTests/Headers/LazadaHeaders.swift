/// The header rows of Lazada.
enum LazadaHeaders {
    static let all = [
        KnownHeader(
            "Lazada orders, ID 2024", "lazada/orders",
            """
            orderItemId | orderType | Guarantee | deliveryType | lazadaId | sellerSku \
            | lazadaSku | wareHouse | createTime | updateTime | rtsSla | ttsSla | orderNumber \
            | invoiceRequired | invoiceNumber | deliveredDate | customerName | customerEmail \
            | nationalRegistrationNumber | shippingName | shippingAddress | shippingAddress2 \
            | shippingAddress3 | shippingAddress4 | shippingAddress5 | shippingPhone \
            | shippingPhone2 | shippingCity | shippingPostCode | shippingCountry \
            | shippingRegion | billingName | billingAddr | billingAddr2 | billingAddr3 \
            | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 | billingCity \
            | billingPostCode | billingCountry | taxCode | branchNumber | taxInvoiceRequested \
            | payMethod | paidPrice | unitPrice | sellerDiscountTotal | shippingFee \
            | walletCredit | itemName | variation | cdShippingProvider | shippingProvider \
            | shipmentTypeName | shippingProviderType | cdTrackingCode | trackingCode \
            | trackingUrl | shippingProviderFM | trackingCodeFM | trackingUrlFM \
            | promisedShippingTime | premium | status | buyerFailedDeliveryReturnInitiator \
            | buyerFailedDeliveryReason | buyerFailedDeliveryDetail \
            | buyerFailedDeliveryUserName | bundleId | semiManaged | flexibleDeliveryTime \
            | bundleDiscount | refundAmount | sellerNote
            """,
            personal: """
                customerName | customerEmail | nationalRegistrationNumber | shippingName \
                | shippingAddress | shippingAddress2 | shippingAddress3 | shippingAddress4 \
                | shippingAddress5 | shippingPhone | shippingPhone2 | shippingCity \
                | shippingPostCode | shippingRegion | billingName | billingAddr | billingAddr2 \
                | billingAddr3 | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 \
                | billingCity | billingPostCode | taxCode | branchNumber \
                | buyerFailedDeliveryDetail | buyerFailedDeliveryUserName | sellerNote
                """),
        KnownHeader(
            "Lazada orders, PH 2021", "lazada/orders",
            """
            orderItemId | orderType | Guarantee | deliveryType | lazadaId | sellerSku \
            | lazadaSku | wareHouse | createTime | updateTime | rtsSla | ttsSla | orderNumber \
            | invoiceRequired | invoiceNumber | deliveredDate | customerName | customerEmail \
            | nationalRegistrationNumber | shippingName | shippingAddress | shippingAddress2 \
            | shippingAddress3 | shippingAddress4 | shippingAddress5 | shippingPhone \
            | shippingPhone2 | shippingCity | shippingPostCode | shippingCountry \
            | shippingRegion | billingName | billingAddr | billingAddr2 | billingAddr3 \
            | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 | billingCity \
            | billingPostCode | billingCountry | taxCode | branchNumber | taxInvoiceRequested \
            | payMethod | paidPrice | unitPrice | sellerDiscountTotal | shippingFee \
            | walletCredit | itemName | variation | cdShippingProvider | shippingProvider \
            | shipmentTypeName | shippingProviderType | cdTrackingCode | trackingCode \
            | trackingUrl | shippingProviderFM | trackingCodeFM | trackingUrlFM \
            | promisedShippingTime | premium | status | buyerFailedDeliveryReturnInitiator \
            | buyerFailedDeliveryReason | buyerFailedDeliveryDetail \
            | buyerFailedDeliveryUserName | bundleId | bundleDiscount | refundAmount \
            | sellerNote
            """,
            personal: """
                customerName | customerEmail | nationalRegistrationNumber | shippingName \
                | shippingAddress | shippingAddress2 | shippingAddress3 | shippingAddress4 \
                | shippingAddress5 | shippingPhone | shippingPhone2 | shippingCity \
                | shippingPostCode | shippingRegion | billingName | billingAddr | billingAddr2 \
                | billingAddr3 | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 \
                | billingCity | billingPostCode | taxCode | branchNumber \
                | buyerFailedDeliveryDetail | buyerFailedDeliveryUserName | sellerNote
                """),
        KnownHeader(
            "Lazada orders, 2026", "lazada/orders",
            """
            orderItemId | orderType | Guarantee | deliveryType | lazadaId | sellerSku \
            | lazadaSku | wareHouse | createTime | updateTime | rtsSla | ttsSla | orderNumber \
            | invoiceRequired | invoiceNumber | deliveredDate | customerName | customerEmail \
            | nationalRegistrationNumber | shippingName | shippingAddress | shippingAddress2 \
            | shippingAddress3 | shippingAddress4 | shippingAddress5 | shippingPhone \
            | shippingPhone2 | shippingCity | shippingPostCode | shippingCountry \
            | shippingRegion | billingName | billingAddr | billingAddr2 | billingAddr3 \
            | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 | billingCity \
            | billingPostCode | billingCountry | taxCode | branchNumber | taxInvoiceRequested \
            | payMethod | paidPrice | unitPrice | sellerDiscountTotal | shippingFee \
            | walletCredit | itemName | variation | cdShippingProvider | shippingProvider \
            | shipmentTypeName | shippingProviderType | cdTrackingCode | trackingCode \
            | trackingUrl | shippingProviderFM | trackingCodeFM | trackingUrlFM \
            | promisedShippingTime | premium | status | buyerFailedDeliveryReturnInitiator \
            | buyerFailedDeliveryReason | buyerFailedDeliveryDetail \
            | buyerFailedDeliveryUserName | bundleId | semiManaged | flexibleDeliveryTime \
            | bundleDiscount | refundAmount | sellerNote | platformDiscountTotal
            """,
            personal: """
                customerName | customerEmail | nationalRegistrationNumber | shippingName \
                | shippingAddress | shippingAddress2 | shippingAddress3 | shippingAddress4 \
                | shippingAddress5 | shippingPhone | shippingPhone2 | shippingCity \
                | shippingPostCode | shippingRegion | billingName | billingAddr | billingAddr2 \
                | billingAddr3 | billingAddr4 | billingAddr5 | billingPhone | billingPhone2 \
                | billingCity | billingPostCode | taxCode | branchNumber \
                | buyerFailedDeliveryDetail | buyerFailedDeliveryUserName | sellerNote
                """),
        KnownHeader(
            "Lazada finance, English", "lazada/finance",
            """
            Statement Period | Statement Number | Transaction Date | Fee Name \
            | Amount(Include Tax) | VAT Amount | Release Status | Release Date | Comment \
            | Order Creation Date | Order Number | Order Line ID | Seller SKU | Lazada SKU \
            | WHT Amount | WHT included in Amount | Order Status | Product Name | Short Code
            """),
        KnownHeader(
            "Lazada finance before the release", "lazada/finance-pending",
            """
            Statement Period | Statement Number | Transaction Date | Fee Name \
            | Est Release Amount(Include Tax) | VAT Amount | Release Status | Comment \
            | Order Creation Date | Order Number | Order Line ID | Seller SKU | Lazada SKU \
            | WHT Amount | WHT included in Amount | Order Status | Product Name | Short Code
            """),
        KnownHeader(
            "Lazada finance, plain amount", "lazada/finance",
            """
            Statement Period | Statement Number | Transaction Date | Fee Name | Amount \
            | VAT Amount | Release Status | Release Date | Comment | Order Creation Date \
            | Order Number | Order Line ID | Seller SKU | Lazada SKU | WHT Amount \
            | WHT included in Amount | Order Status | Product Name | Short Code
            """),
        KnownHeader(
            "Lazada finance, Indonesian", "lazada/finance", market: "ID",
            """
            Periode Laporan | Nomor Laporan | Tanggal Transaksi | Nama Biaya \
            | Jumlah (Termasuk Pajak) | VAT Amount | Status Pelepasan Dana | Tanggal Dilepas \
            | Komentar | Tanggal Pesanan Dibuat | Nomor Pesanan | ID Pesanan | SKU Penjual \
            | Lazada SKU | WHT Amount | WHT termasuk dalam jumlah | Status Pesanan | Nama Produk \
            | Short Code
            """),
        KnownHeader(
            "Lazada finance, Indonesian without codes", "lazada/finance", market: "ID",
            """
            Periode Laporan | Nomor Laporan | Tanggal Transaksi | Nama Biaya \
            | Jumlah (Termasuk Pajak) | VAT Amount | Status Pelepasan Dana | Tanggal Dilepas \
            | Komentar | Tanggal Pesanan Dibuat | Nomor Pesanan | ID Pesanan | SKU Penjual \
            | Lazada SKU | WHT Amount | WHT termasuk dalam jumlah | Status Pesanan | Nama Produk
            """),
        KnownHeader(
            "Lazada finance, Thai", "lazada/finance", market: "TH",
            """
            ระยะเวลาใบแจ้งยอด | รหัสรอบบิล | วันที่ทำรายการ | ชื่อรายการธุรกรรม \
            | จำนวนเงิน(รวมภาษี) | VAT Amount | สถานะการโอนเงิน | วันที่ปรับปรุงเข้ายอดของฉัน \
            | ความคิดเห็น | วันที่สร้างคำสั่งซื้อ | หมายเลขคำสั่งซื้อ | รหัสสินค้าในคำสั่งซื้อ \
            | SKU ร้านค้า | Lazada SKU | WHT Amount | WHT รวมอยู่ในจำนวนเงินแล้ว \
            | สถานะคำสั่งซื้อ | ชื่อสินค้า | Short Code
            """),
        KnownHeader(
            "Lazada transaction overview", "lazada/transaction-overview",
            """
            Transaction Date | Transaction Type | Fee Name | Transaction Number | Details \
            | Seller SKU | Lazada SKU | Amount | VAT in Amount | WHT Amount \
            | WHT included in Amount | Statement | Paid Status | Order No. | Order Item No. \
            | Order Item Status | Shipping Provider | Shipping Speed | Shipment Type | Reference \
            | Comment | PaymentRefId
            """),
        KnownHeader(
            "Lazada transaction overview with codes", "lazada/transaction-overview",
            """
            Transaction Date | Transaction Type | Fee Name | Transaction Number | Details \
            | Seller SKU | Lazada SKU | Amount | VAT in Amount | WHT Amount \
            | WHT included in Amount | Statement | Paid Status | Order No. | Order Item No. \
            | Order Item Status | Shipping Provider | Shipping Speed | Shipment Type | Reference \
            | Comment | PaymentRefId | Short Code
            """),
        KnownHeader(
            "Lazada wallet", "lazada/wallet",
            """
            Transaction Number | Transaction Time | Type | Sub Type | Amount | Remarks
            """),
    ]
}
