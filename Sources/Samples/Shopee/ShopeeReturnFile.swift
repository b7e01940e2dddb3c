import Records

/// Writes the returns of an Indonesian store: a workbook under the name of an older format.
struct ShopeeReturnFile {
    let world: ShopeeWorld

    func write(to path: String) throws {
        var workbook = try ShopeeWorkbook(
            path: path, texts: .formula, application: "Go Excelize")
        try workbook.begin("Sheet1", part: 1, isAbsolute: true)
        let header = ShopeeOrderHeaders.returns
        try workbook.row(1, header.cells)
        var number = 1
        for (index, release, isWithdrawn) in returns {
            let order = world.orders[index]
            for line in order.lines {
                number += 1
                let texts = texts(order, line, release, isWithdrawn: isWithdrawn)
                let quantity = String(
                    order.life == .partlyRefunded ? line.returnedQuantity : line.quantity)
                try workbook.row(
                    number,
                    header.keys.map { key in
                        if key == "Jumlah Produk Dikembalikan" { return .number(quantity) }
                        // What is not known has no cell at all.
                        return texts[key].map { .text($0) } ?? .none
                    })
            }
        }
        try workbook.end()
        try workbook.finish()
    }

    /// Settled returns, and one request that the buyer took back: that order was paid normally.
    private var returns: [(order: Int, release: ShopeeRelease, isWithdrawn: Bool)] {
        let settled = world.settled.filter { !world.orders[$0.order].isHidden }
        let last = world.calendar.last
        let back = settled.filter { index, _ in
            let order = world.orders[index]
            return order.returnedUnits > 0 || order.takenBackOn.map { $0 <= last } ?? false
        }
        let kept = settled.first { world.orders[$0.order].life == .sold }
        return back.map { ($0.order, $0.release, false) }
            + [kept].compactMap { $0 }.map { ($0.order, $0.release, true) }
    }

    private func texts(
        _ order: ShopeeOrder, _ line: ShopeeLine, _ release: ShopeeRelease, isWithdrawn: Bool
    ) -> [String: String] {
        let mark = order.id.suffix(4)
        let asked = Moment(day: order.delivered.day, second: 70_200)
        let isWhole = order.life != .partlyRefunded
        let goods = order.life == .refundedAfterRelease ? order.subtotal : order.returnedSubtotal
        let refund = isWithdrawn ? 0 : goods
        return [
            "No. Pengembalian": order.id.prefix(6) + "9" + order.id.suffix(8),
            "No. Pesanan": order.id, "Tanggal Pesanan Dibuat": ShopeeText.minute(order.created),
            "Username (Pembeli)": "CANARY-USER-\(mark)", "Nama Produk": line.product.name,
            "Variasi": line.product.variation, "Kode Variasi": line.product.sellerSKU,
            "Harga Satuan": rupiah(line.subtotal / Int64(line.quantity)),
            "Waktu Pengembalian Diajukan": ShopeeText.minute(asked),
            "Status Pembatalan/ Pengembalian": isWithdrawn
                ? "Pengembalian Barang/Dana Dibatalkan" : "Dana Dikembalikan ke Pembeli",
            "Tipe Pengembalian": isWhole ? "Seluruh Pesanan" : "Sebagian Pesanan",
            "Solusi Pengembalian Barang/Dana": isWhole
                ? "Pengembalian Barang dan Dana" : "Pengembalian Dana Saja",
            "Alasan Pengembalian": "Produk tidak sesuai",
            "Catatan Pengembalian Barang": "CANARY-MESSAGE-\(mark)",
            "Total Pengembalian Dana": rupiah(refund),
            "Waktu Pengembalian Dana Selesai": ShopeeText.minute(order.ended),
            "Dikembalikan ke Gudang Shopee": "Tidak",
            "Status Pengembalian Barang": "Pengiriman pengembalian barang selesai",
            "Alamat Pengiriman": "CANARY-ADDRESS-\(mark)", "Provinsi": "PROVINSI CONTOH",
            "Kota/Kabupaten": "KOTA CONTOH", "No. Telepon": "CANARY-PHONE-\(mark)",
            "Alamat Pickup Pengembalian Barang": "CANARY-ADDRESS-\(mark)",
            "Provinsi#2": "PROVINSI CONTOH", "Buyer contact number": "CANARY-PHONE-\(mark)",
            "Dapat Mengajukan Banding pada": (order.ended.day + 5).description,
            "Total Pesanan": rupiah(order.buyerPaid), "Pelepasan Dana": rupiah(release.total),
            "Ongkos Kirim Pengiriman": rupiah(release.figures[.carrierShipping]),
            "Ongkos Kirim Pengembalian": rupiah(release.figures[.returnShipping]),
        ]
    }

    /// The prefix, the sign behind it, and a line end inside the cell.
    private func rupiah(_ ticks: Int64) -> String { "RP \(ShopeeText.dotted(ticks))\n" }
}
