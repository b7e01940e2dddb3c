import Money
import Records
import Samples
import Testing

/// The arithmetic of real files holds in the invented ones.
struct ShopeeIdentityTests {
    private static let income = (sheet: "Penghasilan", header: "Lihat berdasarkan")

    private static func incomes(_ sample: ShopeeSample) throws -> [ShopeeTable] {
        try sample.paths("Income").map {
            try ShopeeTable(path: $0, sheet: income.sheet, header: income.header)
        }
    }

    private static func isOrder(_ table: ShopeeTable, _ row: [String]) -> Bool {
        table.text(row, income.header) == "Order"
    }

    @Test func `order rows of an Indonesian income report add up to its summary`() throws {
        let sample = try ShopeeSample(.indonesia)
        for path in sample.paths("Income") {
            let table = try ShopeeTable(
                path: path, sheet: Self.income.sheet, header: Self.income.header)
            #expect(table.headers.count >= 52)
            let summary = try ShopeeTable(
                path: path, sheet: "Summary", header: "Ringkasan Penghasilan")
            let orders = table.rows.filter { Self.isOrder(table, $0) }
            #expect(orders.count > 20)
            let total = try orders.reduce(Int64(0)) { try $0 + table.sum($1, 11...37) }
            let stated = try #require(summary.rows.first { $0[0] == "3. Total yang Dilepas" })
            #expect(try ExportTable.ticks(stated[3]) == total)
            for (label, header) in [
                ("Harga Asli Produk", "Harga Produk"), ("Premi", "Biaya Lainnya"),
                ("PPh 22", "PPh 22"), ("Biaya Komisi AMS", "Biaya Komisi AMS"),
            ] {
                let line = try #require(summary.rows.first { $0.count > 2 && $0[1] == label })
                let sum = try orders.reduce(Int64(0)) { try $0 + table.ticks($1, header) }
                #expect(try ExportTable.ticks(line[2]) == sum, "\(label)")
            }
        }
    }

