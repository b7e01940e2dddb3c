import Foundation
import Intake
import Profiles
import Samples
import Tables
import TestSupport
import Testing

/// Every profile is asked about every sample, and exactly one says yes.
struct SampleClaimTests {
    /// What a sample is by its name, which no profile looks at; the longer beginnings first.
    private static let expected = [
        ("All order", "tiktok-shop/orders"), ("OrderSKUList", "tiktok-shop/orders"),
        ("income_", "tiktok-shop/income"), ("statement_", "tiktok-shop/statement"),
        ("unsettled_", "tiktok-shop/unsettled"),
        ("merchant_statement_profit_loss", "tiktok-shop/profit-and-loss"),
        ("Pesanan yang Barang", "tiktok-shop/returns"),
        ("Order.failed_delivery", "shopee/failed-delivery"),
        ("Order.return_refund", "shopee/returns"), ("Order.", "shopee/orders"),
        ("Income.", "shopee/income"), ("my_balance_transaction", "shopee/wallet"),
    ]

    /// Hostile files that nobody can read, and one that is no export.
    private static let unreadable: Set<String> = [
        "income_protected.xlsx", "empty.csv", "screenshot.xlsx", "income_cut.xlsx",
        "stock list.csv",
    ]

    private static let exportSuffixes = [".csv", ".xlsx", ".xls", ".txt"]

    private static func exports(in folder: String) throws -> [String] {
        try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
            .filter { name in
                let isTruth = ["truth.csv", "near-misses.csv"]
                    .contains((name as NSString).lastPathComponent)
                return exportSuffixes.contains(where: name.hasSuffix) && !isTruth
            }.sorted()
    }

    /// The profiles that claim any of the first rows of any sheet.
    private static func claimants(_ path: String) throws -> Set<String> {
        let file = try TableFile(path: path, name: path)
        var found: Set<String> = []
        struct Enough: Error {}
        for index in file.sheets.indices {
            var rows: [Row] = []
            do {
                try file.forEachRow(of: index, name: path) { row in
                    if row.isBlank { return }
                    rows.append(row)
                    if rows.count == 40 { throw Enough() }
                }
            } catch is Enough {}
            for place in rows.indices {
                let groups = rows[..<place].suffix(2).filter { rows[place].number - $0.number <= 2 }
                for claim in ProfileCatalogue.builtIn.claims(groups + [rows[place]]) {
                    found.insert(claim.profile.id)
                }
            }
        }
        return found
    }

    @Test func `one profile claims each sample of the repository`() throws {
        let root = Repository.root + "/samples"
        var count = 0
        for name in try Self.exports(in: root) where !name.hasPrefix("mappings/") {
            let base = (name as NSString).lastPathComponent
            if Self.unreadable.contains(base) { continue }
            let claimants = try Self.claimants(root + "/" + name)
            count += 1
            // A bank statement is read by the workspace's own mapping.
            let isMapped = base.hasPrefix("bank statement")
            #expect(claimants.count == (isMapped ? 0 : 1), "\(name): \(claimants)")
            guard let known = Self.expected.first(where: { base.hasPrefix($0.0) }) else { continue }
            #expect(claimants == [known.1], "\(name)")
        }
        #expect(count > 100)
    }

    @Test func `no profile claims a file that a mapping of one's own reads`() throws {
        let root = Repository.root + "/samples/mappings"
        let files = try Self.exports(in: root)
        #expect(files.count >= 10)
        for name in files {
            let base = (name as NSString).lastPathComponent
            let own = Self.expected.first { base.hasPrefix($0.0) }?.1
            #expect(
                try Self.claimants(root + "/" + name) == Set([own].compactMap { $0 }), "\(name)")
        }
    }

    @Test(arguments: [SamplePlatform.shopee, .lazada])
    func `one profile claims each file of an invented store`(platform: SamplePlatform) throws {
        let folder = try TemporaryFolder()
        let options = SampleOptions(
            seed: 11, stores: 8, orders: 40, isClean: true, platforms: [platform])
        try SampleWorkspace.write(options, to: folder.path)
        let files = try Self.exports(in: folder.path)
        var seen: Set<String> = []
        for name in files {
            let claimants = try Self.claimants(folder.path + "/" + name)
            #expect(claimants.count == 1, "\(name): \(claimants)")
            #expect(claimants.allSatisfy { $0.hasPrefix(platform.rawValue + "/") }, "\(name)")
            seen.formUnion(claimants)
            let base = (name as NSString).lastPathComponent
            guard let known = Self.expected.first(where: { base.hasPrefix($0.0) }) else { continue }
            #expect(claimants == [known.1], "\(name)")
        }
        let all =
            platform == .shopee
            ? ["shopee/orders", "shopee/income", "shopee/wallet", "shopee/returns"]
            : ["lazada/orders", "lazada/finance", "lazada/wallet"]
        #expect(seen.isSuperset(of: all), "\(seen)")
    }

    @Test func `one profile claims each of the other exports of TikTok Shop`() throws {
        let folder = try TemporaryFolder()
        try SampleWorkspace.writeTikTokExtras(SampleOptions(seed: 3, orders: 60), to: folder.path)
        for name in try Self.exports(in: folder.path) {
            let base = (name as NSString).lastPathComponent
            let known = try #require(
                Self.expected.first { base.hasPrefix($0.0) }, "\(name) is not in the table")
            #expect(try Self.claimants(folder.path + "/" + name) == [known.1], "\(name)")
        }
    }
}
