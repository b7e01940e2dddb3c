package import Records

/// Where a charge is written down, or what it was learned from.
package enum FeeOrigin: Hashable, Sendable {
    /// The entry of the fee book.
    case book(FeeBookEntry)
    case learned(LearnedRate)
    /// What the platform publishes, built in.
    case published(FeeBookEntry)
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
            return .book(entry)
        }
        let periods = learned.rates.filter { $0.component == component }
        guard periods.isEmpty else {
            return periods.first { $0.holds(on: day) }.map { .learned($0) }
        }
        return publishedEntry(for: component, category: wanted, on: day).map { .published($0) }
    }

    /// What the platform publishes of a component; nil where nothing is known, or where the
    /// seller's book names the component.
    package func publishedEntry(
        for component: ComponentID, category: String = "", on day: Day?
    ) -> FeeBookEntry? {
        book.publishedEntries(for: store).first {
            $0.component == component && $0.applies(toCategory: category) && $0.isInForce(on: day)
        }
    }
}

extension LearnedRate {
    /// True for an order creation day of the period; without a day it is not known.
    func holds(on day: Day?) -> Bool {
        day.map { isInForce(on: $0) } ?? false
    }
}
