import Foundation
import Records
import Samples
import Testing

struct SampleWorkspaceTests {
    /// All findings that TikTok Shop's files can support.
    static let codes: Set<String> = [
        "missing-payout", "late-payout", "settled-not-ordered", "settled-but-cancelled",
        "duplicate-settlement", "order-amount-mismatch", "settlement-sum-mismatch",
        "statement-sum-mismatch", "payout-sum-mismatch", "currency-mismatch", "fee-mismatch",
        "fee-cap-exceeded", "fee-unknown", "fee-rate-changed", "fee-duplicate",
        "fee-on-cancelled", "fee-not-reversed", "shipping-overcharge", "refund-exceeds-order",
        "refund-duplicate", "refund-not-in-orders", "adjustment-unexplained",
        "negative-settlement", "negative-balance-streak", "negative-balance-limit", "damaged-id",
        "coverage-gap", "restated-row",
    ]
    /// Those that only a bank statement or a running balance shows.
    static let accountCodes: Set<String> = [
        "balance-break", "bank-amount-mismatch", "payout-not-in-bank",
    ]

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func `five stores carry every finding and every near miss`(seed: UInt64) throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.write(SampleOptions(seed: seed), to: folder.path)
        #expect(Set(truth.rows.map(\.code)) == Self.codes)
        #expect(Set(truth.nearMisses.map(\.code)) == Self.codes)
        let planted = Set(truth.rows.map { "\($0.store) \($0.code) \($0.orderID)" })
        for near in truth.nearMisses {
            #expect(!planted.contains("\(near.store) \(near.code) \(near.orderID)"))
        }
    }

    @Test func `a clean world has nothing planted`() throws {
        let folder = try SampleFolder()
        let truth = try SampleWorkspace.write(
            SampleOptions(seed: 4, orders: 120, isClean: true), to: folder.path)
        #expect(truth.rows == [])
        #expect(truth.nearMisses == [])
    }

    @Test func `the same seed gives the same bytes and another one others`() throws {
        let folders = try (0..<3).map { _ in try SampleFolder() }
        for (folder, seed) in zip(folders, [9, 9, 10] as [UInt64]) {
            try SampleWorkspace.write(
                SampleOptions(seed: seed, orders: 20), to: folder.path)
        }
        let names = folders[0].files
        #expect(names == folders[1].files)
        for name in names { #expect(folders[0].bytes(name) == folders[1].bytes(name), "\(name)") }
        let exports = names.filter { $0.hasPrefix("inbox/") }
        #expect(exports.contains { folders[0].bytes($0) != folders[2].bytes($0) })
    }

    @Test func `the first store sells an order whose ID no floating-point number can hold`() throws
    {
        let folder = try SampleFolder()
        try SampleWorkspace.write(SampleOptions(seed: 2, stores: 1, orders: 60), to: folder.path)
        var kinds: Set<String> = []
        for file in folder.files where file.hasSuffix(".xlsx") {
            let isOrders = file.contains("All order")
            let table = try ExportTable(
                path: folder.path + "/" + file, sheet: isOrders ? "OrderSKUList" : "Order details")
            let header = isOrders ? "Order ID" : "Order/adjustment ID"
            if table.rows.contains(where: { table.text($0, header) == "576461413038785752" }) {
                kinds.insert(isOrders ? "orders" : "settlement")
            }
        }
        #expect(kinds == ["orders", "settlement"])
    }

    @Test func `each finding has a small workspace with both of its stores`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeFindings(to: folder.path)
        let files = folder.files
        let codes = Self.codes.union(Self.accountCodes)
        #expect(
            Set(files.compactMap { $0.split(separator: "/").first.map(String.init) }) == codes)
        for code in codes {
            let truth = try ExportTable(path: "\(folder.path)/\(code)/truth.csv")
            let own = truth.rows.filter { truth.text($0, "code") == code }
            #expect(own.map { truth.text($0, "store") } == ["fires"], "\(code)")
            let spared = try ExportTable(path: "\(folder.path)/\(code)/near-misses.csv")
            #expect(spared.rows.map { spared.text($0, "store") } == ["near-miss"], "\(code)")
            for store in ["fires", "near-miss"] {
                #expect(files.filter { $0.hasPrefix("\(code)/inbox/\(store)/") }.count >= 2)
            }
        }
    }

    @Test func `the hostile workspace holds every kind of bad input`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.writeHostile(to: folder.path)
        let inbox = "inbox/tts-gb-1/"
        #expect(folder.bytes(inbox + "empty.csv") == Data())
        #expect(folder.bytes(inbox + "income_protected.xlsx")?.prefix(2) == Data([0xD0, 0xCF]))
        #expect(folder.bytes(inbox + "screenshot.xlsx")?.prefix(2) == Data([0x89, 0x50]))
        #expect(folder.bytes(inbox + "income_cut.xlsx")?.prefix(2) == Data([0x50, 0x4B]))
        #expect(throws: (any Error).self) {
            try ExportTable(path: folder.path + "/" + inbox + "income_cut.xlsx")
        }
        let orders = try ExportTable(path: folder.path + "/" + inbox + "orders without id.csv")
        #expect(!orders.headers.contains("Order ID") && orders.headers.contains("SKU ID"))
        let rows = try ExportTable(path: folder.path + "/" + inbox + "statement_resaved.csv")
        #expect(rows.text(rows.rows[0], "Total settlement amount") == "1.234,5O")
        #expect(rows.text(rows.rows[1], "Order/adjustment ID") == "5.76461E+17")
        #expect(folder.files.contains { $0.hasPrefix("inbox/tts-gb-unnamed/") })
    }

    @Test func `personal columns hold canaries and nothing that could be somebody`() throws {
        let folder = try SampleFolder()
        try SampleWorkspace.write(SampleOptions(seed: 3, orders: 20), to: folder.path)
        let personal = [
            "Recipient", "Buyer Username", "Phone #", "Zipcode", "Detail Address",
            "Additional address information", "Shipping Information", "Tax Info - Email",
            "Tax Info - Full Name of Buyer", "Tax Info - Buyer Tax ID",
        ]
        var storesWithCanaries: Set<String> = []
        for file in folder.files where file.contains("All order") {
            let table = try ExportTable(path: folder.path + "/" + file, sheet: "OrderSKUList")
            let isWorkbook = file.hasSuffix(".xlsx")
            for row in table.rows.dropFirst(isWorkbook ? 1 : 0) {
                for column in personal where table.headers.contains(column) {
                    #expect(table.text(row, column).contains("CANARY-"), "\(column)")
                    storesWithCanaries.insert(String(file.split(separator: "/")[1]))
                }
            }
        }
        #expect(storesWithCanaries == ["tts-id-1", "tts-th-2", "tts-vn-3", "tts-us-5"])
    }
}
