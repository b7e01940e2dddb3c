import Money
package import Records

/// What the fees of one store should be: from its fee book first, else from its own history, else,
/// where history shows no charge of the component at all, from what the platform publishes.
package struct FeeSchedule: Sendable {
    package let book: FeeBook
    package let learned: LearnedRates
    package let store: Store

    /// The book's entries for this store, the most specific first.
    private let entries: [ComponentID: [FeeBookEntry]]
    /// What the platform publishes for this store, the most specific first.
    private let published: [ComponentID: [FeeBookEntry]]
    /// Components of which several charges share the orders.
    private let mixed: Set<ComponentID>
    /// In order of days.
    private let rates: [ComponentID: [LearnedRule]]

    /// A learned rate, and the rule that it makes.
    private struct LearnedRule {
        var rate: LearnedRate
        var rule: FeeRule
    }

    package init(book: FeeBook, learned: LearnedRates, store: Store) {
        self.book = book
        self.learned = learned
        self.store = store
        entries = Dictionary(grouping: book.entries(for: store), by: \.component)
        published = Dictionary(grouping: book.publishedEntries(for: store), by: \.component)
        let rules = learned.rates.map {
            LearnedRule(rate: $0, rule: FeeRule($0, platform: store.platform))
        }
        mixed = learned.mixed
        rates = Dictionary(grouping: rules, by: \.rate.component)
    }

    /// What a component of an order should be; nil where nothing is known of it, or nothing is
    /// settled yet.
    package func expectation(
        of component: ComponentID, for orderCase: OrderCase
    ) -> FeeExpectation? {
        var bases = SettledBases()
        return expectation(of: component, for: orderCase, FeeOrder(orderCase), &bases)
    }

    private func expectation(
        of component: ComponentID, for orderCase: OrderCase, _ order: FeeOrder,
        _ bases: inout SettledBases
    ) -> FeeExpectation? {
        guard !orderCase.rows.sale.isEmpty else { return nil }
        let choice = choice(of: component, for: orderCase, on: orderCase.rateDay)
        guard var expectation = Self.expectation(choice, component, orderCase, order, &bases) else {
            return nil
        }
        // A settlement in UTC and a shop in its own time zone can disagree by a day on when an
        // order was created: on the two days around a change both charges fit.
        var others: [FeeChoice] = []
        if let day = orderCase.rateDay, !isLearned(component, around: day) {
            for neighbour in [day - 1, day + 1] {
                let other = self.choice(of: component, for: orderCase, on: neighbour)
                if other != choice { others.append(other) }
            }
        }
        // No order has told yet which way ties are rounded, and this one may be the first.
        if case .one(let rule) = choice, let other = rule.otherwiseRounded,
            orderCase.entries.count > 1
                || rule.isTie(on: expectation.base, itemCount: order.itemCount)
        {
            others.append(.one(other))
        }
        for other in others {
            guard let fitting = Self.expectation(other, component, orderCase, order, &bases)
            else { continue }
            expectation.alternatives = FeeArithmetic.distinct(
                expectation.alternatives + [fitting.expected] + fitting.alternatives,
                except: expectation.expected)
        }
        return expectation
    }

    /// Every component that was charged or, by the book, should have been; sorted.
    ///
    /// History and published rates never ask for a fee that was not charged: the order may not be
    /// in the programme.
    package func expectations(for orderCase: OrderCase) -> [FeeExpectation] {
        let order = FeeOrder(orderCase)
        var bases = SettledBases()
        var components = Array(entries.keys)
        let rows = orderCase.rows.sale
        for index in rows.indices {
            for component in rows[index].components
            where component.isCharge && !components.contains(component.id) {
                components.append(component.id)
            }
        }
        return components.sorted().compactMap { expectation(of: $0, for: orderCase, order, &bases) }
    }

    /// Changes of charges that the book does not say, sorted by component and day.
    package var steps: [RateStep] {
        learned.steps.filter { step in
            !entries[step.component, default: []].contains {
                $0.isInForce(on: step.firstDay) || $0.isInForce(on: step.firstDay - 1)
            }
        }
    }

    /// False where nothing says what a component should be, whatever the order.
    package func knows(_ component: ComponentID) -> Bool {
        entries[component] != nil || rates[component] != nil || published[component] != nil
    }

    /// True where the book has an entry for the component in this store.
    package func isInBook(_ component: ComponentID) -> Bool { entries[component] != nil }

    private static func expectation(
        _ choice: FeeChoice, _ component: ComponentID, _ orderCase: OrderCase, _ order: FeeOrder,
        _ bases: inout SettledBases
    ) -> FeeExpectation? {
        switch choice {
        case .unknown: nil
        case .one(let rule):
            FeeArithmetic(rule: rule, order: order).expectation(
                rule.charge.rate != nil ? bases.settled(rule.base, of: orderCase) : nil)
        case .byLine(let parts):
            LineFees(orderCase).expectation(component, parts, orderCase)
        }
    }
}

