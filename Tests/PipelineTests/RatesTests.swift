import Fees
import Foundation
import Money
import Profiles
import Records
import Reports
import TestSupport
import Testing

@testable import Pipeline

/// `tieout rates`: what was learned beside books, written down, tried out.
struct RatesTests {
    private static let store = Store(
        id: "a \"b\"", platform: "shopee", market: "ID", currency: .idr)

    private static func learned(
        _ component: String, _ charge: FeeCharge, base: FeeBase = .netSales, cap: FeeCap? = nil,
        from: Day? = nil, to: Day? = nil, charged: Int = 100
    ) -> LearnedRate {
        LearnedRate(
            component: ComponentID(component), charge: charge, base: base, cap: cap, from: from,
            to: to, supportCount: 90, chargedCount: charged, orderCount: 100)
    }

    private static func rates() throws -> LearnedRates {
        let day = try #require(Day(iso: "2026-03-01"))
        let five = try #require(Rate("5%"))
        let odd = try #require(Rate("4.1625%"))
        return LearnedRates(rates: [
            learned("administration", .rate(five), to: day),
            learned("administration", .rate(odd), base: .customerPayment, from: day),
            learned(
                "commission", .rate(five), base: .netSalesLessPlatformDiscount,
                cap: FeeCap(ticks: 100_000_000, per: .item), charged: 96),
            learned("order-processing", .fixed(ticks: 12_500_000), base: .order),
            learned("premium", .rate(five), charged: 94),
        ])
    }

