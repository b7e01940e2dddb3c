import Records

/// The sheets beside the main one of an income report.
struct ShopeeIncomeSides {
    typealias Rows = [(number: Int, cells: [ShopeeCell])]

    let world: ShopeeWorld
    let plan: FilePlan
    let rows: [(order: ShopeeOrder, release: ShopeeRelease)]
    let layout: ShopeeIncomeLayout

    /// Summary totals: the sums of the order rows.
    var summary: Rows {
        switch world.market {
        case .indonesia: indonesianSummary
        case .malaysia, .singapore:
            plainSummary(
                title: "Income Report", details: "Report Details",
                facts: ["Username (Seller)", "From", "to"], caption: "Income Summary",
                totals: ["1. Total Revenue", "2. Total Expenses", "3. Total Released Amount"])
        case .vietnam:
            plainSummary(
                title: "", details: "", facts: ["Người Bán", "Từ", "Đến"], caption: "",
                totals: ["1. Tổng doanh thu", "2. Tổng chi phí", "3. Tổng số tiền"])
        case .thailand, .brazil: [(1, [.text(world.id)])]
        }
    }

    /// Details that repeat columns of the main sheet, and adjustments after the release.
    var details: [(name: String, rows: Rows)] {
        switch world.market {
        case .indonesia:
            [
                ("Adjustment", adjustments), ("Shipping Fee Discrepancy", discrepancies),
                ("Seller Fee", sellerFees),
            ]
        case .malaysia: [("Service Fee Details", malaysianServiceFees)]
        case .vietnam: [("Service Fee Details", vietnameseServiceFees)]
        case .thailand, .singapore, .brazil: []
        }
    }

    // MARK: Summary

    private func sum(_ figures: [ShopeeFigure]) -> Int64 {
        rows.reduce(0) { sum, row in
            figures.reduce(sum) { $0 + row.release.figures[$1] }
        }
    }

    private static let revenue: [ShopeeFigure] = [
        .goods, .sellerDiscount, .refund, .platformRebate, .sellerVoucher,
    ]

    private func plainSummary(
        title: String, details: String, facts: [String], caption: String, totals: [String]
    ) -> Rows {
        let values = [world.id, plan.span.first.description, plan.span.last.description]
        let income = sum(Self.revenue)
        let released = rows.reduce(Int64(0)) { $0 + $1.release.total }
        var result: Rows = [(1, [.text(title)]), (5, [.text(details)])]
        for (place, fact) in facts.enumerated() {
            result.append((6 + place, [.text(fact), .text(values[place])]))
        }
        let code = world.market == .malaysia ? "RM" : world.market == .singapore ? "S$" : "₫"
        result.append((11, [.text(caption), .text(""), .text(""), .text(code)]))
        for (place, ticks) in [income, released - income, released].enumerated() {
            result.append((12 + place, level(totals[place], ticks)))
        }
        return result
    }

    private func level(_ label: String, _ ticks: Int64) -> [ShopeeCell] {
        [.text(label), .text(""), .text(""), number(ticks)]
    }

    private func number(_ ticks: Int64) -> ShopeeCell { .number(SampleMoney.shortest(ticks)) }

    private var indonesianSummary: Rows {
        var cells: [[ShopeeCell]] = [
            [.text("Ringkasan Penghasilan"), .dangling, .dangling, .text("Rp")]
        ]
        for (place, part) in Self.indonesianTree.enumerated() {
            let figures = part.subgroups.flatMap { $0.items.flatMap(\.figures) }
            cells.append(level("\(place + 1). " + part.name, sum(figures)))
            for subgroup in part.subgroups {
                cells.append(level(subgroup.name, sum(subgroup.items.flatMap(\.figures))))
                for item in subgroup.items where isShown(item) {
                    cells.append([.text(""), .text(item.name), number(sum(item.figures))])
                }
            }
        }
        cells.append(level("3. Total yang Dilepas", rows.reduce(0) { $0 + $1.release.total }))
        cells.append([.text("Nilai Lainnya")])
        cells.append([.text(""), .text("Promo Gratis Ongkir dari Penjual"), .number("0")])
        let facts: Rows = [
            (1, [.text("Laporan Penghasilan")]), (5, [.text("Rincian Laporan")]),
            (6, [.text("Username (Penjual)"), .text(world.id)]),
            (7, [.text("Dari"), .text(plan.span.first.description)]),
            (8, [.text("ke"), .text(plan.span.last.description)]),
        ]
        return facts + cells.enumerated().map { (10 + $0.offset, $0.element) }
    }

