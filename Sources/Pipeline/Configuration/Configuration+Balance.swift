import Money
import Records
import YAML

/// The rules on negative balances, as `tieout.yaml` spells them.
extension Configuration {
    /// Reads one rule or a list of them.
    mutating func readNegativeBalance(_ nodes: [YAMLNode], _ reader: YAMLReader) {
        negativeBalance = []
        for node in nodes {
            let entry = negativeBalanceEntry(node, reader)
            let twin = negativeBalance.contains {
                $0.effect == entry.effect && $0.from == entry.from
            }
            if twin {
                reader.report(
                    node,
                    "two rules of the effect \"\(entry.effect.rawValue)\" from one day"
                        + (entry.from == Day(number: 0) ? "" : ", \(entry.from)"),
                    expected: "another from, another effect, or streak_days and limit in one rule")
            }
            negativeBalance.append(entry)
        }
    }

    private func negativeBalanceEntry(
        _ node: YAMLNode, _ reader: YAMLReader
    ) -> NegativeBalanceEntry {
        let keys = reader.mapping(
            node, known: ["effect", "streak_days", "limit", "from", "to"], of: "negative_balance")
        var entry = NegativeBalanceEntry()
        let effects = BalanceEffect.allCases.map(\.rawValue).joined(separator: ", ")
        entry.effect =
            reader.value(keys["effect"], "effect", expected: "one of \(effects)") {
                BalanceEffect(rawValue: $0)
            } ?? entry.effect
        entry.streakDays =
            reader.value(keys["streak_days"], "streak_days", expected: "whole days from 1 to 365") {
                Int($0).flatMap { (1...365).contains($0) ? $0 : nil }
            }
        entry.limit =
            reader.value(
                keys["limit"], "limit", expected: "an amount and its currency such as \"100 USD\""
            ) { Self.limit($0) }
        entry.from = day(keys["from"], "from", reader) ?? entry.from
        entry.to = day(keys["to"], "to", reader)
        if node.pairs != nil, keys["streak_days"] == nil, keys["limit"] == nil {
            reader.report(
                node, "a rule on negative balances without streak_days and limit",
                expected: "at least one of them")
        }
        if let node = keys["to"], let to = entry.to, to <= entry.from {
            reader.report(
                node, "to is \"\(to)\", which is not after from",
                expected: "the day on which the rule holds no more")
        }
        return entry
    }

    private func day(_ node: YAMLNode?, _ what: String, _ reader: YAMLReader) -> Day? {
        reader.value(node, what, expected: "a day such as 2020-01-01") { Day(iso: $0) }
    }

    private static func limit(_ text: String) -> Amount? {
        guard let currency = Currency(code: text.suffix(3)) else { return nil }
        let amount = try? AmountGrammar(currency: currency).amount(text)
        return amount.flatMap { $0.isNegative ? nil : $0 }
    }
}
