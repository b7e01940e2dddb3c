package import Money
package import Records

/// What the orders created on some days show of their fees, small enough to be kept for ever.
///
/// Rates are learned from windows, so that a new week costs its own windows and no history.
package struct FeeWindow: Hashable, Sendable, Codable {
    /// Orders with sales by creation day, in order of days.
    private(set) var orderCounts: [DayCount]
    private(set) var fitsByComponent: [String: ChargeFits]

    /// Looks at samples of these days, in any order.
    package init(_ samples: [FeeSample], currency: Currency) {
        self.init(Dictionary(grouping: samples, by: \.component), currency: currency)
    }

    /// Looks at samples of these days by component, in any order.
    package init(_ samples: [ComponentID: [FeeSample]], currency: Currency) {
        orderCounts = DayCount.counts(samples[.sales, default: []].map(\.createdOn))
        fitsByComponent = [:]
        for (component, samples) in samples where component != .sales {
            let history = ComponentHistory(samples, unit: currency.smallestUnitTicks)
            fitsByComponent[component.rawValue] = ChargeFits(
                history, counting: ModelCandidates(history: history).found())
        }
    }

    /// The charges that stand out in the window itself.
    package var found: FoundCharges {
        FoundCharges(byComponent: fitsByComponent.mapValues { Set($0.found) })
    }

    /// True where the window has counted exactly its own charges and these of its neighbours, as
    /// far as it has the component at all.
    package func hasCounted(_ neighbours: [FoundCharges]) -> Bool {
        fitsByComponent.allSatisfy { component, fits in
            Set(fits.fits.map(\.model)) == wanted(component, fits, neighbours)
        }
    }

    /// Counts how often the charges of its neighbours explain the window's samples, too.
    package mutating func count(
        _ neighbours: [FoundCharges], in samples: [ComponentID: [FeeSample]], currency: Currency
    ) {
        for (component, fits) in fitsByComponent {
            let history = ComponentHistory(
                samples[ComponentID(component), default: []],
                unit: currency.smallestUnitTicks)
            fitsByComponent[component] = ChargeFits(
                history, counting: wanted(component, fits, neighbours), found: fits.found)
        }
    }

    private func wanted(
        _ component: String, _ fits: ChargeFits, _ neighbours: [FoundCharges]
    ) -> Set<ChargeModel> {
        neighbours.reduce(into: Set(fits.found)) { wanted, neighbour in
            wanted.formUnion(neighbour.byComponent[component, default: []])
        }
    }
}

/// The charges that stand out in a window, by component.
package struct FoundCharges: Hashable, Sendable {
    var byComponent: [String: Set<ChargeModel>]
}

/// How many there are of something on a day.
struct DayCount: Hashable, Sendable, Codable {
    var day: Int32
    var count: Int

    /// How often each day comes, in order of days.
    static func counts(_ days: [Day]) -> [DayCount] {
        days.reduce(into: [Int32: Int]()) { $0[$1.number, default: 0] += 1 }
            .map { DayCount(day: $0.key, count: $0.value) }
            .sorted { $0.day < $1.day }
    }
}

/// How many samples of one component each charge explains, day by day.
struct ChargeFits: Hashable, Sendable, Codable {
    /// One charge, and the samples that it explains on each of the days.
    struct ModelFits: Hashable, Sendable, Codable {
        var model: ChargeModel
        var counts: [Int]
    }

    /// Days with samples, in order, with the number of samples.
    var days: [DayCount]
    /// The charges that stand out on these days themselves, the plainest first.
    var found: [ChargeModel]
    var fits: [ModelFits]

    /// Counts what some charges explain; by default they were found in the history itself.
    init(
        _ history: ComponentHistory, counting models: Set<ChargeModel>,
        found: [ChargeModel]? = nil
    ) {
        let plainest = models.sorted { $0.isPlainer(than: $1) }
        days = history.days.map { DayCount(day: $0.day.number, count: $0.indices.count) }
        self.found = found ?? plainest
        fits = plainest.map { model in
            ModelFits(
                model: model,
                counts: history.days.map { day in
                    history.samples[day.indices].count { model.fits($0, unit: history.unit) }
                })
        }
    }
}