    @Test func `items add up to their order, and shipping to nothing where nothing came back`()
        throws
    {
        let table = try #require(try Self.incomes(ShopeeSample(.indonesia)).first)
        for (place, row) in table.rows.enumerated() where Self.isOrder(table, row) {
            let items = table.rows[(place + 1)...].prefix { !Self.isOrder(table, $0) }
            let refund = try table.ticks(row, "Jumlah Pengembalian Dana ke Pembeli")
            for column in 12...37 {
                let sum = try items.reduce(Int64(0)) { try $0 + table.sum($1, column...column) }
                #expect(try table.sum(row, column...column) == sum, "\(table.headers[column - 1])")
            }
            let goods = try items.reduce(Int64(0)) { try $0 + table.ticks($1, "Harga Produk") }
            #expect(try table.ticks(row, "Harga Produk") + refund == goods)
            if refund == 0 { #expect(try table.sum(row, 13...16) == 0) }
            let cash = try table.ticks(row, "Pengembalian Dana ke Pembeli")
            let voucher = try table.ticks(row, "Pro-rata Voucher Shopee untuk Pengembalian Barang")
            #expect(cash + voucher == refund)
        }
    }

    @Test func `Indonesian orders agree with themselves and with their income`() throws {
        let sample = try ShopeeSample(.indonesia)
        var goods: [String: Int64] = [:]
        var vouchers: [String: Set<Int64>] = [:]
        var statuses: Set<String> = []
        for path in sample.paths("Order.all").prefix(1) {
            let table = try ShopeeTable(path: path, sheet: "orders", header: "No. Pesanan")
            #expect(table.headers.count == 50)
            for row in table.rows {
                let subtotal = try table.dotted(row, "Subtotal Pesanan")
                let quantity = try #require(Int64(table.text(row, "Jumlah")))
                let price = try table.dotted(row, "Harga Setelah Diskon")
                let discount = try table.dotted(row, "Total Diskon")
                #expect(subtotal == price * quantity)
                #expect(
                    try discount == (table.dotted(row, "Harga Awal") - price) * quantity)
                #expect(
                    try discount == table.dotted(row, "Diskon Dari Penjual")
                        + table.dotted(row, "Diskon Dari Shopee"))
                #expect(!table.text(row, "Potongan Koin Shopee").contains("."))
                let id = table.text(row, "No. Pesanan")
                goods[id, default: 0] += subtotal
                vouchers[id, default: []].insert(
                    try table.dotted(row, "Voucher Ditanggung Penjual"))
                statuses.insert(table.text(row, "Status Pesanan"))
            }
        }
        #expect(statuses.isSuperset(of: ["Selesai", "Batal"]))
        #expect(vouchers.values.allSatisfy { $0.count == 1 })
        var compared = 0
        for table in try Self.incomes(sample) {
            for row in table.rows where Self.isOrder(table, row) {
                guard let sold = goods[table.text(row, "No. Pesanan")] else { continue }
                compared += 1
                let voucher = vouchers[table.text(row, "No. Pesanan")]
                #expect(try table.ticks(row, "Harga Produk") == sold)
                #expect(try voucher == [-table.ticks(row, "Penyesuaian Penjual - 1")])
            }
        }
        #expect(compared > 50)
    }

    /// Total column, first and last column of its parts, and what names an order row.
    struct Shape: Sendable {
        var market: ShopeeMarket
        var sheets: [String]
        var header: String
        var total: Int
        var parts: ClosedRange<Int>
        var columns: Int
    }

    static let shapes = [
        Shape(
            market: .malaysia, sheets: ["Income"], header: "View By", total: 12, parts: 13...33,
            columns: 49),
        Shape(
            market: .singapore, sheets: ["Income"], header: "View By", total: 6, parts: 7...21,
            columns: 23),
        Shape(
            market: .thailand, sheets: ["Income"], header: "Hot Listing", total: 37,
            parts: 12...36, columns: 37),
        Shape(
            market: .vietnam, sheets: ["Doanh thu", "Doanh thu (2)"],
            header: "Đơn hàng / Sản phẩm", total: 13, parts: 14...37, columns: 53),
        Shape(
            market: .brazil, sheets: ["Renda"], header: "Ver", total: 12, parts: 13...29,
            columns: 43),
    ]

    @Test(arguments: shapes)
    func `the total column is what the other columns of the money group add up to`(
        shape: Shape
    ) throws {
        let sample = try ShopeeSample(shape.market, orders: 80)
        for path in sample.paths("Income") {
            for sheet in shape.sheets {
                let table = try ShopeeTable(path: path, sheet: sheet, header: shape.header)
                #expect(table.headers.count { !$0.isEmpty } == shape.columns)
                #expect(!table.rows.isEmpty)
                for row in table.rows {
                    let total = try table.sum(row, shape.total...shape.total)
                    // Items of a refund show the refund beside goods that are already without it.
                    let isItem = row.contains("Sku")
                    let parts = try table.sum(row, shape.parts)
                    #expect(isItem || parts == total, "\(row)")
                }
            }
        }
    }

    @Test func `a planted sum is off by what the truth says`() throws {
        let sample = try ShopeeSample(.malaysia, isClean: false)
        let truth = try #require(sample.rows(of: "settlement-sum-mismatch").first)
        var found: [Int64] = []
        for path in sample.paths("Income") {
            let table = try ShopeeTable(path: path, sheet: "Income", header: "View By")
            let isNew = table.headers.contains("Depot Watch Levy")
            for row in table.rows where table.text(row, "View By") == "Order" {
                let total = try table.ticks(row, "Total Released Amount (RM)")
                let delta = try total - table.sum(row, 13...(isNew ? 34 : 33))
                if delta != 0 {
                    #expect(table.text(row, "Order ID") == truth.orderID)
                    found.append(delta)
                }
            }
        }
        #expect(try found == [ExportTable.ticks(truth.delta)])
    }
}
