import Fees
import Money
import Records

/// What was learned of some stores as the text of a fee book, for review.
struct LearnedBook {
    private(set) var text: String
    private(set) var entryCount = 0
    /// Entries that stand there as comments.
    private(set) var asideCount = 0

    /// The fee book of what some stores' history shows; `name` is the file that it is for.
    init(_ stores: [StoreRates], name: String) {
        text = """
            # Charges that the settlements of each store show; learned, not published.
            #
            # Review each entry, then name this file in tieout.yaml:
            #
            #   fees:
            #     - file: \(name.split(separator: "\n").joined())
            #
            # An entry asks for its fee on every order of the store. Programmes that only some
            # orders are in stand here as comments. docs/configuration.md explains the keys.
            version: 1
            fees:

            """
        for store in stores {
            for rate in store.lines.compactMap(\.learned) { add(rate, of: store.store) }
        }
        if entryCount == 0 { text.replace("fees:\n", with: "fees: []\n", maxReplacements: 2) }
    }

    private mutating func add(_ rate: LearnedRate, of store: Store) {
        let exceptions = rate.chargedCount - rate.supportCount
        var comments = [
            "\(rate.supportCount) of the \(rate.chargedCount.of("order")) that were charged it fit "
                + "to the last unit" + (exceptions == 0 ? "." : ", \(exceptions) do not.")
        ]
        // Where one order in twenty is without the fee, it is no fee of all orders.
        let isForAll = rate.chargedCount * 20 >= rate.orderCount * 19
        if !isForAll {
            comments.append(
                "Charged on \(rate.chargedCount) of \(rate.orderCount.of("order")) only.")
        }
        if rate.isCapUncertain {
            comments.append(
                "\(rate.capOrdersText): its cap is no part of the entry before you say so.")
        }
        let entry = Self.lines(rate, of: store)
        text += comments.map { "  # \($0)\n" }.joined()
        text += entry.map { isForAll ? "  \($0)\n" : "  # \($0)\n" }.joined()
        if isForAll { entryCount += 1 } else { asideCount += 1 }
    }

    private static func lines(_ rate: LearnedRate, of store: Store) -> [String] {
        func plain(_ ticks: Int64) -> String { Amount(ticks: ticks, store.currency).plain }
        var lines = ["- component: \(rate.component)"]
        if !store.platform.isEmpty { lines.append("  platform: \(store.platform)") }
        if !store.market.isEmpty { lines.append("  market: \(quoted(store.market))") }
        lines.append("  stores: [\(quoted(store.id))]")
        switch rate.charge {
        case .rate(let rate): lines.append("  rate: \"\(rate.percent)\"")
        case .fixed(let ticks): lines.append("  amount: \"\(plain(ticks))\"")
        }
        lines.append("  base: \(rate.base.rawValue)")
        if let cap = rate.cap {
            let amount = plain(cap.ticks)
            lines.append(
                (rate.isCapUncertain ? "  # " : "  ")
                    + "cap: { amount: \"\(amount)\", per: \(cap.scope.rawValue) }")
        }
        // What came back of refunds is not learned; history lets both stand where not all
        // platforms agree.
        let comesBack = Refundability.published(for: rate.component) == .refundable
        lines.append("  refundable: \(comesBack ? "true" : "unknown")")
        if rate.charge.rate != nil {
            let rounding = rate.rounding ?? .usual(of: store.platform)
            lines.append("  rounding: \(rounding.rawValue)")
        }
        if let from = rate.from { lines.append("  from: \(from)") }
        if let to = rate.to { lines.append("  to: \(to)") }
        return lines
    }

    /// A text that YAML reads back as it is.
    private static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
