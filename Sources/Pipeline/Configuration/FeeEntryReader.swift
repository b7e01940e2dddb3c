import Fees
import Money
import Profiles
import Records
import YAML

/// Reads one entry of a fee book.
struct FeeEntryReader {
    let components: ComponentCatalogue
    let catalogue: ProfileCatalogue

    private static let keys = [
        "component", "platform", "market", "stores", "categories", "rate", "amount", "tiers",
        "base", "minimum", "cap", "tax", "refundable", "rounding", "from", "to", "source", "as_of",
    ]

    /// The entry of a node; nil, with a report of each mistake, where it cannot be one.
    func entry(_ node: YAMLNode, _ reader: YAMLReader) -> FeeBookEntry? {
        let keys = reader.mapping(node, known: Self.keys, of: "a fee")
        if keys["component"] == nil {
            reader.report(node, "a fee without component", expected: "component: its name")
        }
        let component = component(keys["component"], reader)
        let charges = charges(node, keys, reader)
        guard let component, let charges else { return nil }
        var entry = FeeBookEntry(
            component: component, charge: charges.last,
            base: charges.last.rate == nil ? .order : .netSales)
        entry.tiers = charges.tiers
        entry.platform = Configuration.platform(keys["platform"], reader, catalogue)
        entry.market = reader.text(keys["market"], "market")
        entry.stores = reader.texts(keys["stores"], "stores")
        entry.categories = reader.texts(keys["categories"], "categories")
        readTerms(&entry, keys, reader)
        readPlace(&entry.place, keys, reader)
        return entry
    }

    /// A component by its ID or any name that a profile binds to it.
    func component(_ node: YAMLNode?, _ reader: YAMLReader) -> ComponentID? {
        reader.value(
            node, "component",
            expected: "a component such as platform-commission, or the fee's name in the export"
        ) { components.component(named: $0) }
    }

    private func charges(
        _ node: YAMLNode, _ keys: [String: YAMLNode], _ reader: YAMLReader
    ) -> (tiers: [FeeTier], last: FeeCharge)? {
        guard let tiers = keys["tiers"] else {
            return charge(node, keys, reader, of: "a fee", or: ", or tiers").map { ([], $0) }
        }
        guard keys["rate"] == nil, keys["amount"] == nil else {
            reader.report(
                tiers, "a fee with both tiers and \(keys["rate"] == nil ? "amount" : "rate")",
                expected: "one of rate, amount and tiers")
            return nil
        }
        return readTiers(tiers, reader)
    }

    private func charge(
        _ node: YAMLNode, _ keys: [String: YAMLNode], _ reader: YAMLReader, of what: String,
        or others: String = ""
    ) -> FeeCharge? {
        switch (keys["rate"], keys["amount"]) {
        case (let rate?, nil):
            return reader.value(rate, "rate", expected: "a rate such as \"8%\"") { text in
                Rate(text).map { .rate($0) }
            }
        case (nil, let amount?):
            return reader.value(amount, "amount", expected: "a plain number such as \"1250\"") {
                Self.ticks($0).map { .fixed(ticks: $0) }
            }
        default:
            let which = keys["rate"] == nil ? "neither rate nor" : "both rate and"
            reader.report(
                node, "\(what) with \(which) amount", expected: "one of rate and amount\(others)")
            return nil
        }
    }

    private func readTiers(
        _ node: YAMLNode, _ reader: YAMLReader
    ) -> (tiers: [FeeTier], last: FeeCharge)? {
        let nodes = reader.list(node, of: "tiers")
        if nodes.isEmpty, node.items != nil {
            reader.report(node, "tiers without any", expected: "- { up_to: \"50\", rate: \"5%\" }")
        }
        var tiers: [FeeTier] = []
        var last: FeeCharge?
        for (index, node) in nodes.enumerated() {
            let keys = reader.mapping(
                node, known: ["up_to", "below", "rate", "amount"], of: "a tier")
            let charge = charge(node, keys, reader, of: "a tier")
            let limits = ["up_to", "below"].filter { keys[$0] != nil }
            guard limits.count == (index + 1 < nodes.count ? 1 : 0) else {
                reader.report(
                    node, "tier \(index + 1) of \(nodes.count) with \(Self.listed(limits))",
                    expected: "one of up_to and below in each tier but the last, which has no end")
                return nil
            }
            guard let limit = limits.first else {
                last = charge
                continue
            }
            let ticks = reader.value(
                keys[limit], limit, expected: "a unit price such as \"100000\"", Self.ticks)
            guard let charge, let ticks else { continue }
            tiers.append(
                FeeTier(limitTicks: ticks, includesLimit: limit == "up_to", charge: charge))
        }
        return last.map { (tiers, $0) }
    }

