import Fees
import Money
import Records
import Testing

struct FeeBookTests {
    private let commission = ComponentID("platform-commission")

    /// From the widest to the narrowest: each entry wins over all before it.
    private func ladder() throws -> [FeeBookEntry] {
        [
            try FeeCases.book("platform-commission", "1%"),
            try FeeCases.book("platform-commission", "2%", platform: "tiktok-shop"),
            try FeeCases.book("platform-commission", "3%", market: "ID"),
            try FeeCases.book(
                "platform-commission", "4%", market: "ID", platform: "tiktok-shop"),
            try FeeCases.book("platform-commission", "5%", categories: ["Shoes"]),
            try FeeCases.book("platform-commission", "6%", stores: ["shop"]),
        ]
    }

    @Test(arguments: 1...6)
    func `the most specific entry wins`(count: Int) throws {
        let entries = Array(try ladder().prefix(count))
        for entries in [entries, entries.reversed()] {
            let entry = try FeeBook(entries: entries).entry(
                for: commission, store: FeeCases.store, category: "shoes", on: nil)
            #expect(entry?.charge.rate?.percent == "\(count)%")
        }
    }

    @Test func `an entry is for its own stores, markets, platforms and categories`() throws {
        let others = [
            try FeeCases.book("platform-commission", "2%", platform: "shopee"),
            try FeeCases.book("platform-commission", "3%", market: "TH"),
            try FeeCases.book("platform-commission", "5%", categories: ["Bags"]),
            try FeeCases.book("platform-commission", "6%", stores: ["other"]),
            try FeeCases.book("referral", "6%"),
        ]
        let book = try FeeBook(entries: others)
        #expect(book.entry(for: commission, store: FeeCases.store, on: nil) == nil)
    }

    @Test(arguments: [(19_999, "6.5%"), (20_000, "8%"), (20_099, "8%"), (20_100, "none")])
    func `from is the first day and to the first day after`(day: Int32, expected: String) throws {
        let book = try FeeBook(entries: [
            try FeeCases.book("platform-commission", "6.5%", to: 20_000),
            try FeeCases.book("platform-commission", "8%", from: 20_000, to: 20_100),
        ])
        let entry = book.entry(for: commission, store: FeeCases.store, on: Day(number: day))
        #expect((entry?.charge.rate?.percent ?? "none") == expected)
        #expect(book.entry(for: commission, store: FeeCases.store, on: nil) == nil)
    }

    @Test func `two equally specific entries that disagree are an error that names both`() throws {
        let error = #expect(throws: FeeBookError.self) {
            try FeeBook(entries: [
                FeeCases.book("referral", "6%"),
                FeeCases.book("platform-commission", "8%", from: 20_000),
                FeeCases.book("platform-commission", "9%", from: 20_050),
            ])
        }
        #expect(error == .contradiction(commission, firstIndex: 1, secondIndex: 2))
        #expect(error?.message().contains("fee 2 and fee 3") == true)
    }

    @Test func `entries that cannot meet on an order do not contradict each other`() throws {
        let entries = [
            try FeeCases.book("platform-commission", "8%", to: 20_000),
            try FeeCases.book("platform-commission", "9%", from: 20_000),
            try FeeCases.book("platform-commission", "7%", market: "TH"),
            try FeeCases.book("platform-commission", "6%", market: "VN"),
            try FeeCases.book("platform-commission", "5%", categories: ["A"]),
            try FeeCases.book("platform-commission", "4%", categories: ["B"]),
            try FeeCases.book("platform-commission", "5%", categories: ["a"]),
        ]
        #expect(try FeeBook(entries: entries).entries.count == entries.count)
    }

    @Test func `what an entry charges must be possible`() throws {
        let rate = FeeCharge.rate(try FeeCases.rate("8%"))
        let wrong: [(FeeBookEntry, FeeBookError)] = [
            (
                FeeBookEntry(component: commission, charge: rate, base: .order),
                .baseDoesNotFit(commission, index: 0, .order)
            ),
            (
                FeeBookEntry(component: commission, charge: .fixed(ticks: 1), base: .netSales),
                .baseDoesNotFit(commission, index: 0, .netSales)
            ),
            (
                try FeeCases.book("platform-commission", "8%", from: 20_000, to: 20_000),
                .emptyPeriod(commission, index: 0)
            ),
            (
                try FeeCases.book(
                    "platform-commission", "8%", cap: FeeCap(ticks: -1, per: .order)),
                .negativeCap(commission, index: 0)
            ),
        ]
        for (entry, expected) in wrong {
            #expect(throws: expected) { try FeeBook(entries: [entry]) }
            #expect(!expected.message().isEmpty)
        }
    }
}
