import Profiles
import Records
import Tables
import TestSupport
import Testing
import YAML

/// The pages of Sources/Exports: all of them, whole, and of one mind.
struct PageTests {
    @Test func `every page of the folders is built in`() throws {
        let files = Repository.files(in: "Sources/Exports", suffix: ".yaml")
        let names = ProfileCatalogue.builtInPages.map { "Sources/Exports/" + $0.path }
        #expect(names.sorted() == files)
        for page in ProfileCatalogue.builtInPages {
            #expect(try Repository.text("Sources/Exports/" + page.path) == page.text)
        }
        #expect(ProfileCatalogue.builtIn.all.count == files.count)
    }

    @Test(arguments: ProfileCatalogue.builtInPages.map(\.path))
    func `a page says what it is, what is claimed and what is needed`(path: String) throws {
        let page = try #require(ProfileCatalogue.builtInPages.first { $0.path == path })
        let root = try #require(try YAMLNode(yaml: page.text))
        let keys = (root.pairs ?? []).compactMap(\.key.scalar)
        for key in ["profile", "title", "about", "claims", "needs", "columns"] {
            #expect(keys.contains(key), "no \(key)")
        }
        let id = try #require((root.pairs ?? []).first { $0.key.scalar == "profile" })
        #expect(id.value.scalar.map { $0 + ".yaml" } == path)
        let profile = try #require(
            ProfileCatalogue.builtIn.all.first { $0.id == id.value.scalar })
        #expect(!profile.about.isEmpty && profile.about.hasSuffix("."))
        #expect(profile.title != profile.id && !profile.title.isEmpty)
        #expect(profile.platform == String(profile.id.prefix { $0 != "/" }))
        #expect(!profile.main.required.isEmpty)
        #expect(
            profile.main.anchorsMin >= 2 && profile.main.anchorsMin <= profile.main.anchors.count)
    }

    @Test(arguments: ProfileCatalogue.builtIn.all.map(\.id))
    func `the same words mean the same within a table`(id: String) throws {
        let profile = try #require(ProfileCatalogue.builtIn.all.first { $0.id == id })
        for table in [profile.main] + profile.beside {
            #expect(table.columns.contradictions == [], "\(table.title)")
        }
    }

    @Test func `no title stands for two exports of a platform`() {
        let titles = ProfileCatalogue.builtIn.all.map { "\($0.platform) \($0.title)" }
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: [
        ("shopee/orders", "Potongan Koin Shopee"), ("shopee/orders", "Shopee Coins Offset"),
        ("shopee/orders", "Shopee Coins Offset(PHP)"), ("shopee/orders", "蝦幣折抵"),
        ("shopee/orders", "Compensar Moedas Shopee"),
        ("shopee/orders", "Coin Cashback Voucher Amount Sponsored by Shopee"),
        ("shopee/income", "Transaction Fee Rate (%)"), ("shopee/income", "金流與系統處理費率"),
        ("shopee/income", "ค่าธรรมเนียม (%)"), ("shopee/wallet", "Jenis Transaksi"),
        ("lazada/orders", "walletCredit"), ("lazada/finance", "WHT Amount"),
    ])
    func `counts, rates and directions are never read as money`(id: String, header: String) throws {
        let profile = try #require(ProfileCatalogue.builtIn.all.first { $0.id == id })
        #expect(profile.main.columns.binding(of: header)?.meaning == .unused)
    }
}