    @Test func `what was learned is written as a book that says the same when it is read`() throws {
        let learned = try Self.rates()
        let rates = StoreRates(Self.store, try FeeBook(entries: []), learned, totals: [])
        let written = LearnedBook([rates], name: "learned.yaml")
        // Premium was charged on 94 of 100 orders: as an entry it would be asked of all.
        #expect(written.entryCount == 4 && written.asideCount == 1)
        let folder = try TemporaryFolder()
        let path = try folder.write(written.text, to: "learned.yaml")
        let book = try WhatIf.book(path, .builtIn)
        let entries = book.entries(for: Self.store)
        #expect(entries.count == 4)
        for entry in entries {
            let rate = try #require(
                learned.rates.first { $0.component == entry.component && $0.from == entry.from })
            #expect(entry.agrees(with: rate))
            #expect(entry.to == rate.to)
            #expect(entry.rounding ?? .halfUp == .halfUp)
            #expect(entry.stores == [Self.store.id] && entry.market == "ID")
        }
        let none = LearnedBook([], name: "learned.yaml")
        #expect(none.text.hasSuffix("fees: []\n"))
    }

    @Test func `entries are the same, differ, or go by order`() throws {
        let text = """
            fees:
              - { component: administration, rate: "5%", to: 2026-03-01 }
              - { component: administration, rate: "6%", from: 2026-03-01 }
              - { component: commission, rate: "5%", categories: [Shoes] }
              - { component: transaction, rate: "2%" }
            """
        let book = try Configuration.parse(text, path: "t").feeBook
        let rates = StoreRates(Self.store, book, try Self.rates(), totals: [])
        let words = rates.lines.map { line in
            "\(line.component) \(line.learned == nil ? "-" : "+") "
                + line.books.map { StoreRates.word($0.agreement) }.joined(separator: ", ")
        }
        #expect(
            words == [
                "administration + the same", "administration + differs",
                "commission + by category or price", "order-processing + the same", "premium + ",
                "transaction - nothing learned",
            ])
        #expect(rates.notes.isEmpty)
    }

    @Test func `a published charge that the store is not charged is told once`() throws {
        var learned = try Self.rates()
        learned.rates[3].charge = .fixed(ticks: 9_000_000)
        let book = try Configuration.parse("version: 1", path: "t").feeBook
        let rates = StoreRates(Self.store, book, learned, totals: [])
        #expect(rates.notes.count == 1)
        let note = try #require(rates.notes.first)
        #expect(note.contains("order-processing: published is 1,250 IDR per order"))
        #expect(note.contains("this store is charged 900 IDR per order, which stands"))
    }

    @Test(arguments: ["tiktok-shop", "shopee:TH", "lazada"])
    func `the learned book of a clean workspace changes no finding, and a wrong one does`(
        platform: String
    ) async throws {
        let scenario = try Scenario(
            seed: 21, platform: platform, orders: 150, stores: 1, isClean: true)
        try await scenario.run()
        var request = RatesRequest(workspacePath: scenario.path, stores: [])
        request.asOf = Scenario.asOf
        let list = try Rates.list(request)
        #expect(list.contains("learned"))
        let path = scenario.folder.path + "/learned.yaml"
        #expect(try Rates.write(request, to: path, isForced: false).contains("entries"))
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let failure = try #require(throws: CommandFailure.self) {
            try Rates.write(request, to: path, isForced: false)
        }
        #expect(failure.status == .cannotWrite && failure.message.contains("--force"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        _ = try Rates.write(request, to: path, isForced: true)
        #expect(
            try WhatIf.text(request, fees: path) == "The other fee book changes no finding.\n")
        // Half of each rate: every order that is charged was overcharged.
        let halved = try String(contentsOfFile: path, encoding: .utf8)
            .replacing(/rate: "[0-9.]+%"/, with: "rate: \"0.01%\"")
        try scenario.folder.write(halved, to: "halved.yaml")
        let ledgers = try TemporaryFolder.contents(of: scenario.path + "/ledger")
        let text = try WhatIf.text(request, fees: scenario.folder.path + "/halved.yaml")
        #expect(text.contains("findings would appear"), "\(text)")
        #expect(text.contains("Nothing was changed"))
        #expect(try TemporaryFolder.contents(of: scenario.path + "/ledger") == ledgers)
        request.isJSON = true
        let json = try WhatIf.text(request, fees: scenario.folder.path + "/halved.yaml")
        #expect(json.contains("\"kind\": \"appears\""))
    }

    @Test(arguments: [
        ("nowhere.yaml", nil as String?, Pipeline.ExitStatus.noSuchInput, "cannot be read"),
        ("bad.yaml", "fees: [", .wrongConfiguration, "is no YAML"),
        ("odd.yaml", "rates: []", .wrongConfiguration, "unknown key \"rates\""),
        ("list.yaml", "fees: x", .wrongConfiguration, "fees is no list"),
    ])
    func `a book that cannot be read ends with its mistake`(
        name: String, text: String?, status: Pipeline.ExitStatus, message: String
    ) throws {
        let folder = try TemporaryFolder()
        if let text { try folder.write(text, to: name) }
        var caught: CommandFailure?
        do {
            _ = try WhatIf.book("\(folder.path)/\(name)", .builtIn)
        } catch {
            caught = CommandFailure(describing: error)
        }
        #expect(caught?.status == status)
        #expect(caught?.message.contains(message) == true, "\(caught?.message ?? "")")
    }

    @Test func `a cap that hardly any order shows is written as a comment`() throws {
        let five = try #require(Rate("5%"))
        func store(_ capCount: Int?) throws -> StoreRates {
            var rate = Self.learned(
                "commission", .rate(five), cap: FeeCap(ticks: 100_000_000, per: .order))
            rate.capCount = capCount
            return StoreRates(
                Self.store, try FeeBook(entries: []), LearnedRates(rates: [rate]), totals: [])
        }
        for (capCount, isCertain) in [(nil, true), (0, false), (1, false), (2, false), (3, true)] {
            let rates = try store(capCount)
            let text = LearnedBook([rates], name: "learned.yaml").text
            #expect(text.contains("\n    cap: { amount: \"10000\", per: order }") == isCertain)
            #expect(text.contains("\n    # cap: { amount: \"10000\"") == !isCertain)
            #expect(rates.notes.isEmpty == isCertain, "\(rates.notes)")
        }
        #expect(
            try store(1).notes == [
                "commission: 5% of net sales, at most 10,000 IDR per order. Only 1 order shows its "
                    + "cap and may have been undercharged instead."
            ])
        #expect(
            try StoreRates.json([store(2)], withoutCurrency: []).rendered.contains(
                "\"cap_orders\": 2"))
    }

    @Test func `a store without amounts is told and not left out in silence`() async throws {
        let scenario = try Scenario([
            "tieout.yaml": "version: 1\n", "inbox/empty/notes.csv": "a,b\n1,2\n",
        ])
        try await scenario.run()
        var request = RatesRequest(workspacePath: scenario.path, stores: [])
        request.asOf = Scenario.asOf
        let sentence = "empty: no currency is known, so that nothing was learned of it\n"
        #expect(try Rates.list(request).hasPrefix(sentence))
        let path = scenario.folder.path + "/learned.yaml"
        #expect(try Rates.write(request, to: path, isForced: false).contains(sentence))
        #expect(try WhatIf.text(request, fees: path).contains(sentence))
        request.isJSON = true
        for json in [try Rates.list(request), try WhatIf.text(request, fees: path)] {
            #expect(
                json.contains("\"without_currency\": [\n    \"empty\"")
                    || json.contains("\"without_currency\": [\"empty\"]"))
        }
    }

    @Test func `a store without a ledger is no such input`() throws {
        let scenario = try Scenario(["tieout.yaml": "version: 1\n"])
        let failure = try #require(throws: CommandFailure.self) {
            try Rates.list(RatesRequest(workspacePath: scenario.path, stores: ["a"]))
        }
        #expect(failure.status == .noSuchInput)
    }
}
