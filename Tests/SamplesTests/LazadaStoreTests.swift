import Foundation
import Money
import Records
import Samples
import Testing

/// The Lazada samples, read without any profile.
struct LazadaStoreTests {
    /// All findings that are planted in Lazada stores.
    static let codes: Set<String> = [
        "missing-payout", "late-payout", "settled-not-ordered", "duplicate-settlement",
        "refund-duplicate", "fee-not-reversed", "fee-mismatch", "fee-unknown",
        "adjustment-unexplained", "negative-settlement", "payout-sum-mismatch",
    ]

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `the stores carry every finding and every near miss`(seed: UInt64) throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.writeLazadaStores(
            SampleOptions(seed: seed), to: folder.path
        ).truth
        #expect(Set(truth.rows.map(\.code)) == Self.codes)
        #expect(Set(truth.nearMisses.map(\.code)) == Self.codes)
        let planted = Set(truth.rows.map { "\($0.store) \($0.code) \($0.orderID)" })
        for near in truth.nearMisses {
            #expect(!planted.contains("\(near.store) \(near.code) \(near.orderID)"))
        }
        let mismatch = truth.rows.filter { $0.code == "fee-mismatch" }
        #expect(mismatch.map(\.store) == ["laz-th-1", "laz-id-2", "laz-ph-4"])
        #expect(mismatch.allSatisfy { $0.component == "commission" && $0.delta.hasPrefix("-") })
    }

    @Test func `a clean store has nothing planted`() throws {
        let folder = try SampleFolder()
        let sample = try SampleWorkspace.writeLazadaStores(
            SampleOptions(seed: 6, isClean: true), to: folder.path)
        #expect(sample.truth == SampleTruth())
        #expect(sample.stores.contains("- id: laz-vn-6\n    platform: lazada\n"))
        #expect(sample.fees.contains("component: lazcoins-discount-promotion"))
    }

    @Test func `the same seed gives the same bytes and another one others`() throws {
        let folders = try (0..<3).map { _ in try SampleFolder() }
        for (folder, seed) in zip(folders, [9, 9, 10] as [UInt64]) {
            try SampleWorkspace.writeLazadaStores(
                SampleOptions(seed: seed, orders: 40), to: folder.path)
        }
        let names = folders[0].files
        #expect(names == folders[1].files)
        #expect(names.count >= 6 * 6)
        for name in names { #expect(folders[0].bytes(name) == folders[1].bytes(name), "\(name)") }
        #expect(names.contains { folders[0].bytes($0) != folders[2].bytes($0) })
    }

    @Test(arguments: LazadaMarket.allCases)
    func `the rows of a statement add up to its deposit`(market: LazadaMarket) throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.writeLazadaStores(
            SampleOptions(seed: 3), markets: [market], to: folder.path
        ).truth
        let finance = try LazadaExports(folder)
        var statements = finance.statements
        var differences: [Int64] = []
        for deposit in finance.wallet where deposit.subType == "Settlement" {
            let rows = try #require(statements[deposit.statement])
            statements[deposit.statement] = nil
            if rows != deposit.ticks { differences.append(deposit.ticks - rows) }
        }
        // What has no deposit came to nothing, or is the last day's and not released yet.
        #expect(statements.filter { $0.value != 0 }.count <= 1)
        let planted = truth.rows.filter { $0.code == "payout-sum-mismatch" }
        #expect(try differences == planted.map { try ExportTable.ticks($0.delta) })
        let negative = finance.wallet.filter { $0.subType == "Settlement" && $0.ticks < 0 }
        #expect(negative.count == truth.rows.count { $0.code == "negative-settlement" })
    }

    @Test(arguments: LazadaMarket.allCases)
    func `withdrawals take what the balance holds`(market: LazadaMarket) throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeLazadaStores(
            SampleOptions(seed: 2), markets: [market], to: folder.path)
        var balance: Int64 = 0
        var withdrawals = 0
        for movement in try LazadaExports(folder).wallet.reversed() {
            balance += movement.ticks
            guard movement.subType == "Auto Withdrawal" else { continue }
            #expect(balance == 0)
            withdrawals += 1
        }
        #expect(withdrawals >= 3)
    }

    @Test(arguments: LazadaMarket.allCases)
    func `an order is one row for each unit, and its fees come in several statements`(
        market: LazadaMarket
    ) throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeLazadaStores(
            SampleOptions(seed: 8), markets: [market], to: folder.path)
        let exports = try LazadaExports(folder)
        for file in folder.files where file.contains("/orders-") {
            let table = try ExportTable(path: folder.path + "/" + file, sheet: "sheet1")
            #expect(table.headers.count == 76)
            for row in table.rows {
                let (order, unit) = (table.text(row, "orderNumber"), table.text(row, "orderItemId"))
                #expect(order.count == unit.count && (15...16).contains(order.count))
                let differing = zip(order, unit).filter { $0 != $1 }.count
                #expect(differing == 1)
                #expect(table.text(row, "customerName").hasPrefix("CANARY-"))
            }
        }
        let split = exports.statementsByOrder.filter { $0.value.count > 1 && !$0.key.isEmpty }
        #expect(split.count > 5)
        #expect(exports.pricesByOrder.contains { Set($0.value).count == 1 && $0.value.count == 3 })
        #expect(exports.isPlacedByUnit)
    }

    @Test func `each form of the finance export occurs`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeLazadaStores(SampleOptions(seed: 4, orders: 80), to: folder.path)
        var forms: Set<String> = []
        for file in folder.files where file.contains("Income") || file.contains("finance.export") {
            let table = try LazadaExports.table(folder.path + "/" + file)
            forms.insert("\(table.headers.count) \(table.headers[4])")
            #expect(table.rows.allSatisfy { $0.count <= table.headers.count })
        }
        #expect(
            forms == [
                "19 จำนวนเงิน(รวมภาษี)", "19 Jumlah (Termasuk Pajak)", "18 Jumlah (Termasuk Pajak)",
                "19 Amount(Include Tax)", "18 Est Release Amount(Include Tax)", "19 Amount",
                "22 Details",
            ])
    }

    @Test func `each kind of row occurs`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeLazadaStores(SampleOptions(seed: 4), to: folder.path)
        let exports = try LazadaExports(folder)
        let names = Set(exports.rows.map(\.fee))
        for name in [
            "Item Price Credit", "Reversal Item Price", "Reversal Commission", "Payment Fee Credit",
            "Reversal of Free Shipping Max Fee", "Sponsored Affiliates", "Penalty",
            "Adjustments Penalty", "Parcel Care Levy", "Shelf Rental Levy", "Omset Penjualan",
            "ยอดรวมค่าสินค้า", "รางวัลรีวิวสำหรับผู้ซื้อ", "Biaya Komisi",
        ] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(exports.rows.contains { $0.fee == "Item Price Credit" && $0.ticks == 0 })
        #expect(exports.rows.contains { $0.order.isEmpty && $0.fee == "Penalty" })
        #expect(exports.rows.contains { $0.status == "Ready to Release" })
        #expect(exports.rows.contains { $0.withheld != 0 })
    }
}
