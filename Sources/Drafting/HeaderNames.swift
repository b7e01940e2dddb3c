import Profiles

/// What headers say by their words, in the languages of the exports.
enum HeaderNames {
    /// The words of a header: lower case, one space between them.
    static func words(of header: String) -> String {
        HeaderText.kebab(header).replacing("-", with: " ")
    }

    /// How well a header names a field: 0 for the best of its names; nil where it does not.
    static func rank(_ header: String, as field: Field) -> Int? {
        guard let names = fields[field] else { return nil }
        let words = words(of: header)
        if let rank = names.firstIndex(of: words) { return rank }
        let padded = " \(words) "
        return names.firstIndex { padded.contains(" \($0) ") }.map { $0 + names.count }
    }

    /// A component's name: the words of its header without those that say nothing.
    static func id(of header: String) -> String {
        var words = spaced(header).split(separator: " ")
        while words.count > 1, let last = words.last, ["amount", "fee", "fees"].contains(last) {
            words.removeLast()
        }
        return words.joined(separator: "-")
    }

    /// How many names of a field are known.
    static func nameCount(of field: Field) -> Int { fields[field]?.count ?? 0 }

    /// True where a header speaks of money.
    static func isAmount(_ header: String) -> Bool { holds(header, amountWords) }

    /// True where a header speaks of numbers that are no money.
    static func isNoAmount(_ header: String) -> Bool {
        header.contains("%") || holds(header, noAmountWords)
    }

    /// True where a header may be the total of its row.
    static func isTotal(_ header: String) -> Bool { holds(header, totalWords) }

    /// True where a header speaks of the buyer.
    static func isPersonal(_ header: String) -> Bool {
        PersonalWords.occur(in: header) || holds(header, personalWords)
    }

    /// True where a word of a row's type says that money leaves for the bank.
    static func isPayout(_ word: String) -> Bool { holds(word, payoutWords) }

    /// True where a word of a row's type says that it is a sale or the end of one.
    static func isOrder(_ word: String) -> Bool { holds(word, orderWords) }

    /// True where a word of a row's type says that a sale is given back.
    static func isRefund(_ word: String) -> Bool {
        holds(word, ["refund", "refunds", "reembolso", "退款", "返金"])
    }

    /// True where a state says that money is not there yet.
    static func isPending(_ word: String) -> Bool { holds(word, pendingWords) }

    /// The group of an amount by words of its header or name, and true where a word said it.
    static func group(of text: String) -> (group: String, isSaid: Bool) {
        for (group, words) in groups where holds(text, words) { return (group, true) }
        return ("fee", false)
    }

    /// True where an amount lowers what the seller gets, whatever its sign in the file.
    static func isReduction(_ text: String) -> Bool {
        let reductions = groups.filter { ["refund", "fee", "tax"].contains($0.0) }.flatMap(\.1)
        return holds(text, reductions + promotionWords)
    }

    /// True where an amount is a discount that the seller gives.
    static func isPromotion(_ text: String) -> Bool { holds(text, promotionWords) }

    private static func holds(_ text: String, _ words: [String]) -> Bool {
        let padded = " \(spaced(text)) "
        return words.contains { word in
            word.utf8.allSatisfy { $0 < 0x80 }
                ? padded.contains(" \(word) ") : padded.contains(word)
        }
    }

    /// The words of a text, also those of `ItemPrice` and `FBAPerUnitFulfillmentFee`.
    private static func spaced(_ text: String) -> String {
        let characters = Array(text)
        var result = ""
        for (index, character) in characters.enumerated() {
            let before = index > 0 ? characters[index - 1] : " "
            let after = index + 1 < characters.count ? characters[index + 1] : " "
            let isStart = before.isLowercase || (before.isUppercase && after.isLowercase)
            if character.isUppercase, isStart { result.append(" ") }
            result.append(character)
        }
        return words(of: result)
    }

    private static let amountWords = [
        "amount", "fee", "fees", "total", "net", "price", "subtotal", "value", "discount", "tax",
        "taxes", "vat", "shipping", "biaya", "harga", "nilai", "jumlah", "pengurangan", "ppn",
        "pph", "credit", "debit", "balance", "commission", "handling", "donation", "pricing",
        "monto", "importe", "valor", "taxa", "tarifa", "betrag", "montant", "phí", "giá", "tiền",
        "金额", "費", "费", "金額", "額", "ยอด", "ค่า",
    ]
    private static let noAmountWords = [
        "id", "number", "no", "quantity", "qty", "count", "percent", "percentage", "persentase",
        "rate", "date", "time", "day", "type", "reason", "zip", "phone", "code", "kode", "sku",
        "weight", "installments", "tipe", "jenis", "description", "details", "detail", "dibeli",
        "dikurangkan", "disaggregated", "digunakan", "数量", "数", "編号", "号",
    ]
    private static let totalWords = [
        "net", "neto", "total", "bersih", "líquido", "liquido", "settlement", "payout", "netto",
        "合計", "总", "ยอดสุทธิ", "thực nhận",
    ]
    private static let personalWords = [
        "buyer", "customer", "payer", "ship to", "pembeli", "penerima", "comprador", "sender",
        "last four digits", "card initial number", "catatan", "客户", "买家",
    ]
    private static let payoutWords = [
        "payout", "payouts", "withdrawal", "withdraw", "deposit", "disbursement", "penarikan",
        "retiro", "saque", "提现", "出金",
    ]
    private static let orderWords = [
        "order", "sale", "sales", "charge", "refund", "settlement", "return", "dispute",
        "chargeback", "payment", "pesanan", "penjualan", "pedido", "venta", "订单", "退款", "注文",
    ]
    private static let pendingWords = [
        "pending", "hold", "on hold", "processing", "unreleased", "false", "dikirim", "proses",
        "未结算", "保留",
    ]
    private static let promotionWords = [
        "promotion", "promo", "discount", "diskon", "voucher", "kupon", "coupon", "rebate",
        "desconto", "descuento", "优惠", "値引",
    ]
    /// Tried in this order: a shipping fee is shipping, a refunded fee is a fee.
    private static let groups: [(String, [String])] = [
        ("refund", ["reduction", "pengurangan", "reembolso", "退款", "返金"]),
        ("shipping", ["shipping", "postage", "delivery", "freight", "ongkir", "pengiriman", "运费"]),
        (
            "fee",
            [
                "fee", "fees", "commission", "komisi", "biaya", "layanan", "advertising", "ads",
                "marketing", "subscription", "service", "tarifa", "comissão", "comisión", "phí",
                "transportation", "cost", "费", "手数料", "ค่าธรรมเนียม",
            ]
        ),
        ("tax", ["tax", "taxes", "vat", "ppn", "pph", "gst", "withheld", "impuesto", "税", "ภาษี"]),
        (
            "sales",
            [
                "principal", "price", "sale", "sales", "subtotal", "gross", "amount", "value",
                "product", "harga", "subsidi", "promotion", "handling", "nilai", "kupon",
                "voucher", "credit", "valor", "importe", "售", "商品",
            ]
        ),
    ]
}