/// The rule that holds for a component of an order, or one for each of its lines.
enum FeeChoice: Hashable {
    /// Lines that one rule is for.
    struct Part: Hashable {
        var rule: FeeRule
        var lines: [OrderLine]
    }

    case unknown
    case one(FeeRule)
    case byLine([Part])
}

extension FeeSchedule {
    /// The rule for a component on an order creation day.
    func choice(of component: ComponentID, for orderCase: OrderCase, on day: Day?) -> FeeChoice {
        if let choice = choice(among: entries[component, default: []], for: orderCase, on: day) {
            return choice
        }
        // A store that pays another rate than the published one is not overcharged every day: it
        // is in a programme or category that nobody wrote down. Its history stands.
        if let periods = rates[component] {
            return Self.period(of: periods, on: day).map { .one($0.rule) } ?? .unknown
        }
        // Where several charges share the orders, a published one is right for some at most.
        guard !mixed.contains(component) else { return .unknown }
        return choice(among: published[component, default: []], for: orderCase, on: day)
            ?? .unknown
    }

    /// The rule by entries of which the most specific come first; nil where none is in force.
    private func choice(
        among entries: [FeeBookEntry], for orderCase: OrderCase, on day: Day?
    ) -> FeeChoice? {
        let inForce = entries.filter { $0.isInForce(on: day) }
        guard let first = inForce.first else { return nil }
        let platform = store.platform
        guard first.dependsOnLines else { return .one(FeeRule(first, platform: platform)) }
        var parts: [FeeChoice.Part] = []
        for line in orderCase.lines where line.status != .cancelled {
            guard let entry = inForce.first(where: { $0.applies(toCategory: line.category) }) else {
                return .unknown
            }
            // A gift has no price that could say its tier, and nothing is charged on it.
            if !entry.tiers.isEmpty, line.netSales.isZero { continue }
            let rule = FeeRule(entry, platform: platform, line: line)
            if let index = parts.firstIndex(where: { $0.rule == rule }) {
                parts[index].lines.append(line)
            } else {
                parts.append(FeeChoice.Part(rule: rule, lines: [line]))
            }
        }
        guard let only = parts.first else { return .unknown }
        return parts.count == 1 ? .one(only.rule) : .byLine(parts)
    }

    /// Components of the book, and those that most orders of the day's period are charged.
    func usualComponents(on day: Day?) -> [ComponentID] {
        let usual = rates.filter { Self.period(of: $0.value, on: day)?.rate.isUsual ?? false }
        return Set(usual.keys).union(entries.keys).sorted()
    }

    /// True where one learned rate holds on a day and on those beside it, as on nearly all days.
    private func isLearned(_ component: ComponentID, around day: Day) -> Bool {
        guard entries[component] == nil, let periods = rates[component],
            let rate = Self.period(of: periods, on: day)?.rate
        else { return false }
        return rate.isInForce(on: day - 1) && rate.isInForce(on: day + 1)
    }

    private static func period(of periods: [LearnedRule], on day: Day?) -> LearnedRule? {
        periods.first { $0.rate.holds(on: day) }
    }
}
