package import Money
import Records

extension FeeBookEntry {
    /// Whom the entry is for, the widest first; empty where it is for all.
    package var scope: [String] {
        [platform, market].compactMap(\.self) + stores + categories
    }

    /// What is charged, for people: `8% of net sales, at most 10,000 IDR per order`.
    package func chargeText(_ currency: Currency) -> String {
        func amount(_ ticks: Int64) -> String { Amount(ticks: ticks, currency).display }
        var text = charge.text(currency, of: base)
        if !tiers.isEmpty { text = tiersText(currency) }
        if let minimumTicks { text += ", at least \(amount(minimumTicks))" }
        if let cap { text += ", at most \(amount(cap.ticks)) per \(cap.scope.rawValue)" }
        if let tax {
            text +=
                tax.isInside ? ", of it \(tax.rate.percent) tax" : ", and \(tax.rate.percent) tax"
        }
        return text
    }

    /// True where every order of the entry's days has the same charge.
    package var isOnePrice: Bool { !dependsOnLines }

    /// True where a learned charge asks for the same money, a tax on top included.
    package func agrees(with learned: LearnedRate) -> Bool {
        let whole = Rate.partsPerOne + (tax.map { $0.isInside ? 0 : $0.rate.parts } ?? 0)
        func withTax(_ number: Int64) -> Int64 {
            Int64(
                Rounding.halfEven.quotient(
                    Int128(number) * Int128(whole), Int128(Rate.partsPerOne)))
        }
        let taxed: FeeCharge =
            switch charge {
            case .rate(let rate): .rate(Rate(parts: withTax(rate.parts)))
            case .fixed(let ticks): .fixed(ticks: withTax(ticks))
            }
        let most = cap.map { FeeCap(ticks: withTax($0.ticks), per: $0.scope) }
        return taxed == learned.charge && base == learned.base && most == learned.cap
            && minimumTicks == nil
    }

    private func tiersText(_ currency: Currency) -> String {
        var lower: FeeTier?
        var parts: [String] = []
        for tier in tiers {
            let span = FeeTierSpan(lower: lower, upper: tier)
            parts.append("\(tier.charge.text(currency, of: base)) at a \(span.text(currency))")
            lower = tier
        }
        let span = FeeTierSpan(lower: lower, upper: nil)
        return (parts + ["\(charge.text(currency, of: base)) at a \(span.text(currency))"])
            .joined(separator: "; ")
    }
}

extension FeeCharge {
    /// For people, with its base: `8% of net sales`, `1,250 IDR per order`.
    package func text(_ currency: Currency, of base: FeeBase) -> String {
        let words = base.rawValue.split(separator: "-").joined(separator: " ")
        return rate == nil
            ? text(currency, base: base) : "\(text(currency, base: base)) of \(words)"
    }
}

extension FeePlace {
    /// Who says it and when he said so: `seller help centre, as of 2026-08-01`.
    package var sourceText: String {
        [source, asOf.isEmpty ? "" : "as of \(asOf)"].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
