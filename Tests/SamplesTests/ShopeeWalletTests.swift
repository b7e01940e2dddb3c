import Money
import Records
import Samples
import Testing

/// The wallet continues from row to row, pays what the income report releases, and has the
/// peculiarities of real ones.
struct ShopeeWalletTests {
    private static let header = "Tanggal Transaksi"

    private static func wallets(_ sample: ShopeeSample) throws -> [ShopeeTable] {
        try sample.paths("my_balance").map {
            try ShopeeTable(path: $0, sheet: "Transaction Report", header: header)
        }
    }

    /// By how much each row's balance differs from the older row's plus its own amount.
    private static func breaks(_ table: ShopeeTable) throws -> [Int64] {
        try zip(table.rows, table.rows.dropFirst()).compactMap { newer, older in
            let expected = try table.ticks(older, "Saldo Akhir") + table.ticks(newer, "Jumlah")
            let difference = try table.ticks(newer, "Saldo Akhir") - expected
            return difference == 0 ? nil : difference
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the balance continues, and a cut row breaks it once by its amount`(seed: UInt64) throws {
        let clean = try Self.wallets(ShopeeSample(.indonesia, seed: seed))
        for table in clean { #expect(try Self.breaks(table) == []) }
        let sample = try ShopeeSample(.indonesia, seed: seed, isClean: false)
        let truth = try #require(sample.rows(of: "balance-break").first)
        let found = try Self.wallets(sample).flatMap { try Self.breaks($0) }
        #expect(try found == [ExportTable.ticks(truth.delta)])
    }

    @Test func `each order row of the income report has its release of the same amount and day`()
        throws
    {
        let sample = try ShopeeSample(.indonesia)
        var released: [String: String] = [:]
        for path in sample.paths("Income") {
            let table = try ShopeeTable(
                path: path, sheet: "Penghasilan", header: "Lihat berdasarkan")
            for row in table.rows where table.text(row, "Lihat berdasarkan") == "Order" {
                let day = table.text(row, "Tanggal Dana Dilepaskan")
                released[table.text(row, "No. Pesanan")] = "\(day) \(try table.sum(row, 11...37))"
            }
        }
        var paid: [String: String] = [:]
        var hasNegative = false
        for table in try Self.wallets(sample) {
            for row in table.rows
            where table.text(row, "Tipe Transaksi") == "Penghasilan dari Pesanan" {
                let amount = try table.ticks(row, "Jumlah")
                let day = table.text(row, Self.header).prefix(10)
                paid[table.text(row, "No. Pesanan")] = "\(day) \(amount)"
                if amount < 0 {
                    hasNegative = true
                    #expect(table.text(row, "Jenis Transaksi") == "Transaksi Keluar")
                }
            }
        }
        #expect(released.count > 80)
        #expect(paid == released)
        #expect(hasNegative)
    }

    @Test func `the preamble takes the return of a failed withdrawal for an outflow`() throws {
        for table in try Self.wallets(ShopeeSample(.indonesia)) {
            let amounts = try table.rows.map { try table.ticks($0, "Jumlah") }
            let returned = try table.rows.filter {
                table.text($0, "Deskripsi") == "Pengembalian Dana untuk Penarikan Gagal"
            }.map { try table.ticks($0, "Jumlah") }.reduce(0, +)
            #expect(returned > 0)
            let stated = table.preamble.filter { $0[0].hasPrefix("Total Saldo") }
            let (inward, outward) = (
                amounts.filter { $0 > 0 }.reduce(0, +), amounts.filter { $0 < 0 }.reduce(0, +)
            )
            #expect(
                try stated.map { try ExportTable.ticks($0[4]) } == [
                    inward - returned, outward - returned,
                ])
        }
    }

    @Test func `neighbouring files agree but for a withdrawal that failed in between`() throws {
        let tables = try Self.wallets(ShopeeSample(.indonesia))
        #expect(tables.count == 2)
        let days = Set(tables[0].rows.map { $0[0].prefix(10) })
            .intersection(tables[1].rows.map { $0[0].prefix(10) })
        let shared = tables.map { table in table.rows.filter { days.contains($0[0].prefix(10)) } }
        #expect(shared[0].count == shared[1].count)
        let changed = zip(shared[0], shared[1]).filter { $0 != $1 }
        #expect(changed.map { $0.0[6] } == ["Sedang Diproses"])
        #expect(changed.map { $0.1[6] } == ["Gagal"])
        #expect(changed.allSatisfy { $0.0[7] == $0.1[7] && $0.0[5] == $0.1[5] })
    }

    @Test func `a balance goes below zero within a day and is above it when the day ends`() throws {
        let tables = try Self.wallets(ShopeeSample(.indonesia))
        var isBelow = false
        for table in tables {
            var ended: Set<Substring> = []
            for row in table.rows {
                let balance = try table.ticks(row, "Saldo Akhir")
                if ended.insert(row[0].prefix(10)).inserted { #expect(balance >= 0, "\(row)") }
                isBelow = isBelow || balance < 0
            }
        }
        #expect(isBelow)
    }

    @Test func `all kinds of movements occur, several of one order and of one second too`() throws {
        let tables = try Self.wallets(ShopeeSample(.indonesia, orders: 400))
        let rows = tables.flatMap(\.rows)
        #expect(
            Set(rows.map { $0[1] }) == [
                "Penghasilan dari Pesanan", "Penarikan Dana", "Penyesuaian",
                "Program Ekspor Shopee FLEXI", "Pembayaran dengan Saldo Penjual",
            ])
        let starts = [
            "Penyesuaian Saldo Penjual untuk biaya premi", "Penyesuaian untuk ",
            "Kompensasi kehilangan untuk paket #", "Pemotongan biaya komisi AMS",
            "Penyesuaian saldo dilakukan untuk pesanan", "Auto-approve compensation",
            "[Penambahan Wallet]", "Kompensasi Biaya Kemasan",
        ]
        for start in starts {
            let found = rows.filter { $0[2].hasPrefix(start) }
            #expect(!found.isEmpty, "\(start)")
            if start.hasSuffix("premi") { #expect(found.allSatisfy { $0[3] == "-" }) }
        }
        let newest = tables[0].rows
        #expect(Set(newest.map { $0[0] }).count < newest.count)
        let named = newest.map { $0[3] }.filter { $0 != "-" }
        #expect(Set(named).count < named.count)
        #expect(named.contains { $0.hasPrefix("MY-") })
    }
}