    /// The line of a fee that only some files have is in those files only.
    private func isShown(_ item: Item) -> Bool {
        item.figures != [.warehouseGuard] || layout.fields.contains(.figure(.warehouseGuard))
    }

    private typealias Item = (name: String, figures: [ShopeeFigure])
    private typealias Subgroup = (name: String, items: [Item])

    private static let xtra = "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F)"
    private static let income: [Subgroup] = [
        (
            "Subtotal Pesanan",
            [
                ("Harga Asli Produk", [.goods]),
                ("Jumlah Pengembalian Dana ke Pembeli", [.refund]),
            ]
        ),
        (
            "Voucher & Subsidi",
            [
                ("Penyesuaian Penjual - 1", [.sellerVoucher]),
                ("Cashback Koin disponsori Penjual", []),
                ("Diskon Produk dari Shopee", [.platformRebate]),
                ("Penyesuaian Penjual - 2", []),
                ("Cashback Koin Co-fund disponsori Penjual", []),
            ]
        ),
    ]
    private static let shipping: Subgroup = (
        "Total Biaya Pengiriman",
        [
            ("Ongkir Dibayar Pembeli", [.buyerShipping]),
            ("Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim", [.carrierShipping]),
            ("Diskon Ongkir Ditanggung Jasa Kirim", [.carrierDiscount]),
            ("Gratis Ongkir dari Shopee", [.platformShipping]),
            ("Ongkos Kirim Pengembalian Barang", [.returnShipping]),
            ("Kembali ke Biaya Pengiriman Pengirim", []), ("Pengembalian Biaya Kirim", []),
        ]
    )
    private static let charges: [Subgroup] = [
        shipping,
        (
            "Biaya Platform",
            [
                ("Biaya Administrasi", [.administration]),
                ("Biaya Proses Pesanan", [.orderProcessing]),
            ]
        ),
        ("Biaya Gratis Ongkir XTRA", [(xtra, [.freeShipping]), (xtra, [.freeShippingAgain])]),
        ("Biaya Layanan", [("Biaya Layanan Promo XTRA", [.promo])]),
        (
            "Biaya Promosi",
            [
                ("AMS Service Fee", []), ("Biaya Kampanye", []),
                ("Biaya Komisi AMS", [.affiliate]),
                ("Biaya Isi Saldo Otomatis (dari Penghasilan)", []),
            ]
        ),
        (
            "Biaya Lainnya",
            [
                ("Premi", [.premium]), ("Biaya Program Hemat Biaya Kirim", []),
                ("Biaya Transaksi", []), ("Biaya Penjagaan Gudang", [.warehouseGuard]),
            ]
        ),
        ("Pajak", [("PPh 22", [.taxWithheld])]),
    ]
    private static let indonesianTree: [(name: String, subgroups: [Subgroup])] = [
        ("Total Pendapatan", income), ("Total Pengeluaran", charges),
    ]

    // MARK: Details

