import Records

extension ShopeeWorld {
    /// Adds what the wallet holds beside releases, withdrawals and top-ups.
    mutating func addAdjustments() {
        guard market == .indonesia else {
            addPlainAdjustments()
            return
        }
        for index in orders.indices { addAdjustment(of: index) }
        addCorrections()
        let day = calendar.settlementFirst + 8
        for (place, country) in ["MY", "SG"].enumerated() {
            let date = (day - 5 - place).compact.dropFirst(2)
            adjustments.append(
                ShopeeMovement(
                    kind: .exportProgramme, moment: Moment(day: day + place * 9, second: 41_000),
                    amount: portion(opening, percent: 6 + Int64(place)),
                    orderID: "\(country)-\(date)\(random.digits("4", count: 4))KTRW"))
        }
    }

    /// Charges and compensations that follow from what became of an order.
    private mutating func addAdjustment(of index: Int) {
        let order = orders[index]
        switch order.life {
        case .failedDelivery:
            let premium = fees.first { $0.figure == .premium }
            let amount = premium?.ticks(on: order, currency: market.currency) ?? 0
            add(
                premiumMoment(from: order.ended.day), -amount,
                """
                Penyesuaian Saldo Penjual untuk biaya premi Pesanan yang Gagal Terkirim: \
                \(order.id)
                """)
        case .lost:
            add(
                Moment(day: order.ended.day + 1, second: 50_000), order.subtotal,
                """
                Kompensasi kehilangan untuk paket #SPXID\(order.id.suffix(8)) pada pesanan \
                #\(order.id). Untuk Penjual yang mengaktifkan Asuransi Pengiriman Shopee, \
                pengajuan klaim sedang diproses. Mohon ditunggu
                """, order: order.id)
        case .refundedAfterRelease:
            guard let release = order.releases.first, let day = order.takenBackOn else { return }
            // More is taken back than was released: the way back costs too.
            let amount = release.total + order.carrierFee / 2 / unit * unit
            add(
                Moment(day: day, second: 60_000), -amount,
                """
                Penyesuaian saldo dilakukan untuk pesanan \(order.id) karena terdapat \
                Pengembalian Barang/Dana setelah dana dilepaskan
                """, order: order.id)
        case .refunded where index % 50 == 4:
            guard let release = order.releases.first else { return }
            add(
                Moment(day: release.moment.day + 1, second: 61_000), 1_000 * unit,
                "Kompensasi Biaya Kemasan Program Garansi Bebas Pengembalian \(order.id)",
                order: order.id)
        default: break
        }
    }

    /// One row of each kind that comes out of the blue.
    private mutating func addCorrections() {
        let texts: [(text: (String) -> String, sign: Int64)] = [
            ({ "Penyesuaian untuk \($0)" }, 1),
            ({ _ in "Auto-approve compensation without judging" }, 1),
            ({ "[Penambahan Wallet] Penggantian Dana Sebagian Barang Hilang \($0)" }, 1),
            ({ "Pemotongan biaya komisi AMS untuk Pesanan \($0)" }, -1),
        ]
        for (text, sign) in texts {
            let found = takeOrder { $0.affiliatePermille == nil && $0.releases[0].total > 0 }
            guard let found else { continue }
            let order = orders[found]
            add(
                Moment(day: order.releases[0].moment.day + 1, second: 62_000),
                sign * portion(order.subtotal, percent: 4), text(order.id), order: order.id)
        }
    }

    private mutating func addPlainAdjustments() {
        for _ in 0..<2 {
            guard let found = takeOrder(where: { $0.releases[0].total > 0 }) else { continue }
            let order = orders[found]
            add(
                Moment(day: order.releases[0].moment.day + 1, second: 62_000),
                portion(order.subtotal, percent: 4), "", order: order.id)
        }
    }

    private mutating func add(
        _ moment: Moment, _ amount: Int64, _ text: String, order: String = ""
    ) {
        guard calendar.settlement.contains(moment.day) else { return }
        adjustments.append(
            ShopeeMovement(
                kind: .adjustment, moment: moment, amount: amount, orderID: order, text: text))
    }

    /// Minutes after the next withdrawal that leaves nothing: the balance is below zero until the
    /// day's first release.
    private func premiumMoment(from day: Day) -> Moment {
        let offset = (day - calendar.settlementFirst + 70) % 7
        let wait = (Self.withdrawalOffset - offset + 7) % 7
        let next = day + wait <= calendar.last ? day + wait : day
        return Moment(day: next, second: Self.withdrawalSecond + 1_200)
    }
}
