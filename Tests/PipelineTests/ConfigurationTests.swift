import Foundation
import Money
import Pipeline
import Records
import TestSupport
import Testing
import YAML

struct ConfigurationTests {
    @Test(arguments: [
        ("stors: []", 1, "unknown key \"stors\"", "\"stores\""),
        ("version: 2", 1, "version is \"2\"", "1"),
        ("stores:\n  - platform: tiktok-shop", 2, "a store without id", "id"),
        ("stores:\n  - id: a\n  - id: a", 3, "stands here twice", "one entry"),
        ("stores:\n  - id: a/b", 2, "id is \"a/b\"", "without \"/\""),
        ("stores:\n  - id: a\n    currency: rupiah", 3, "currency is \"rupiah\"", "IDR"),
        ("stores:\n  - id: a\n    timezone: Asia/Nowhere", 3, "timezone", "Asia/Jakarta"),
        ("stores:\n  - id: a\n    settlement_days: soon", 3, "settlement_days", "whole days"),
        ("stores:\n  - id: a\n    opening_balance: 1.2.3", 3, "opening_balance", "amount"),
        ("retention: { quarantine_days: -1 }", 1, "quarantine_days is", "whole days"),
        ("retention: { buyer_data_days: long }", 1, "buyer_data_days is", "whole days"),
        ("retention: { days: 9 }", 1, "unknown key \"days\"", "buyer_data_days"),
        ("rules:\n  tolerance: a bit", 2, "tolerance is \"a bit\"", "plain number"),
        ("rules:\n  fx: { USD-IDR: 16000 }", 2, "a key of fx", "USD/IDR"),
        ("rules:\n  fx: { USD/IDR: -1 }", 2, "the rate is \"-1\"", "units of the second"),
        ("rules:\n  negative_balance:\n    limit: 100", 3, "limit is \"100\"", "100 USD"),
        ("rules:\n  negative_balance:\n    from: 1/1/20", 3, "from is \"1/1/20\"", "2020-01-01"),
        (
            "rules:\n  negative_balance: { from: 2020-01-01 }", 2, "without streak_days",
            "at least one"
        ),
        (
            "rules:\n  negative_balance: { streak_days: 3, effect: shout }", 2,
            "effect is \"shout\"", "warn, restrict, freeze"
        ),
        (
            "rules:\n  negative_balance: { streak_days: 3, from: 2026-02-01, to: 2026-02-01 }", 2,
            "to is \"2026-02-01\", which is not after from", "holds no more"
        ),
        (
            "rules:\n  negative_balance: { limit: -5 USD }", 2, "limit is \"-5 USD\"", "100 USD"
        ),
        (
            "rules:\n  negative_balance:\n    - { streak_days: 3 }\n    - { limit: 5 USD }", 4,
            "two rules of the effect \"freeze\" from one day", "another effect"
        ),
        ("fees:\n  - rate: 8%", 2, "a fee without component", "component"),
        ("fees:\n  - component: commision of sorts\n    rate: 8%", 2, "component is", "platform"),
        ("fees:\n  - component: platform-commission", 2, "neither rate nor amount", "one of"),
        (
            "fees:\n  - component: platform-commission\n    rate: 8%\n    amount: \"1\"", 2,
            "both rate and amount", "one of"
        ),
        (
            "fees:\n  - component: platform-commission\n    rate: 8 per cent", 3,
            "rate is \"8 per cent\"", "8%"
        ),
        (
            "fees:\n  - component: platform-commission\n    rate: 8%\n    base: sales", 4,
            "base is \"sales\"", "net-sales"
        ),
    ])
    func `a mistake is named with its line and what was expected`(
        text: String, line: Int, found: String, expected: String
    ) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.parse(text, path: "tieout.yaml")
        }
        let problem = try #require(error.problems.first)
        #expect(problem.line == line, "\(error.message)")
        #expect(problem.found.contains(found), "\(error.message)")
        #expect(problem.expected.contains(expected), "\(error.message)")
    }

    @Test func `all mistakes of a file are named at once, in the order of lines`() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.parse(
                "rules:\n  grace_days: x\nstores:\n  - id: a\n    curency: I", path: "t")
        }
        #expect(error.problems.map(\.line) == [2, 5])
    }

    @Test func `two entries of the fee book that contradict each other are named both`() throws {
        let text = """
            fees:
              - { component: platform-commission, market: ID, rate: "8%", from: 2026-01-01 }
              - { component: platform-commission, market: ID, rate: "9%", from: 2026-02-01 }
            """
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.parse(text, path: "tieout.yaml")
        }
        #expect(error.problems.map(\.line) == [3])
        #expect(error.message.contains("he fee on line 2 and the fee on line 3 give different"))
    }

    @Test func `limits and tolerance come in the store's currency`() throws {
        let text = """
            rules:
              tolerance: { IDR: "2" }
              fx: { USD/IDR: "16000" }
            """
        let configuration = try Configuration.parse(text, path: "tieout.yaml")
        let rules = configuration.rules(for: .idr)
        #expect(rules.tolerance == Amount(units: 2, .idr))
        #expect(rules.negativeBalance.first?.limit == Amount(units: 1_600_000, .idr))
        #expect(rules.highSeverity == Amount(units: 800_000, .idr))
        #expect(rules.negativeBalance.first?.streakDays == 10)
        // No rate for baht: the limit is unknown, never guessed.
        #expect(configuration.rules(for: .thb).negativeBalance.first?.limit == nil)
        #expect(configuration.rules(for: .thb).tolerance.plain == "0.01")
    }

    @Test func `dated rules hold from their first day to the next one, or to their end`() throws {
        let text = """
            rules:
              fx: { USD/IDR: "16000" }
              negative_balance:
                - { streak_days: 5, limit: 250 USD, from: 2026-03-01, to: 2026-06-01 }
                - { streak_days: 10, limit: 100 USD, from: 2026-01-01 }
                - { effect: warn, streak_days: 3, from: 2026-01-01 }
                - { effect: restrict, limit: 1000000 IDR }
            """
        let rules = try Configuration.parse(text, path: "t").rules(for: .idr)
        func words(_ effect: BalanceEffect, _ day: String) throws -> String {
            let rule = rules.negativeBalanceRule(effect, on: try #require(Day(iso: day)))
            guard let rule else { return "none" }
            return "\(rule.streakDays.map(String.init) ?? "-") \(rule.limit?.plain ?? "-")"
        }
        #expect(try words(.freeze, "2025-12-31") == "none")
        #expect(try words(.freeze, "2026-02-28") == "10 1600000")
        #expect(try words(.freeze, "2026-03-01") == "5 4000000")
        #expect(try words(.freeze, "2026-05-31") == "5 4000000")
        #expect(try words(.freeze, "2026-06-01") == "none")
        #expect(try words(.warn, "2026-06-01") == "3 -")
        #expect(try words(.restrict, "1999-01-01") == "- 1000000")
    }

    @Test func `the examples of the documentation are right`() throws {
        let page = try Repository.text("docs/configuration.md")
        let blocks = page.components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        #expect(blocks.count == 3)
        for block in blocks { _ = try Configuration.parse(block, path: "docs/configuration.md") }
        let rules = try Configuration.parse(blocks[1], path: "t").rules(for: .idr)
        #expect(Set(rules.negativeBalance.map(\.effect)) == Set(BalanceEffect.allCases))
        #expect(rules.negativeBalance.allSatisfy { $0.limitWithoutRate == nil })
    }

    @Test func `a limit without an exchange rate is known as such`() throws {
        let text = "rules:\n  negative_balance: { streak_days: 4, limit: 100 USD }"
        let rule = try Configuration.parse(text, path: "t").rules(for: .thb).negativeBalance.first
        #expect(rule?.limit == nil)
        #expect(rule?.limitWithoutRate == Amount(units: 100, .usd))
        #expect(rule?.streakDays == 4)
    }
}
