import Fees
import Money
import Profiles
import Records
import YAML

extension Configuration {
    private static let feeKeys = [
        "component", "platform", "market", "stores", "categories", "rate", "amount", "base", "cap",
        "refundable", "rounding", "from", "to",
    ]

    mutating func readFees(_ nodes: [YAMLNode], _ reader: YAMLReader) {
        guard !nodes.isEmpty else { return }
        let components = ComponentCatalogue(catalogue)
        let read = nodes.compactMap { node in
            readFee(node, components, reader).map { (node, $0) }
        }
        do {
            feeBook = try FeeBook(entries: read.map(\.1))
        } catch {
            reader.report(
                read[error.index].0, error.message,
                expected: "entries that never disagree on an order")
        }
    }

    private func readFee(
        _ node: YAMLNode, _ components: ComponentCatalogue, _ reader: YAMLReader
    ) -> FeeBookEntry? {
        let keys = reader.mapping(node, known: Self.feeKeys, of: "a fee")
        if keys["component"] == nil {
            reader.report(node, "a fee without component", expected: "component: its name")
        }
        let component = reader.value(
            keys["component"], "component",
            expected: "a component such as platform-commission, or the fee's name in the export"
        ) { components.component(named: $0) }
        guard let component, let charge = readCharge(node, keys, reader) else { return nil }
        var entry = FeeBookEntry(
            component: component, charge: charge, base: charge.rate == nil ? .order : .netSales)
        entry.platform = platform(keys["platform"], reader)
        entry.market = reader.text(keys["market"], "market")
        entry.stores = reader.list(keys["stores"], of: "stores").compactMap { $0.scalar }
        entry.categories = reader.list(keys["categories"], of: "categories")
            .compactMap { $0.scalar }
        readTerms(&entry, keys, reader)
        return entry
    }

    private func readCharge(
        _ node: YAMLNode, _ keys: [String: YAMLNode], _ reader: YAMLReader
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
                node, "a fee with \(which) amount", expected: "one of rate and amount")
            return nil
        }
    }

    private func readTerms(
        _ entry: inout FeeBookEntry, _ keys: [String: YAMLNode], _ reader: YAMLReader
    ) {
        let bases = FeeBase.allCases.map(\.rawValue).joined(separator: ", ")
        entry.base =
            reader.value(keys["base"], "base", expected: "one of \(bases)") {
                FeeBase(rawValue: $0)
            } ?? entry.base
        entry.isRefundable =
            reader.value(keys["refundable"], "refundable", expected: "true or false") {
                Bool($0)
            } ?? entry.isRefundable
        let roundings = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
        entry.rounding =
            reader.value(keys["rounding"], "rounding", expected: "one of \(roundings)") {
                Rounding(rawValue: $0)
            } ?? entry.rounding
        entry.from = reader.value(keys["from"], "from", expected: "a day as yyyy-MM-dd") {
            Day(iso: $0)
        }
        entry.to = reader.value(keys["to"], "to", expected: "a day as yyyy-MM-dd") { Day(iso: $0) }
        if let cap = keys["cap"] { entry.cap = readCap(cap, reader) }
    }

    private func readCap(_ node: YAMLNode, _ reader: YAMLReader) -> FeeCap? {
        let keys = reader.mapping(node, known: ["amount", "per"], of: "cap")
        let ticks = reader.value(
            keys["amount"], "the cap's amount", expected: "a plain number such as \"10000\""
        ) { Self.ticks($0) }
        let per = reader.value(keys["per"], "per", expected: "order or item") {
            FeeCap.Scope(rawValue: $0)
        }
        return ticks.map { FeeCap(ticks: $0, per: per ?? .order) }
    }

    /// A plain number in ticks; the store's currency is known only later.
    private static func ticks(_ text: String) -> Int64? {
        try? AmountGrammar(currency: .usd).amount(text).ticks
    }
}
