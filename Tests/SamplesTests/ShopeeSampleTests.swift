import Foundation
import Records
import Samples
import Testing
import XLSX

struct ShopeeSampleTests {
    /// What each market's files can show.
    static let codes: [ShopeeMarket: Set<String>] = [
        .indonesia: [
            "fee-mismatch", "missing-payout", "late-payout", "settled-not-ordered",
            "balance-break", "shipping-overcharge", "fee-unknown",
        ],
        .malaysia: [
            "fee-mismatch", "missing-payout", "late-payout", "settled-not-ordered",
            "balance-break", "shipping-overcharge", "fee-unknown", "duplicate-settlement",
            "settlement-sum-mismatch",
        ],
        .thailand: ["fee-mismatch", "settled-not-ordered", "settlement-sum-mismatch"],
        .vietnam: ["fee-mismatch", "shipping-overcharge", "settlement-sum-mismatch"],
        .brazil: [
            "fee-mismatch", "missing-payout", "late-payout", "settled-not-ordered",
            "duplicate-settlement", "settlement-sum-mismatch",
        ],
        .singapore: ["fee-mismatch", "missing-payout", "late-payout", "settled-not-ordered"],
    ]

    private static func options(
        _ seed: UInt64, orders: Int = 200, isClean: Bool = false
    ) -> SampleOptions {
        SampleOptions(
            seed: seed, stores: ShopeeMarket.allCases.count, orders: orders, isClean: isClean,
            platforms: [.shopee])
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `each market carries what its files can show, and no near miss is planted`(
        seed: UInt64
    ) throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.write(Self.options(seed), to: folder.path)
        for (place, market) in ShopeeMarket.allCases.enumerated() {
            let store = "shopee-\(market.rawValue.lowercased())-\(place + 1)"
            let planted = truth.rows.filter { $0.store == store }.map(\.code)
            #expect(Set(planted) == Self.codes[market], "\(store)")
            #expect(planted.count == Set(planted).count)
        }
        let planted = Set(truth.rows.map { "\($0.store) \($0.code) \($0.orderID)" })
        for near in truth.nearMisses {
            #expect(!planted.contains("\(near.store) \(near.code) \(near.orderID)"))
        }
        let carriers = truth.rows.filter { !$0.orderID.isEmpty }.map { $0.store + $0.orderID }
        #expect(carriers.count == Set(carriers).count)
    }

    @Test func `a clean world has nothing planted`() throws {
        let folder = try SampleFolder()
        let options = Self.options(5, orders: 60, isClean: true)
        #expect(try SampleWorkspace.write(options, to: folder.path) == SampleTruth())
    }

    @Test func `the same seed gives the same bytes and another one others`() throws {
        let folders = try (0..<3).map { _ in try SampleFolder() }
        for (folder, seed) in zip(folders, [9, 9, 10] as [UInt64]) {
            try SampleWorkspace.write(Self.options(seed, orders: 20), to: folder.path)
        }
        let names = folders[0].files
        #expect(names == folders[1].files)
        for name in names { #expect(folders[0].bytes(name) == folders[1].bytes(name), "\(name)") }
        let exports = names.filter { $0.hasPrefix("inbox/") }
        #expect(exports.contains { folders[0].bytes($0) != folders[2].bytes($0) })
    }

    @Test func `platforms take turns, and each goes through its markets`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.write(
            SampleOptions(seed: 1, stores: 4, orders: 12, platforms: [.tiktokShop, .shopee]),
            to: folder.path)
        let stores = Set(
            folder.files.filter { $0.hasPrefix("inbox/") }.map { $0.split(separator: "/")[1] })
        #expect(stores == ["tts-id-1", "shopee-id-2", "tts-th-3", "shopee-my-4"])
        let configuration = String(decoding: folder.bytes("tieout.yaml") ?? Data(), as: UTF8.self)
        for line in ["platform: tiktok-shop", "platform: shopee", "USD/MYR"] {
            #expect(configuration.contains(line))
        }
        #expect(configuration.components(separatedBy: "\nrules:").count == 2)
    }

