package import Records

/// What the seller knows of the platform's fees: dated rates, the most specific one in force.
package struct FeeBook: Sendable {
    package let entries: [FeeBookEntry]

    /// A book without contradictions; two equally specific entries never disagree on an order.
    package init(entries: [FeeBookEntry]) throws(FeeBookError) {
        for (index, entry) in entries.enumerated() {
            try Self.check(entry, at: index)
            for (firstIndex, first) in entries[..<index].enumerated()
            where first.specificity == entry.specificity && first.overlaps(entry) {
                guard first.charges(sameAs: entry) else {
                    throw .contradiction(
                        entry.component, firstIndex: firstIndex, secondIndex: index)
                }
            }
        }
        self.entries = entries
    }

    /// The entry that is in force for a component, a store, a product category and a creation day.
    package func entry(
        for component: ComponentID, store: Store, category: String = "", on day: Day?
    ) -> FeeBookEntry? {
        entries(for: store).first {
            $0.component == component && $0.applies(toCategory: category) && $0.isInForce(on: day)
        }
    }

    /// The entries of a store, the most specific first.
    func entries(for store: Store) -> [FeeBookEntry] {
        entries.enumerated().filter { $0.element.applies(to: store) }
            .sorted {
                ($1.element.specificity, $0.offset) < ($0.element.specificity, $1.offset)
            }
            .map(\.element)
    }

    private static func check(_ entry: FeeBookEntry, at index: Int) throws(FeeBookError) {
        let component = entry.component
        guard (entry.charge.rate != nil) == entry.base.isMoney else {
            throw .baseDoesNotFit(component, index: index, entry.base)
        }
        if let from = entry.from, let to = entry.to, to <= from {
            throw .emptyPeriod(component, index: index)
        }
        if let cap = entry.cap, cap.ticks < 0 { throw .negativeCap(component, index: index) }
    }
}
