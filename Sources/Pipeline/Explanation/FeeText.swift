import Fees
import Money
import Records

/// The arithmetic of an expected fee in sentences, and where its rate comes from.
struct FeeText {
    let expectation: FeeExpectation
    let orderCase: OrderCase
    let fees: FeeSchedule
    let tolerance: Amount

    /// Such as `8.25% of net sales 152,703 IDR = 12,597.9975, rounded half-even to 12,598 IDR`.
    var workings: [String] {
        expectation.workings.map { working in
            let currency = working.amount.currency
            let category = working.category.isEmpty ? "" : "Category \(working.category): "
            let tier = working.tier.map { "At a \($0.text(currency)): " } ?? ""
            return category + tier + sentence(working) + tax(working) + "."
        }
    }

    private func sentence(_ working: FeeWorking) -> String {
        guard case .rate(let rate) = working.charge, let product = working.exactProduct,
            let rounded = working.rounded
        else {
            let charge = working.charge.text(working.amount.currency, base: working.base)
            guard working.base == .item else { return charge }
            let fee = working.tax?.isInside == false ? working.amountBeforeTax : working.amount
            return "\(charge), \(working.itemCount.of("item")): \(fee.display)"
        }
        var text = "\(rate.percent) of \(base(working)) \(working.baseAmount.display) = "
        text += Self.grouped(product)
        text += ", rounded \(working.rounding.rawValue) to \(rounded.display)"
        if let minimum = working.minimum {
            text += "; the minimum is \(minimum.display)"
            text += working.isRaised ? ", so that it is \(minimum.display)" : " and is reached"
        }
        guard let cap = working.cap, let most = working.capAmount else { return text }
        let each = Amount(ticks: cap.ticks, most.currency).display
        text += "; the cap is \(each) per \(cap.scope.rawValue)"
        return text + (working.isCapped ? ", so that it is \(most.display)" : " and not reached")
    }

    /// Such as `; 7% tax on top of it are 2.23 THB: 34.15 THB`.
    private func tax(_ working: FeeWorking) -> String {
        guard let tax = working.tax, let amount = working.taxAmount else { return "" }
        if tax.isInside { return "; \(amount.display) of it are \(tax.rate.percent) tax" }
        return "; with \(tax.rate.percent) tax on it, \(amount.display), it is "
            + working.amount.display
    }