    /// Refunds after the release: neither in the main sheet nor in its total.
    private var adjustments: Rows {
        let reason = "Pengembalian Barang/Dana setelah Dana Dilepaskan"
        let found = world.adjustments.filter { adjustment in
            plan.span.contains(adjustment.moment.day)
                && adjustment.text.contains("setelah dana dilepaskan")
        }
        let total = number(found.reduce(0) { $0 + $1.amount })
        var result: Rows = [
            (1, [.text("Penyesuaian setelah dana dilepaskan tidak termasuk di Penghasilan")]),
            (2, [.text("Username (Penjual)"), .text(world.id)]),
            (
                3,
                [
                    .text("Dari"), .text(plan.span.first.description), .text("ke"),
                    .text(plan.span.last.description),
                ]
            ), (4, [.text("Rp")]), (7, [.text("Ringkasan Biaya Penyesuaian")]),
            (8, [.text("Total Penyesuaian"), .none, .none, .none, total]),
            (9, [.none, .text(reason), .none, total]),
            (12, [.text("Rincian Transaksi Penyesuaian")]), (13, Self.adjustmentHeader),
        ]
        for (place, adjustment) in found.enumerated() {
            let day = ShopeeCell.text(adjustment.moment.day.description)
            let cells: [ShopeeCell] = [
                .number(String(place + 1)), day, .text(reason), .text("-"),
                number(adjustment.amount), .text(adjustment.orderID), day,
            ]
            result.append((14 + place, cells))
        }
        let footer: [ShopeeCell] = [.text("Total Biaya"), .none, .none, .none, total]
        return result + [(15 + found.count, footer)]
    }

    private static let adjustmentHeader: [ShopeeCell] = [
        "No.", "Tanggal Penyesuaian Dibuat", "Tipe Penyesuaian | Deskripsi",
        "Alasan Penyesuaian", "Biaya Penyesuaian", "No. Pesanan Terhubung",
        "Tanggal Dana Dilepaskan",
    ].map { .text($0) }

    /// Parcels that cost more than estimated, which the platform bore.
    private var discrepancies: Rows {
        let names = [
            "No. Pesanan", "Estimasi Ongkos Kirim:", "Ongkos Kirim yang Dibayarkan ke Jasa Kirim:",
            "Discrepancy reason",
        ]
        let found = rows.first { row in row.order.life == .sold }
        let head: Rows = [
            (1, [.text("Perbedaan ongkos kirim")]), (2, names.map { .text($0) }),
        ]
        guard let found else { return head }
        let cells: [ShopeeCell] = [
            .text(found.order.id), number(found.order.carrierFee - 10_000_000),
            number(found.order.carrierFee),
            .text("Alasan: Penjual mengubah alamat penjemputan atau drop off."),
        ]
        return head + [(3, cells)]
    }

    private var sellerFees: Rows {
        let groups: [[ShopeeFigure]] = [
            [.administration, .orderProcessing], [.freeShipping, .freeShippingAgain], [.promo],
            [.affiliate], [.premium, .warehouseGuard],
        ]
        let names = [
            "No.", "No. Pesanan", "Biaya Platform", "Biaya Gratis Ongkir XTRA", "Biaya Layanan",
            "Biaya Promosi", "Biaya Lainnya",
        ]
        return details(of: groups, note: "Rincian biaya per pesanan", names)
    }

    private var malaysianServiceFees: Rows {
        details(
            of: [[.service], []], note: "Service Fee (Incl. SST)",
            ["Sequence No.", "Order ID", "Cashback Programme", "Platform Support Fee"])
    }

    /// The order's fixed fee and the rest: both inside the service fee of the main sheet.
    private var vietnameseServiceFees: Rows {
        let names = ["Mã giao dịch", "Mã đơn hàng", "Phí Hạ Tầng", "Voucher Xtra"]
        let head: Rows = [(1, [.text("Phí Dịch Vụ")]), (2, names.map { .text($0) })]
        return head
            + rows.enumerated().map { place, row in
                let whole = row.release.figures[.service]
                let fixed = max(whole, -30_000_000)
                let cells: [ShopeeCell] = [
                    .number(String(place + 1)), .text(row.order.id), number(fixed),
                    number(whole - fixed),
                ]
                return (3 + place, cells)
            }
    }

    private func details(of groups: [[ShopeeFigure]], note: String, _ names: [String]) -> Rows {
        let head: Rows = [(1, [.text(note)]), (2, names.map { .text($0) })]
        return head
            + rows.enumerated().map { place, row in
                let sums = groups.map { group in
                    number(group.reduce(0) { $0 + row.release.figures[$1] })
                }
                return (3 + place, [.number(String(place + 1)), .text(row.order.id)] + sums)
            }
    }
}
