import Foundation
import Pipeline
import Profiles
import Records
import Samples
import TestSupport
import Testing

/// `tieout inspect` tells of every sample what it is and whether its totals hold.
struct InspectionTests {
    private static let folders = [
        "weekly/inbox/tts-gb-4", "weekly/inbox/tts-id-1", "weekly/inbox/tts-th-2",
        "weekly/inbox/tts-us-5", "weekly/inbox/tts-vn-3",
    ]

    private static func files(in folder: String) throws -> [String] {
        try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
            .filter { [".csv", ".xlsx", ".xls"].contains(where: $0.hasSuffix) }
            .filter { !$0.hasSuffix("truth.csv") && !$0.hasSuffix("near-misses.csv") }
            .sorted().map { folder + "/" + $0 }
    }

    private static func json(_ path: String) throws -> [String: Any] {
        let (text, status) = try InspectionText.of([path], asJSON: true)
        #expect(status == .done, "\(path): \(text)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Checks the facts of a file; gives its profile, and whether the file tells its market.
    @discardableResult
    private func check(_ path: String) throws -> (profile: String, hasMarket: Bool) {
        let facts = try Self.json(path)
        let page = try InspectionText.of([path], asJSON: false).text
        let profile = try #require(facts["profile"] as? String, "\(path)")
        let known = try #require(ProfileCatalogue.builtIn.all.first { $0.id == profile })
        #expect(facts["kind"] as? String == known.kind.rawValue)
        #expect(facts["platform"] as? String == known.platform)
        #expect(page.hasPrefix(path + "\n"))
        let names = ["kind", "profile", "platform", "market", "language", "currency", "container"]
        for name in names {
            let value = facts[name] as? String ?? "not stated"
            let line = page.split(separator: "\n").first { $0.hasPrefix("  \(name) ") }
            #expect(line?.hasSuffix(" " + value) == true, "\(path): \(name)")
        }
        let rows = try #require(facts["rows"] as? Int)
        // A clean store has no failed deliveries to export.
        if rows == 0, profile == "shopee/failed-delivery" { return (profile, true) }
        #expect(rows > 0 && page.contains("  rows") && page.contains(" \(rows)\n"))
        let first = try #require(facts["period_from"] as? String, "\(path) has no period")
        let last = try #require(facts["period_to"] as? String)
        #expect(first <= last && page.contains("\(first) to \(last)"))
        try checkSheets(facts, page, path)
        return (profile, facts["market"] is String)
    }

    private func checkSheets(_ facts: [String: Any], _ page: String, _ path: String) throws {
        let sheets = try #require(facts["sheets"] as? [[String: Any]])
        let columns = sheets.compactMap { $0["columns"] as? [[String: String]] }.flatMap { $0 }
        #expect(columns.count >= 5, "\(path)")
        for column in columns {
            let (header, meaning) = (column["header"] ?? "", column["meaning"] ?? "")
            #expect(!meaning.isEmpty)
            let shown = page.split(separator: "\n").contains { line in
                line.hasPrefix("    ") && line.hasSuffix(meaning)
                    && line.contains(header.split(separator: "\n").first ?? "")
            }
            #expect(shown, "\(path): \(header)")
        }
        let unknown = sheets.compactMap { $0["unknown_columns"] as? [String] }.flatMap { $0 }
        for header in unknown { #expect(page.contains("    \(header)  UNKNOWN\n")) }
        let named = unknown.filter { !$0.hasPrefix("(no header") }
        // The second of two columns of one meaning is listed, since only the first is read.
        let repeated: Set<String> = [
            "Related order ID", "Order ID", "Desconto do vendedor",
            // A fee that is planted to be unknown.
            "Parcel protection levy",
        ]
        #expect(named.filter { !repeated.contains($0) } == [], "\(path)")
        let totals = try #require(facts["totals"] as? [[String: Any]])
        for total in totals {
            let component = try #require(total["component"] as? String)
            let line = page.split(separator: "\n").first {
                $0.hasPrefix("  control total \(component): ")
            }
            let holds = try #require(total["holds"] as? Bool)
            #expect(holds == (total["amount"] as? String == total["computed"] as? String))
            #expect(line?.hasSuffix("holds") == holds || totals.count > 1, "\(path): \(component)")
        }
    }

    @Test(arguments: folders)
    func `a sample of TikTok Shop is told with all its facts`(folder: String) throws {
        for path in try Self.files(in: Repository.root + "/samples/" + folder) {
            let (profile, hasMarket) = try check(path)
            // British, American and Indonesian statements and orders tell it by their columns.
            #expect(hasMarket, "\(path) \(profile)")
        }
    }

    @Test(arguments: [SamplePlatform.shopee, .lazada])
    func `a clean store's files are told with all their facts, and their totals hold`(
        platform: SamplePlatform
    ) throws {
        let folder = try TemporaryFolder()
        let options = SampleOptions(
            seed: 5, stores: 8, orders: 30, isClean: true, platforms: [platform])
        try SampleWorkspace.write(options, to: folder.path)
        var withoutMarket: Set<String> = []
        var totalCount = 0
        for path in try Self.files(in: folder.path) {
            let (profile, hasMarket) = try check(path)
            if !hasMarket { withoutMarket.insert(profile) }
            let totals = try Self.json(path)["totals"] as? [[String: Any]] ?? []
            totalCount += totals.count
            #expect(try hold(totals), "\(path): \(totals)")
        }
        #expect(withoutMarket == Self.withoutMarket[platform])
        if platform == .shopee { #expect(totalCount > 0) }
    }

    /// Exports that do not tell their market: English ones that are the same in several.
    private static let withoutMarket: [SamplePlatform: Set<String>] = [
        .shopee: ["shopee/orders"],
        .lazada: [
            "lazada/orders", "lazada/finance", "lazada/transaction-overview", "lazada/wallet",
        ],
    ]

    /// Shopee counts the return of a failed withdrawal as money that went out: both totals are
    /// too low by it.
    private func hold(_ totals: [[String: Any]]) throws -> Bool {
        if totals.allSatisfy({ $0["holds"] as? Bool == true }) { return true }
        guard totals.allSatisfy({ ($0["component"] as? String)?.hasPrefix("wallet-") == true })
        else { return false }
        let stated = totals.compactMap { ($0["amount"] as? String).flatMap(Int.init) }
        let computed = totals.compactMap { ($0["computed"] as? String).flatMap(Int.init) }
        let gaps = Set(zip(computed, stated).map { $0 - $1 })
        return stated.count == 2 && gaps.count == 1 && gaps.allSatisfy { $0 > 0 }
    }

    @Test func `a total that does not hold says what the rows add up to`() throws {
        let folder = try TemporaryFolder()
        let text = """
            Laporan,,,,,,,
            Dari,2026-08-01,,,,,,
            Ke,2026-08-31,,,,,,
            Total Saldo Masuk,,,,5000,IDR,1,
            Total Saldo Keluar,,,,-1000,IDR,1,
            Tanggal Transaksi,Tipe Transaksi,Deskripsi,No. Pesanan,Jenis Transaksi,Jumlah,Status,Saldo Akhir
            2026-08-12 09:15:00,Penarikan Dana,Penarikan Dana,-,Transaksi Keluar,-1000,Transaksi Selesai,4500
            2026-08-11 09:15:00,Penghasilan dari Pesanan,x,260801ABCD1234,Transaksi Masuk,4500,Transaksi Selesai,5500

            """
        let path = try folder.write(text, to: "wallet.csv")
        let page = try InspectionText.of([path], asJSON: false).text
        #expect(page.contains("2026-08-01 to 2026-08-31"), "\(page)")
        #expect(page.contains("control total wallet-out"), "\(page)")
        #expect(page.contains("but the rows add up to"), "\(page)")
        let totals = try #require(try Self.json(path)["totals"] as? [[String: Any]])
        #expect(Set(totals.compactMap { $0["holds"] as? Bool }) == [true, false])
    }
}
