import Fees
import Money
import Records
import Testing

/// What the platform publishes stands behind the seller's book and the store's own history.
struct PublishedFeeTests {
    private let fee = ComponentID("order-processing")

    private func published(_ units: Int64 = 1_250) -> FeeBookEntry {
        var entry = FeeCases.fixed("order-processing", units)
        entry.place.isBuiltIn = true
        entry.place.source = "help centre"
        return entry
    }

    private func learned(_ units: Int64) -> LearnedRates {
        LearnedRates(rates: [
            LearnedRate(
                component: fee, charge: .fixed(ticks: units * 10_000), base: .order,
                supportCount: 40, chargedCount: 40, orderCount: 40)
        ])
    }

    @Test func `the seller's entry wins over history, history over what is published`() throws {
        let orderCase = FeeCases.orderCase([
            FeeCases.entry(sales: 10_000, fees: ["order-processing": -1_250])
        ])
        func expected(_ entries: [FeeBookEntry], _ rates: LearnedRates) throws -> [String] {
            let schedule = try FeeCases.schedule(entries, learned: rates)
            let fees = schedule.expectations(for: orderCase)
            return fees.map { "\($0.expected.plain) \($0.source.rawValue)" }
        }
        // The seller's entry is wider than the published one, and wins all the same.
        var narrow = published()
        narrow.platform = "tiktok-shop"
        narrow.market = "ID"
        let own = FeeCases.fixed("order-processing", 900)
        #expect(try expected([own, narrow], learned(1_000)) == ["-900 book"])
        #expect(try expected([narrow], learned(1_000)) == ["-1000 learned"])
        #expect(try expected([narrow], LearnedRates()) == ["-1250 built-in"])
    }

    @Test func `a seller's entry that has ended still replaces what is published`() throws {
        let book = try FeeBook(entries: [
            try FeeCases.book("order-processing", "1%", to: 19_000), published(),
        ])
        #expect(book.publishedEntries(for: FeeCases.store).isEmpty)
    }

    @Test func `what is published asks for no fee that was not charged`() throws {
        let schedule = try FeeCases.schedule([published()])
        let orderCase = FeeCases.orderCase([FeeCases.entry(sales: 10_000)])
        #expect(schedule.expectations(for: orderCase).isEmpty)
        let open = FeeCases.orderCase([], lines: [FeeCases.line(sales: 10_000)])
        #expect(schedule.expectedFees(of: open).isEmpty)
    }

    @Test func `where history shows a charge on other days, it alone counts`() throws {
        var rates = learned(1_000)
        rates.rates[0].from = Day(number: 21_000)
        let schedule = try FeeCases.schedule([published()], learned: rates)
        let orderCase = FeeCases.orderCase([
            FeeCases.entry(sales: 10_000, fees: ["order-processing": -1_250])
        ])
        #expect(schedule.expectations(for: orderCase).isEmpty)
        #expect(schedule.origin(of: fee, for: orderCase) == nil)
        let plain = try FeeCases.schedule([published()])
        #expect(plain.origin(of: fee, for: orderCase) == .published(published()))
    }

    @Test(arguments: [
        ("3.21%", nil as String?, true), ("3%", "7%", true), ("3%", nil, false),
        ("3.21%", "7%", false),
    ])
    func `an entry agrees with a learned rate that holds its tax`(
        rate: String, tax: String?, agrees: Bool
    ) throws {
        var entry = try FeeCases.book("transaction", rate, base: .customerPayment)
        entry.tax = try tax.map { FeeTax(rate: try FeeCases.rate($0), isInside: false) }
        let learned = LearnedRate(
            component: ComponentID("transaction"), charge: .rate(try FeeCases.rate("3.21%")),
            base: .customerPayment, supportCount: 40, chargedCount: 40, orderCount: 40)
        #expect(entry.agrees(with: learned) == agrees)
    }
}
