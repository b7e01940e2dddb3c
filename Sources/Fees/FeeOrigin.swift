package import Records

/// Where a charge is written down, or what it was learned from.
package enum FeeOrigin: Hashable, Sendable {
    /// The entry of the fee book, and its place there from 1.
    case book(FeeBookEntry, number: Int)
    case learned(LearnedRate)
}

extension FeeSchedule {
    /// Where the charge for a component of an order comes from; nil where nothing is known of it.
    ///
    /// The category is that of the lines in question; empty for the order's first line.
    package func origin(
        of component: ComponentID, for orderCase: OrderCase, category: String = ""
    ) -> FeeOrigin? {
        let day = orderCase.rateDay
        let sold = orderCase.lines.first { $0.status != .cancelled }
        let wanted = category.isEmpty ? sold?.category ?? "" : category
        if let entry = book.entry(for: component, store: store, category: wanted, on: day) {
            return book.entries.firstIndex(of: entry).map { .book(entry, number: $0 + 1) }
        }
        return learned.rates.first { rate in
            guard rate.component == component, let day else { return false }
            return (rate.from.map { $0 <= day } ?? true) && (rate.to.map { day < $0 } ?? true)
        }.map { .learned($0) }
    }
}
