import Money
import Records
import YAML

extension Configuration {
    mutating func readRules(_ node: YAMLNode, _ reader: YAMLReader) {
        let known = ["tolerance", "grace_days", "negative_balance", "fx"]
        let keys = reader.mapping(node, known: known, of: "rules")
        if let tolerance = keys["tolerance"] { readTolerance(tolerance, reader) }
        graceDays =
            reader.value(keys["grace_days"], "grace_days", expected: "whole days from 0 to 90") {
                Int($0).flatMap { (0...90).contains($0) ? $0 : nil }
            } ?? graceDays
        if let rates = keys["fx"] { readExchangeRates(rates, reader) }
        if let rules = keys["negative_balance"] {
            readNegativeBalance(rules.items ?? [rules], reader)
        }
    }

    private mutating func readTolerance(_ node: YAMLNode, _ reader: YAMLReader) {
        guard let pairs = node.pairs else {
            toleranceText = reader.value(
                node, "tolerance", expected: "a plain number such as \"0.01\""
            ) { Self.isPlainNumber($0) ? $0 : nil }
            return
        }
        for (key, value) in pairs {
            let code = reader.value(
                key, "a key of tolerance", expected: "a currency such as IDR"
            ) { Currency(code: $0) }
            let text = reader.value(value, "tolerance", expected: "a plain number") {
                Self.isPlainNumber($0) ? $0 : nil
            }
            if let code, let text { toleranceTexts[code] = text }
        }
    }

    private mutating func readExchangeRates(_ node: YAMLNode, _ reader: YAMLReader) {
        guard let pairs = node.pairs else {
            reader.report(node, "fx is no mapping", expected: "{ USD/IDR: \"16000\" }")
            return
        }
        for (key, value) in pairs {
            let pair = reader.value(key, "a key of fx", expected: "FROM/TO such as USD/IDR") {
                Self.pair($0)
            }
            let rate = reader.value(
                value, "the rate", expected: "units of the second currency for one of the first"
            ) { text in Rate(text).flatMap { $0.parts > 0 ? $0 : nil } }
            if let pair, let rate { exchangeRates[pair] = rate }
        }
    }

    private static func pair(_ text: String) -> CurrencyPair? {
        let codes = text.split(separator: "/").compactMap { Currency(code: $0) }
        return codes.count == 2 ? CurrencyPair(from: codes[0], to: codes[1]) : nil
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        (try? AmountGrammar(currency: .usd).amount(text)).map { !$0.isNegative } ?? false
    }
}
