import Money
import Records

/// Spells the tieout.yaml of a sample workspace.
enum SampleConfiguration {
    /// Stores, rules and the fee book of the stores, as YAML.
    static func text(of samples: [StoreSample]) -> String {
        var lines = ["# Invented stores; made by tieout sample.", "version: 1", "stores:"]
        lines += samples.map(\.configuration)
        lines += [
            "rules:", "  grace_days: \(SampleCalendar.graceDays)", "  negative_balance:",
            "    streak_days: 10", "    limit: \"100 USD\"", "    from: 2020-01-01",
            "  fx: { \(exchangeRates(of: samples)) }",
        ]
        // Stores of one market often have one book, which stands there once.
        var entries: [String] = []
        for sample in samples where !sample.feeBook.isEmpty && !entries.contains(sample.feeBook) {
            entries.append(sample.feeBook)
        }
        lines += entries.isEmpty ? ["fees: []"] : ["fees:"] + entries
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the stores of TikTok Shop need, and more only where other stores are among them.
    private static func exchangeRates(of samples: [StoreSample]) -> String {
        let rates = [
            "USD/IDR: \"16000\"", "USD/THB: \"35\"", "USD/VND: \"25000\"", "USD/GBP: \"0.8\"",
        ]
        let others = [("MYR", "4.2"), ("BRL", "5.4"), ("SGD", "1.3"), ("PHP", "57")].filter {
            code, _ in
            samples.contains { $0.configuration.contains("currency: \(code)") }
        }
        return (rates + others.map { "USD/\($0): \"\($1)\"" }).joined(separator: ", ")
    }

    /// A store's entry in the list of stores.
    static func entry(of world: StoreWorld) -> String {
        let market = world.market
        return [
            "  - id: \(world.id)", "    platform: tiktok-shop", "    market: \(market.rawValue)",
            "    currency: \(market.currency)", "    timezone: \(market.timezone)",
            "    opening_balance: \"\(plain(market.openingBalance, market))\"",
            "    settlement_days: \(SampleCalendar.settlementDays)",
        ].joined(separator: "\n")
    }

    /// The entries of a world's market; of a market with several stores those of its first, unless
    /// its stores differ.
    static func feeBook(of world: StoreWorld, among worlds: [StoreWorld]) -> String {
        let isFirst = worlds.first { $0.market == world.market }?.id == world.id
        let book = worlds.filter { $0.market == world.market }.map { $0.bookText }
        let isSame = Set(book).count == 1
        guard isFirst || !isSame else { return "" }
        return world.fees.filter(\.isInBook).flatMap { fee in
            var lines = [
                "  - component: \(fee.figure.rawValue)", "    platform: tiktok-shop",
                "    market: \(world.market.rawValue)",
            ]
            if !isSame { lines.append("    stores: [\(world.id)]") }
            return lines + terms(of: fee, world.market)
        }.joined(separator: "\n")
    }

    fileprivate static func terms(of fee: SampleFee, _ market: SampleMarket) -> [String] {
        var lines: [String] =
            switch fee.charge {
            case .rate(let rate): ["    rate: \"\(rate.percent)\""]
            case .fixed(let ticks): ["    amount: \"\(plain(ticks, market))\""]
            }
        lines.append("    base: \(fee.base.rawValue)")
        if let cap = fee.cap {
            lines.append("    cap: { amount: \"\(plain(cap, market))\", per: order }")
        }
        lines.append("    refundable: \(fee.isRefundable)")
        if let from = fee.from { lines.append("    from: \(from)") }
        if let until = fee.until { lines.append("    to: \(until)") }
        return lines
    }

    private static func plain(_ ticks: Int64, _ market: SampleMarket) -> String {
        SampleMoney.plain(ticks, market.currency)
    }
}

extension StoreWorld {
    /// The fee book of the store as text, to compare it with others.
    fileprivate var bookText: String {
        fees.filter(\.isInBook).flatMap { fee in
            [fee.figure.rawValue] + SampleConfiguration.terms(of: fee, market)
        }.joined(separator: "\n")
    }
}