    private func readTerms(
        _ entry: inout FeeBookEntry, _ keys: [String: YAMLNode], _ reader: YAMLReader
    ) {
        let bases = FeeBase.allCases.map(\.rawValue).joined(separator: ", ")
        entry.base =
            reader.value(keys["base"], "base", expected: "one of \(bases)") {
                FeeBase(rawValue: $0)
            } ?? entry.base
        entry.refundability =
            reader.value(
                keys["refundable"], "refundable", expected: "true, false, or unknown: both fit"
            ) { text in
                ["true": .refundable, "false": .kept, "unknown": .unknown][text]
            } ?? entry.refundability
        let roundings = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
        entry.rounding =
            reader.value(keys["rounding"], "rounding", expected: "one of \(roundings)") {
                Rounding(rawValue: $0)
            }
        entry.from = day(keys["from"], "from", reader)
        entry.to = day(keys["to"], "to", reader)
        entry.minimumTicks = reader.value(
            keys["minimum"], "minimum", expected: "a plain number such as \"500\"", Self.ticks)
        if let cap = keys["cap"] { entry.cap = readCap(cap, reader) }
        if let tax = keys["tax"] { entry.tax = readTax(tax, reader) }
    }

    private func readPlace(
        _ place: inout FeePlace, _ keys: [String: YAMLNode], _ reader: YAMLReader
    ) {
        place.source = reader.text(keys["source"], "source") ?? ""
        place.asOf =
            reader.value(
                keys["as_of"], "as_of", expected: "a day, month or year such as 2026-08-01, 2026-08"
            ) { text in Day(iso: text + "-01-01".suffix(max(10 - text.count, 0))).map { _ in text }
            }
            ?? ""
    }

    private func day(_ node: YAMLNode?, _ what: String, _ reader: YAMLReader) -> Day? {
        reader.value(node, what, expected: "a day as yyyy-MM-dd") { Day(iso: $0) }
    }

    private func readCap(_ node: YAMLNode, _ reader: YAMLReader) -> FeeCap? {
        let keys = reader.mapping(node, known: ["amount", "per"], of: "cap")
        let ticks = reader.value(
            keys["amount"], "the cap's amount", expected: "a plain number such as \"10000\"",
            Self.ticks)
        let per = reader.value(keys["per"], "per", expected: "order or item") {
            FeeCap.Scope(rawValue: $0)
        }
        return ticks.map { FeeCap(ticks: $0, per: per ?? .order) }
    }

    private func readTax(_ node: YAMLNode, _ reader: YAMLReader) -> FeeTax? {
        let keys = reader.mapping(node, known: ["rate", "on"], of: "tax")
        if keys["rate"] == nil || keys["on"] == nil {
            let which = keys["rate"] == nil ? "rate" : "on"
            reader.report(
                node, "a tax without \(which)",
                expected: "tax: { rate: \"7%\", on: top }, or on: inside where the fee holds it")
        }
        let rate = reader.value(keys["rate"], "the tax's rate", expected: "a rate such as \"7%\"") {
            Rate($0).flatMap { $0.parts < 0 ? nil : $0 }
        }
        let isInside = reader.value(keys["on"], "on", expected: "top or inside") { text in
            ["top": false, "inside": true][text]
        }
        guard let rate, let isInside else { return nil }
        return FeeTax(rate: rate, isInside: isInside)
    }

    private static func listed(_ limits: [String]) -> String {
        limits.isEmpty ? "neither up_to nor below" : limits.joined(separator: " and ")
    }

    /// A plain number in ticks; the store's currency is known only later.
    private static func ticks(_ text: String) -> Int64? {
        try? AmountGrammar(currency: .usd).amount(text).ticks
    }
}
