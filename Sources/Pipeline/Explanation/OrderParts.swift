import Money
import Records

/// What an order's settlement rows are made of, each component once over all rows.
struct OrderParts {
    /// One component, or a row that is one amount as a whole.
    struct Part {
        var group: Component.Group
        var name: String
        /// Nil for a row as a whole.
        var component: ComponentID?
        var isKnown: Bool
        var amount: Amount
        /// The rows that hold it, and how much of it each.
        var entries: [SettlementEntry]
        var amounts: [Amount]

        /// What each row holds, such as `-3,400 VND on 2026-11-13 and 3,400 VND on 2026-11-17`.
        var sumText: String {
            let texts = zip(entries, amounts).map { entry, amount in
                "\(amount.display) on \(entry.settledOn)"
            }
            return texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "") + "."
        }
    }

    private(set) var parts: [Part] = []

    /// The order in which groups are added up.
    static let groups: [Component.Group] = [
        .sales, .refund, .fee, .tax, .shipping, .adjustment, .subtotal, .information,
    ]

    init(_ orderCase: OrderCase) {
        for entry in orderCase.rows.summable {
            if entry.leaves.isEmpty {
                let isSale = entry.kind == .order
                add(
                    Part(
                        group: isSale ? .sales : .adjustment, name: entry.type, component: nil,
                        isKnown: entry.isKnownType, amount: entry.total, entries: [entry],
                        amounts: [entry.total]))
                continue
            }
            for leaf in entry.leaves {
                add(
                    Part(
                        group: leaf.group, name: leaf.id.spoken, component: leaf.id,
                        isKnown: leaf.isKnown, amount: leaf.amount, entries: [entry],
                        amounts: [leaf.amount]))
            }
        }
    }

    /// The sum of each group, such as `Sales 230,640 IDR, fees -53,143 IDR, shipping 0 IDR`.
    var recapitulation: String {
        let names: [Component.Group: String] = [
            .sales: "sales", .refund: "refunds", .fee: "fees", .tax: "taxes",
            .shipping: "shipping", .adjustment: "adjustments", .subtotal: "other sums",
        ]
        let texts = Self.groups.compactMap { group -> String? in
            let amounts = parts.filter { $0.group == group }.map(\.amount)
            guard let name = names[group], let first = amounts.first else { return nil }
            return "\(name) \(amounts.sum(first.currency).display)"
        }
        let text = texts.joined(separator: ", ") + "."
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private mutating func add(_ part: Part) {
        let place = parts.firstIndex {
            $0.component != nil && $0.component == part.component && $0.group == part.group
        }
        guard let place else {
            parts.append(part)
            return
        }
        parts[place].amount += part.amount
        parts[place].entries += part.entries
        parts[place].amounts += part.amounts
    }
}
