import Checks
import Fees
import Matching
import Money
import Records
import Testing

/// The rules on negative balances, from the movements of a wallet to the findings.
struct BalanceRuleTests {
    @Test(arguments: [
        // How long.
        Case("exactly N days", "freeze 10", "0 -5x10", "critical streak 2: freeze reached 11"),
        Case("N - 1 days", "freeze 10", "0 -5x9", "critical streak 2: freeze coming 11"),
        Case("three days before", "freeze 10", "0 -5x7", "critical streak 2: freeze coming 11"),
        Case("four days before", "freeze 10", "0 -5x6"),
        Case("N - 1 days, then over", "freeze 10", "0 -5x9 0"),
        Case("N days, then over", "freeze 10", "0 -5x10 0", "critical streak 2: freeze reached 11"),
        Case("one day", "freeze 1", "0 -5 0", "critical streak 2: freeze reached 2"),
        Case(
            "two streaks", "freeze 3", "-5x3 0 -5x3", "critical streak 1: freeze reached 3",
            "critical streak 5: freeze reached 7"),
        // Exactly zero ends it, days without movement go on.
        Case("a day of exactly zero", "freeze 10", "0 -5x6 0 -5x6"),
        Case(
            "a day of exactly zero begins it anew", "freeze 10", "0 -5x9 0 -5x9",
            "critical streak 12: freeze coming 21"),
        Case(
            "gaps without movement", "freeze 10", "0 -5 .x9", "critical streak 2: freeze reached 11"
        ),
        Case(
            "gaps without movement between movements", "freeze 10", "0 -5 .x3 -7 .x2 -1 .x2",
            "critical streak 2: freeze reached 11"),
        Case("no movement at zero", "freeze 3", "0 .x9"),
        // What no file tells.
        Case("a gap in coverage", "freeze 10", "0 -5x6 ?x2 -5x6"),
        Case(
            "a gap in coverage begins it anew, unproven", "freeze 10", "0 -5x6 ? -5x7",
            "critical streak 9: freeze coming 18, unproven since the gap"),
        Case(
            "reached before the gap", "freeze 5", "0 -5x5 ? 9",
            "critical streak 2: freeze reached 6"),
        Case(
            "an unknown opening", "freeze 5", "-5x5",
            "critical streak 1: freeze reached 5, unproven opening", opening: nil),
        // A rule that changes inside a streak: the rule of each day, the streak's whole length.
        Case(
            "a shorter rule in the middle", "freeze 10; freeze 5 from 8", "0 -5x7",
            "critical streak 2: freeze reached 8"),
        Case(
            "a shorter rule before its days are over", "freeze 10; freeze 5 from 4", "0 -5x4",
            "critical streak 2: freeze coming 6"),
        Case("a longer rule in the middle", "freeze 10; freeze 20 from 5", "0 -5x10"),
        Case(
            "a longer rule after the freeze", "freeze 5; freeze 20 from 8", "0 -5x8",
            "critical streak 2: freeze reached 6"),
        Case(
            "a shorter rule to come", "freeze 20; freeze 10 from 12", "0 -5x9",
            "critical streak 2: freeze coming 12"),
        Case("a rule that ended", "freeze 10 to 8", "0 -5x12"),
        Case(
            "a rule on its last day", "freeze 10 to 12", "0 -5x12",
            "critical streak 2: freeze reached 11"),
        Case("a rule that is not in force yet", "freeze 3 from 20", "0 -5x10"),
        Case(
            "rules in any order", "freeze 5 from 8; freeze 10", "0 -5x6",
            "critical streak 2: freeze coming 8"),
        // Several effects: one finding a streak.
        Case(
            "two rules, the first", "warn 3; freeze 10", "0 -5x3", "medium streak 2: warn reached 4"
        ),
        Case(
            "two rules, both", "warn 3; freeze 10", "0 -5x10",
            "critical streak 2: freeze reached 11, warn reached 4"),
        Case("no warning of a warning", "warn 3; freeze 10", "0 -5x2"),
        Case(
            "three rules", "warn 3; restrict 7; freeze 10", "0 -5x7",
            "critical streak 2: freeze coming 11, restrict reached 8, warn reached 4"),
        Case("a restriction", "restrict 5", "0 -5x3", "high streak 2: restrict coming 6"),
        Case(
            "a rule ends, the other goes on", "warn 3 to 4; freeze 10", "0 -5x10",
            "critical streak 2: freeze reached 11"),
        // How far.
        Case("a limit hit exactly", "freeze <1000", "0 -1000"),
        Case("a limit crossed", "freeze <1000", "0 -1001", "critical limit 2: -1000"),
        Case(
            "a limit crossed twice", "freeze <1000", "0 -1001 -2000 -1000 -1001",
            "critical limit 2: -1000", "critical limit 5: -1000"),
        Case(
            "two limits", "warn <500; freeze <1000", "0 -600 -1200",
            "critical limit 3: -1000", "medium limit 2: warn -500"),
        Case(
            "a limit that shrinks under a balance", "freeze <1000; freeze <500 from 4",
            "0 -700 . .", "critical limit 4: -500"),
        Case(
            "streak and limit", "freeze 3 <1000", "0 -5x2 -2000",
            "critical limit 4: -1000", "critical streak 2: freeze reached 4"),
        Case("a limit without an exchange rate", "freeze <none", "0 -9000x5"),
        // Which comes first.
        Case(
            "by the limit in two days", "freeze 30 <1000",
            "0 -120 -240 -360 -480 -600 -720 -840", "critical streak 2: freeze coming 10 by limit"),
        Case("one large movement is no trend", "freeze 30 <1000", "900 .x6 -990 ."),
        Case(
            "by the limit in more than three days", "freeze 30 <1000",
            "0 -90 -180 -270 -360 -450 -540 -630"),
        Case(
            "by the streak before the limit", "freeze 9 <1000",
            "0 -110 -220 -330 -440 -550 -660 -770", "critical streak 2: freeze coming 10"),
        Case(
            "by the limit, too few days to tell", "freeze 30 <1000", "-300 -600 -900",
            opening: nil),
        // Days of UTC against days that begin at local midnight.
        Case(
            "UTC, a shop east of it", "freeze 10", "0 -5x10",
            "critical streak 2: freeze reached 11, days may be the one after", shop: 420),
        Case("UTC, a shop east of it is not told earlier", "freeze 10", "0 -5x6", shop: 420),
        Case(
            "UTC, a shop west of it is told a day earlier", "freeze 10", "0 -5x6",
            "critical streak 2: freeze coming 11, days may be the one before", shop: -300),
        Case("UTC, a shop in UTC", "freeze 10", "0 -5x6", shop: 0),
        Case(
            "the shop's own time", "freeze 10", "0 -5x10", "critical streak 2: freeze reached 11",
            shop: 420, file: "UTC+7"),
        Case(
            "UTC, nobody says where the shop is", "freeze 10", "0 -5x10",
            "critical streak 2: freeze reached 11, days may be the one after", shop: nil,
            file: "UTC"),
    ])
    func `rules on negative balances`(row: Case) throws {
        var checks = try context()
        checks.rules.negativeBalance = row.rules
        let account = row.storeCase
        #expect(BalanceWords.all(CheckCatalogue.discrepancies(in: account, checks)) == row.expected)
    }

