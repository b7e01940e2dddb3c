import Fees
import Ledger
import Money
import Profiles
import Records

/// What a store is charged by its own history, beside what fee books say.
struct StoreRates {
    /// How an entry of a book relates to what was learned.
    enum Agreement: String {
        case same
        case differs
        /// The entry has a charge for each category or price, history one for all.
        case byOrder = "by order"
    }

    /// An entry of a book with what it says of a learned charge.
    struct BookLine {
        var entry: FeeBookEntry
        /// Nil where nothing was learned.
        var agreement: Agreement?
    }

    /// A component over a period: what was learned, and what books say of these days.
    struct Line {
        var component: ComponentID
        /// Nil where nothing was learned of the component.
        var learned: LearnedRate?
        var books: [BookLine]
    }

    let store: Store
    /// By component and period.
    private(set) var lines: [Line] = []
    /// Fees and taxes that were charged and that history tells no charge of.
    private(set) var unlearned: [FeeTotal] = []
    /// Components whose charge history does not tell, with the reason.
    let undecided: [UndecidedComponent]

    /// What the last run learned of a store.
    init(
        _ evaluation: StoreEvaluation, _ ledger: LedgerReader, _ catalogue: ProfileCatalogue
    ) throws {
        let book = try ledger.caseBook()
        let charges = ComponentCatalogue.of(catalogue).all.filter {
            $0.group == .fee || $0.group == .tax
        }
        let totals = FeeTotal.totals(BookSums(try book.sums()), evaluation.store.currency)
        self.init(
            evaluation.store, evaluation.feeBook, try StoreEvaluation.learned(book),
            totals: totals.filter { total in charges.contains { $0.id == total.component } })
    }

    init(_ store: Store, _ book: FeeBook, _ learned: LearnedRates, totals: [FeeTotal]) {
        self.store = store
        undecided = learned.undecided
        let entries = book.entries(for: store) + book.publishedEntries(for: store)
        let learnedComponents = Set(learned.rates.map(\.component))
        // A published fee that the store was never charged says nothing of the store.
        let charged = learnedComponents.union(totals.map(\.component))
        let known = Set(entries.filter { !$0.place.isBuiltIn }.map(\.component))
            .union(entries.map(\.component).filter { charged.contains($0) })
        for component in known.union(learnedComponents).sorted() {
            let own = entries.filter { $0.component == component }
            let periods = learned.rates.filter { $0.component == component }
            lines += periods.map { period in
                Line(period, own.filter { $0.sharesDays(with: period) })
            }
            if periods.isEmpty {
                lines.append(
                    Line(component: component, books: own.map { BookLine(entry: $0) }))
            }
        }
        let explained = learnedComponents.union(undecided.map(\.component))
        unlearned = Self.sums(totals.filter { !explained.contains($0.component) })
    }

    /// One total for each component.
    private static func sums(_ totals: [FeeTotal]) -> [FeeTotal] {
        Dictionary(grouping: totals, by: \.component).sorted { $0.key < $1.key }
            .compactMap { _, parts in
                guard var sum = parts.first else { return nil }
                for part in parts.dropFirst() {
                    sum.entryCount += part.entryCount
                    sum.charged += part.charged
                }
                return sum.charged.isZero ? nil : sum
            }
    }

    /// What is to be said once: caps that hardly any order shows, and published charges that the
    /// store is not charged.
    var notes: [String] {
        let caps = lines.compactMap(\.learned).filter(\.isCapUncertain).map { rate in
            "\(rate.component): \(rate.chargeText(store.currency)). \(rate.capOrdersText)."
        }
        return caps + publishedNotes
    }

    private var publishedNotes: [String] {
        lines.flatMap { line in
            line.books.compactMap { book in
                guard let learned = line.learned, book.entry.place.isBuiltIn,
                    book.agreement == .differs
                else { return nil }
                return """
                    \(line.component): published is \
                    \(book.entry.chargeText(store.currency)) (\(book.entry.place.sourceText)); \
                    this store is charged \(learned.chargeText(store.currency)), which stands.
                    """
            }
        }
    }
}

extension StoreRates.Line {
    init(_ learned: LearnedRate, _ entries: [FeeBookEntry]) {
        self.init(
            component: learned.component, learned: learned,
            books: entries.map { entry in
                let agreement: StoreRates.Agreement =
                    entry.isOnePrice ? (entry.agrees(with: learned) ? .same : .differs) : .byOrder
                return StoreRates.BookLine(entry: entry, agreement: agreement)
            })
    }
}

extension LearnedRate {
    /// What is charged, for people: `5.5% of net sales, at most 10,000 IDR per order`.
    func chargeText(_ currency: Currency) -> String {
        FeeBookEntry(component: component, charge: charge, base: base, cap: cap)
            .chargeText(currency)
    }

    /// How sure a cap is that hardly any order shows.
    var capOrdersText: String {
        let count = capCount ?? 0
        return
            "Only \(count.of("order")) \(count == 1 ? "shows" : "show") its cap and may have been "
            + "undercharged instead"
    }
}
