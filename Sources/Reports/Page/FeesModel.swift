import Money
import Records

/// What fees take of the sales, as the page shows it.
struct FeesModel {
    let takes: [TakeRowModel]
    let hasTakes: Bool
    let moreTakes: [String]
    let baskets: [BasketModel]

    private static let storesMax = 25

    init(_ figures: RunFigures) {
        let all = figures.storesByID.compactMap(TakeRowModel.init)
        takes = Array(all.prefix(Self.storesMax))
        hasTakes = !takes.isEmpty
        moreTakes =
            all.count > takes.count
            ? ["\(counted(all.count - takes.count, "more store")) in tieout.xlsx"] : []
        baskets = figures.baskets.map(BasketModel.init)
    }
}

/// What fees took of one store's sales lately.
struct TakeRowModel {
    let id: String
    let days: String
    let orders: String
    let netSales: AmountModel
    let fees: AmountModel
    let rate: String
    let rateBefore: String
    let change: String
    let difference: AmountModel

    init?(_ store: StoreFigures) {
        guard let recent = RecentTake(store.report.takes) else { return nil }
        id = store.id
        days = "\(recent.days.first) – \(recent.days.last)"
        orders = grouped(recent.last.orderCount)
        netSales = AmountModel(recent.last.netSales)
        fees = AmountModel(recent.last.fees)
        rate = recent.last.rate?.hundredths ?? "–"
        rateBefore = recent.before?.rate?.hundredths ?? "–"
        change = recent.change.map { ($0.parts > 0 ? "+" : "") + $0.hundredths } ?? "–"
        let all = store.report.components.compactMap(\.difference)
        difference = .unlessZero(all.sum(store.currency))
    }
}

extension Rate {
    /// In percent with two decimals, so that rates below each other can be compared: `17.00%`.
    fileprivate var hundredths: String {
        let count = Int(Rounding.halfEven.quotient(Int128(parts), 10_000))
        let fraction = String(count.magnitude % 100)
        return (count < 0 ? "-" : "") + String(count.magnitude / 100) + "."
            + (fraction.count < 2 ? "0" : "") + fraction + "%"
    }
}

/// A basket and what each store would take of it.
struct BasketModel {
    let definition: String
    let prices: [BasketPriceModel]

    init(_ basket: Basket) {
        definition = basket.definition
        prices = basket.prices.map(BasketPriceModel.init)
    }
}

/// What one store would take of a basket.
struct BasketPriceModel {
    let id: String
    let netSales: AmountModel
    let percentage: String
    let perOrder: AmountModel
    let cost: AmountModel
    let rate: String

    init(_ price: Basket.Price) {
        id = price.store
        netSales = AmountModel(price.netSales)
        percentage = price.percentage?.hundredths ?? "–"
        perOrder = .unlessZero(price.perOrder)
        cost = AmountModel(price.cost)
        rate = price.rate?.hundredths ?? "–"
    }
}

/// One store's fees: the picture, its table, and the components.
struct StoreFeesModel {
    let chart: [String]
    let weeks: [TakeWeekModel]
    let hasWeeks: Bool
    let components: [ComponentModel]
    let hasComponents: Bool
    let moreComponents: [String]

    private static let componentsMax = 30

    init(_ report: StoreReport) {
        chart = TakeChart(report.takes).map { [$0.svg] } ?? []
        weeks = report.takes.suffix(TakeChart.weeksMax).reversed().map(TakeWeekModel.init)
        hasWeeks = !weeks.isEmpty
        // Of sales and shipping nothing is expected; they are in components.csv.
        let fees = report.components.filter { $0.source != nil || $0.base != nil }
        components = fees.prefix(Self.componentsMax).map(ComponentModel.init)
        hasComponents = !components.isEmpty
        moreComponents =
            fees.count > components.count
            ? ["\(counted(fees.count - components.count, "more row")) in components.csv"] : []
    }
}

/// One week's take rate.
struct TakeWeekModel {
    let week: String
    let orders: String
    let netSales: AmountModel
    let fees: AmountModel
    let rate: String

    init(_ take: WeekTake) {
        week = take.week.description
        orders = grouped(take.orderCount)
        netSales = AmountModel(take.netSales)
        fees = AmountModel(take.fees)
        rate = take.rate?.hundredths ?? "–"
    }
}

/// One component over one rate period.
struct ComponentModel {
    let component: String
    let from: String
    let entries: String
    let base: AmountModel
    let charged: AmountModel
    let expected: AmountModel
    let difference: AmountModel
    let rateExpected: String
    let rateObserved: String
    let source: String

    init(_ summary: ComponentSummary) {
        component = summary.component.rawValue
        from = summary.from.map { "orders from \($0)" } ?? ""
        entries = grouped(summary.entryCount)
        base = summary.base.map(AmountModel.init) ?? .none
        charged = AmountModel(summary.charged)
        expected = summary.expected.map(AmountModel.init) ?? .none
        difference = summary.difference.map(AmountModel.unlessZero) ?? .none
        rateExpected = summary.rateExpected?.percent ?? "–"
        rateObserved = summary.rateObserved.map { Self.short($0) } ?? "–"
        source = summary.source.map(FeesSheet.words) ?? "not known"
    }

    /// To four decimals of a percent: more are only rounding.
    private static func short(_ rate: Rate) -> String {
        let parts = Rounding.halfEven.quotient(Int128(rate.parts), 100) * 100
        return Int64(exactly: parts).map { Rate(parts: $0).percent } ?? rate.percent
    }
}

/// An incident with its sentence and its largest orders.
struct IncidentModel {
    let id: String
    let severity: String
    let code: String
    let component: String
    let stores: String
    let sentence: String
    let largest: String
    let amounts: [AmountModel]

    init(_ incident: Incident, _ figures: RunFigures) {
        id = incident.id
        severity = incident.severity.rawValue
        code = incident.code
        component = incident.component?.rawValue ?? ""
        stores = incident.stores.joined(separator: ", ")
        sentence = figures.sentence(incident)
        largest = incident.largestText.replacing(";", with: " · ")
        amounts = incident.totals.map { AmountModel($0.delta) }
    }
}