    @Test func `a streak keeps its ID while it goes from a warning to the freeze`() throws {
        var ids: Set<String> = []
        for days in [3, 6, 7, 9, 10, 14] {
            let row = Case("", "warn 3; restrict 6; freeze 10", "0 -5x\(days)")
            var checks = try context()
            checks.rules.negativeBalance = row.rules
            let found = CheckCatalogue.discrepancies(in: row.storeCase, checks)
            #expect(found.count == 1)
            ids.formUnion(found.map(\.id))
        }
        #expect(ids.count == 1)
    }
}

extension BalanceRuleTests {
    /// One line of the table: rules, the closing balance of each day, and what is found.
    ///
    /// A day is a closing balance, `.` without movement, or `?` that no file covers; `x9` repeats
    /// it. The first day is the first of March.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var rules: [NegativeBalanceRule]
        var storeCase: StoreCase
        var expected: [String]

        init(
            _ name: String, _ rules: String, _ days: String, _ expected: String...,
            opening: Int64? = 0, shop minutes: Int? = nil, file zone: String? = nil
        ) {
            testDescription = name
            self.rules = rules.split(separator: ";").map(Self.rule)
                .sorted(by: NegativeBalanceRule.precedes)
            self.expected = expected.sorted()
            let isZoned = minutes != nil || zone != nil
            storeCase = Self.storeCase(
                days.split(separator: " ").flatMap(Self.repeated), opening: opening,
                shop: minutes, file: isZoned ? zone ?? "UTC" : "")
        }

