package import Money
package import Records

/// What the orders created on some days show of their fees, small enough to be kept for ever.
///
/// Rates are learned from windows, so that a new week costs its own windows and no history.
package struct FeeWindow: Hashable, Sendable, Codable {
    /// How windows are looked at; what was kept by another version is looked at again.
    private var version = Self.versionNow
    private static let versionNow = 3

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
            let models = ModelCandidates(history: history).found()
            fitsByComponent[component.rawValue] = ChargeFits(FitTable(history, models))
        }
    }

    /// False where an earlier version looked at the window.
    package var isCurrent: Bool { version == Self.versionNow }

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
            let models = wanted(component, fits, neighbours).sorted { $0.isPlainer(than: $1) }
            fitsByComponent[component] = ChargeFits(FitTable(history, models), found: fits.found)
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