    @Test func `files have the peculiarities of Shopee's own writers`() throws {
        let sample = try ShopeeSample(.indonesia, isClean: false)
        let orders = try #require(sample.paths("Order.all").first)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: orders))
        let names = String(decoding: bytes, as: UTF8.self)
        #expect(names.contains("xl/worksheets/sheet2.xml"))
        #expect(!names.contains("xl/worksheets/sheet1.xml"))
        #expect(!names.contains("xl/sharedStrings.xml"))
        let returned = try #require(sample.paths("Order.return_refund").first)
        #expect(returned.hasSuffix(".xls"))
        let table = try ShopeeTable(path: returned, sheet: "Sheet1", header: "No. Pengembalian")
        #expect(table.headers.count == 46)
        #expect(table.headers.count { $0 == "Provinsi" } == 2)
        #expect(!table.rows.isEmpty)
        for row in table.rows { #expect(table.text(row, "Pelepasan Dana").hasPrefix("RP ")) }
        for (start, columns) in [("Order.cancellation", 49), ("Order.failed_delivery", 55)] {
            let path = try #require(sample.paths(start).first)
            let table = try ShopeeTable(path: path, sheet: "orders", header: "No. Pesanan")
            #expect(table.headers.count == columns)
            #expect(!table.rows.isEmpty)
            #expect(table.rows.allSatisfy { table.text($0, "Status Pesanan") == "Batal" })
        }
        let incomes = try sample.paths("Income").map {
            try ShopeeTable(path: $0, sheet: "Penghasilan", header: "Lihat berdasarkan")
        }
        #expect(incomes.contains { $0.headers.contains("Biaya Penjagaan Gudang") })
        let xtra = "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F)"
        #expect(incomes.allSatisfy { $0.headers.count { $0 == xtra } == 2 })
    }

    @Test func `an English status goes on with a date, and coins are a count`() throws {
        let sample = try ShopeeSample(.malaysia)
        var coins: Set<String> = []
        var statuses: Set<String> = []
        for path in sample.paths("Order.all") {
            let table = try ShopeeTable(path: path, sheet: "orders", header: "Order ID")
            #expect(table.headers.count == 57)
            for row in table.rows {
                coins.insert(table.text(row, "Shopee Coins Offset"))
                statuses.insert(table.text(row, "Order Status"))
            }
        }
        let start = "Order Received, but buyer can raise return/refund until 2026-"
        #expect(statuses.contains { $0.hasPrefix(start) })
        #expect(statuses.isSuperset(of: ["Completed", "Cancelled", "To ship", "Shipping"]))
        #expect(coins.contains { $0 != "0" } && coins.allSatisfy { Int($0) != nil })
    }

    @Test func `a Brazilian order that was cancelled has no amount, and two columns share a name`()
        throws
    {
        let sample = try ShopeeSample(.brazil)
        var cancelled = 0
        for path in sample.paths("Order.all") {
            let table = try ShopeeTable(path: path, sheet: "orders", header: "ID do pedido")
            #expect(table.headers.count == 64)
            #expect(table.headers.count { $0 == "Cidade" } == 2)
            for row in table.rows where table.text(row, "Status do pedido") == "Cancelado" {
                cancelled += 1
                #expect(try table.ticks(row, "Subtotal do produto") == 0)
                #expect(try table.ticks(row, "Total global") == 0)
            }
        }
        #expect(cancelled > 0)
    }

    @Test func `an order that is taken back after its release is so in all files`() throws {
        let sample = try ShopeeSample(.indonesia)
        let path = try #require(sample.paths("Income").first)
        let adjustments = try ShopeeTable(
            path: path, sheet: "Adjustment", header: "No. Pesanan Terhubung")
        let rows = adjustments.rows.filter { adjustments.text($0, "Biaya Penyesuaian") != "" }
            .filter { adjustments.text($0, "No. Pesanan Terhubung") != "" }
        let row = try #require(rows.first)
        let id = adjustments.text(row, "No. Pesanan Terhubung")
        let amount = try adjustments.ticks(row, "Biaya Penyesuaian")
        let wallets = try sample.paths("my_balance").flatMap {
            try ShopeeTable(path: $0, sheet: "Transaction Report", header: "Saldo Akhir").rows
        }
        let taken = wallets.filter { $0[3] == id && $0[2].contains("setelah dana dilepaskan") }
        #expect(try taken.first.map { try ExportTable.ticks($0[5]) } == amount)
        let orders = try ShopeeTable(
            path: #require(sample.paths("Order.all").first), sheet: "orders",
            header: "No. Pesanan")
        for line in orders.rows where orders.text(line, "No. Pesanan") == id {
            #expect(orders.text(line, "Returned quantity") == orders.text(line, "Jumlah"))
        }
        let returns = try ShopeeTable(
            path: #require(sample.paths("Order.return_refund").first), sheet: "Sheet1",
            header: "No. Pengembalian")
        #expect(returns.rows.contains { returns.text($0, "No. Pesanan") == id })
    }

    @Test func `columns of the buyer hold canaries`() throws {
        let sample = try ShopeeSample(.indonesia, orders: 40)
        let personal = [
            "Username (Pembeli)", "Nama Penerima", "No. Telepon", "Alamat Pengiriman",
            "Catatan dari Pembeli",
        ]
        for path in sample.paths("Order.") where path.hasSuffix(".xlsx") {
            let table = try ShopeeTable(path: path, sheet: "orders", header: "No. Pesanan")
            for row in table.rows {
                for column in personal { #expect(table.text(row, column).hasPrefix("CANARY-")) }
            }
        }
    }
}