        private static func repeated(_ word: Substring) -> [Substring] {
            let parts = word.split(separator: "x")
            return Array(repeating: parts[0], count: parts.count == 2 ? Int(parts[1]) ?? 0 : 1)
        }

        /// `freeze 10 <1000 from 4 to 9`.
        private static func rule(_ text: Substring) -> NegativeBalanceRule {
            let words = text.split(separator: " ")
            var rule = NegativeBalanceRule(from: day(-900), streakDays: nil, limit: nil)
            rule.effect = words.first.flatMap { BalanceEffect(rawValue: String($0)) } ?? .freeze
            for (word, next) in zip(words, words.dropFirst() + [""]) {
                if word == "from" {
                    rule.from = day(Int(next) ?? 0)
                } else if word == "to" {
                    rule.to = day(Int(next) ?? 0)
                } else if word.hasPrefix("<") {
                    rule.limit = Int64(word.dropFirst()).map(rupiah)
                } else if word == words.first, let days = Int(next) {
                    rule.streakDays = days
                }
            }
            return rule
        }

        private static func storeCase(
            _ days: [Substring], opening: Int64?, shop minutes: Int?, file zone: String
        ) -> StoreCase {
            var store = shop
            store.openingBalance = opening.map(rupiah)
            store.timeZone = minutes.map {
                ShopTimeZone(name: "Shop/Town", minutesAheadOfUTC: $0...$0)
            }
            var files: [FileRecord] = []
            var rows: [WalletRow] = []
            var closing = opening ?? 0
            for (index, word) in days.enumerated() where word != "?" {
                let number = index + 1
                var covering = file("income-\(number).xlsx", number...number)
                covering.facts.timezoneText = zone
                files.append(covering)
                guard let next = Int64(word), next != closing else { continue }
                rows.append(
                    WalletRow(
                        kind: next < closing ? .withdrawal : .earnings, typeText: "movement",
                        referenceID: "", requestedOn: day(number), succeededOn: nil,
                        amount: rupiah(next - closing), state: .transferred,
                        provenance: place(number)))
                closing = next
            }
            let builder = StoreCaseBuilder(
                store: store, asOf: day(days.count), coverage: CoverageBuilder.coverage(of: files))
            return builder.storeCase(
                AccountBook(entries: [], walletRows: rows, currency: store.currency),
                accountEntries: [], files: files, restatements: [])
        }
    }

    /// Findings as the table writes them.
    enum BalanceWords {
        static func all(_ findings: [Discrepancy]) -> [String] {
            findings.filter { $0.code.hasPrefix("negative-balance") }.map(words).sorted()
        }

        private static func words(_ finding: Discrepancy) -> String {
            let kind = finding.code == NegativeBalanceStreak.code ? "streak" : "limit"
            let head = "\(finding.severity.rawValue) \(kind) \(finding.occurredOn - day(0)): "
            guard kind == "streak" else {
                let effect = finding.component.map { "\($0.rawValue) " } ?? ""
                return head + effect + (finding.expected?.plain ?? "")
            }
            return head + tellings(finding.explanation).joined(separator: ", ")
        }

        private static func tellings(_ text: String) -> [String] {
            let phrases = [
                ("The freeze of withdrawals was reached on ", "freeze reached"),
                ("withdrawals freeze on ", "freeze coming"),
                ("restriction after 7 days was reached on ", "restrict reached"),
                ("the store is restricted on ", "restrict coming"),
                ("warning after 3 days was reached on ", "warn reached"),
            ]
            var tellings = phrases.compactMap { phrase, word -> String? in
                guard let end = text.firstRange(of: phrase)?.upperBound,
                    let told = Day(iso: text[end...].prefix(10))
                else { return nil }
                let isByLimit = text[end...].dropFirst(10).hasPrefix(", because")
                return "\(word) \(told - day(0))\(isByLimit ? " by limit" : "")"
            }
            for side in ["before", "after"] where text.contains("may be the day \(side).") {
                tellings.append("days may be the one \(side)")
            }
            if text.contains("unproven since the gap") { tellings.append("unproven since the gap") }
            if text.contains("opening balance is unproven") { tellings.append("unproven opening") }
            return tellings
        }
    }
}