extension HeaderNames {
    /// Names of fields as words, the surest first.
    fileprivate static let fields: [Field: [String]] = [
        .orderID: [
            "order id", "order number", "order no", "order sn", "external reference",
            "nomor invoice", "nomor pesanan", "no pesanan", "id pesanan", "número do pedido",
            "id do pedido", "mã đơn hàng", "หมายเลขคำสั่งซื้อ", "订单号", "订单编号", "注文番号", "order",
            "pedido",
        ],
        .transactionID: [
            "transaction id", "source id", "entry id", "tracking id", "transaction number",
            "id transaksi", "checkout",
        ],
        .statementID: ["settlement id", "statement id", "statement number", "statement"],
        .paymentID: ["payout id", "payment id", "disbursement id", "payout number"],
        .settledDate: [
            "settled date", "settled time", "settlement time", "available on", "release date",
            "money release date", "payout completed date", "posted date time", "posted date",
            "tanggal pesanan selesai", "tanggal dana dilepaskan", "payout date",
            "settlement date", "statement date", "date", "tanggal", "fecha", "data", "datum",
            "日期", "日付", "ngày", "วันที่",
        ],
        .transactionDate: [
            "transaction date", "transaction creation date", "settlement date",
            "tanggal pembayaran", "tanggal transaksi", "date", "tanggal", "posted date",
            "booking date", "value date", "fecha", "data", "datum", "日期", "ngày", "วันที่",
        ],
        .type: [
            "transaction type", "type", "tipe transaksi", "jenis transaksi", "tipo", "entry type",
            "tipo de transacción", "loại giao dịch", "类型", "取引タイプ", "ประเภท",
        ],
        .feeName: [
            "amount description", "fee name", "nama biaya", "fee description", "charge name",
        ],
        .feeType: ["amount type", "fee type", "charge type"],
        .releaseState: [
            "payout status", "is released", "release status", "status terakhir", "status",
        ],
        .currency: [
            "settlement currency", "payout currency", "currency", "mata uang", "moneda", "moeda",
            "waehrung", "währung", "货币", "通貨", "transaction currency",
        ],
        .skuID: ["sku id"],
        .sellerSKU: ["seller sku", "custom label", "nomor sku", "product sku", "sku"],
        .lineID: ["order item code", "order item id", "order line id", "line id", "item id"],
        .productName: ["product name", "nama produk", "item title", "item name", "商品名"],
        .variation: ["variation", "variation name", "nama variasi"],
        .quantity: ["quantity", "qty", "jumlah", "jumlah produk dibeli", "数量"],
        .status: ["order status", "status pesanan", "status", "status terakhir", "订单状态"],
        .unitPrice: ["unit price", "harga jual", "price", "harga", "deal price"],
        .subtotalBeforeDiscount: ["subtotal", "line subtotal", "subtotal before discount"],
        .sellerDiscount: ["seller discount", "discount", "diskon"],
        .orderAmount: ["order amount", "order total", "total penjualan", "grand total", "total"],
        .createdTime: [
            "created time", "order date", "created at", "creation date", "order creation date",
            "waktu pesanan dibuat", "tanggal pesanan", "tanggal pembayaran", "date", "tanggal",
        ],
        .deliveredTime: ["delivered time", "delivery date", "delivered at"],
        .completedTime: ["completed time", "tanggal pesanan selesai", "completed at"],
        .cancelledTime: ["cancelled time", "tanggal pesanan dibatalkan", "cancelled at"],
        .balanceAfter: ["balance", "running balance", "saldo", "kontostand", "solde", "余额", "残高"],
        .referenceID: ["reference", "reference id", "reference number", "referensi", "referencia"],
        .description: [
            "description", "details", "narrative", "keterangan", "uraian", "descripción", "memo",
            "摘要", "remarks",
        ],
        .amount: ["amount", "jumlah", "importe", "valor", "betrag", "montant", "金额"],
        .credit: ["credit", "deposit", "money in", "kredit", "haben", "paid in"],
        .debit: ["debit", "withdrawal", "money out", "debet", "soll", "paid out"],
        .walletAmount: ["amount", "jumlah", "transaction amount"],
        .requestedDate: ["transaction date", "date", "create time", "tanggal"],
    ]
}
