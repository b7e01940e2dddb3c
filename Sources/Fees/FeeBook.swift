package import Records

/// What the seller knows of the platform's fees: dated rates, the most specific one in force.
///
/// Beside them stand the published rates that Tieout knows by itself, for components that the
/// seller's entries do not name.
package struct FeeBook: Sendable {
    /// The seller's entries, then the built-in ones.
    package let entries: [FeeBookEntry]

    /// A book without contradictions; two equally specific entries never disagree on an order.
    package init(entries: [FeeBookEntry]) throws(FeeBookError) {
        if let error = Self.errors(in: entries).first { throw error }
        self.entries = entries
    }

    /// Everything that is wrong with entries, in their order.
    package static func errors(in entries: [FeeBookEntry]) -> [FeeBookError] {
        entries.enumerated().flatMap { index, entry in
            let contradictions = entries[..<index].enumerated().filter { _, first in
                first.specificity == entry.specificity && first.overlaps(entry)
                    && first.place.isBuiltIn == entry.place.isBuiltIn
                    && !first.charges(sameAs: entry)
            }
            return errors(of: entry, at: index)
                + contradictions.map {
                    .contradiction(entry.component, firstIndex: $0.offset, secondIndex: index)
                }
        }
    }

    /// The seller's entry that is in force for a component, a store, a product category and a
    /// creation day.
    package func entry(
        for component: ComponentID, store: Store, category: String = "", on day: Day?
    ) -> FeeBookEntry? {
        entries(for: store).first {
            $0.component == component && $0.applies(toCategory: category) && $0.isInForce(on: day)
        }
    }

    /// The seller's entries of a store, the most specific first.
    package func entries(for store: Store) -> [FeeBookEntry] {
        ordered(entries.filter { !$0.place.isBuiltIn && $0.applies(to: store) })
    }

    /// The built-in entries of a store, the most specific first, for the components that no entry
    /// of the seller names.
    package func publishedEntries(for store: Store) -> [FeeBookEntry] {
        let own = Set(entries(for: store).map(\.component))
        return ordered(
            entries.filter {
                $0.place.isBuiltIn && $0.applies(to: store) && !own.contains($0.component)
            })
    }

    private func ordered(_ entries: [FeeBookEntry]) -> [FeeBookEntry] {
        entries.enumerated()
            .sorted {
                ($1.element.specificity, $0.offset) < ($0.element.specificity, $1.offset)
            }
            .map(\.element)
    }

    private static func errors(of entry: FeeBookEntry, at index: Int) -> [FeeBookError] {
        let component = entry.component
        var errors: [FeeBookError] = []
        for charge in entry.tiers.map(\.charge) + [entry.charge]
        where (charge.rate != nil) != entry.base.isMoney && errors.isEmpty {
            errors.append(.baseDoesNotFit(component, index: index, entry.base))
        }
        if zip(entry.tiers, entry.tiers.dropFirst()).contains(where: { !$0.endsBefore($1) }) {
            errors.append(.tiersDoNotRise(component, index: index))
        }
        if let from = entry.from, let to = entry.to, to <= from {
            errors.append(.emptyPeriod(component, index: index))
        }
        if let cap = entry.cap, cap.ticks < 0 {
            errors.append(.negativeCap(component, index: index))
        }
        if let cap = entry.cap, let minimum = entry.minimumTicks, cap.ticks < minimum {
            errors.append(.minimumAboveCap(component, index: index))
        }
        if !entry.base.isMoney, entry.minimumTicks != nil || entry.cap != nil {
            errors.append(.limitOfAmount(component, index: index))
        }
        return errors
    }
}