    /// A plain decimal with its whole part grouped by thousands.
    static func grouped(_ plain: String) -> String {
        let digits = plain.drop { $0 == "-" }.prefix { $0 != "." }
        let rest = plain.drop { $0 != "." }
        var grouped = ""
        for (offset, digit) in digits.reversed().enumerated() {
            if offset > 0, offset % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (plain.hasPrefix("-") ? "-" : "") + String(grouped.reversed()) + rest
    }

    private func base(_ working: FeeWorking) -> String {
        let name = working.base.rawValue.split(separator: "-").joined(separator: " ")
        guard !orderCase.refunds.isZero else { return name }
        return name + (expectation.refundability == .kept ? " before refunds" : " less refunds")
    }

    /// What was charged beside what should have been.
    func verdict(_ charged: Amount) -> String {
        let expected = expectation.expected
        let difference = charged - expected
        if difference.isZero { return "Charged as expected." }
        let fits = expectation.alternatives.contains(charged)
        if fits {
            return """
                Expected are \(expected.display); \(charged.display) fit as well, because rows \
                may be rounded one by one, refunds may leave a part of a fee, or the rate may be \
                that of the day beside it.
                """
        }
        let word = difference.isNegative ? "too much" : "too little"
        let within = difference.magnitude <= tolerance ? ", which is within the tolerance" : ""
        return "Expected are \(expected.display): \(difference.magnitude.display) \(word) charged"
            + "\(within)."
    }

    /// Where the rates come from.
    var origins: [String] {
        var sentences: [String] = []
        for working in expectation.workings {
            let sentence = origin(working)
            if !sentences.contains(sentence) { sentences.append(sentence) }
        }
        return sentences
    }

    private func origin(_ working: FeeWorking) -> String {
        switch fees.origin(
            of: expectation.component, for: orderCase, category: working.category)
        {
        case .book(let entry):
            let words = entry.scope.isEmpty ? "" : " (\(entry.scope.joined(separator: ", ")))"
            let file = entry.place.file.isEmpty ? "tieout.yaml" : entry.place.file
            return "By the seller's fee book: entry \(entry.place.number) of `fees` in "
                + "\(file)\(words)\(Self.days(entry.from, entry.to))."
        case .learned(let rate):
            let period = Self.days(rate.from, rate.to)
            return """
                Learned from this store\(period): \(rate.supportCount) of the \
                \(rate.chargedCount.of("order")) that were charged it fit it to the last unit.
                """ + published(beside: rate)
        case .published(let entry):
            return "Nothing could be learned from this store yet; published for all sellers of its "
                + "market\(Self.days(entry.from, entry.to)): \(entry.place.sourceText)."
        case nil:
            return "Where it comes from is not known."
        }
    }

    /// What the platform publishes of a component that was learned.
    private func published(beside rate: LearnedRate) -> String {
        guard
            let entry = fees.publishedEntry(for: rate.component, on: orderCase.rateDay)
        else { return "" }
        let source = entry.place.sourceText
        if entry.charge == rate.charge, entry.base == rate.base, entry.tiers.isEmpty {
            return " Published is the same (\(source))."
        }
        let charge = entry.chargeText(orderCase.currency)
        return " Published is \(charge) (\(source)); what this store is charged stands."
    }

    /// The days for which a rate holds, as a part of a sentence.
    static func days(_ from: Day?, _ to: Day?) -> String {
        switch (from, to) {
        case (nil, nil): ""
        case (let from?, nil): ", for orders created from \(from) on"
        case (nil, let to?): ", for orders created before \(to)"
        case (let from?, let to?): ", for orders created from \(from) to \(to - 1)"
        }
    }

    /// The same for programs.
    var details: [(key: String, value: PageValue)] {
        [
            ("expected", .amount(expectation.expected)),
            ("rate_source", .text(expectation.source.rawValue)),
            ("refundability", .text(expectation.refundability.rawValue)),
            ("workings", .records(expectation.workings.map(record))),
        ]
    }

    /// How far a charge is off, for programs.
    func difference(_ charged: Amount) -> [(key: String, value: PageValue)] {
        [
            ("difference", .amount(charged - expectation.expected)),
            (
                "fits",
                .flag(
                    charged == expectation.expected || expectation.alternatives.contains(charged))
            ),
        ]
    }

    private func record(_ working: FeeWorking) -> [(key: String, value: PageValue)] {
        var record: [(key: String, value: PageValue)] = [
            ("category", .word(working.category)),
            ("rate", .word(working.charge.rate?.plain ?? "")),
            ("base", .text(working.base.rawValue)), ("base_amount", .amount(working.baseAmount)),
            ("tier", .word(working.tier?.text(working.amount.currency) ?? "")),
            ("exact", .word(working.exactProduct ?? "")),
            ("rounding", .text(working.rounding.rawValue)), ("rounded", .amount(working.rounded)),
            ("minimum", .amount(working.minimum)), ("cap", .amount(working.capAmount)),
            ("cap_per", .word(working.cap?.scope.rawValue ?? "")),
            ("tax_rate", .word(working.tax?.rate.plain ?? "")),
            ("tax_on", .word(working.tax.map { $0.isInside ? "inside" : "top" } ?? "")),
            ("tax", .amount(working.taxAmount)),
            ("items", .count(working.itemCount)), ("amount", .amount(working.amount)),
        ]
        switch fees.origin(
            of: expectation.component, for: orderCase, category: working.category)
        {
        case .book(let entry), .published(let entry):
            record += [
                ("book_entry", .count(entry.place.number)),
                ("book_file", .word(entry.place.file)), ("book_source", .word(entry.place.source)),
                ("from", .day(entry.from)), ("to", .day(entry.to)),
            ]
        case .learned(let rate):
            record += [
                ("support", .count(rate.supportCount)),
                ("charged_orders", .count(rate.chargedCount)),
                ("from", .day(rate.from)), ("to", .day(rate.to)),
            ]
        case nil: break
        }
        return record
    }
}
